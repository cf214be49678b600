/**
 * Remarks that every result of this model carries: what the chosen population assumes, where its source contradicts itself, and rules
 * that are not known for the years simulated. SRC: about a source, ASM: an assumption, RULE: about dated rules.
 */
import type { ModelInput } from '../../src/engine/model.ts'
import type { Text } from '../../src/shared/issue.ts'
import type { Source } from './fields/index.ts'
import { OREBRO_NOTES } from './populations/orebro.ts'
import { SORMLAND_NOTES } from './populations/sormland.ts'
import { TRIAL_NOTES } from './populations/trial.ts'
import type { SourceNote } from './populations/types.ts'
import { UMA_NOTES } from './populations/uma.ts'
import { FIRST_RULE_YEAR, LAST_FULL_RULE_YEAR } from './rules/index.ts'

export interface ModelWarning {
  readonly code: string
  readonly where: string
  readonly message: Text
}

const POPULATION = '/population/source'

/** The inconsistencies and gaps of each population's source. */
export const SOURCE_NOTES: Readonly<Record<Source, readonly SourceNote[]>> = {
  'uma-238': UMA_NOTES,
  trial: TRIAL_NOTES,
  sormland: SORMLAND_NOTES,
  orebro: OREBRO_NOTES,
}

/** What each synthetic population has to assume. */
const ASSUMED: Readonly<Record<Source, readonly { readonly id: string; readonly text: Text }[]>> = {
  'uma-238': [
    {
      id: 'uma-sex',
      text: {
        sv: 'De 238 personernas kön är inte känt. Andelen kvinnor antas vara 48 %, som i försöket.',
        en: 'The sex of the 238 persons is not known. The share of women is assumed to be 48 %, as in the trial.',
      },
    },
    {
      id: 'uma-age',
      text: {
        sv: 'De 238 personernas ålder är inte känd. Den antas vara som i Sörmland 2019, med födelsemånader jämnt spridda. 29-åringar ingår.',
        en: 'The age of the 238 persons is not known. It is assumed to be as in Sörmland 2019, with birth months spread evenly. Those aged 29 are included.',
      },
    },
    {
      id: 'uma-diagnosis',
      text: {
        sv: 'De 238 personernas diagnoser är inte kända. De antas vara som i Sörmland 2019 för varje kön.',
        en: 'The diagnoses of the 238 persons are not known. They are assumed to be as in Sörmland 2019 for each sex.',
      },
    },
    {
      id: 'uma-municipality',
      text: {
        sv: 'De 238 personernas kommun är inte känd. De antas bo som alla med ersättningen i december 2017.',
        en: 'The municipality of the 238 persons is not known. They are assumed to live as all with the allowance did in December 2017.',
      },
    },
    {
      id: 'uma-dv',
      text: {
        sv: '15 % av de 238 är i daglig verksamhet enligt handläggarnas uppgifter i mars 2018. Vilka det är dras slumpvis.',
        en: '15 % of the 238 are in daily activities, according to the caseworkers in March 2018. Who they are is drawn by chance.',
      },
    },
  ],
  trial: [],
  sormland: [
    {
      id: 'sormland-pairing',
      text: {
        sv: 'Varje tabell stämmer exakt, men hur ålder, diagnos och daglig verksamhet hör ihop är inte känt. Det dras slumpvis.',
        en: 'Every table is met exactly, but how age, diagnosis and daily activities go together is not known. It is drawn by chance.',
      },
    },
  ],
  orebro: [
    {
      id: 'orebro-borrowed',
      text: {
        sv: 'Enstaka åldrar inom 20–24 och 25–29, diagnoser och daglig verksamhet finns inte för Örebro. De antas vara som i Sörmland.',
        en: 'Single ages within 20–24 and 25–29, diagnoses and daily activities do not exist for Örebro. They are assumed to be as in Sörmland.',
      },
    },
  ],
}

function sourceOf(input: ModelInput): Source {
  const source = input.population.source
  return typeof source === 'string' && source in SOURCE_NOTES ? (source as Source) : 'uma-238'
}

function ruleWarnings(input: ModelInput): readonly ModelWarning[] {
  const { year, month } = input.start
  const lastYear = year + Math.floor((month - 1 + input.horizonMonths - 1) / 12)
  const out: ModelWarning[] = []
  if (lastYear > LAST_FULL_RULE_YEAR) {
    out.push({
      code: 'RULE-001',
      where: '/start',
      message: {
        sv: `Regler och belopp efter ${LAST_FULL_RULE_YEAR} är inte kända. De antas gälla till ${lastYear}, utom nedsättningen av arbetsgivaravgiften för unga, som slutar i september 2027.`,
        en: `Rules and amounts after ${LAST_FULL_RULE_YEAR} are not known. They are assumed to hold until ${lastYear}, except the reduced employer contributions for the young, which end in September 2027.`,
      },
    })
  }
  if (year < FIRST_RULE_YEAR) {
    out.push({
      code: 'RULE-002',
      where: '/start',
      message: {
        sv: `Modellen har inga regler före ${FIRST_RULE_YEAR}. Det årets regler används för tidigare år.`,
        en: `The model has no rules before ${FIRST_RULE_YEAR}. That year’s rules are used for earlier years.`,
      },
    })
  }
  return out
}

/** Support time begins anew when a place comes, so an arm with a queue can give more support in all than its comparator. */
function queueWarnings(input: ModelInput): readonly ModelWarning[] {
  const i = input.arms.findIndex((arm) => typeof arm.posts === 'number' && arm.whileWaiting !== 'none')
  if (i < 0) return []
  return [
    {
      code: 'ASM-support-restart',
      where: `/arms/${i}/whileWaiting`,
      message: {
        sv: 'Den som väntat i förstärkt samarbete får hela stödtiden på nytt när platsen kommer. Efter två till fem år ger det fler i arbete, även för grupper som stödet i sig inte hjälper mer än förstärkt samarbete.',
        en: 'Those who waited in enhanced cooperation get the whole support time anew when the place comes. After two to five years that gives more in work, even for groups whom the support itself helps no more than enhanced cooperation.',
      },
    },
  ]
}

export function warnings(input: ModelInput): readonly ModelWarning[] {
  const source = sourceOf(input)
  return [
    ...ASSUMED[source].map((a) => ({ code: `ASM-${a.id}`, where: POPULATION, message: a.text })),
    ...SOURCE_NOTES[source].map((n) => ({ code: `SRC-${n.id}`, where: POPULATION, message: n.text })),
    ...queueWarnings(input),
    ...ruleWarnings(input),
  ]
}
