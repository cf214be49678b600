/**
 * What coaches and case managers cost, and who funds them: the association's spending is booked through to its funders, the state
 * (insurance) one half, the region one quarter and the municipalities together one quarter. A post costs the same idle or full.
 */
import type { Layout } from '../../src/engine/layout.ts'
import { book, bookPublicFunds, ore } from './booking.ts'
import { FLOW } from './ledger.ts'
import type { Prices } from './prices.ts'
import type { ArmSettings } from './settings/settings.ts'

/** Splits an amount in whole öre over the funders; what does not divide evenly is the state's. */
export function bookStaff(out: Float64Array, at: number, total: number): void {
  const quarter = Math.floor(total / 4)
  book(out, at, FLOW.staffRegion, quarter)
  book(out, at, FLOW.staffMunicipality, quarter)
  book(out, at, FLOW.staffInsurance, total - 2 * quarter)
}

/** Amounts booked for the whole arm in each month: its posts while the project runs. [cycle][flow], whole öre. */
export function fillArmAmounts(layout: Layout, arm: ArmSettings, prices: Prices, mcpf: number, out: Float64Array): void {
  out.fill(0)
  if (arm.posts === null) return
  const total = ore(arm.posts * prices.post)
  for (let t = 0; t < Math.min(layout.T, arm.projectMonths); t++) {
    bookStaff(out, t * layout.M, total)
    bookPublicFunds(out, t * layout.M, mcpf)
  }
}
