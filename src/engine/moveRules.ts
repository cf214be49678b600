/**
 * What a move from one state to another means in an arm, worked out once per plan as bits of one number: which clocks restart,
 * whether a place is needed, kept or followed up, whether a timer runs in the new state, and so on. Read by simulate.hot.ts, where
 * one number in the place of ten tables is what makes a move cheap.
 */
import type { Structure } from './model.ts'
import { limitsOfArm, placeRules } from './rules.ts'

export const MOVE = {
  RESTARTS_0: 1,
  RESTARTS_1: 2,
  /** Into or out of the states counted after one's own start; with AFTER_TO: into. */
  CROSSES_AFTER: 4,
  AFTER_TO: 8,
  KEEPS_FROM: 16,
  KEEPS_TO: 32,
  /** A place held so far goes on being held for a while. */
  FOLLOWS_TO: 64,
  /** A limit, a payment phase or the end of follow-up may fall due in the new state. */
  TIMED_TO: 128,
  BY_SPELL_TO: 256,
  /** The state in which a place begins in this arm. */
  BEGINS: 512,
  QUEUES: 1024,
  /** Amounts are booked for the move itself. */
  BOOKS: 2048,
  /** Only with a place; without one the move ends in the queue's `withoutPlace`. */
  NEEDS_PLACE: 4096,
  /** An arm without limit: whoever would queue goes straight to the place. */
  DIRECT: 8192,
} as const

/** [arm][from][to] */
export function makeMoveRules(structure: Structure): Int32Array {
  const { arms, queue, clocks, afterStart } = structure
  const S = structure.states.length
  const out = new Int32Array(arms.length * S * S)
  const isAfter = (s: number): boolean => afterStart.states.includes(s)
  arms.forEach((arm, a) => {
    const places = queue && placeRules(queue, arm, S)
    const keeps = (s: number): boolean => places?.hasPlace[s] === 1
    const limitedStates = limitsOfArm(structure, a).map((limit) => limit.state)
    for (let from = 0; from < S; from++) {
      for (let to = 0; to < S; to++) {
        const pair = from * S + to
        const follows = queue?.followUpStates.includes(to) ?? false
        const bySpell = structure.states[to].amountsBySpell ?? false
        const bits: readonly (readonly [number, boolean])[] = [
          [MOVE.RESTARTS_0, clocks[0].resets[pair] === 1],
          [MOVE.RESTARTS_1, clocks[1].resets[pair] === 1],
          [MOVE.CROSSES_AFTER, isAfter(from) !== isAfter(to)],
          [MOVE.AFTER_TO, isAfter(to)],
          [MOVE.KEEPS_FROM, keeps(from)],
          [MOVE.KEEPS_TO, keeps(to)],
          [MOVE.FOLLOWS_TO, follows && (places?.followUpCycles ?? 0) > 0],
          [MOVE.TIMED_TO, follows || bySpell || limitedStates.includes(to)],
          [MOVE.BY_SPELL_TO, bySpell],
          [MOVE.BEGINS, to === places?.begins],
          [MOVE.QUEUES, to === queue?.waiting],
          [MOVE.BOOKS, structure.eventOf[pair] >= 0],
          [MOVE.NEEDS_PLACE, arm.capacity !== null && keeps(to)],
          [MOVE.DIRECT, arm.capacity === null && to === queue?.waiting],
        ]
        for (const [bit, holds] of bits) if (holds) out[a * S * S + pair] |= bit
      }
    }
  })
  return out
}
