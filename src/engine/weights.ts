/**
 * Time weights: discounting and cycle correction in one vector, multiplied once onto the sums by cycle. Used by outcomes.ts.
 *
 * Discounting is per cycle from the annual rate, d_k = (1 + rate)^(−k / cyclesPerYear), built by multiplication from one root.
 * Conventions for amounts of states (points 0 … T):
 *   end        the state occupied during cycle t is the one after its transitions; weight d_t on point t + 1 (first cycle undiscounted)
 *   start      the state at the start of the cycle; weight d_t on point t
 *   none       every point 0 … T counts in full (cohort tutorials: "no correction")
 *   halfCycle  first and last point count one half (also the trapezoidal rule)
 *   simpson    weights 1/3, 4/3, 2/3, 4/3 …, 1/3, taken literally also for an odd number of intervals
 *   lifeTable  the mean of the points at both ends of each cycle, discounted as the cycle's start
 * Amounts of events and of the arm as a whole are booked in their cycle with d_t.
 */
import { pow } from '../shared/portableMath.ts'
import type { CycleCorrection, Structure } from './model.ts'

export interface TimeWeights {
  /** Per point 0 … T. */
  readonly state: Float64Array
  /** Per cycle 0 … T − 1. */
  readonly event: Float64Array
}

export function makeTimeWeights(cycles: number, cyclesPerYear: number, annualRate: number, correction: CycleCorrection): TimeWeights {
  const step = pow(1 + annualRate, -1 / cyclesPerYear)
  const discount = new Float64Array(cycles + 1)
  discount[0] = 1
  for (let k = 1; k <= cycles; k++) discount[k] = discount[k - 1] * step
  const state = new Float64Array(cycles + 1)
  for (let k = 0; k <= cycles; k++) state[k] = pointWeight(k, cycles, correction, discount)
  return { state, event: discount.slice(0, cycles) }
}

function pointWeight(k: number, cycles: number, correction: CycleCorrection, discount: Float64Array): number {
  const isEnd = k === 0 || k === cycles
  switch (correction) {
    case 'end':
      return k === 0 ? 0 : discount[k - 1]
    case 'start':
      return k === cycles ? 0 : discount[k]
    case 'none':
      return discount[k]
    case 'halfCycle':
      return (isEnd ? 0.5 : 1) * discount[k]
    case 'simpson':
      return (isEnd ? 1 / 3 : k % 2 === 1 ? 4 / 3 : 2 / 3) * discount[k]
    case 'lifeTable':
      return 0.5 * (k < cycles ? discount[k] : 0) + 0.5 * (k > 0 ? discount[k - 1] : 0)
  }
}

export function timeWeightsOf(structure: Structure): TimeWeights {
  return makeTimeWeights(structure.cycles, structure.cyclesPerYear, structure.discountRate, structure.correction)
}

/** Plain sums over time: the same convention without discounting. */
export function plainWeightsOf(structure: Structure): TimeWeights {
  return makeTimeWeights(structure.cycles, structure.cyclesPerYear, 0, structure.correction)
}
