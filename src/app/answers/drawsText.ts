/**
 * What a table of draws says in a sentence: which alternative to choose at a price, how often it is best, and what knowing everything
 * before choosing could be worth. Pure; the numbers are those of `analyse`.
 */
import type { DecisionAnalysis } from '../../economics/analyse.ts'
import { decimalsFor, formatNumber } from '../../messages/format.ts'
import type { Messages } from '../../messages/sv.ts'
import type { Language } from '../../shared/issue.ts'

/** A figure in the table's own unit, with some four digits. */
export function plainSize(value: number, language: Language): string {
  return formatNumber(value, language, decimalsFor([value]))
}

export interface ChoiceAtPrice {
  readonly strategy: string
  /** Share of draws in which it is best, 0–1. */
  readonly prob: number
  readonly evpi: number
}

export function choiceAt({ ceaf, ceac, evpi }: DecisionAnalysis, price: number): ChoiceAtPrice | null {
  const strategy = ceaf.find(({ wtp }) => wtp === price)?.strategy
  if (strategy === undefined) return null
  return {
    strategy,
    prob: ceac.find((point) => point.wtp === price && point.strategy === strategy)?.prob ?? 0,
    evpi: evpi.find(({ wtp }) => wtp === price)?.evpi ?? 0,
  }
}

/** "71", or "fler än 99" where it is not quite all of them. */
export function draws100(prob: number): number {
  return prob === 1 ? 100 : prob === 0 ? 0 : Math.min(99, Math.max(1, Math.round(prob * 100)))
}

/** Marked sentences: the answer, and what is said below it. */
export function drawsText(
  analysis: DecisionAnalysis,
  price: number,
  { drawsView }: Messages,
  language: Language,
): { readonly headline: string; readonly explain: readonly string[] } {
  const words = drawsView.answer
  const size = (value: number): string => plainSize(value, language)
  if (analysis.icers.length < 2) return { headline: words.single(analysis.icers[0]?.strategy ?? ''), explain: [drawsView.units] }
  const choice = choiceAt(analysis, price)
  if (!choice) return { headline: '', explain: [] }
  return {
    headline: words.best(choice.strategy, size(price)),
    explain: [
      choice.prob === 1 ? words.always : words.sure(formatNumber(draws100(choice.prob), language)),
      choice.evpi > 0 ? words.worth(size(choice.evpi)) : words.nothing,
      drawsView.units,
    ],
  }
}

/**
 * What would change the choice: the prices of one unit of effect at which the means make another alternative best. These are the ratios of the
 * incremental table, so they are exact for the table; which value of a parameter turns the choice no table of draws can tell, since all of them
 * move at once in it.
 */
export function drawsTurns({ icers }: DecisionAnalysis, price: number, { drawsView }: Messages, language: Language): readonly string[] {
  const words = drawsView.would
  const steps = icers.filter(({ status }) => status === 'ND').sort((a, b) => a.effect - b.effect)
  const best = steps.findLastIndex(({ icer }, i) => i === 0 || (icer !== null && icer <= price))
  const [now, next] = [steps[best], steps[best + 1]]
  const before = steps[best - 1]
  return [
    ...(next?.icer != null ? [words.more(plainSize(next.icer, language), next.strategy)] : []),
    ...(before && now?.icer != null ? [words.less(plainSize(now.icer, language), before.strategy)] : []),
  ]
}
