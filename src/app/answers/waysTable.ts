/**
 * The ways side by side as rows of numbers: how many are in work, how that differs from the comparison, for how long, how often it is more.
 * Pure; the bench's table and its words are both made from these rows.
 */
import type { Messages } from '../../messages/sv.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { RunResult } from '../../run/result.ts'
import type { Language } from '../../shared/issue.ts'
import type { Answered } from '../state/workbench.svelte.ts'
import { formatNumber } from '../../messages/format.ts'
import { certaintyOfWork } from './certainty.ts'
import type { Source } from './chains.ts'
import { armFigure, comparatorOf, differenceFigure, differenceOf, type Figure } from './figure.ts'
import { outcomeId, type Audience } from './jobs.ts'
import { waysOf, type Way } from './ways.ts'

export interface WayRow {
  readonly way: Way
  /** Share of the group in work at the month. */
  readonly level: Figure
  /** Against the comparison; null for the comparison itself. */
  readonly difference: Figure | null
  /** Months in work per person over the whole horizon, and how many more than in the comparison. */
  readonly months: Figure | null
  readonly moreMonths: Figure | null
  /** Share of runs in which the way gives more in work; null while there is no spread, and for the comparison. */
  readonly probBetter: number | null
}

/** In the order FS, CM, SE; empty when the month lies beyond the horizon. */
export function wayRows(
  result: RunResult,
  scenario: Scenario,
  words: Messages,
  options: { readonly month: number; readonly audience: Audience; readonly exact: boolean },
): readonly WayRow[] {
  const id = outcomeId(options.month, options.audience)
  const comparator = comparatorOf(result)?.id
  return waysOf(scenario, words).flatMap((way): WayRow[] => {
    const level = armFigure(result, way.arm, id, options.exact)
    if (!level) return []
    const other = way.arm !== comparator
    return [
      {
        way,
        level,
        difference: other ? differenceFigure(result, way.arm, id, options.exact) : null,
        months: armFigure(result, way.arm, 'monthsInWork', options.exact),
        moreMonths: other ? differenceFigure(result, way.arm, 'monthsInWork', options.exact) : null,
        probBetter: options.exact || !other ? null : (differenceOf(result, way.arm)?.outcomes[id]?.probBetter ?? null),
      },
    ]
  })
}

/** Persons of a group of so many: a share of it, in whole persons. */
export function personsOf(share: number, persons: number): number {
  return Math.round(share * persons)
}

/** Where a count of persons in work comes from. */
export function levelSource(
  row: WayRow,
  figure: string,
  options: { readonly month: number; readonly audience: Audience; readonly months: string; readonly persons: number },
  context: { readonly shown: Answered; readonly words: Messages; readonly language: Language },
): Source {
  const { words, language, shown } = context
  const { low, high, mcse } = row.level
  const count = (share: number): string => formatNumber(personsOf(share, options.persons), language)
  const spread =
    low === null || high === null
      ? [words.drawer.expectedOnly]
      : [
          words.drawer.likely(count(low), count(high)),
          ...(mcse === null ? [] : [words.drawer.mcse(formatNumber(mcse * options.persons, language, 2))]),
        ]
  return {
    chain: 'jobs',
    figure,
    certainty: certaintyOfWork(shown.scenario, options.month, options.audience),
    outcome: words.bench.jobs.inWork(row.way.inside, options.months),
    lines: spread,
    tone: row.way.pathway === 'none' ? 'ink' : row.way.pathway,
  }
}
