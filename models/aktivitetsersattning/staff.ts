/**
 * What coaches and case managers cost, and who funds them: the association's spending is booked through to its funders, the state
 * (insurance) one half, the region one quarter and the municipalities together one quarter. A post costs the same idle, vacant or full;
 * a payment for a hire (happenings.ts) is split in the same way.
 */
import type { Layout } from '../../src/engine/layout.ts'
import { book, bookPublicFunds, ore } from './booking.ts'
import { FLOW } from './ledger.ts'
import { closesIn } from './places.ts'
import type { Prices } from './prices.ts'
import type { ArmSettings } from './settings/settings.ts'

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

/** A payment for a hire, to those who run the support; the same funders. */
export function bookOutcomePayment(out: Float64Array, at: number, total: number): void {
  bookFunded(out, at, total, FLOW.outcomeInsurance, FLOW.outcomeRegion, FLOW.outcomeMunicipality)
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
