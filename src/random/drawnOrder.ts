/**
 * A random order of persons in which each person's place comes from the person's own stream: used where unknown attributes are
 * paired in the synthetic cohort. One person more is put in somewhere and changes nobody else's order.
 */
import type { Key } from './seed.ts'
import { namedUniform, type Purpose } from './streams.ts'

/**
 * Persons 0 … n − 1 in drawn order (every order equally likely): sorted by each one's uniform number for the purpose, then by index.
 * `turn` (0 … 65,535) tells apart several orders of the same persons, e.g. one per attribute that is paired.
 */
export function drawnOrder(seedKey: Key, draw: number, replication: number, purpose: Purpose, n: number, turn = 0): Uint32Array {
  const luck = new Float64Array(n)
  const order = new Uint32Array(n)
  for (let person = 0; person < n; person++) {
    luck[person] = namedUniform(seedKey, draw, replication, person, purpose, turn)
    order[person] = person
  }
  return order.sort((a, b) => luck[a] - luck[b] || a - b)
}
