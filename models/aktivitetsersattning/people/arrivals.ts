/**
 * Who arrives after the start: how many in each month, and how old they are. With 'keepStock' as many come as are expected to leave, by
 * 30th birthdays (known from the people) and by work and studies without any project (the model's central values), so that the number on
 * the allowance stays level in the pathway "none".
 *
 *   before(t) = Σ over dates of joining a ≤ t of (persons joined at a and below 30 in t) · stay(t − a)
 *   arrivals(t) = nearest whole number to before(0) − before(t), never below 0
 *
 * Ages: no source prints the ages of those newly granted. In a stock that keeps its shape somebody of each age arrives for every step by which
 * the table of ages rises, so new persons get Sörmland's rises: 19, 20 and 21 mostly, some at 22, 23 and 25. An assumption, said in warnings.
 */
import { MAX_AGE, MIN_AGE } from '../fields/choices.ts'
import { SORMLAND_AGES } from '../populations/sormland.ts'
import type { PopulationSettings } from '../settings/population.ts'
import { sharesOnAllowance } from './stay.ts'

export interface Arrival {
  /** From 1 on: whoever is there in cycle 0 is no arrival. */
  readonly cycle: number
  /** Age in whole months on arrival. */
  readonly ageMonths: number
}

const MONTHS_AT_30 = (MAX_AGE + 1) * 12

/** By year of age from 19: how much the highest count so far rises. 15, 27, 26, 7, 19, 0, 19, 0 … of 113. */
export function arrivalWeights(ages: readonly number[] = SORMLAND_AGES): readonly number[] {
  let highest = 0
  return ages.map((count) => {
    const rise = Math.max(0, count - highest)
    highest = Math.max(highest, count)
    return rise
  })
}

/** Ages one after the other, so that any number of them in a row is close to the weights; birth months go round the year. */
function makeAges(): () => number {
  const weights = arrivalWeights()
  const total = weights.reduce((a, b) => a + b, 0)
  const given = weights.map(() => 0)
  let n = 0
  return () => {
    n++
    const due = weights.map((weight, k) => (weight * n) / total - given[k])
    const year = due.indexOf(Math.max(...due))
    // steps of five months visit every month of the year before any comes again
    return (MIN_AGE + year) * 12 + ((given[year]++ * 5) % 12)
  }
}

/** `ageMonths`: of those there at the start. Sorted by cycle; none without inflow. */
export function arrivalsOf(population: PopulationSettings, ageMonths: Int16Array, cycles: number): readonly Arrival[] {
  if (population.inflow === 'none') return []
  const nextAge = makeAges()
  const out: Arrival[] = []
  const add = (cycle: number, count: number) => {
    for (let k = 0; k < count; k++) out.push({ cycle, ageMonths: nextAge() })
  }
  if (population.inflow === 'fixed') {
    for (let t = 1; t < cycles; t++) {
      add(t, Math.floor((t * population.inflowPerYear) / 12) - Math.floor(((t - 1) * population.inflowPerYear) / 12))
    }
    return out
  }
  const stay = sharesOnAllowance(cycles)
  // leaving[a][t]: of those who joined in cycle a, how many turn 30 in cycle t
  const leaving = [new Int32Array(cycles)]
  const present = [0]
  for (const age of ageMonths) {
    const left = MONTHS_AT_30 - age
    if (left <= 0) continue
    present[0]++
    if (left < cycles) leaving[0][left]++
  }
  const level = present[0]
  for (let t = 1; t < cycles; t++) {
    let before = 0
    for (let a = 0; a < t; a++) {
      present[a] -= leaving[a][t]
      before += present[a] * stay[t - a]
    }
    const first = out.length
    add(t, Math.max(0, Math.round(level - before)))
    const turning = new Int32Array(cycles)
    for (let k = first; k < out.length; k++) {
      const at = t + MONTHS_AT_30 - out[k].ageMonths
      if (at < cycles) turning[at]++
    }
    leaving.push(turning)
    present.push(out.length - first)
  }
  return out
}
