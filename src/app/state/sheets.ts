/**
 * The lettered scenarios side by side as plain data: a copy beside the present one, a new name, another place, one closed and put back.
 * Pure functions on the list of tabs, so that nothing here can touch a scenario or its undo list. The workbench keeps the list.
 */
import type { Sheet } from '../storage/workRecord.ts'

/** So many tabs can be told apart, and a saved work stays small. */
export const MOST_SHEETS = 8

/** Longest name of a tab, characters. */
export const LONGEST_SHEET_NAME = 40

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A tab that was closed, and where it stood. */
export interface Closed {
  readonly sheet: Sheet
  readonly at: number
}

/** First letter that no tab has. */
export function freeLetter(sheets: readonly Pick<Sheet, 'letter'>[]): string {
  const taken = new Set(sheets.map(({ letter }) => letter))
  return [...LETTERS].find((letter) => !taken.has(letter)) ?? ''
}

/** What the tab is called: the reader's name for it, else what its scenario came as. */
export function nameOfSheet({ name, origin }: Pick<Sheet, 'name' | 'origin'>): string {
  return name ?? origin.name
}

/** The list with a sheet after the one with the letter, or last. */
export function inserted(sheets: readonly Sheet[], sheet: Sheet, after: string): readonly Sheet[] {
  const at = sheets.findIndex(({ letter }) => letter === after)
  return at < 0 ? [...sheets, sheet] : sheets.toSpliced(at + 1, 0, sheet)
}

/** A name of the reader's own; an empty one, or the origin's, gives back the origin's. */
export function renamedSheet(sheets: readonly Sheet[], letter: string, name: string): readonly Sheet[] {
  const tidy = name.trim().replace(/\s+/g, ' ').slice(0, LONGEST_SHEET_NAME)
  return sheets.map((sheet) =>
    sheet.letter === letter ? { ...sheet, name: tidy === '' || tidy === sheet.origin.name ? null : tidy } : sheet,
  )
}

/** One place to the left (−1) or right (+1); the ends stay where they are. */
export function moved(sheets: readonly Sheet[], letter: string, by: -1 | 1): readonly Sheet[] {
  const from = sheets.findIndex((sheet) => sheet.letter === letter)
  const [sheet, to] = [sheets[from], from + by]
  return !sheet || to < 0 || to >= sheets.length ? sheets : sheets.toSpliced(from, 1).toSpliced(to, 0, sheet)
}

/** Without the tab, what was closed, and the tab to show then (its neighbour); null for the last one, which stays. */
export function withoutSheet(
  sheets: readonly Sheet[],
  letter: string,
): { readonly sheets: readonly Sheet[]; readonly closed: Closed; readonly next: string } | null {
  const at = sheets.findIndex((sheet) => sheet.letter === letter)
  const sheet = sheets[at]
  if (!sheet || sheets.length === 1) return null
  const rest = sheets.toSpliced(at, 1)
  return { sheets: rest, closed: { sheet, at }, next: (rest[at] ?? rest[at - 1] ?? sheet).letter }
}

/** Puts a closed tab back where it stood; with a new letter when its own has been taken since. */
export function putBack(sheets: readonly Sheet[], { sheet, at }: Closed): { readonly sheets: readonly Sheet[]; readonly letter: string } {
  const letter = sheets.some((one) => one.letter === sheet.letter) ? freeLetter(sheets) : sheet.letter
  return { sheets: sheets.toSpliced(at, 0, { ...sheet, letter }), letter }
}
