/**
 * Örebro county, October 2019: persons with aktivitetsersättning by municipality, sex and age class. All rows and columns add up.
 */
import type { SexCounts, SourceNote } from './types.ts'

export const OREBRO_TOTAL = 943
export const OREBRO_AGE_CLASSES = ['19', '20-24', '25-29'] as const

/** One municipality: women and men in the classes 19, 20–24 and 25–29. */
export interface OrebroRow {
  readonly municipality: string
  readonly classes: readonly [SexCounts, SexCounts, SexCounts]
}

function of(municipality: string, ...n: readonly [number, number, number, number, number, number]): OrebroRow {
  return {
    municipality,
    classes: [
      { women: n[0], men: n[1] },
      { women: n[2], men: n[3] },
      { women: n[4], men: n[5] },
    ],
  }
}

export const OREBRO_MUNICIPALITIES: readonly OrebroRow[] = [
  of('Lekeberg', 1, 0, 4, 6, 7, 5),
  of('Laxå', 0, 1, 3, 3, 2, 7),
  of('Hallsberg', 2, 4, 16, 14, 12, 14),
  of('Degerfors', 0, 1, 6, 7, 9, 14),
  of('Hällefors', 1, 0, 4, 3, 3, 2),
  of('Ljusnarsberg', 0, 1, 4, 5, 4, 2),
  of('Örebro', 16, 17, 106, 97, 95, 116),
  of('Kumla', 2, 5, 17, 19, 20, 25),
  of('Askersund', 0, 1, 4, 4, 6, 7),
  of('Karlskoga', 5, 5, 26, 23, 20, 31),
  of('Nora', 1, 3, 3, 12, 12, 9),
  of('Lindesberg', 1, 3, 10, 18, 15, 22),
]

/** Of those whose allowance ended in 2019, the share that went to work, job-seeking or studies. */
export const OREBRO_ENDED_TO_WORK = 0.18

export const OREBRO_NOTES: readonly SourceNote[] = [
  {
    id: 'orebro-schooling',
    text: {
      sv: 'Örebro: tabellen säger inte om förlängd skolgång ingår. De 70 nittonåringarna (15 i Sörmland) tyder på det. Jämför inte länens nivåer.',
      en: 'Örebro: the table does not say whether prolonged schooling is included. Its 70 nineteen-year-olds (15 in Sörmland) suggest so. Do not compare the counties’ levels.',
    },
  },
  {
    id: 'orebro-18',
    text: {
      sv: 'Örebro: 18 % gäller dem vars ersättning upphörde 2019, och arbetslöshet räknas in. Talet går inte att jämföra med UMA:s 37 av omkring 850.',
      en: 'Örebro: 18 % are of those whose allowance ended in 2019, and job-seeking is counted. It cannot be compared with UMA’s 37 of about 850.',
    },
  },
]
