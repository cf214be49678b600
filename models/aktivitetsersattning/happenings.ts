/**
 * Dated happenings that are counted or paid for once: a hire straight from the arm's own support (an outcome payment may follow), and
 * becoming ready for support towards work in a preparatory stage. A scenario has only the events it needs.
 */
import { eventAmountIndex, type Layout } from '../../src/engine/layout.ts'
import { bookPublicFunds, ore } from './booking.ts'
import { bookOutcomePayment } from './staff.ts'
import type { ArmSettings, Settings } from './settings/settings.ts'
import { IN_WORK, PREPARING, SUPPORTED } from './states.ts'

/** Row of each event among the scenario's; −1: it has none. */
export interface EventRows {
  readonly hired: number
  readonly ready: number
  readonly count: number
}

export function eventRows(settings: Settings): EventRows {
  const pays = settings.arms.some((arm) => arm.outcomePayment > 0)
  const prepares = settings.arms.some((arm) => arm.pathway === 'stepped')
  return { hired: pays ? 0 : -1, ready: prepares ? (pays ? 1 : 0) : -1, count: (pays ? 1 : 0) + (prepares ? 1 : 0) }
}

/** [from * states + to] → row of the event, or −1. */
export function makeEventOf({ hired, ready }: EventRows, states: number): Int16Array {
  const eventOf = new Int16Array(states * states).fill(-1)
  for (const from of [SUPPORTED, PREPARING]) if (from < states) for (const to of IN_WORK) eventOf[from * states + to] = hired
  if (PREPARING < states) eventOf[PREPARING * states + SUPPORTED] = ready
  return eventOf
}

/** The outcome payment of an arm, the same in every period and payment class. [period][event][payClass][flow], whole öre. */
export function fillEventAmounts(layout: Layout, arm: ArmSettings, { hired }: EventRows, mcpf: number, out: Float64Array): void {
  out.fill(0)
  const total = ore(arm.outcomePayment)
  if (total === 0 || hired < 0) return
  for (let period = 0; period < layout.periods; period++) {
    for (let payClass = 0; payClass < layout.P; payClass++) {
      const at = eventAmountIndex(layout, period, hired, payClass)
      bookOutcomePayment(out, at, total)
      bookPublicFunds(out, at, mcpf)
    }
  }
}
