/**
 * From the tally of one replication (or the expectation) to the outcomes the model has named. Called once per replication.
 *
 * Row of an arm: one number per outcome of the structure, then two columns per `costPerExtra` outcome (what its parties pay on
 * net, and persons in its states at its point), from which the ratio of mean differences is formed when everything is summed up.
 * Those who arrive later are no part of a share before they have come; means per person are over all who come within the horizon.
 * Not defined here (utilisation without limit, beyond the horizon): NaN. Pay-back that never comes: Infinity.
 */
import { makeLayout } from './layout.ts'
import type { OutcomeSpec, Structure } from './model.ts'
import { levelCount, levelsOfPersons, type Tally } from './tally.hot.ts'
import { plainWeightsOf, timeWeightsOf } from './weights.ts'

export interface OutcomeReader {
  /** Numbers per arm: outcomes and the hidden columns. */
  readonly width: number
  /** First hidden column of outcome o, or −1. */
  hiddenColumn(outcome: number): number
  /** Fills [arm][column]. */
  read(tally: Tally, out: Float64Array): void
  /** Fills [arm][level − 1][personal outcome]. */
  readLevels(tally: Tally, out: Float64Array): void
  /** Outcomes that exist by level, in the order of their columns in `readLevels`. */
  readonly personal: readonly number[]
  /** Persons per level (0 = everybody) who are there from the start or arrive within the horizon. */
  readonly persons: Float64Array
}

export function makeOutcomeReader(structure: Structure): OutcomeReader {
  const l = makeLayout(structure)
  const { A, S, T, M, N } = l
  const absent = structure.absent === undefined ? [] : [structure.absent]
  const { outcomes, cohort, queue } = structure
  const O = outcomes.length
  const J = structure.jumps
  const jumps = (only: number | undefined): readonly number[] => (only === undefined ? Array.from({ length: J }, (_, j) => j) : [only])
  const ratios = outcomes.map((o, i) => (o.kind === 'costPerExtra' ? i : -1)).filter((i) => i >= 0)
  const width = O + 2 * ratios.length
  const personal = outcomes.flatMap((o, i) => (o.kind === 'shareAt' || o.kind === 'shareAfterStart' || o.kind === 'cyclesIn' ? [i] : []))
  const weights = timeWeightsOf(structure)
  const plain = plainWeightsOf(structure)
  const scale = structure.measures.map((m) => (m.unit.startsWith('öre') ? 0.01 : 1))
  const levelSize = levelSizes(structure, () => true)
  const persons = levelSizes(structure, (p) => arrives(structure, p))
  const L = persons.length
  const comparator = structure.arms.findIndex((arm) => arm.comparator)
  const shutOut = structure.arms.map((_, a) => {
    let count = 0
    for (let p = 0; p < N; p++) if (isKeptOut(cohort.mayEnter[a * N + p]) && arrives(structure, p)) count++
    return count
  })
  const totals = new Float64Array(A * M)
  const netOf = new Map<number, Float64Array>()
  const touchedOf = new Map<Float64Array, Int32Array>()
  outcomes.forEach((o, i) => {
    if (o.kind !== 'net' && o.kind !== 'payback' && o.kind !== 'costPerExtra') return
    const sign = signs(structure, o.parties)
    netOf.set(i, sign)
    touchedOf.set(
      sign,
      Int32Array.from(sign.keys()).filter((m) => sign[m] !== 0),
    )
  })
  const cumulated = new Float64Array(A * T)

  const countAt = (tally: Tally, a: number, point: number, level: number, states: readonly number[]): number => {
    const at = ((a * (T + 1) + point) * L + level) * S
    let n = 0
    for (const s of states) n += tally.counts[at + s]
    return n
  }

  const personOutcome = (tally: Tally, o: OutcomeSpec, a: number, level: number): number => {
    switch (o.kind) {
      case 'shareAt': {
        if (o.point > T) return NaN
        const present = levelSize[level] - countAt(tally, a, o.point, level, absent)
        return present > 0 ? countAt(tally, a, o.point, level, o.states) / present : NaN
      }
      case 'shareAfterStart': {
        const k = structure.afterStart.points.indexOf(o.after)
        if (k < 0) return NaN
        const at = (a * structure.afterStart.points.length + k) * L + level
        return tally.afterBase[at] > 0 ? tally.afterIn[at] / tally.afterBase[at] : NaN
      }
      case 'cyclesIn': {
        let sum = 0
        for (let point = 1; point <= T; point++) sum += countAt(tally, a, point, level, o.states)
        return persons[level] > 0 ? sum / persons[level] : NaN
      }
      default:
        return NaN
    }
  }

  function addUp(tally: Tally): void {
    totals.fill(0)
    for (let a = 0; a < A; a++) {
      for (let k = 0; k <= T; k++) {
        const at = (a * (T + 1) + k) * M
        for (let m = 0; m < M; m++) totals[a * M + m] += weights.state[k] * tally.stateFlow[at + m]
      }
      for (let t = 0; t < T; t++) {
        const at = (a * T + t) * M
        for (let m = 0; m < M; m++) totals[a * M + m] += weights.event[t] * tally.eventFlow[at + m]
      }
    }
  }

  /** Undiscounted net of the parties, cumulated by cycle, for every arm. */
  function cumulate(tally: Tally, sign: Float64Array): void {
    const touched = touchedOf.get(sign)!
    for (let a = 0; a < A; a++) {
      let sum = 0
      for (let t = 0; t < T; t++) {
        const stateAt = (a * (T + 1) + t + 1) * M
        const eventAt = (a * T + t) * M
        for (let x = 0; x < touched.length; x++) {
          const m = touched[x]
          sum += sign[m] * (plain.state[t + 1] * tally.stateFlow[stateAt + m] + tally.eventFlow[eventAt + m])
        }
        cumulated[a * T + t] = sum
      }
    }
  }

  function payback(a: number): number {
    if (a === comparator || comparator < 0) return NaN
    let lastNegative = -1
    for (let t = 0; t < T; t++) if (cumulated[a * T + t] - cumulated[comparator * T + t] < 0) lastNegative = t
    if (lastNegative < 0) return 0
    return lastNegative === T - 1 ? Infinity : lastNegative + 2 // cycle t ends at point t + 1; the next point is not negative
  }

  function read(tally: Tally, out: Float64Array): void {
    addUp(tally)
    outcomes.forEach((o, i) => {
      const sign = netOf.get(i)
      if (o.kind === 'payback') cumulate(tally, sign!)
      for (let a = 0; a < A; a++) {
        out[a * width + i] = sign || o.kind === 'measure' ? moneyOutcome(o, a, sign) : otherOutcome(tally, o, a)
        if (o.kind === 'costPerExtra') {
          const hidden = a * width + hiddenColumn(i)
          out[hidden] = -net(a, sign!)
          out[hidden + 1] = o.point > T ? NaN : countAt(tally, a, o.point, 0, o.states)
        }
      }
    })
  }

  function net(a: number, sign: Float64Array): number {
    let sum = 0
    for (let m = 0; m < M; m++) sum += sign[m] * totals[a * M + m] * scale[m]
    return sum
  }

  function moneyOutcome(o: OutcomeSpec, a: number, sign: Float64Array | undefined): number {
    if (o.kind === 'measure') return (totals[a * M + o.measure] * scale[o.measure]) / persons[0]
    if (o.kind === 'payback') return payback(a)
    return o.kind === 'net' ? net(a, sign!) : NaN
  }

  function otherOutcome(tally: Tally, o: OutcomeSpec, a: number): number {
    switch (o.kind) {
      case 'admitted':
        return tally.admitted[a]
      case 'neverReached':
        return Math.max(0, tally.admitted[a] - tally.started[a * L])
      case 'shutOut':
        return shutOut[a]
      case 'jumped':
        return jumps(o.jump).reduce((sum, j) => sum + o.from.reduce((part, s) => part + tally.jumped[(a * J + j) * S + s], 0), 0)
      case 'limited':
        return o.from.reduce((sum, s) => sum + tally.limited[a * S + s], 0)
      case 'happened':
        return tally.happened[a * structure.events + o.event]
      case 'utilisation':
        return queue && tally.open[a] > 0 ? tally.held[a] / tally.open[a] : NaN
      case 'idlePost':
        return tally.openCycles[a] > 0 ? tally.idle[a] / tally.openCycles[a] : NaN
      default:
        return personOutcome(tally, o, a, 0)
    }
  }

  function hiddenColumn(outcome: number): number {
    const k = ratios.indexOf(outcome)
    return k < 0 ? -1 : O + 2 * k
  }

  function readLevels(tally: Tally, out: Float64Array): void {
    for (let a = 0; a < A; a++) {
      for (let level = 1; level < L; level++) {
        for (let k = 0; k < personal.length; k++) {
          out[(a * (L - 1) + level - 1) * personal.length + k] = personOutcome(tally, outcomes[personal[k]], a, level)
        }
      }
    }
  }

  return { width, hiddenColumn, read, readLevels, personal, persons }
}

/** Codes of `Cohort.mayEnter` that mean: a rule of the arm keeps this person out. */
export function isKeptOut(mayEnter: number): boolean {
  return mayEnter === 0 || mayEnter === 3
}

/** +1 where a measure goes to the parties, −1 where it comes from them, 0 otherwise or inside. */
export function signs(structure: Structure, parties: readonly string[]): Float64Array {
  return Float64Array.from(structure.measures, (m) => {
    const receives = m.to !== undefined && parties.includes(m.to) ? 1 : 0
    const pays = m.from !== undefined && parties.includes(m.from) ? 1 : 0
    return receives - pays
  })
}

/** false for those who would arrive after the horizon. */
function arrives(structure: Structure, p: number): boolean {
  const { arrivalCycle } = structure.cohort
  return arrivalCycle === undefined || arrivalCycle[p] < structure.cycles
}

function levelSizes(structure: Structure, counts: (person: number) => boolean): Float64Array {
  const { cohort } = structure
  const sizes = new Float64Array(levelCount(structure))
  const levelOf = levelsOfPersons(structure)
  for (let p = 0; p < cohort.persons; p++) {
    if (!counts(p)) continue
    sizes[0]++
    for (let b = 0; b < cohort.breakdowns.length; b++) sizes[levelOf[b * cohort.persons + p]]++
  }
  return sizes
}
