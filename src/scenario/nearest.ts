/**
 * "Did you mean …?": the known word nearest to a misspelt one. Used for keys, parameter ids, choices, groups and options
 * wherever a file or a command line names something that does not exist.
 */

/** Longest word worth comparing; anything longer is not a slip of the pen. */
const LONGEST = 64

/**
 * Smallest number of insertions, deletions, substitutions and swaps of neighbours that turn a into b
 * (optimal string alignment distance; Wagner & Fischer 1974 with transpositions).
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    before = last
    last = row
  }
  return last[b.length]
}

/**
 * The known word nearest to `word`, or null when none is near: at most one edit per three letters (at least two edits are
 * allowed), capital letters ignored; else a known word that begins with the whole of `word`. Ties go to the first.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length === 0 || word.length > LONGEST) return null
  const low = word.toLowerCase()
  const allowed = Math.min(low.length - 1, Math.max(2, Math.floor(low.length / 3)))
  let best: string | null = null
  let bestDistance = allowed + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - low.length) >= bestDistance) continue
    const distance = editDistance(low, candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best ?? (low.length >= 3 ? (known.find((k) => k.toLowerCase().startsWith(low)) ?? null) : null)
}
