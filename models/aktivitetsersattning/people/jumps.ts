/**
 * The forced moves of the model: what happens to a person on a date whatever chance would have said. cohort.ts sets the dates (all arms
 * at once, or one arm only); here stands where each move leads. Read by prepare.ts once per draw.
 */
import { jumpIndex, type Layout } from '../../../src/engine/layout.ts'
import type { DrawHazards } from '../drawHazards.ts'
import {
  ALLOWANCE,
  OTHER_INCOME,
  PREPARING,
  SICKNESS_COMPENSATION,
  SOCIAL_ASSISTANCE,
  SUPPORTED,
  SUPPORTED_ORDINARY,
  WAITING,
} from '../states.ts'

/** Leaving the allowance at 30, in every arm. */
export const JUMP_AT_30 = 0
/** Past the upper age limit of an arm in which nobody may stay: on in ordinary cooperation, or back to the allowance alone. */
export const JUMP_LIMIT_ORDINARY = 1
export const JUMP_LIMIT_ALLOWANCE = 2
/** Coming to a project that has closed: ordinary cooperation instead. */
export const JUMP_LATE_ORDINARY = 3
export const JUMP_COUNT = 4

const IN_PROJECT: readonly number[] = [WAITING, PREPARING, SUPPORTED]
/** Everybody under 30 who has the allowance and neither works nor studies. */
const ON_ALLOWANCE: readonly number[] = [ALLOWANCE, SUPPORTED_ORDINARY, ...IN_PROJECT]

/**
 * Fills [jump][stratum][from][to] (`out` is all zero). At 30 those on the allowance, in line or in support are split over the states
 * after 30; work and studies go on. The moves within an arm leave everybody else where they are.
 */
export function fillJumps(layout: Layout, h: DrawHazards, out: Float64Array): void {
  for (let stratum = 0; stratum < layout.G; stratum++) {
    for (let from = 0; from < layout.S; from++) {
      const set = (jump: number, to: number, share: number) => {
        out[jumpIndex(layout, jump, stratum, from, to)] = share
      }
      if (ON_ALLOWANCE.includes(from)) {
        set(JUMP_AT_30, SICKNESS_COMPENSATION, h.after30.sickness)
        set(JUMP_AT_30, SOCIAL_ASSISTANCE, h.after30.social)
        set(JUMP_AT_30, OTHER_INCOME, h.after30.other)
      } else set(JUMP_AT_30, from, 1)
      const inProject = IN_PROJECT.includes(from)
      set(JUMP_LIMIT_ORDINARY, inProject ? SUPPORTED_ORDINARY : from, 1)
      set(JUMP_LIMIT_ALLOWANCE, inProject ? ALLOWANCE : from, 1)
      set(JUMP_LATE_ORDINARY, from === ALLOWANCE ? SUPPORTED_ORDINARY : from, 1)
    }
  }
}
