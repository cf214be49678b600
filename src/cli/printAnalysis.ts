/**
 * The readable answer of `analyse`: the answer in sentences, the incremental table, the best choice at a few thresholds, differences to a
 * comparator, and the value of knowing more about each parameter, largest first.
 */
import type { AnalysisRequest, DecisionAnalysis } from '../economics/analyse.ts'
import type { DecisionDraws } from '../economics/decisionDraws.ts'
import { decimalsFor, formatNumber, formatSigned } from '../messages/format.ts'
import type { Warning } from '../run/result.ts'
import type { Language } from '../shared/issue.ts'
import { briefBlock } from './analysisBrief.ts'
import { ANALYSIS_WORDS, type AnalysisWords } from './analysisWords.ts'

export interface PrintedAnalysis {
  readonly file: string
  readonly draws: DecisionDraws
  readonly request: AnalysisRequest
  readonly analysis: DecisionAnalysis
  readonly warnings: readonly Warning[]
}

const thresholdsShown = 5
const parametersShown = 12

export function printAnalysis(printed: PrintedAnalysis, language: Language): string {
  const { file, draws, request, analysis, warnings } = printed
  const w = ANALYSIS_WORDS[language]
  const show = (n: number) => formatNumber(n, language)
  const shown = new Set(spread(request.wtps, thresholdsShown))
  const blocks = [
    [w.head(file, show(draws.draws), show(draws.strategies.length), show(draws.parameters.length))],
    briefBlock(analysis, language, w),
    icersBlock(analysis, language, w),
    choiceBlock(draws, analysis, shown, language, w),
    differencesBlock(draws, analysis, shown, language, w),
    evppiBlock(analysis, shown, language, w),
    evsiBlock(analysis, shown, language, w),
    warnings.length > 0 ? [w.warnings, ...warnings.map((x) => `- ${x.message[language]} (${x.code})`)] : [],
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

/** First, last and evenly between. */
function spread(values: readonly number[], count: number): number[] {
  if (values.length <= count) return [...values]
  return Array.from({ length: count }, (_, i) => values[Math.round((i * (values.length - 1)) / (count - 1))])
}

function icersBlock({ icers }: DecisionAnalysis, language: Language, w: AnalysisWords): string[] {
  const money = decimalsFor(icers.map((r) => r.cost))
  const effect = decimalsFor(icers.map((r) => r.incEffect ?? r.effect))
  const cell = (x: number | null, decimals: number) => (x === null ? w.none : formatNumber(x, language, decimals))
  const rows = icers.map((r) => [
    r.strategy,
    cell(r.cost, money),
    cell(r.effect, effect),
    cell(r.incCost, money),
    cell(r.incEffect, effect),
    cell(r.icer, decimalsFor([r.icer ?? 0])),
    w.status[r.status],
  ])
  return [w.icers, w.icersNote, ...align([[w.strategy, w.cost, w.effect, w.incCost, w.incEffect, w.icer, ''], ...rows], [0, 6])]
}

function choiceBlock(draws: DecisionDraws, analysis: DecisionAnalysis, shown: ReadonlySet<number>, language: Language, w: AnalysisWords) {
  const evpi = analysis.evpi.filter((p) => shown.has(p.wtp))
  const decimals = decimalsFor(evpi.map((p) => p.evpi))
  const rows = evpi.map((point) => {
    const best = analysis.ceaf.find((p) => p.wtp === point.wtp)?.strategy
    const shares = analysis.ceac.filter((p) => p.wtp === point.wtp)
    return [
      formatNumber(point.wtp, language, decimalsFor([point.wtp])),
      ...shares.map((p) => `${formatNumber(p.prob * 100, language)}${p.strategy === best ? '*' : ' '}`),
      formatNumber(point.evpi, language, decimals),
    ]
  })
  return [w.choice, w.choiceNote, ...align([[w.wtp, ...draws.strategies.map((name) => `${name} `), w.evpi], ...rows], [])]
}

function differencesBlock(
  draws: DecisionDraws,
  { differences }: DecisionAnalysis,
  shown: ReadonlySet<number>,
  language: Language,
  w: AnalysisWords,
): string[] {
  const points = differences.filter((d) => shown.has(d.wtp))
  if (points.length === 0) return []
  const { comparator } = points[0]
  const decimals = decimalsFor(points.map((d) => d.incNmb))
  const show = (x: number) => formatSigned(x, language, decimals)
  const rows = [...shown].map((wtp) => [
    formatNumber(wtp, language, decimalsFor([wtp])),
    ...points
      .filter((d) => d.wtp === wtp)
      .map((d) => `${show(d.incNmb)} (${show(d.p2_5)} ${w.to} ${show(d.p97_5)}); ${formatNumber(d.probBetter * 100, language)}`),
  ])
  const head = [w.wtp, ...draws.strategies.filter((name) => name !== comparator)]
  return [w.differences(comparator), w.differencesNote, ...align([head, ...rows], [])]
}

function evppiBlock({ evppi }: DecisionAnalysis, shown: ReadonlySet<number>, language: Language, w: AnalysisWords): string[] {
  const points = evppi.filter((p) => shown.has(p.wtp))
  if (points.length === 0) return []
  const wtps = [...shown]
  const totals = wtps.map((wtp) => points.reduce((sum, p) => (p.wtp === wtp ? sum + p.evppi : sum), 0))
  const telling = wtps[totals.indexOf(Math.max(...totals))]
  const names = points
    .filter((p) => p.wtp === telling)
    .sort((a, b) => b.evppi - a.evppi)
    .map((p) => p.param)
  const decimals = decimalsFor(points.map((p) => p.evppi))
  const show = (x: number) => formatNumber(x, language, decimals)
  const cells = names.map((param) => [
    param,
    ...wtps.map((wtp) => {
      const p = points.find((point) => point.wtp === wtp && point.param === param)!
      return `${show(p.evppi)} ±${show(p.se)}`
    }),
  ])
  const nothing = `${show(0)} ±${show(0)}`
  const worthRows = cells.filter(([, ...values]) => values.some((value) => value !== nothing))
  const head = ['', ...wtps.map((wtp) => formatNumber(wtp, language, decimalsFor([wtp])))]
  const zero = cells.length - worthRows.length
  const rest = worthRows.length - parametersShown
  return [
    w.evppi,
    ...(worthRows.length > 0 ? [w.evppiNote, ...align([head, ...worthRows.slice(0, parametersShown)], [0])] : []),
    ...(rest > 0 ? [w.evppiRest(formatNumber(rest, language))] : []),
    ...(zero > 0 ? [w.evppiZero(w.parameter(zero, formatNumber(zero, language)))] : []),
  ]
}

/** Studies as rows, in the order asked for. */
function evsiBlock({ evsi }: DecisionAnalysis, shown: ReadonlySet<number>, language: Language, w: AnalysisWords): string[] {
  const points = evsi.filter((p) => shown.has(p.wtp))
  if (points.length === 0) return []
  const decimals = decimalsFor(points.map((p) => p.evsi))
  const show = (x: number) => formatNumber(x, language, decimals)
  const wtps = [...new Set(points.map(({ wtp }) => wtp))]
  const rows = [...new Set(points.map(({ study }) => study))].map((study) => [
    study,
    ...wtps.map((wtp) => {
      const p = points.find((point) => point.wtp === wtp && point.study === study)!
      return `${show(p.evsi)} ±${show(p.se)}`
    }),
  ])
  return [w.evsi, w.evsiNote, ...align([['', ...wtps.map((wtp) => formatNumber(wtp, language, decimalsFor([wtp])))], ...rows], [0])]
}

/** Columns padded to their widest cell; those in `left` begin at the left, the others end at the right. */
function align(rows: readonly (readonly string[])[], left: readonly number[]): string[] {
  const widths = rows[0].map((_, c) => Math.max(...rows.map((row) => [...row[c]].length)))
  return rows.map((row) =>
    row
      .map((text, c) => {
        const space = ' '.repeat(widths[c] - [...text].length)
        return left.includes(c) ? text + space : space + text
      })
      .join('  ')
      .trimEnd(),
  )
}
