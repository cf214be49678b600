/**
 * UMA: the eight municipalities around Lund, 2008–2018, from the pre-study's final report. The 238 persons judged to be nearer work
 * are the preset's cohort; the report gives their number and daily activities, but neither age, sex nor diagnosis.
 */
import type { SourceNote } from './types.ts'

export const UMA_NEARER_WORK = 238
/** Share of the 238 in daily activities, in another activity, and in neither (March 2018). */
export const UMA_NEARER_ACTIVITY = { dailyActivities: 0.15, other: 0.09, neither: 0.76 }
export const UMA_FURTHER = 375
export const UMA_FURTHER_DAILY_ACTIVITIES = 0.41
export const UMA_ALL_DAILY_ACTIVITIES = 0.28

/** October 2017: 839 = prolonged schooling + reduced work capacity, and the four groups of the latter. */
export const UMA_CLASSES = {
  total: 839,
  prolongedSchooling: 146,
  reducedCapacity: 693,
  workOrientedRehabilitation: 46,
  notYetReady: 265,
  noConditions: 351,
  dormantOrTrial: 31,
} as const

/** December 2017, both kinds of aktivitetsersättning. */
export const UMA_MUNICIPALITIES: readonly { readonly municipality: string; readonly association: string; readonly count: number }[] = [
  { municipality: 'Burlöv', association: 'Burlöv-Staffanstorp', count: 54 },
  { municipality: 'Eslöv', association: 'MittSkåne', count: 154 },
  { municipality: 'Hörby', association: 'MittSkåne', count: 58 },
  { municipality: 'Höör', association: 'MittSkåne', count: 64 },
  { municipality: 'Kävlinge', association: 'Kävlinge-Lomma', count: 77 },
  { municipality: 'Lomma', association: 'Kävlinge-Lomma', count: 30 },
  { municipality: 'Lund', association: 'Lund', count: 359 },
  { municipality: 'Staffanstorp', association: 'Burlöv-Staffanstorp', count: 61 },
]

/** Stock in December of each year, both kinds. */
export const UMA_YEARLY: readonly { readonly year: number; readonly count: number }[] = [
  { year: 2008, count: 612 },
  { year: 2009, count: 651 },
  { year: 2010, count: 695 },
  { year: 2011, count: 736 },
  { year: 2012, count: 738 },
  { year: 2013, count: 828 },
  { year: 2014, count: 852 },
  { year: 2015, count: 859 },
  { year: 2016, count: 937 },
  { year: 2017, count: 860 },
]

/** Cost of the pre-study and how the associations shared it (by population). */
export const UMA_BUDGET = {
  processLeaders: 400000,
  workshop: 40000,
  total: 440000,
  shares: { Lund: 184800, MittSkåne: 101200, 'Kävlinge-Lomma': 88000, 'Burlöv-Staffanstorp': 66000 },
} as const

export const UMA_NOTES: readonly SourceNote[] = [
  {
    id: 'uma-857',
    text: {
      sv: 'UMA: kommunernas rader för december 2017 blir 857, men årsserien har 860. Tre personer saknas.',
      en: 'UMA: the municipalities’ rows for December 2017 sum to 857, but the yearly series has 860. Three persons are missing.',
    },
  },
  {
    id: 'uma-growth',
    text: {
      sv: 'UMA: texten talar om knappt 10 % ökning per år, men serien ger 3,9 % per år 2008–2017 och en minskning 2017. Serien gäller.',
      en: 'UMA: the text speaks of just under 10 % growth a year, but the series gives 3.9 % a year 2008–2017 and a fall in 2017. The series counts.',
    },
  },
  {
    id: 'uma-238',
    text: {
      sv: 'UMA: de 238 sägs vara av 839 personer, men hör till de 693 med nedsatt arbetsförmåga. 238 och 375 blir 613; de 80 övriga är 46 i rehabilitering, 31 med vilande ersättning eller prövotid och 3 okända.',
      en: 'UMA: the 238 are said to be of 839 persons, but belong to the 693 with reduced work capacity. 238 and 375 make 613; the other 80 are 46 in rehabilitation, 31 dormant or on trial, and 3 unknown.',
    },
  },
  {
    id: 'uma-activity',
    text: {
      sv: 'UMA: 15 % i daglig verksamhet, 9 % i annan insats och 76 % i ingendera stämmer bara om ingen har båda.',
      en: 'UMA: 15 % in daily activities, 9 % in another activity and 76 % in neither hold only if nobody has both.',
    },
  },
]
