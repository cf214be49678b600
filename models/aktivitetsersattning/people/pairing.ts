/**
 * Which attributes meet in one synthetic person is not known from the sources, so it is drawn: once per plan, from the stream purpose
 * cohortPairing, one uniform per person and attribute. The counts dealt out are exact; only who gets what is chance.
 */
import { makeStream, PURPOSES, wholeDraw, wholePlan } from '../../../src/random/streams.ts'

/** Attributes in the order in which a person's stream is read; new ones are added at the end. */
export const PAIRED = ['age', 'diagnosis', 'dailyActivities', 'municipality', 'aged29'] as const
export type PairedAttribute = (typeof PAIRED)[number]
export type PairingKeys = Readonly<Record<PairedAttribute, Float64Array>>

/** Uniform keys in (0, 1) for each attribute and person. */
export function drawPairingKeys(seedKey: readonly [number, number], persons: number): PairingKeys {
  const keys: Record<PairedAttribute, Float64Array> = {
    age: new Float64Array(persons),
    diagnosis: new Float64Array(persons),
    dailyActivities: new Float64Array(persons),
    municipality: new Float64Array(persons),
    aged29: new Float64Array(persons),
  }
  for (let i = 0; i < persons; i++) {
    const stream = makeStream(seedKey, wholePlan, wholeDraw, i, PURPOSES.cohortPairing)
    for (const attribute of PAIRED) keys[attribute][i] = stream.nextUniform()
  }
  return keys
}

/**
 * Deals values out to people in the order of their keys: the first counts[0] get value 0, the next counts[1] value 1, and so on.
 * `people` are indices; counts sum to their number. `give` also receives the running number within the value (0 … count − 1).
 */
export function deal(
  people: readonly number[],
  keys: Float64Array,
  counts: readonly number[],
  give: (person: number, value: number, nth: number) => void,
): void {
  const order = [...people].sort((a, b) => keys[a] - keys[b] || a - b)
  let at = 0
  counts.forEach((count, value) => {
    for (let nth = 0; nth < count; nth++) give(order[at++], value, nth)
  })
}
