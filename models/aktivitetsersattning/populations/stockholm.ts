/**
 * City of Stockholm: persons with a decision on daily activities (daglig verksamhet) under LSS, from the city's report of 2017. Only
 * their number is known for this model's purposes; the ages of the source reach beyond this model's.
 */
import type { SourceNote } from './types.ts'

/** Persons with daily activities, 2017 (about). */
export const STOCKHOLM_DV = 2700

/** Unique persons with any LSS decision, with daily activities, and those above 67 in the table of daily activities. */
export const STOCKHOLM_LSS: readonly {
  readonly year: number
  readonly lss: number
  readonly dailyActivities: number
  readonly above67: number
}[] = [
  { year: 2014, lss: 4437, dailyActivities: 2382, above67: 87 },
  { year: 2015, lss: 4608, dailyActivities: 2518, above67: 86 },
  { year: 2016, lss: 4751, dailyActivities: 2625, above67: 92 },
]

/** Units of daily activities by who runs them, and the total that the text states. */
export const STOCKHOLM_UNITS = { private: 109, contractor: 16, own: 36, stated: 162, workOriented: 62 }

/** Of those in daily activities, how many could work or study, by a recurrent estimate. */
export const STOCKHOLM_COULD_WORK = { low: 270, high: 405, statedHigh: 400 }

export const STOCKHOLM_NOTES: readonly SourceNote[] = [
  {
    id: 'stockholm-ages',
    text: {
      sv: 'Stockholm: de 2 700 med daglig verksamhet är i alla åldrar. Modellen räknar som om alla vore 19–29 år och hade aktivitetsersättning. Antalet är alltså för högt för unga.',
      en: 'Stockholm: the 2,700 with daily activities are of all ages. The model counts as if all were 19–29 and had aktivitetsersättning. The number is thus too high for the young.',
    },
  },
  {
    id: 'stockholm-units',
    text: {
      sv: 'Stockholm: enheterna för daglig verksamhet är 109, 16 och 36, tillsammans 161, men texten säger 162.',
      en: 'Stockholm: the units of daily activities are 109, 16 and 36, together 161, but the text says 162.',
    },
  },
  {
    id: 'stockholm-estimate',
    text: {
      sv: 'Stockholm: texten säger att 270–400 kan arbeta eller studera. 10–15 % av 2 700 är 270–405. Det är en bedömning, inte en mätning.',
      en: 'Stockholm: the text says that 270–400 could work or study. 10–15 % of 2,700 is 270–405. It is a judgement, not a measurement.',
    },
  },
]
