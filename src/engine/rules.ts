/**
 * What the rules of a structure mean for one arm: where a place begins, is held and for how long it lasts after, which limits apply,
 * and who arrives or asks when. Worked out once per plan, so that the simulation and the expectation read plain arrays.
 */
import type { ArmStructure, Limit, Queue, Structure } from './model.ts'

export interface PlaceRules {
  /** State in which a place begins in this arm. */
  readonly begins: number
  /** Per state: 1 where a place is held. */
  readonly hasPlace: Uint8Array
  /** Per state: 1 where a place goes on being held for `followUpCycles`. */
  readonly followUp: Uint8Array
  readonly followUpCycles: number
}

export function placeRules(queue: Queue, arm: ArmStructure, states: number): PlaceRules {
  const begins = arm.placed ?? queue.placed
  const followUpCycles = arm.followUpCycles ?? queue.followUpCycles
  const hasPlace = new Uint8Array(states)
  for (const s of [queue.placed, begins, ...(queue.heldIn ?? [])]) hasPlace[s] = 1
  const followUp = new Uint8Array(states)
  if (followUpCycles > 0) for (const s of queue.followUpStates) followUp[s] = 1
  return { begins, hasPlace, followUp, followUpCycles }
}

/** Limits that apply in an arm, by state; among those of one state the first given comes first. */
export function limitsOfArm(structure: Structure, arm: number): readonly Limit[] {
  return structure.limits.filter((limit) => limit.arm === undefined || limit.arm === arm).sort((x, y) => x.state - y.state)
}

/** Persons whose cycle lies in first … cycles − 1, in order of cycle and person: those of cycle t stand at at[t] … at[t + 1]. */
export function personsByCycle(cycleOf: Int16Array, first: number, cycles: number): { at: Int32Array; person: Int32Array } {
  const at = new Int32Array(cycles + 1)
  for (const t of cycleOf) if (t >= first && t < cycles) at[t + 1]++
  for (let t = 0; t < cycles; t++) at[t + 1] += at[t]
  const person = new Int32Array(at[cycles])
  const next = at.slice()
  cycleOf.forEach((t, p) => {
    if (t >= first && t < cycles) person[next[t]++] = p
  })
  return { at, person }
}
