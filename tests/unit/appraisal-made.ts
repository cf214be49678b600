/**
 * A made appraisal that can be followed by hand: two arms, two replications, 24 months from July 2026, a state and a person. In B the
 * state pays 1,200 kr for a coach in the first month and the person works from month 3 on, produces 300 kr and pays 100 kr in tax a
 * month; in replication 1 the work never comes. In A nothing happens but an allowance of 50 kr a month, which B has too.
 */
import { makeTimeWeights } from '../../src/engine/weights.ts'
import type { RunAppraisal } from '../../src/run/result.ts'

const text = (id: string) => ({ sv: id, en: id })
export const CYCLES = 24
const FLOWS = [
  { id: 'allowance', label: text('allowance'), from: 'state', to: 'person', kind: 'transfer' },
  { id: 'tax', label: text('tax'), from: 'person', to: 'state', kind: 'tax' },
  { id: 'work', label: text('work'), from: 'world', to: 'person', kind: 'production' },
  { id: 'coach', label: text('coach'), from: 'state', to: 'world', kind: 'resource' },
  { id: 'publicFunds', label: text('publicFunds'), from: 'state', to: 'world', kind: 'resource' },
  // nobody pays for a place that is free for somebody else
  { id: 'freed', label: text('freed'), from: '', to: '', kind: '' },
]

/** Amounts of one replication: [arm][cycle][flow], SEK. */
function amounts(works: boolean): number[][][] {
  return ['A', 'B'].map((arm) =>
    Array.from({ length: CYCLES }, (_, t) => [
      50,
      arm === 'B' && works && t >= 2 ? 100 : 0,
      arm === 'B' && works && t >= 2 ? 300 : 0,
      arm === 'B' && t === 0 ? 1200 : 0,
      0,
      arm === 'B' && works && t >= 2 ? 40 : 0,
    ]),
  )
}

const PERSON = 0
const STATE = 1

/** What a party receives less what it pays in one cycle. */
function net(flows: readonly number[], party: number): number {
  const [allowance, tax, work, coach] = flows
  return party === PERSON ? allowance + work - tax : tax - allowance - coach
}

/** Month from which the state's money is back: 1,200 paid, 100 a month from month 3 on, so even at the end of month 14. */
export const PAYBACK_STATE = 14

export function madeAppraisal(): RunAppraisal {
  const replications = [amounts(true), amounts(false)]
  const rates = [0, 0.035]
  const horizons = [12, CYCLES]
  const present: number[] = []
  for (const replication of replications) {
    for (const arm of replication) {
      for (const party of [PERSON, STATE]) {
        for (const rate of rates) {
          const { event } = makeTimeWeights(CYCLES, 12, rate, 'end')
          for (const horizon of horizons)
            present.push(arm.slice(0, horizon).reduce((sum, flows, t) => sum + event[t] * net(flows, party), 0))
        }
      }
    }
  }
  const meanOf = (a: number, t: number, m: number) => (replications[0][a][t][m] + replications[1][a][t][m]) / 2
  const monthly = [0, 1].flatMap((a) => Array.from({ length: CYCLES }, (_, t) => FLOWS.map((_, m) => meanOf(a, t, m))).flat())
  // July 2026 to June 2028: 6, 12 and 6 months
  const yearOf = (t: number) => Math.floor((t + 6) / 12)
  const yearSum = (value: (t: number) => number) => {
    const out = [0, 0, 0]
    for (let t = 0; t < CYCLES; t++) out[yearOf(t)] += value(t)
    return out
  }
  const yearly = (values: (year: number) => number[]) => [0, 1, 2].flatMap(values)
  const byFlow = (a: number) => FLOWS.map((_, m) => yearSum((t) => meanOf(a, t, m)))
  const byParty = (r: number, a: number) => [PERSON, STATE].map((party) => yearSum((t) => net(replications[r][a][t], party)))
  return {
    unit: 'SEK 2026',
    priceYear: 2026,
    start: { year: 2026, month: 7 },
    persons: 4,
    cycles: CYCLES,
    cyclesPerYear: 12,
    discountRate: 0.035,
    marginalCostOfPublicFunds: 1,
    arms: ['A', 'B'],
    comparator: 0,
    parties: [
      { id: 'person', label: text('person'), public: false },
      { id: 'state', label: text('state'), public: true },
    ],
    flows: FLOWS,
    monthly: Float64Array.from(monthly),
    rates,
    horizons,
    kept: 2,
    keptByDraw: Int32Array.of(2),
    unitByDraw: Int32Array.of(0),
    present: Float64Array.from(present),
    // groups: person, state, society, public
    payback: Float64Array.from([
      NaN,
      NaN,
      NaN,
      NaN,
      0,
      PAYBACK_STATE,
      6,
      PAYBACK_STATE,
      NaN,
      NaN,
      NaN,
      NaN,
      0,
      Infinity,
      Infinity,
      Infinity,
    ]),
    paybackOfMean: Float64Array.from([NaN, NaN, NaN, NaN, 0, Infinity, 10, Infinity]),
    years: 3,
    yearMean: Float64Array.from([0, 1].flatMap((a) => [0, 1, 2].flatMap((y) => byFlow(a).map((years) => years[y])))),
    yearNet: Float64Array.from(
      [0, 1].flatMap((r) => [0, 1].flatMap((a) => [0, 1, 2].flatMap((y) => byParty(r, a).map((years) => years[y])))),
    ),
    entries: {
      byYear: Float32Array.from(
        [0, 1].flatMap((r) => [0, 1].flatMap((a) => yearly((y) => FLOWS.map((_, m) => yearSum((t) => replications[r][a][t][m])[y])))),
      ),
      draws: Int32Array.of(0),
      keptByDraw: Int32Array.of(2),
      unitByDraw: Int32Array.of(0),
    },
    admitted: { mean: Float64Array.of(0, 3), kept: Float64Array.of(0, 2, 0, 4) },
    started: null,
  }
}
