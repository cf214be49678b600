/**
 * The settings of an appraisal: which discount rates and horizons a run keeps for every replication, and how far "to 65" is.
 * Discounting is per cycle from the annual rate, d_t = (1 + rate)^(−t / cyclesPerYear); the first cycle is not discounted, and rate 0
 * is the plain sum. Used where batches are carried out and again where their results are read.
 */
import type { Text } from '../../shared/issue.ts'

/** Annual rates that can always be chosen: none, health economics, transport appraisal, the older convention of agencies. */
export const DISCOUNT_RATES: readonly number[] = [0, 0.03, 0.035, 0.04]
/** Years after the start at which a board usually looks. */
export const HORIZON_YEARS: readonly number[] = [1, 5, 10]
/** Inflation per year for amounts in the money of each year: the Riksbank's target, an assumption that a reader may change. */
export const CENTRAL_INFLATION = 0.02
/** Age in years at which working life ends in the longest horizon. */
export const END_OF_WORKING_LIFE = 65
/** Longest horizon that a scenario may have, months. */
const LONGEST_HORIZON_MONTHS = 564

/** The usual rates and the scenario's own, ascending. */
export function appraisalRates(scenarioRate: number): readonly number[] {
  return [...new Set([...DISCOUNT_RATES, scenarioRate])].sort((a, b) => a - b)
}

/** Cycles of the usual horizons that the run reaches, and the whole run last. */
export function appraisalHorizons(cycles: number, cyclesPerYear: number): readonly number[] {
  const usual = HORIZON_YEARS.map((years) => Math.round(years * cyclesPerYear)).filter((h) => h < cycles)
  return [...usual, cycles]
}

export interface WorkingLife {
  /** Months from the start until the youngest person is 65. */
  readonly needed: number
  /** Months of these that the scenario covers. */
  readonly covered: number
  readonly reached: boolean
  /** Age in whole years of the youngest when the scenario ends. */
  readonly ageAtEnd: number
  /** What to do when it is not reached; null when it is. */
  readonly advice: Text | null
}

/** How much of working life the scenario covers. youngestYears: age of the youngest person at the start, in whole years. */
export function workingLife(youngestYears: number, horizonMonths: number): WorkingLife {
  const needed = Math.max(0, (END_OF_WORKING_LIFE - youngestYears) * 12)
  const reached = horizonMonths >= needed
  const ageAtEnd = youngestYears + Math.floor(horizonMonths / 12)
  if (reached) return { needed, covered: needed, reached, ageAtEnd, advice: null }
  const settable = Math.min(needed, LONGEST_HORIZON_MONTHS)
  const short = needed > LONGEST_HORIZON_MONTHS
  return {
    needed,
    covered: horizonMonths,
    reached,
    ageAtEnd,
    advice: {
      sv:
        `Tidshorisonten slutar när den yngsta är ${ageAtEnd} år. Sätt horizonMonths till ${settable} för att räkna ` +
        (short ? 'så långt det går; det som händer därefter, fram till 65, är inte med.' : 'fram till 65 år.'),
      en:
        `The horizon ends when the youngest is ${ageAtEnd}. Set horizonMonths to ${settable} to count ` +
        (short ? 'as far as is possible; what happens after that, up to 65, is left out.' : 'up to the age of 65.'),
    },
  }
}
