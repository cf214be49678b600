/**
 * Which attributes meet in one synthetic person is not known from the sources, so it is drawn: once per plan, from the stream purpose
 * cohortPairing, one uniform per person and attribute. The counts dealt out are exact; only who gets what is chance.
 */
import { makeStream, PURPOSES, wholeDraw, wholePlan } from '../../../src/random/streams.ts'

/** Attributes in the order in which a person's stream is read; new ones are added at the end. */
export const PAIRED = ['age', 'diagnosis', 'dailyActivities', 'municipality', 'aged29', 'fkClass', 'extent', 'arrival'] as const
export type PairedAttribute = (typeof PAIRED)[number]
export type PairingKeys = Readonly<Record<PairedAttribute, Float64Array>>

/** Uniform keys in (0, 1) for each attribute and person; `first` is the number of the first person in the plan. */
export function drawPairingKeys(seedKey: readonly [number, number], first: number, persons: number): PairingKeys {
  const keys = Object.fromEntries(PAIRED.map((attribute) => [attribute, new Float64Array(persons)])) as PairingKeys
  for (let i = 0; i < persons; i++) {
    const stream = makeStream(seedKey, wholePlan, wholeDraw, first + i, PURPOSES.cohortPairing)
    for (const attribute of PAIRED) keys[attribute][i] = stream.nextUniform()
  }
  return keys
}

/**
 * People in the order of their keys, equal keys by number. Keys are uniform, so each goes into a bucket of about one person and only
 * neighbours are compared: linear time, the same order as a sort.
 */
export function inKeyOrder(people: ArrayLike<number>, keys: Float64Array): Int32Array {
  const n = people.length
  const starts = new Int32Array(n + 2)
  for (let k = 0; k < n; k++) starts[Math.floor(keys[people[k]] * n) + 2]++
  for (let b = 2; b < n + 2; b++) starts[b] += starts[b - 1]
  const order = new Int32Array(n)
  for (let k = 0; k < n; k++) order[starts[Math.floor(keys[people[k]] * n) + 1]++] = people[k]
  for (let k = 1; k < n; k++) {
    const person = order[k]
    const key = keys[person]
    let at = k
    for (; at > 0 && (keys[order[at - 1]] > key || (keys[order[at - 1]] === key && order[at - 1] > person)); at--) order[at] = order[at - 1]
    order[at] = person
  }
  return order
}

/**
 * Deals values out to people in the order of their keys: the first counts[0] get value 0, the next counts[1] value 1, and so on.
 * `people` are indices; counts sum to at most their number. `give` also receives the running number within the value (0 … count − 1).
 */
export function deal(
  people: ArrayLike<number>,
  keys: Float64Array,
  counts: readonly number[],
  give: (person: number, value: number, nth: number) => void,
): void {
  const order = inKeyOrder(people, keys)
  let at = 0
  counts.forEach((count, value) => {
    for (let nth = 0; nth < count; nth++) give(order[at++], value, nth)
  })
}
