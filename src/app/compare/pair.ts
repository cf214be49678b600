/** Which two of the lettered scenarios are compared: the reader's, else the first two. undefined where there is no such scenario. Pure. */
import type { Sheet } from '../storage/workRecord.ts'

type Letters = { readonly first: string; readonly second: string }

export function pairOf(sheets: readonly Sheet[], { first, second }: Letters): readonly [Sheet | undefined, Sheet | undefined] {
  const one = sheets.find(({ letter }) => letter === first) ?? sheets[0]
  const other =
    sheets.find(({ letter }) => letter === second && letter !== one?.letter) ?? sheets.find(({ letter }) => letter !== one?.letter)
  return [one, other]
}

/** The two are never the same: choosing the other one's letter changes their places. */
export function chosen([first, second]: readonly [string, string], which: 0 | 1, letter: string): Letters {
  if (which === 0) return { first: letter, second: letter === second ? first : second }
  return { first: letter === first ? second : first, second: letter }
}
