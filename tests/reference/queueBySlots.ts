/**
 * What the engine's queue must give on average when it starts empty, worked out slot by slot without chance: the law of the number of
 * persons present, carried forward cycle for cycle. Independent of the engine; it measures how far cycles of finite length and a
 * warm-up of finite length are from Erlang's continuous, stationary formulas, so that the test can bound that error.
 *
 * One cycle, with places given after the transitions: each of those served is done with probability `done`; Poisson(arrivals) new persons
 * are there too; those beyond the places wait (or leave for good, when nobody waits); then the cycle is counted.
 */
export interface SlotQueue {
  /** Mean arrivals per cycle. */
  readonly arrivals: number
  /** Probability per cycle that a person served is done. */
  readonly done: number
  readonly places: number
  /** true: who finds no place waits; false: leaves at once. */
  readonly waits: boolean
}

export interface SlotMeans {
  /** Persons waiting, and persons present, at a point. */
  readonly waiting: number
  readonly present: number
  /** Probability that every place is taken at a point. */
  readonly full: number
  /** Share of arrivals that leave without a place. */
  readonly lost: number
}

/** Means over cycles warmUp … cycles − 1. `most`: persons present are followed up to this number; the mass beyond must be negligible. */
export function slotMeans(queue: SlotQueue, warmUp: number, cycles: number, most: number): SlotMeans {
  const { places, waits } = queue
  const top = waits ? most : places
  const coming = poisson(queue.arrivals)
  const leaving = Array.from({ length: places + 1 }, (_, served) => binomial(served, queue.done))
  let law = new Float64Array(top + 1)
  law[0] = 1
  const sum = { waiting: 0, present: 0, full: 0, lost: 0 }
  for (let t = 0; t < cycles; t++) {
    const counted = t >= warmUp
    const left = new Float64Array(top + 1)
    for (let n = 0; n <= top; n++) {
      if (law[n] > 0) leaving[Math.min(n, places)].forEach((p, k) => (left[n - k] += law[n] * p))
    }
    law = new Float64Array(top + 1)
    for (let n = 0; n <= top; n++) {
      if (left[n] === 0) continue
      coming.forEach((p, k) => {
        law[Math.min(n + k, top)] += left[n] * p
        if (counted && !waits && n + k > places) sum.lost += left[n] * p * (n + k - places)
      })
    }
    if (!counted) continue
    for (let n = 0; n <= top; n++) {
      sum.present += law[n] * n
      if (n < places) continue
      sum.full += law[n]
      sum.waiting += law[n] * (n - places)
    }
  }
  const counted = cycles - warmUp
  return {
    waiting: sum.waiting / counted,
    present: sum.present / counted,
    full: sum.full / counted,
    lost: sum.lost / counted / queue.arrivals,
  }
}

/** Poisson probabilities up to where the rest is below 1e-12. */
function poisson(mean: number): number[] {
  const out: number[] = []
  let p = Math.exp(-mean)
  for (let k = 0, rest = 1; rest > 1e-12; k++, p *= mean / k) {
    out.push(p)
    rest -= p
  }
  return out
}

/** Binomial probabilities, cut where a single one falls below 1e-14. */
function binomial(n: number, prob: number): number[] {
  const out: number[] = []
  let p = (1 - prob) ** n
  for (let k = 0; k <= n && (p > 1e-14 || k <= n * prob); k++) {
    out.push(p)
    p *= ((n - k) / (k + 1)) * (prob / (1 - prob))
  }
  return out
}
