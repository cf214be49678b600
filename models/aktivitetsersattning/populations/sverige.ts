/**
 * Sweden: how many have aktivitetsersättning, and what is known of them as a whole: the reference group of the trial's online appendix,
 * Table A-1 (all with the allowance, 36,871 persons). Ages are not printed beyond their mean.
 */
import type { Diagnosis, SourceNote } from './types.ts'

/** Just under 39,000 in February 2017; 29,100 on average in 2019. */
export const SVERIGE_2017 = 39000
export const SVERIGE_2019 = 29100

/** Table A-1, all with the allowance. */
export const SVERIGE_REFERENCE = { persons: 36871, meanAge: 24.9, shareWomen: 0.47, shareDailyActivities: 0.39 }
/** Share of women in December 2019, beside the table's 47 %. */
export const SVERIGE_SHARE_WOMEN_2019 = 0.46

export const SVERIGE_DIAGNOSES: readonly { readonly name: string; readonly group: Diagnosis; readonly share: number }[] = [
  { name: 'Störning av psykisk utveckling (autism med flera)', group: 'autism', share: 0.24 },
  { name: 'Utvecklingsstörning', group: 'intellectualDisability', share: 0.18 },
  { name: 'Beteendestörning (adhd med flera)', group: 'adhd', share: 0.11 },
  { name: 'Personlighetsstörning', group: 'personality', share: 0.04 },
  { name: 'Förstämningssyndrom', group: 'otherMental', share: 0.06 },
  { name: 'Neurotiska och stressrelaterade syndrom', group: 'otherMental', share: 0.08 },
  { name: 'Annan psykisk', group: 'otherMental', share: 0.05 },
  { name: 'Icke psykisk', group: 'other', share: 0.17 },
  { name: 'Okänd diagnos', group: 'other', share: 0.07 },
]

export const SVERIGE_NOTES: readonly SourceNote[] = [
  {
    id: 'sverige-level',
    text: {
      sv: 'Sverige: knappt 39 000 hade aktivitetsersättning i februari 2017, men 29 100 i genomsnitt 2019. Färre med ersättning betyder inte fler i arbete: allt fler fick avslag.',
      en: 'Sweden: just under 39,000 had aktivitetsersättning in February 2017, but 29,100 on average in 2019. Fewer with the allowance does not mean more in work: more and more were refused.',
    },
  },
  {
    id: 'sverige-women',
    text: {
      sv: 'Sverige: andelen kvinnor är 47 % i försökets jämförelsegrupp (36 871 personer) och 46 % i december 2019. Modellen använder 47 %.',
      en: 'Sweden: the share of women is 47 % in the trial’s reference group (36,871 persons) and 46 % in December 2019. The model uses 47 %.',
    },
  },
]
