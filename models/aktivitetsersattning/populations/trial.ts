/**
 * The participants of the trial: composition as printed in the online appendix, Table A-1 (study group, 1,063 persons).
 * The shares are rounded to whole per cent and sum to 1.01. Of age only the mean is known.
 */
import type { Diagnosis, SourceNote } from './types.ts'

export const TRIAL_MEAN_AGE = 24.8
export const TRIAL_DAILY_ACTIVITIES = 0.21
/** How many persons the trial cohort has unless the scenario says otherwise. */
export const TRIAL_DEFAULT_PERSONS = 10000

/** Months of age at the start: spread evenly over 21 years 3 months – 28 years 4 months, mean 24.8, so that nobody is 30 within 18 months. */
export const TRIAL_YOUNGEST_MONTHS = 255
export const TRIAL_OLDEST_MONTHS = 340

export const TRIAL_DIAGNOSES: readonly { readonly name: string; readonly group: Diagnosis; readonly share: number }[] = [
  { name: 'Störning av psykisk utveckling (autism med flera)', group: 'autism', share: 0.2 },
  { name: 'Utvecklingsstörning', group: 'intellectualDisability', share: 0.18 },
  { name: 'Beteendestörning (adhd med flera)', group: 'adhd', share: 0.18 },
  { name: 'Personlighetsstörning', group: 'personality', share: 0.05 },
  { name: 'Förstämningssyndrom', group: 'otherMental', share: 0.09 },
  { name: 'Neurotiska och stressrelaterade syndrom', group: 'otherMental', share: 0.11 },
  { name: 'Annan psykisk', group: 'otherMental', share: 0.05 },
  { name: 'Icke psykisk', group: 'other', share: 0.1 },
  { name: 'Okänd diagnos', group: 'other', share: 0.05 },
]

export const TRIAL_NOTES: readonly SourceNote[] = [
  {
    id: 'trial-age',
    text: {
      sv: 'Försöket: bara medelåldern 24,8 år är känd. Modellen sprider åldrarna jämnt mellan 21 och 28 år, så att ingen fyller 30 inom 18 månader.',
      en: 'Trial: only the mean age of 24.8 years is known. The model spreads ages evenly between 21 and 28, so that nobody turns 30 within 18 months.',
    },
  },
  {
    id: 'trial-rounding',
    text: {
      sv: 'Försöket: andelarna per diagnos är avrundade och blir 101 %. De skalas till antalet personer. Psykos redovisas inte för sig.',
      en: 'Trial: the shares by diagnosis are rounded and sum to 101 %. They are scaled to the number of persons. Psychosis is not shown apart.',
    },
  },
  {
    id: 'trial-period',
    text: {
      sv: 'Försöket: rapporterna anger olika perioder, 2014–2016 och 2014–2017. Utfallet efter 15 månader kräver start senast omkring slutet av 2015.',
      en: 'Trial: the reports give different periods, 2014–2016 and 2014–2017. The outcome after 15 months requires a start by about the end of 2015.',
    },
  },
]
