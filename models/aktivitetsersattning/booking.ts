/**
 * How an amount gets into the ledger: whole öre, added to the flow's place in a row of flows. Used for person-months and for posts.
 */
import { FLOW, FLOW_COUNT, PUBLIC_OUTLAY } from './ledger.ts'

/** Whole öre from kronor. */
export function ore(sek: number): number {
  return Math.round(sek * 100)
}

/** Adds an amount (whole öre) to a flow (its index in FLOW) of the row that begins at out[at]. */
export function book(out: Float64Array, at: number, flow: number, amount: number): void {
  out[at + flow] += amount
}

/**
 * What raising the money costs beyond the money: (mcpf − 1) × what the public purse pays net in the row, as use of real resources.
 * `mcpf` is the marginal cost of public funds; 1 books nothing.
 */
export function bookPublicFunds(out: Float64Array, at: number, mcpf: number): void {
  if (mcpf === 1) return
  let outlay = 0
  for (let m = 0; m < FLOW_COUNT; m++) if (m !== FLOW.publicFunds) outlay += PUBLIC_OUTLAY[m] * out[at + m]
  book(out, at, FLOW.publicFunds, Math.round((mcpf - 1) * outlay))
}
