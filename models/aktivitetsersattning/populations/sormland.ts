/**
 * Sörmland, February 2019: persons with aktivitetsersättning for reduced work capacity, as counted by RAR and Försäkringskassan.
 * Prolonged schooling (175 persons) is not included. The most detailed of the tables; the other sources borrow its ages and diagnoses.
 */
import type { MunicipalitySex, SexCounts, SourceNote } from './types.ts'

export const SORMLAND_TOTAL = 886

export const SORMLAND_MUNICIPALITIES: readonly MunicipalitySex[] = [
  { municipality: 'Eskilstuna', men: 208, women: 123, total: 331 },
  { municipality: 'Nyköping', men: 104, women: 62, total: 166 },
  { municipality: 'Katrineholm', men: 77, women: 53, total: 130 },
  { municipality: 'Strängnäs', men: 33, women: 39, total: 72 },
  { municipality: 'Flen', men: 34, women: 24, total: 58 },
  { municipality: 'Gnesta', men: 23, women: 24, total: 47 },
  { municipality: 'Oxelösund', men: 21, women: 12, total: 33 },
  { municipality: 'Trosa', men: 12, women: 13, total: 25 },
  { municipality: 'Vingåker', men: 14, women: 10, total: 24 },
]

/** Persons by age, 19 to 29. */
export const SORMLAND_AGES: readonly number[] = [15, 42, 68, 75, 94, 82, 113, 111, 84, 102, 100]

/** Persons aged 29 by municipality, as printed (the rows sum to 96, the stated total is 100). */
export const SORMLAND_AGE_29: Readonly<Record<string, number>> = {
  Eskilstuna: 34,
  Katrineholm: 13,
  Nyköping: 12,
  Strängnäs: 12,
  Flen: 11,
  Oxelösund: 6,
  Gnesta: 4,
  Trosa: 3,
  Vingåker: 1,
}
export const SORMLAND_AGE_29_STATED = 100

/** Main diagnosis by sex, in the source's own groups. `residual`: not in the table, worked out from its totals. */
export const SORMLAND_DIAGNOSES: readonly (SexCounts & { readonly diagnosis: string; readonly total: number; readonly residual?: true })[] =
  [
    { diagnosis: 'Autismspektrumtillstånd', men: 250, women: 125, total: 375 },
    { diagnosis: 'Utvecklingsstörning', men: 104, women: 86, total: 190 },
    { diagnosis: 'ADHD/ADD', men: 36, women: 24, total: 60 },
    { diagnosis: 'Downs syndrom', men: 22, women: 11, total: 33 },
    { diagnosis: 'Personlighetsstörning', men: 13, women: 20, total: 33 },
    { diagnosis: 'Schizofreni och psykos', men: 23, women: 8, total: 31 },
    { diagnosis: 'Andra psykiska diagnoser', men: 24, women: 38, total: 62 },
    { diagnosis: 'Övriga diagnoser', men: 54, women: 48, total: 102, residual: true },
  ]
/** The total row of that table as printed: the sexes belong to the seven groups, the total to everybody. */
export const SORMLAND_DIAGNOSES_STATED = { men: 472, women: 312, total: 886 }

export const SORMLAND_CLASSES: readonly { readonly fkClass: number; readonly name: string; readonly count: number }[] = [
  { fkClass: 1, name: 'Aktiv samordning arbetslivsinriktad rehabilitering', count: 46 },
  { fkClass: 2, name: 'Aktiv samordning övrig', count: 248 },
  { fkClass: 3, name: 'Samordning av aktiviteter', count: 133 },
  { fkClass: 4, name: 'Samordning är inte aktuellt', count: 427 },
  { fkClass: 5, name: 'Vilande aktivitetsersättning', count: 22 },
  { fkClass: 7, name: 'Prövotid vid studier', count: 10 },
]

/** In joint work with Arbetsförmedlingen; null where the source prints a dash. */
export const SORMLAND_COLLABORATION: readonly {
  readonly municipality: string
  readonly preparatory: number | null
  readonly workOriented: number | null
}[] = [
  { municipality: 'Eskilstuna', preparatory: 1, workOriented: 8 },
  { municipality: 'Flen', preparatory: 1, workOriented: 4 },
  { municipality: 'Gnesta', preparatory: 1, workOriented: 1 },
  { municipality: 'Nyköping', preparatory: 8, workOriented: 6 },
  { municipality: 'Trosa', preparatory: 1, workOriented: 1 },
  { municipality: 'Oxelösund', preparatory: 2, workOriented: 1 },
  { municipality: 'Vingåker', preparatory: null, workOriented: 2 },
  { municipality: 'Strängnäs', preparatory: null, workOriented: null },
  { municipality: 'Katrineholm', preparatory: 1, workOriented: 8 },
]
export const SORMLAND_COLLABORATION_STATED = { preparatory: 15, workOriented: 31, total: 46 }

/** Part of the allowance in per cent; 100 is what remains of the 886. */
export const SORMLAND_EXTENT: readonly { readonly extent: number; readonly count: number }[] = [
  { extent: 25, count: 12 },
  { extent: 50, count: 15 },
  { extent: 75, count: 2 },
  { extent: 100, count: 857 },
]

/** In daily activities (LSS) or occupation (SoL). */
export const SORMLAND_DAILY_ACTIVITIES = 415

export const SORMLAND_NOTES: readonly SourceNote[] = [
  {
    id: 'sormland-age29',
    text: {
      sv: 'Sörmland: raderna med 29-åringar per kommun blir 96, men åldertabellen har 100. Fyra personer saknar kommun. Modellen fördelar dem efter kommunernas storlek.',
      en: 'Sörmland: the rows of 29-year-olds by municipality sum to 96, but the age table has 100. Four persons have no municipality. The model spreads them by size of municipality.',
    },
  },
  {
    id: 'sormland-diagnosis',
    text: {
      sv: 'Sörmland: diagnostabellens summarad visar 472 män och 312 kvinnor, tillsammans 784, men summan 886. De 102 som fattas är övriga diagnoser; 54 män och 48 kvinnor är uträknat.',
      en: 'Sörmland: the total row of the diagnosis table shows 472 men and 312 women, together 784, but the total 886. The missing 102 are other diagnoses; 54 men and 48 women is worked out.',
    },
  },
  {
    id: 'sormland-down',
    text: {
      sv: 'Sörmland: Downs syndrom (33) står på egen rad bredvid intellektuell funktionsnedsättning (190). Modellen lägger ihop raderna. Bara huvuddiagnosen räknas, fast många har flera.',
      en: 'Sörmland: Down syndrome (33) has its own row beside intellectual disability (190). The model joins the rows. Only the main diagnosis is counted, though many have several.',
    },
  },
  {
    id: 'sormland-activities',
    text: {
      sv: 'Sörmland: klassen Samordning av aktiviteter har 133 ärenden, men 179 personer har aktiviteter och 127 är antal friskvårdsaktiviteter, inte personer.',
      en: 'Sörmland: the class for coordination of activities has 133 cases, but 179 persons have activities, and 127 counts wellness activities, not persons.',
    },
  },
  {
    id: 'sormland-strangnas',
    text: {
      sv: 'Sörmland: Strängnäs har streck i tabellen över samarbete med Arbetsförmedlingen, trots 72 personer. Strecket räknas som 0 i källans summa 46.',
      en: 'Sörmland: Strängnäs has a dash in the table of work with the employment service, in spite of 72 persons. The dash counts as 0 in the source’s total of 46.',
    },
  },
]
