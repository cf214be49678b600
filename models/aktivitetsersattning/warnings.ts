/**
 * Remarks that every result of this model carries: what the chosen population assumes, where its source contradicts itself, and rules
 * that are not known for the years simulated. SRC: about a source, ASM: an assumption, RULE: about dated rules.
 */
import type { ModelInput } from '../../src/engine/model.ts'
import type { Text } from '../../src/shared/issue.ts'
import { armWarnings } from './armWarnings.ts'
import type { Source } from './fields/index.ts'
import { ASSUMED, inflowNotes } from './populations/assumed.ts'
import { SOURCE_NOTES } from './populations/index.ts'
import { ownCountNotes, placeNotes, stillAssumed } from './populations/ownNotes.ts'
import { readCounts } from './settings/counts.ts'
import { FIRST_RULE_YEAR, LAST_FULL_RULE_YEAR, makePeriods } from './rules/index.ts'

export interface ModelWarning {
  readonly code: string
  readonly where: string
  readonly message: Text
}

const POPULATION = '/population/source'

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
  if (hasYouthContributions(input)) {
    out.push({
      code: 'RULE-003',
      where: '/start',
      message: {
        sv: 'De lägre arbetsgivaravgifterna för unga (april 2026 till september 2027) slutar i modellen den dag personen fyller 23. Lagen ser till åldern när året börjar. Avgifterna blir därför något för höga: per 100 personer och alternativ ungefär 4 tkr för ett projekt från januari 2027 och 11 tkr för ett från april 2026. Mellan alternativen skiljer det högst 2 tkr.',
        en: 'In the model the reduced employer contributions for the young (April 2026 to September 2027) end on the day the person turns 23. The law looks at the age when the year begins. Contributions are therefore somewhat too high: per 100 persons and alternative about SEK 4,000 for a project from January 2027 and SEK 11,000 for one from April 2026. Between alternatives it makes at most SEK 2,000.',
      },
    })
  }
  return out
}

/** Some month of the horizon has the reduction. */
function hasYouthContributions({ start, horizonMonths }: ModelInput): boolean {
  return makePeriods(start, horizonMonths, LAST_FULL_RULE_YEAR).rules.some(({ youthUpToSek }) => youthUpToSek > 0)
}

export function warnings(input: ModelInput): readonly ModelWarning[] {
  const source = sourceOf(input)
  const counts = readCounts(input.population.counts)
  return [
    ...ownCountNotes(counts, source).map((a) => ({ code: `ASM-${a.id}`, where: '/population/counts', message: a.text })),
    ...placeNotes(input.population.municipalities).map((a) => ({
      code: `ASM-${a.id}`,
      where: '/population/municipalities',
      message: a.text,
    })),
    ...stillAssumed(ASSUMED[source], counts).map((a) => ({ code: `ASM-${a.id}`, where: POPULATION, message: a.text })),
    ...inflowNotes(input.population.inflow).map((a) => ({ code: `ASM-${a.id}`, where: '/population/inflow', message: a.text })),
    ...SOURCE_NOTES[source].map((n) => ({ code: `SRC-${n.id}`, where: POPULATION, message: n.text })),
    ...armWarnings(input),
    ...ruleWarnings(input),
  ]
}
