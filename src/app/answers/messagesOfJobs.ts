/**
 * The titles of the pictures under question 1: each title is what the picture shows, and it changes when the message does, or
 * says that nothing can be claimed.
 */
import type { Messages } from '../../messages/sv.ts'
import type { RunResult } from '../../run/result.ts'
import { differenceFigure, type Figure } from './figure.ts'
import type { JobsAnswer } from './jobs.ts'
import { shareAt } from './series.ts'
import { isClear } from './verdict.ts'
import { outcomeId } from './jobs.ts'

/** Points less than this apart (share) count as the same in a title. */
const NOTICEABLE = 0.005

/** Title over the curves: does the lead shrink, hold or grow between the measured month and the end? */
export function curvesTitle(result: RunResult, answer: JobsAnswer, month: number, lastMonth: number, words: Messages): string {
  const { leader, comparator } = answer
  const lead = (at: number): number =>
    (shareAt(result, leader.way.arm, 'inWork', at) ?? 0) - (shareAt(result, comparator.arm, 'inWork', at) ?? 0)
  const clear = isClear(leader.verdict) || leader.verdict.startsWith('expected')
  if (!clear || lead(month) < NOTICEABLE) return words.jobs.curves.none
  const years = Array.from({ length: Math.floor(lastMonth / 12) }, (_, i) => i + 1)
  const top = years.reduce((best, year) => (lead(year * 12) > lead(best * 12) ? year : best), years[0] ?? 1)
  const [early, late] = [lead(month), lead(lastMonth)]
  if (late < early * 0.8) return words.jobs.curves.shrinks(leader.way.name)
  if (late < lead(top * 12) * 0.9) return words.jobs.curves.peaks(words.count(top, String(top)))
  if (late > early * 1.2) return words.jobs.curves.grows(leader.way.name)
  return words.jobs.curves.early(leader.way.name)
}

function clearlyAbove(figure: Figure | null): boolean {
  return figure !== null && (figure.low === null ? figure.centre >= NOTICEABLE : figure.low > 0)
}

/** Title over women and men apart. */
export function sexesTitle(women: Figure | null, men: Figure | null, words: Messages): string {
  const [w, m] = [clearlyAbove(women), clearlyAbove(men)]
  if (w && m) return words.jobs.sexes.both
  if (m) return words.jobs.sexes.men
  return w ? words.jobs.sexes.women : words.jobs.sexes.neither
}

/** Title over supported and regular jobs apart: which kind the leader's difference consists of, at 15 months. */
export function kindsTitle(result: RunResult, arm: string, exact: boolean, words: Messages): string {
  const supported = differenceFigure(result, arm, 'supportedWork15', exact)?.centre ?? 0
  const regular = differenceFigure(result, arm, 'regularWork15', exact)?.centre ?? 0
  const total = Math.abs(supported) + Math.abs(regular)
  if (total < NOTICEABLE) return words.jobs.kinds.none
  if (supported / total > 0.8) return words.jobs.kinds.supported
  return regular / total > 0.8 ? words.jobs.kinds.regular : words.jobs.kinds.mixed
}

/** Difference by sex at the month shown; placed persons are not reported by sex for every month, so the whole group is used. */
export function sexFigures(
  result: RunResult,
  arm: string,
  month: number,
  exact: boolean,
): { readonly women: Figure | null; readonly men: Figure | null } {
  const groups = result.groups['sex']
  const at = (level: string): Figure | null => {
    const group = groups?.[level]
    return group ? differenceFigure(group, arm, outcomeId(month, 'all'), exact) : null
  }
  return { women: at('woman'), men: at('man') }
}
