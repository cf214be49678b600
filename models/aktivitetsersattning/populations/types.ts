/**
 * Shapes of the published population tables as this model carries them: counts as printed, with what is odd about them as notes.
 * Nothing in these files is corrected or filled in; what the cohort has to assume is said where the cohort is built.
 */
import type { Text } from '../../../src/shared/issue.ts'

export interface SexCounts {
  readonly women: number
  readonly men: number
}

export interface MunicipalitySex extends SexCounts {
  readonly municipality: string
  readonly total: number
}

/** Diagnosis groups of the model, in the order of the breakdown. */
export const DIAGNOSES = ['autism', 'intellectualDisability', 'adhd', 'personality', 'psychosis', 'otherMental', 'other'] as const
export type Diagnosis = (typeof DIAGNOSES)[number]

export const DIAGNOSIS_LABELS: Readonly<Record<Diagnosis, Text>> = {
  autism: { sv: 'Autism', en: 'Autism' },
  intellectualDisability: { sv: 'Intellektuell funktionsnedsättning', en: 'Intellectual disability' },
  adhd: { sv: 'Adhd/add', en: 'ADHD/ADD' },
  personality: { sv: 'Personlighetssyndrom', en: 'Personality disorder' },
  psychosis: { sv: 'Psykossjukdom', en: 'Psychosis' },
  otherMental: { sv: 'Andra psykiska diagnoser', en: 'Other mental diagnoses' },
  other: { sv: 'Övriga diagnoser', en: 'Other diagnoses' },
}

/** Something the reader of a source must know: a contradiction, a gap, a figure that means less than it seems to. */
export interface SourceNote {
  readonly id: string
  readonly text: Text
}
