/**
 * What coaches and case managers cost, and who funds them: the association's spending is booked through to its funders, the state
 * (insurance) one half, the region one quarter and the municipalities together one quarter. A post costs the same idle, vacant or full;
 * a payment for outcomes is booked for each hire.
 */
import type { Layout } from '../../src/engine/layout.ts'
import { book, bookPublicFunds, ore } from './booking.ts'
import { FLOW } from './ledger.ts'
import { closesIn } from './places.ts'
import type { Prices } from './prices.ts'
import type { ArmSettings, Settings } from './settings/settings.ts'
import { IN_WORK, PREPARING, SUPPORTED } from './states.ts'

/** Splits an amount in whole öre over the funders; what does not divide evenly is the state's. */
function bookFunded(out: Float64Array, at: number, total: number, insurance: number, region: number, municipality: number): void {
  const quarter = Math.floor(total / 4)
  book(out, at, region, quarter)
  book(out, at, municipality, quarter)
  book(out, at, insurance, total - 2 * quarter)
}

export function bookStaff(out: Float64Array, at: number, total: number): void {
  bookFunded(out, at, total, FLOW.staffInsurance, FLOW.staffRegion, FLOW.staffMunicipality)
}

/** Amounts booked for the whole arm in each month: its posts from opening to closing, vacant or not. [cycle][flow], whole öre. */
export function fillArmAmounts(layout: Layout, arm: ArmSettings, prices: Prices, mcpf: number, out: Float64Array): void {
  out.fill(0)
  if (arm.posts === null) return
  const total = ore(arm.posts * prices.post)
  for (let t = arm.opensMonth; t < Math.min(layout.T, closesIn(arm)); t++) {
    bookStaff(out, t * layout.M, total)
    bookPublicFunds(out, t * layout.M, mcpf)
  }
}

/** The one event of the model: somebody is hired straight from the arm's own support. */
export const HIRED = 0

/** Rows of [from][to] for the events of a scenario over `states` states: hires, if any arm pays for them; −1 elsewhere. */
export function makeEvents(settings: Settings, states: number): { readonly eventOf: Int16Array; readonly events: number } {
  const eventOf = new Int16Array(states * states).fill(-1)
  if (settings.arms.every((arm) => arm.outcomePayment === 0)) return { eventOf, events: 0 }
  for (const from of [SUPPORTED, PREPARING]) if (from < states) for (const to of IN_WORK) eventOf[from * states + to] = HIRED
  return { eventOf, events: 1 }
}

/** The outcome payment of an arm, the same in every period and payment class. [period][event][payClass][flow], whole öre. */
export function fillEventAmounts(layout: Layout, arm: ArmSettings, mcpf: number, out: Float64Array): void {
  out.fill(0)
  const total = ore(arm.outcomePayment)
  if (total === 0) return
  for (let at = 0; at < out.length; at += layout.M) {
    bookFunded(out, at, total, FLOW.outcomeInsurance, FLOW.outcomeRegion, FLOW.outcomeMunicipality)
    bookPublicFunds(out, at, mcpf)
  }
}
