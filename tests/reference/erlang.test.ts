/**
 * Case 19: the engine's queue against Erlang (1917): M/M/c, who finds no place waits (Erlang C), and M/M/c/c, who finds no place leaves
 * (Erlang B). Closed forms; the figures of the table were checked against a birth–death chain of 4,000 states solved numerically.
 *
 * The engine works in cycles and starts empty; queueBySlots.ts gives, without chance, what that changes. In every case this error is shown to
 * be smaller than the Monte Carlo error of the runs, and the runs must then agree with Erlang's formula within 3 mcse.
 * What it would catch: a place given back one cycle late makes each service 1/20 longer; with one place and load 0.8 there are then 4.4
 * in line instead of 3.2, and the place is taken 84 % of the time instead of 80 %: 5 mcse away, and further with more places.
 */
import { describe, expect, it } from 'vitest'
import { slotMeans } from './queueBySlots.ts'
import { simulateErlangQueue } from './simulateErlangQueue.ts'

interface Case {
  /** Arrivals and services per unit of time; places. */
  readonly lambda: number
  readonly mu: number
  readonly c: number
  readonly probWait: number
  readonly meanWait: number
  readonly line: number
  readonly present: number
  readonly blocked: number
  /** Cycles per mean service, runs; warm-up and length of a run in mean services. */
  readonly waiting: readonly [number, number, number, number]
  readonly losing: readonly [number, number, number, number]
}

// prettier-ignore
const cases: Case[] = [
  { lambda: 0.8, mu: 1, c: 1, probWait: 0.8, meanWait: 4, line: 3.2, present: 4, blocked: 0.4444444444, waiting: [20, 100, 150, 400], losing: [100, 120, 10, 60] },
  { lambda: 1.6, mu: 1, c: 2, probWait: 0.7111111111, meanWait: 1.7777777778, line: 2.8444444444, present: 4.4444444444, blocked: 0.3298969072, waiting: [20, 80, 100, 300], losing: [100, 80, 10, 60] },
  { lambda: 3, mu: 1, c: 4, probWait: 0.5094339623, meanWait: 0.5094339623, line: 1.5283018868, present: 4.5283018868, blocked: 0.206106870, waiting: [20, 100, 40, 150], losing: [100, 60, 10, 60] },
  { lambda: 9, mu: 1, c: 10, probWait: 0.6687315241, meanWait: 0.6687315241, line: 6.0185837170, present: 15.018583717, blocked: 0.1679632263, waiting: [20, 60, 60, 200], losing: [100, 40, 10, 60] },
  { lambda: 2, mu: 4, c: 1, probWait: 0.5, meanWait: 0.25, line: 0.5, present: 1, blocked: 0.3333333333, waiting: [40, 80, 20, 200], losing: [100, 100, 10, 60] },
  { lambda: 38, mu: 1, c: 40, probWait: 0.6636376533, meanWait: 0.3318188266, line: 12.6091154125, present: 50.6091154125, blocked: 0.0897913701, waiting: [20, 35, 60, 150], losing: [200, 25, 8, 40] },
]

const name = ({ lambda, mu, c }: Case) => `λ ${lambda}, μ ${mu}, ${c} places`

describe.each(cases.map((x, k) => [name(x), x, k] as const))('%s', (_, x, k) => {
  it('who finds no place waits: probability of waiting, mean wait, queue length and persons present are Erlang C', () => {
    const [perService, runs, warm, end] = x.waiting
    const queue = { arrivals: x.lambda / x.mu / perService, done: 1 / perService, places: x.c, waits: true }
    const size = { warmUp: warm * perService, cycles: end * perService, wayOut: 10 * perService, runs, chance: k }
    const slots = slotMeans(queue, size.warmUp, size.cycles - size.wayOut, 150 + 4 * x.c)
    const run = simulateErlangQueue(queue, size)
    const perCycle = x.mu * perService
    agree(run.full, slots.full, x.probWait)
    agree(run.waiting, slots.waiting, x.line)
    agree(run.present, slots.present, x.present)
    agree({ mean: run.waited.mean / perCycle, mcse: run.waited.mcse / perCycle }, slots.waiting / x.lambda, x.meanWait)
    // Little's law, up to those in line when measuring begins and ends
    expect(Math.abs(run.waitedPerCycle.mean / run.waiting.mean - 1)).toBeLessThan(0.02)
    // whoever waits is served in the end, but for a few who came last and are still in line
    expect(run.lost.mean).toBeLessThan(0.005)
  })

  it('who finds no place leaves: the share refused is Erlang B', () => {
    const [perService, runs, warm, end] = x.losing
    const queue = { arrivals: x.lambda / x.mu / perService, done: 1 / perService, places: x.c, waits: false }
    const size = { warmUp: warm * perService, cycles: end * perService, wayOut: 2, runs, chance: 100 + k }
    agree(simulateErlangQueue(queue, size).lost, slotMeans(queue, size.warmUp, size.cycles - size.wayOut, x.c).lost, x.blocked)
  })
})

/** `bySlots` is what the engine must give on average: no further from the formula than one mcse; the runs within three. */
function agree(run: { mean: number; mcse: number }, bySlots: number, formula: number): void {
  expect(Math.abs(bySlots - formula)).toBeLessThan(run.mcse)
  expect(Math.abs(run.mean - formula)).toBeLessThan(3 * run.mcse)
}
