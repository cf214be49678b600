/**
 * What a checklist for models is here: items with an answer, and the named tests that the answer rests on. A test of the project checks that
 * every named test exists, so that no item points to something that has been taken away.
 */
import type { Text } from '../../shared/issue.ts'

/** A test by its file and its name, or the part of it that does not vary between cases; names are claims, and are written in English. */
export interface NamedTest {
  readonly file: string
  readonly test: string
}

export interface ChecklistItem {
  /** "3", "C2". */
  readonly id: string
  readonly name: Text
  /** done: tested in every version; partly: some of it; no: nobody has done it. */
  readonly state: 'done' | 'partly' | 'no'
  readonly answer: Text
  readonly tests: readonly NamedTest[]
}

export interface Checklist {
  readonly id: string
  readonly name: Text
  /** Where the list comes from. */
  readonly source: string
  readonly items: readonly ChecklistItem[]
}

export const t = (sv: string, en: string): Text => ({ sv, en })
export const named = (file: string, test: string): NamedTest => ({ file, test })
