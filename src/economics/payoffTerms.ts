/**
 * The terms that coordination associations know from NyttoSam (potential, verkningsgrad, återbetalningstid), from sums of our own
 * ledger, so that they can stand beside our figures. Amounts are undiscounted, whole cohort.
 */
export interface PayoffRequest {
  readonly persons: number
  /** Calendar years counted from the first in the ledger: 1 (short) and 5 (medium term) are customary. */
  readonly years: number
  /** Value of one person's production in a full-time year, SEK (labour cost). */
  readonly fullProduction: number
  /** What the measure itself costs over the years counted, SEK: posts with overhead, payments for hires. */
  readonly measureCost: number
}

export interface PayoffTerms {
  readonly years: number
  /** What society forgoes where nothing is done: production that is not made, and resources used. SEK. */
  readonly potential: number
  readonly potentialProduction: number
  readonly potentialResources: number
  /** Gain of the measure before its own cost: more production and less resource use. SEK. */
  readonly gain: number
  readonly measureCost: number
  /** gain / potential, share; null without a potential. */
  readonly efficiency: number | null
  /** Months of the average gain that pay for the measure; null when there is no gain. */
  readonly paybackMonths: number | null
  /** Ours: gain − cost of the measure, which is society's net value against the comparator. SEK. */
  readonly net: number
  /** gain and cost in relation: kronor back per krona; null without a cost. */
  readonly perKrona: number | null
}

/** What the outside world gives and takes in an arm over the years counted, SEK: production made, and resources used up (the measure's own too). */
export interface PayoffSums {
  readonly production: number
  readonly resources: number
}

/**
 * potential = persons · years · fullProduction − production + resource use, in the comparator; gain = (production more) + (resource use
 * less, the measure's own apart); verkningsgrad = gain / potential; återbetalningstid = measureCost / (gain / (12 · years)).
 */
export function payoffTerms(
  own: PayoffSums,
  other: PayoffSums,
  { persons, years, fullProduction, measureCost }: PayoffRequest,
): PayoffTerms {
  const potentialProduction = Math.max(0, persons * years * fullProduction - other.production)
  const potentialResources = other.resources
  const potential = potentialProduction + potentialResources
  const net = own.production - other.production - (own.resources - other.resources)
  const gain = net + measureCost
  return {
    years,
    potential,
    potentialProduction,
    potentialResources,
    gain,
    measureCost,
    efficiency: potential > 0 ? gain / potential : null,
    paybackMonths: gain > 0 ? (measureCost / gain) * 12 * years : null,
    net,
    perKrona: measureCost > 0 ? gain / measureCost : null,
  }
}
