/**
 * The figures of a decision analysis from their definitions, as slowly and plainly as they can be written: every draw, every strategy and every
 * pair looked at by itself. Shares nothing with src/economics and src/run but types. Sums of whole numbers, so that ties are ties.
 */
import type { DecisionDraws } from '../../src/economics/decisionDraws.ts'

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
export const average = (values: readonly number[]): number => sum(values) / values.length
export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

/** What a unit of effect is worth, times the effect, less the cost. */
export const netBenefit = ({ costs, effects }: DecisionDraws, wtp: number, s: number, i: number): number =>
  wtp * effects[s][i] - costs[s][i]

/** The first strategy that no other exceeds. */
const firstUnbeaten = (values: readonly number[]): number => values.findIndex((value) => values.every((other) => other <= value))

export interface PlainRow {
  readonly status: 'ND' | 'D' | 'ED'
  readonly incCost: number | null
  readonly incEffect: number | null
  readonly icer: number | null
}

/**
 * Incremental table of points (cost, effect). D: another one costs no more and gives no less, and one of these strictly or it stands earlier. ED: some mix of two others gives
 * the same effect at lower cost. Whoever is left is compared with the one that costs nearest below.
 */
export function plainIncrements(costs: readonly number[], effects: readonly number[]): PlainRow[] {
  const all = range(costs.length)
  const dominated = all.map((i) =>
    all.some(
      (j) => j !== i && costs[j] <= costs[i] && effects[j] >= effects[i] && (costs[j] < costs[i] || effects[j] > effects[i] || j < i),
    ),
  )
  const mixed = all.map((i) =>
    all.some((a) =>
      all.some((b) => {
        if (!(effects[a] < effects[i] && effects[i] < effects[b])) return false
        // share q of b and 1 − q of a give the effect of i; both sides times (effect b − effect a), which is whole
        const span = effects[b] - effects[a]
        return costs[a] * span + (costs[b] - costs[a]) * (effects[i] - effects[a]) < costs[i] * span
      }),
    ),
  )
  const status = all.map((i) => (dominated[i] ? 'D' : mixed[i] ? 'ED' : 'ND'))
  return all.map((i): PlainRow => {
    const cheaper = all.filter((j) => status[j] === 'ND' && costs[j] < costs[i])
    if (status[i] !== 'ND' || cheaper.length === 0) return { status: status[i], incCost: null, incEffect: null, icer: null }
    const before = cheaper.find((j) => cheaper.every((k) => costs[k] <= costs[j]))!
    const [incCost, incEffect] = [costs[i] - costs[before], effects[i] - effects[before]]
    return { status: 'ND', incCost, incEffect, icer: incCost / incEffect }
  })
}

/** How many of the draws each strategy is the first unbeaten one in, as a share. */
export function plainAcceptability(draws: DecisionDraws, wtp: number): number[] {
  const winners = range(draws.draws).map((i) => firstUnbeaten(draws.strategies.map((_, s) => netBenefit(draws, wtp, s, i))))
  return draws.strategies.map((_, s) => winners.filter((one) => one === s).length / draws.draws)
}

/** The strategy chosen by expectation. */
export function plainChoice(draws: DecisionDraws, wtp: number): number {
  return firstUnbeaten(draws.strategies.map((_, s) => sum(range(draws.draws).map((i) => netBenefit(draws, wtp, s, i)))))
}

/** By strategy: the mean of what the best of each draw would have given more. */
export function plainLosses(draws: DecisionDraws, wtp: number): number[] {
  return draws.strategies.map((_, s) =>
    average(
      range(draws.draws).map(
        (i) => Math.max(...draws.strategies.map((__, other) => netBenefit(draws, wtp, other, i))) - netBenefit(draws, wtp, s, i),
      ),
    ),
  )
}

/** Mean of the best in each draw, less the best mean; and its standard error: of the loss of what is chosen, over draws. One for each of equals. */
export function plainEvpi(draws: DecisionDraws, wtp: number): { evpi: number; errors: number[] } {
  const each = range(draws.draws).map((i) => draws.strategies.map((_, s) => netBenefit(draws, wtp, s, i)))
  const means = draws.strategies.map((_, s) => average(each.map((one) => one[s])))
  const evpi = average(each.map((one) => Math.max(...one))) - Math.max(...means)
  const errors = draws.strategies.flatMap((_, s) => {
    if (means[s] < Math.max(...means)) return []
    const losses = each.map((one) => Math.max(...one) - one[s])
    const centre = average(losses)
    return [Math.sqrt(sum(losses.map((loss) => (loss - centre) * (loss - centre))) / (losses.length - 1) / losses.length)]
  })
  return { evpi, errors }
}

/** Knowing which of its few values a parameter has: the best of each value's own means, weighed by how often it comes, less the best mean. */
export function plainEvppi(draws: DecisionDraws, wtp: number, parameter: Float64Array): number {
  const values = [...new Set(parameter)]
  const meanOver = (s: number, which: readonly number[]) => average(which.map((i) => netBenefit(draws, wtp, s, i)))
  const everybody = range(draws.draws)
  const knowing = sum(
    values.map((value) => {
      const here = everybody.filter((i) => parameter[i] === value)
      return (here.length / draws.draws) * Math.max(...draws.strategies.map((_, s) => meanOver(s, here)))
    }),
  )
  return knowing - Math.max(...draws.strategies.map((_, s) => meanOver(s, everybody)))
}

/** The value below which a share p lies, straight between neighbours: the k-th of n in order stands at (k − 1) / (n − 1). */
export function plainQuantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (k: number) => (sorted.length === 1 ? 0 : k / (sorted.length - 1))
  const k = sorted.findLastIndex((_, i) => place(i) <= p)
  if (k === sorted.length - 1) return sorted[k]
  const t = (p - place(k)) / (place(k + 1) - place(k))
  return (1 - t) * sorted[k] + t * sorted[k + 1]
}

/** Money of later months counts for less: what is worth 1 + rate in a year is worth 1 today. Month 0 is today. */
export function plainPresentValue(monthly: readonly number[], rate: number, horizon: number): number {
  return sum(monthly.slice(0, horizon).map((amount, t) => amount / Math.pow(1 + rate, t / 12)))
}

/** The first month from which everything added up is at least nothing at the end of that month and of every later one; Infinity when there is none. */
export function plainPayback(difference: readonly number[]): number {
  const added = range(difference.length + 1).map((months) => sum(difference.slice(0, months)))
  const first = added.findIndex((_, month) => added.slice(month).every((amount) => amount >= 0))
  return first < 0 ? Infinity : first
}
