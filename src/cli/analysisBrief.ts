/**
 * The first lines of `analyse`: what to choose, how sure that is, and what knowing more could be worth, in sentences that need no prior
 * knowledge. The tables below them show where each figure comes from.
 */
import type { DecisionAnalysis } from '../economics/analyse.ts'
import { decimalsFor, formatNumber } from '../messages/format.ts'
import type { Language } from '../shared/issue.ts'
import type { AnalysisWords } from './analysisWords.ts'

export function briefBlock(analysis: DecisionAnalysis, language: Language, w: AnalysisWords): string[] {
  if (analysis.icers.length < 2 || analysis.ceaf.length === 0) return []
  const money = (x: number) => formatNumber(x, language, decimalsFor([x]))
  return [w.brief, ...choiceLines(analysis, money, w), ...surenessLine(analysis, w), ...knowledgeLines(analysis, money, language, w)]
}

/** Stretches of neighbouring thresholds with the same choice, in rising order. */
function stretches({ ceaf }: DecisionAnalysis): { readonly strategy: string; readonly from: number; readonly to: number }[] {
  const found: { strategy: string; from: number; to: number }[] = []
  for (const { wtp, strategy } of ceaf) {
    const last = found.at(-1)
    if (last?.strategy === strategy) last.to = wtp
    else found.push({ strategy, from: wtp, to: wtp })
  }
  return found
}

function choiceLines(analysis: DecisionAnalysis, money: (x: number) => string, w: AnalysisWords): string[] {
  const parts = stretches(analysis)
  const [first] = parts
  if (parts.length === 1) {
    return [
      first.from === first.to ? w.bestAt(first.strategy, money(first.from)) : w.bestAll(first.strategy, money(first.from), money(first.to)),
    ]
  }
  return parts.map(({ strategy, from, to }, i) => (i === 0 ? w.bestUpTo(strategy, money(to)) : w.bestFrom(strategy, money(from))))
}

/** How often the choice on the frontier also is the best one of the draw, over the thresholds. */
function surenessLine({ ceac, ceaf }: DecisionAnalysis, w: AnalysisWords): string[] {
  const chosen = new Map(ceaf.map(({ wtp, strategy }) => [wtp, strategy]))
  const probs = ceac.filter((p) => chosen.get(p.wtp) === p.strategy).map((p) => p.prob)
  if (probs.every((prob) => prob === 1)) return [w.sureAlways]
  // 99.6 of 100 is not all of them
  const outOf100 = probs.map((prob) => Math.min(99, Math.round(prob * 100)))
  return [w.sure(Math.min(...outOf100), Math.max(...outOf100))]
}

function knowledgeLines({ evpi, evppi }: DecisionAnalysis, money: (x: number) => string, language: Language, w: AnalysisWords): string[] {
  const largest = evpi.reduce((a, b) => (b.evpi > a.evpi ? b : a))
  if (!(largest.evpi > 0)) return [w.nothingToLearn]
  const lines = [w.worthKnowing(money(largest.evpi), money(largest.wtp))]
  if (evppi.length === 0) return lines
  const top = evppi.reduce((a, b) => (b.evppi > a.evppi ? b : a))
  if (!(top.evppi > 2 * top.se)) return [...lines, w.noneAlone]
  return [...lines, w.mostWorth(top.param, money(top.evppi), formatNumber(top.se, language, decimalsFor([top.evppi])), money(top.wtp))]
}
