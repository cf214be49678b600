/**
 * What each synthetic population has to assume because its source does not say: carried by every result as a warning (warnings.ts).
 */
import type { Text } from '../../../src/shared/issue.ts'
import type { Source } from '../fields/choices.ts'
import type { CountTable } from '../fields/counts.ts'

export interface Assumed {
  readonly id: string
  readonly text: Text
  /** The table of own counts that makes it needless. */
  readonly about?: CountTable
}

export const ASSUMED: Readonly<Record<Source, readonly Assumed[]>> = {
  'uma-238': [
    {
      id: 'uma-sex',
      about: 'sex',
      text: {
        sv: 'De 238 personernas kön är inte känt. Andelen kvinnor antas vara 48 %, som i försöket.',
        en: 'The sex of the 238 persons is not known. The share of women is assumed to be 48 %, as in the trial.',
      },
    },
    {
      id: 'uma-age',
      about: 'ages',
      text: {
        sv: 'De 238 personernas ålder är inte känd. Den antas vara som i Sörmland 2019, med födelsemånader jämnt spridda. 29-åringar ingår.',
        en: 'The age of the 238 persons is not known. It is assumed to be as in Sörmland 2019, with birth months spread evenly. Those aged 29 are included.',
      },
    },
    {
      id: 'uma-diagnosis',
      about: 'diagnoses',
      text: {
        sv: 'De 238 personernas diagnoser är inte kända. De antas vara som i Sörmland 2019 för varje kön.',
        en: 'The diagnoses of the 238 persons are not known. They are assumed to be as in Sörmland 2019 for each sex.',
      },
    },
    {
      id: 'uma-municipality',
      about: 'municipalities',
      text: {
        sv: 'De 238 personernas kommun är inte känd. De antas bo som alla med ersättningen i december 2017.',
        en: 'The municipality of the 238 persons is not known. They are assumed to live as all with the allowance did in December 2017.',
      },
    },
    {
      id: 'uma-dv',
      about: 'dailyActivities',
      text: {
        sv: '15 % av de 238 är i daglig verksamhet enligt handläggarnas uppgifter i mars 2018. Vilka det är dras slumpvis.',
        en: '15 % of the 238 are in daily activities, according to the caseworkers in March 2018. Who they are is drawn by chance.',
      },
    },
    {
      id: 'uma-class',
      about: 'classes',
      text: {
        sv: 'Alla 238 räknas till klassen som kan behöva förberedande insatser: det är den gruppen som handläggarna gick igenom i mars 2018. Alla antas ha hel ersättning.',
        en: 'All 238 count as in the class that may need preparatory measures: that is the group the caseworkers went through in March 2018. All are assumed to have the whole allowance.',
      },
    },
  ],
  trial: [
    {
      id: 'trial-class',
      about: 'classes',
      text: {
        sv: 'Försöket: alla räknas till klassen för arbetslivsinriktad rehabilitering, eftersom de deltar i sådan.',
        en: 'Trial: all count as in the class of work-oriented rehabilitation, because they take part in it.',
      },
    },
  ],
  sormland: [
    {
      id: 'sormland-pairing',
      text: {
        sv: 'Varje tabell stämmer exakt, men hur ålder, diagnos och daglig verksamhet hör ihop är inte känt. Det dras slumpvis.',
        en: 'Every table is met exactly, but how age, diagnosis and daily activities go together is not known. It is drawn by chance.',
      },
    },
    {
      id: 'sormland-class1',
      about: 'classes',
      text: {
        sv: 'De 46 i arbetslivsinriktad rehabilitering antas vara de 46 som Försäkringskassan och Arbetsförmedlingen samarbetar om, och bo där de bor. Var övriga klasser bor dras slumpvis.',
        en: 'The 46 in work-oriented rehabilitation are assumed to be the 46 with whom Försäkringskassan and Arbetsförmedlingen work together, and to live where they live. Where the other classes live is drawn by chance.',
      },
    },
    {
      id: 'sormland-extent',
      text: {
        sv: 'Den som har en del av ersättningen (29 av 886) får den delen av beloppen. Vägen till arbete antas vara densamma.',
        en: 'Those with a part of the allowance (29 of 886) get that part of the amounts. Their way to work is assumed to be the same.',
      },
    },
  ],
  orebro: [
    {
      id: 'orebro-borrowed',
      text: {
        sv: 'Enstaka åldrar inom 20–24 och 25–29, diagnoser, klasser och daglig verksamhet finns inte för Örebro. De antas vara som i Sörmland. Alla antas ha hel ersättning.',
        en: 'Single ages within 20–24 and 25–29, diagnoses, classes and daily activities do not exist for Örebro. They are assumed to be as in Sörmland. All are assumed to have the whole allowance.',
      },
    },
  ],
  'stockholm-dv': [
    {
      id: 'stockholm-borrowed',
      text: {
        sv: 'Kön, ålder, diagnos och klass är inte kända för dem med daglig verksamhet i Stockholm. De antas ha autism eller intellektuell funktionsnedsättning, i Sörmlands antal för varje kön, och Sörmlands åldrar och klasser.',
        en: 'Sex, age, diagnosis and class are not known for those with daily activities in Stockholm. They are assumed to have autism or intellectual disability, in Sörmland’s numbers for each sex, and Sörmland’s ages and classes.',
      },
    },
    {
      id: 'stockholm-extent',
      text: {
        sv: 'Alla antas ha hel aktivitetsersättning och daglig verksamhet på heltid, fast omkring en tredjedel av besluten är på halvtid.',
        en: 'All are assumed to have the whole allowance and full-time daily activities, though about a third of the decisions are for half time.',
      },
    },
  ],
  sverige: [
    {
      id: 'sverige-borrowed',
      text: {
        sv: 'Åldrar och klasser är inte kända för hela landet. De antas vara som i Sörmland, där medelåldern är densamma (24,9 år). Diagnoser finns inte för kvinnor och män var för sig. Alla antas ha hel ersättning.',
        en: 'Ages and classes are not known for the whole country. They are assumed to be as in Sörmland, where the mean age is the same (24.9 years). Diagnoses are not known for women and men apart. All are assumed to have the whole allowance.',
      },
    },
  ],
}

/** What a scenario with new persons has to assume, by its inflow. */
export function inflowNotes(inflow: unknown): readonly Assumed[] {
  if (inflow !== 'keepStock' && inflow !== 'fixed') return []
  return [
    {
      id: 'inflow-people',
      text: {
        sv: 'De som kommer efter starten antas vara som de som finns där, men yngre: flest är 19–21 år. Inga uppgifter finns om åldern när ersättningen beviljas.',
        en: 'Those who come after the start are assumed to be like those who are there, but younger: most are 19–21. There are no figures on the age at which the allowance is granted.',
      },
    },
    ...(inflow === 'keepStock' ? [LEVEL] : []),
  ]
}

const LEVEL: Assumed = {
  id: 'inflow-level',
  text: {
    sv: 'Lika många kommer varje månad som väntas lämna ersättningen utan projekt, så att antalet håller sig. Antalet i landet har i verkligheten både stigit och fallit.',
    en: 'As many come each month as are expected to leave the allowance without any project, so that the number stays level. In the country it has in fact both risen and fallen.',
  },
}
