/**
 * One-way analysis: each parameter at its 10th and 90th percentile with all others central, by the exact expectation. The evaluations are
 * kept whole, so that a picture of another outcome (a tornado) needs no new calculation.
 */
import type { Measure } from '../decision/criteria.ts'
import { eachStep, type Evaluate, type Outcomes, type Steps } from '../decision/evaluate.ts'
import type { Input } from '../decision/inputs.ts'

/** One parameter; null where the model cannot have that value together with the rest. */
export interface OneWayPair {
  readonly input: Input
  readonly atLow: Outcomes | null
  readonly atHigh: Outcomes | null
}

export interface OneWayTable {
  readonly central: Outcomes | null
  /** Finished parameters, in the order given. */
  readonly pairs: readonly OneWayPair[]
  /** false: stopped before all were finished. */
  readonly complete: boolean
}

/** Two evaluations per parameter that varies, and one for the centre. */
export async function oneWay(evaluate: Evaluate, inputs: readonly Input[], steps: Steps = {}): Promise<OneWayTable> {
  const varied = inputs.filter((input) => input.varies)
  const points = varied.flatMap((input) => [{ [input.id]: input.p10 }, { [input.id]: input.p90 }])
  const answers = await eachStep([{}, ...points], evaluate, steps)
  const pairs = varied.flatMap((input, i) => {
    const [atLow, atHigh] = [answers[1 + 2 * i], answers[2 + 2 * i]]
    return atLow === undefined || atHigh === undefined ? [] : [{ input, atLow, atHigh }]
  })
  return { central: answers[0] ?? null, pairs, complete: pairs.length === varied.length && answers[0] !== undefined }
}

export interface TornadoRow {
  readonly input: Input
  /** The measure at the 10th and at the 90th percentile. */
  readonly atLow: number | null
  readonly atHigh: number | null
  /** Distance between the two ends and the centre together: largest minus smallest of the three. */
  readonly swing: number
  /** The sign of the measure is not the same at the ends and the centre. */
  readonly turns: boolean
}

/** Rows by falling swing, as the bars of a tornado; parameters that move nothing stand last, in the order of the table. */
export function tornado(
  { central, pairs }: OneWayTable,
  measure: Measure,
): { readonly centre: number | null; readonly rows: readonly TornadoRow[] } {
  const read = (outcomes: Outcomes | null) => (outcomes ? measure(outcomes) : null)
  const centre = read(central)
  const rows = pairs.map(({ input, atLow, atHigh }): TornadoRow => {
    const [low, high] = [read(atLow), read(atHigh)]
    const known = [low, centre, high].filter((value) => value !== null)
    const [least, most] = [Math.min(...known), Math.max(...known)]
    return { input, atLow: low, atHigh: high, swing: known.length > 1 ? most - least : 0, turns: known.length > 1 && least < 0 && most > 0 }
  })
  return { centre, rows: rows.sort((a, b) => b.swing - a.swing) }
}

const WEAKNESS = { measured: 0, judged: 1, assumed: 2 } as const

/** A parameter counts as strong when its swing is at least this share of the largest. */
const STRONG = 0.25

/** Weak source and strong influence first: the strong rows, those without a source before judgements before measurements, each by swing. */
export function weakAndStrong(rows: readonly TornadoRow[]): readonly TornadoRow[] {
  const largest = Math.max(0, ...rows.map((row) => row.swing))
  const strong = rows.filter(({ swing }) => swing > 0 && swing >= STRONG * largest)
  return strong.sort((a, b) => WEAKNESS[b.input.certainty] - WEAKNESS[a.input.certainty] || b.swing - a.swing)
}
