/**
 * The terms that coordination associations know from NyttoSam (potential, verkningsgrad, återbetalningstid), read from our own ledger and
 * set beside our figures, with a sentence on what differs. Amounts are undiscounted, whole cohort.
 */
import type { Text } from '../shared/issue.ts'

/** A ledger line: what a party receives (+) or pays (−). Lines of the outside world ("resources") carry production and resource use. */
export interface PayoffLine {
  readonly arm: string
  readonly party: string
  readonly kind: string
  readonly year: number
  readonly mean: number
}

export interface PayoffRequest {
  readonly arm: string
  readonly comparator: string
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
  readonly differs: Text
}

/** What the outside world gives and takes in an arm over the years counted, SEK: production made, and resources used up (the measure's own too). */
export interface PayoffSums {
  readonly production: number
  readonly resources: number
}

export type PayoffValues = Omit<PayoffTerms, 'differs'>

/**
 * potential = persons · years · fullProduction − production + resource use, in the comparator; gain = (production more) + (resource use
 * less, the measure's own apart); verkningsgrad = gain / potential; återbetalningstid = measureCost / (gain / (12 · years)).
 */
export function payoffValues(
  own: PayoffSums,
  other: PayoffSums,
  { persons, years, fullProduction, measureCost }: Pick<PayoffRequest, 'persons' | 'years' | 'fullProduction' | 'measureCost'>,
): PayoffValues {
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

/** The terms of a ledger; years are counted from its first. */
export function payoffTerms(ledger: readonly PayoffLine[], request: PayoffRequest): PayoffTerms {
  const { arm, comparator, years } = request
  const first = ledger.reduce((least, line) => Math.min(least, line.year), Infinity)
  const world = (of: string, kind: string) =>
    ledger.reduce(
      (sum, line) =>
        line.arm === of && line.party === 'resources' && line.kind === kind && line.year < first + years ? sum + line.mean : sum,
      0,
    )
  // the outside world pays out what is produced and takes in what is used up
  const sums = (of: string): PayoffSums => ({ production: -world(of, 'production'), resources: world(of, 'resource') })
  return {
    ...payoffValues(sums(arm), sums(comparator), request),
    differs: {
      sv: 'NyttoSam jämför deltagarna före och efter insatsen; här jämförs med vad som annars hade hänt samma personer, så de som ändå skulle ha fått arbete räknas inte som nytta.',
      en: 'NyttoSam compares the participants before and after the measure; here the comparison is with what would otherwise have happened to the same persons, so those who would have found work anyway do not count as a gain.',
    },
  }
}
