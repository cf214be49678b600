/**
 * Runs the Erlang queue many times through the engine, each time with arrivals of its own, and gives means with their Monte Carlo error.
 * Figures per person are ratios of sums over all runs (a run with many arrivals has longer waits), their error by the delta method.
 */
import { checkStructure, checkTables } from '../../src/engine/checks.ts'
import { makeOutcomeReader } from '../../src/engine/outcomes.ts'
import { makeSimulator } from '../../src/engine/simulate.hot.ts'
import { makeStream, PURPOSES, replicationKey } from '../../src/random/streams.ts'
import { makeErlangQueue, served, waiting } from './models/erlangQueue.ts'
import type { SlotQueue } from './queueBySlots.ts'

export interface QueueRuns {
  readonly warmUp: number
  readonly cycles: number
  /** Cycles at the end that are not measured, so that the last who came while measuring have been through. */
  readonly wayOut: number
  readonly runs: number
  /** Names the chance of the case, so that no two cases share arrivals. */
  readonly chance: number
}

export interface Estimate {
  readonly mean: number
  readonly mcse: number
}

/**
 * Persons waiting and present, share of time with every place taken; per person who came while measuring: cycles of waiting, share refused;
 * and all the waiting of those persons per cycle, which by Little's law is the number waiting.
 */
export type QueueEstimates = Readonly<Record<'waiting' | 'present' | 'full' | 'waited' | 'lost' | 'waitedPerCycle', Estimate>>

const seed = [1909, 1917] as const

export function simulateErlangQueue(queue: SlotQueue, size: QueueRuns): QueueEstimates {
  const series: Record<Exclude<keyof QueueEstimates, 'waitedPerCycle'>, number[]> = {
    waiting: [],
    present: [],
    full: [],
    waited: [],
    lost: [],
  }
  const measuredPersons: number[] = []
  const end = size.cycles - size.wayOut
  const counted = end - size.warmUp
  for (let r = 0; r < size.runs; r++) {
    const arrivalCycles = drawArrivals(queue.arrivals, size, r)
    const measured = [size.warmUp, end] as const
    const { structure, tables } = makeErlangQueue({ ...queue, arrivalCycles, measured, cycles: size.cycles })
    if (r === 0 && [...checkStructure(structure), ...checkTables(structure, tables)].length > 0)
      throw new Error('the queue is not well made')
    const simulator = makeSimulator(structure)
    simulator.load(tables, 'calendar')
    simulator.run(...replicationKey(seed, size.chance, r))
    const { tally } = simulator
    let line = 0
    let present = 0
    let full = 0
    for (let point = size.warmUp + 1; point <= end; point++) {
      const at = point * tally.levels * structure.states.length
      line += tally.counts[at + waiting]
      present += tally.counts[at + waiting] + tally.counts[at + served]
      if (tally.counts[at + served] === queue.places) full++
    }
    const reader = makeOutcomeReader(structure)
    const levels = new Float64Array((tally.levels - 1) * reader.personal.length)
    reader.readLevels(tally, levels)
    const persons = reader.persons[2]
    series.waiting.push(line / counted)
    series.present.push(present / counted)
    series.full.push(full / counted)
    series.waited.push(levels[reader.personal.length] * persons)
    series.lost.push(persons - tally.started[2])
    measuredPersons.push(persons)
  }
  const ones = measuredPersons.map(() => 1)
  const measuredCycles = ones.map(() => counted)
  const over = (id: keyof typeof series, base: number[]) => ratio(series[id], base)
  return {
    waiting: over('waiting', ones),
    present: over('present', ones),
    full: over('full', ones),
    waited: over('waited', measuredPersons),
    lost: over('lost', measuredPersons),
    waitedPerCycle: over('waited', measuredCycles),
  }
}

/** Poisson arrivals by exponential gaps, as the cycles they fall in. */
function drawArrivals(perCycle: number, size: QueueRuns, run: number): Int16Array {
  const stream = makeStream(seed, size.chance, run, 0, PURPOSES.cohortPairing)
  const out: number[] = []
  for (let at = -Math.log(stream.nextUniform()) / perCycle; at < size.cycles; at -= Math.log(stream.nextUniform()) / perCycle)
    out.push(Math.floor(at))
  return Int16Array.from(out)
}

/** Σ x / Σ y over runs; error √(Σ (x − ratio · y)² · R / (R − 1)) / Σ y. */
function ratio(x: readonly number[], y: readonly number[]): Estimate {
  const R = x.length
  const sumY = y.reduce((sum, value) => sum + value, 0)
  const mean = x.reduce((sum, value) => sum + value, 0) / sumY
  const squares = x.reduce((sum, value, r) => sum + (value - mean * y[r]) ** 2, 0)
  return { mean, mcse: Math.sqrt((squares * R) / (R - 1)) / sumY }
}
