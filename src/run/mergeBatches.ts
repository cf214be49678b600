/**
 * Puts finished batches together in index order, whatever order they arrived in. Missing batches (an interrupted run) leave out
 * their replications; everything that is there keeps its place.
 */
import { makeHash64 } from '../shared/hash.ts'
import { yearSumLane, type BatchResult } from './batch.ts'
import type { Plan } from './plan.ts'

export interface Merged {
  readonly count: number
  /** Finished replications of each draw, by ascending draw. */
  readonly drawCounts: readonly number[]
  /** Number of each of these draws in the plan, and how many samples were thrown away before it. */
  readonly drawNumbers: readonly number[]
  readonly drawAttempts: readonly number[]
  readonly outcomes: Float64Array
  readonly levels: Float64Array
  readonly kept: number
  /** Curves are whole persons (a simulation), not fractions (an expectation). */
  readonly whole: boolean
  readonly series: Float64Array
  readonly seriesSum: Float64Array
  readonly years: Float64Array
  readonly yearSum: Float64Array
  /** [kept replication][…] and [arm][cycle][measure] summed over all, as in batch.ts. */
  readonly money: Float64Array
  readonly monthSum: Float64Array
  /** Number of each kept replication among the finished ones, ascending. */
  readonly keptAt: Int32Array
  readonly resultHash: string
  readonly tableHash: string
  /** Samples of parameters thrown away because they contradicted themselves. */
  readonly redrawn: number
}

export function mergeBatches(batches: readonly BatchResult[], { replications, stride }: Pick<Plan, 'replications' | 'stride'>): Merged {
  const sorted = [...batches].sort((x, y) => x.index - y.index)
  const count = sorted.reduce((sum, b) => sum + b.count, 0)
  const resultHash = makeHash64()
  const tableHash = makeHash64()
  const drawCounts = new Map<number, number>()
  const attempts = new Map<number, number>()
  let lastDraw = -1
  let redrawn = 0
  for (const batch of sorted) {
    for (let k = 0; k < batch.count; k++) {
      const draw = Math.floor((batch.first + k) / replications)
      drawCounts.set(draw, (drawCounts.get(draw) ?? 0) + 1)
      resultHash.addWord(batch.first + k)
      resultHash.addWord(batch.hashes[2 * k])
      resultHash.addWord(batch.hashes[2 * k + 1])
    }
    for (let k = 0; k < batch.tableHashes.length; k += 4) {
      attempts.set(batch.tableHashes[k], batch.tableHashes[k + 3])
      if (batch.tableHashes[k] === lastDraw) continue
      lastDraw = batch.tableHashes[k]
      redrawn += batch.tableHashes[k + 3]
      for (let j = 0; j < 3; j++) tableHash.addWord(batch.tableHashes[k + j])
    }
  }
  const series = concatenate(sorted.map((b) => b.series))
  const seriesSum = addUp(sorted.map((b) => b.seriesSum))
  const high = addUp(sorted.map((b) => b.yearSumHigh))
  const low = addUp(sorted.map((b) => b.yearSumLow))
  return {
    count,
    drawCounts: [...drawCounts.values()],
    drawNumbers: [...drawCounts.keys()],
    drawAttempts: [...drawCounts.keys()].map((draw) => attempts.get(draw) ?? 0),
    outcomes: concatenate(sorted.map((b) => b.outcomes)),
    levels: concatenate(sorted.map((b) => b.levels)),
    kept: seriesSum.length > 0 ? series.length / seriesSum.length : 0,
    whole: true,
    series,
    seriesSum,
    years: concatenate(sorted.map((b) => b.years)),
    yearSum: high.map((h, i) => h * yearSumLane + low[i]),
    money: concatenate(sorted.map((b) => b.money)),
    monthSum: addUp(sorted.map((b) => b.monthSum)),
    keptAt: keptAt(sorted, stride),
    resultHash: resultHash.hex(),
    tableHash: tableHash.hex(),
    redrawn,
  }
}

function keptAt(batches: readonly BatchResult[], stride: number): Int32Array {
  const out: number[] = []
  let before = 0
  for (const { first, count } of batches) {
    for (let k = 0; k < count; k++) if ((first + k) % stride === 0) out.push(before + k)
    before += count
  }
  return Int32Array.from(out)
}

function concatenate(parts: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

function addUp(parts: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(parts[0]?.length ?? 0)
  for (const part of parts) for (let i = 0; i < out.length; i++) out[i] += part[i]
  return out
}
