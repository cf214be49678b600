/**
 * What a run gives: manifest and summaries, plain data that crosses worker boundaries and goes into files unchanged.
 * Every consumer (cli, app, charts, report) starts here. Spread is over draws and replications together;
 * `spread` splits the variance. mcse is the Monte Carlo standard error of the mean.
 */
import type { Text } from '../shared/issue.ts'

export interface Manifest {
  readonly app: string
  readonly engine: string
  readonly model: { readonly id: string; readonly version: string }
  readonly scenario: { readonly name: string; readonly fingerprint: string }
  /** Fingerprint of the parameter table with the scenario's changes. */
  readonly parameters: string
  readonly seed: string
  readonly draws: number
  readonly replications: number
  /** How the draws were made, evenly spread or each by itself. */
  readonly sampling: 'sobol' | 'plain'
  readonly persons: number
  readonly cycles: number
  readonly cycleYears: number
  /** Hash of the integer probability tables of every finished draw. */
  readonly tableHash: string
  /** Hash of every replication's counts and amounts, in index order: equal hash = equal result, bit for bit. */
  readonly resultHash: string
  /** true when the run was interrupted: only the finished replications are counted. */
  readonly partial: boolean
  /** Replications (over all draws) behind the numbers; fewer than draws × replications when interrupted or precise enough. */
  readonly finished: number
}

/** null where a figure is not defined (e.g. utilisation without a limit). */
export interface OutcomeSummary {
  readonly mean: number | null
  readonly mcse: number | null
  readonly p2_5: number | null
  readonly p10: number | null
  readonly p50: number | null
  readonly p90: number | null
  readonly p97_5: number | null
  readonly unit: string
  /** Variance between draws (parameters) and within draws (chance). */
  readonly spread: { readonly draws: number | null; readonly replications: number | null }
}

export interface DifferenceSummary extends OutcomeSummary {
  /** Share of draw × replication pairs in which the arm is better than the comparator; ties count one half. */
  readonly probBetter: number | null
}

export interface ArmResult {
  readonly id: string
  readonly comparator: boolean
  readonly outcomes: Readonly<Record<string, OutcomeSummary>>
}

export interface ArmDifference {
  readonly arm: string
  readonly comparator: string
  readonly outcomes: Readonly<Record<string, DifferenceSummary>>
}

export interface GroupResult {
  readonly arms: readonly ArmResult[]
  readonly differences: readonly ArmDifference[]
  readonly persons: number
}

/** One point of a curve. `state` is a public state, or "inWork" / "waiting" style sums named by the model. Shares of the cohort. */
export interface SeriesPoint {
  readonly arm: string
  readonly month: number
  readonly state: string
  readonly mean: number
  readonly p2_5: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly p97_5: number
}

/** What a party receives (+) or pays (−) by kind and calendar year, whole cohort, undiscounted. */
export interface LedgerLine {
  readonly arm: string
  readonly party: string
  readonly kind: string
  readonly year: number
  readonly mean: number
  readonly p2_5: number
  readonly p97_5: number
  readonly unit: string
}

/**
 * How much more a party has received (+) or paid (−) than in the comparator, added up from the start to the end of a
 * calendar year: whole cohort, undiscounted, paired replication by replication. This is what a pay-back picture and the
 * interval beside a ledger row need, and what no sum of separate years can give. Besides the model's parties there are
 * two sums: "society" (all parties but the outside world) and "public" (the public purse).
 */
export interface CumulativeNet {
  readonly arm: string
  readonly party: string
  readonly year: number
  readonly mean: number
  readonly p2_5: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly p97_5: number
  /** Share of replications in which the sum is above zero. */
  readonly probPositive: number
  readonly unit: string
}

export interface Warning {
  readonly code: string
  readonly where: string
  readonly message: Text
}

/**
 * Every finished parameter draw by itself: what decision analysis needs and no summary can give. Means are over the replications of a
 * draw; with `exact` they are the expectation given the draw, without any chance.
 */
export interface RunDraws {
  readonly exact: boolean
  readonly persons: number
  /** In the order of the scenario, which is also the order in which ties are broken. */
  readonly arms: readonly string[]
  /** Index of the comparator. */
  readonly comparator: number
  readonly outcomes: readonly { readonly id: string; readonly unit: string; readonly higherIsBetter: boolean }[]
  /** Number of each finished draw in the plan, ascending, and its replications (1 where exact). */
  readonly draws: Int32Array
  readonly replications: Int32Array
  /** Number of the independent unit that each draw belongs to: its randomisation where draws are evenly spread; absent: its own. */
  readonly units?: Int32Array
  /** [draw][arm][outcome]; NaN where an outcome is not defined for a draw. */
  readonly means: Float64Array
  /** The same from every other replication each: chance differs between the halves, the parameters do not. null where a draw has one. */
  readonly halves: readonly [Float64Array, Float64Array] | null
  /** The same for groups of at least five persons. */
  readonly groups: readonly {
    readonly breakdown: string
    readonly level: string
    readonly persons: number
    readonly means: Float64Array
    readonly halves: readonly [Float64Array, Float64Array] | null
  }[]
  /** Parameters that have a spread, one value per draw. */
  readonly parameters: readonly { readonly id: string; readonly values: Float64Array }[]
}

/**
 * The money of a run kept fine enough to be appraised afterwards: any set of parties, several discount rates and horizons, pay-back by
 * replication. Read by the functions in src/run/appraisal; present for models with parties. SEK of the price year, + is received.
 */
export interface RunAppraisal {
  readonly unit: string
  readonly priceYear: number
  readonly start: { readonly year: number; readonly month: number }
  readonly persons: number
  readonly cycles: number
  readonly cyclesPerYear: number
  /** The settings the run was made with. */
  readonly discountRate: number
  readonly marginalCostOfPublicFunds: number
  readonly arms: readonly string[]
  readonly comparator: number
  /** Without the outside world. */
  readonly parties: readonly { readonly id: string; readonly label: Text; readonly public: boolean }[]
  /** Payers and receivers that are not among `parties` are the outside world; what has no kind is no payment, but worth knowing. */
  readonly flows: readonly {
    readonly id: string
    readonly label: Text
    readonly from: string
    readonly to: string
    readonly kind: string
  }[]
  /** [arm][cycle][flow]: mean over every finished replication, undiscounted. */
  readonly monthly: Float64Array
  /** Annual discount rates and horizons (cycles) of `present`; the last horizon is the whole run. */
  readonly rates: readonly number[]
  readonly horizons: readonly number[]
  /** Replications kept for spread, and how many of them each draw has; 0 where only one exact expectation is known. */
  readonly kept: number
  readonly keptByDraw: Int32Array
  /** Number of the independent unit that each of these draws belongs to: its own, or its randomisation. */
  readonly unitByDraw: Int32Array
  /** [replication][arm][party][rate][horizon]. */
  readonly present: Float64Array
  /** [replication][arm][group]: months; groups are the parties, then society, then the public purse. 0 from the start, Infinity not within the horizon, NaN in the comparator. */
  readonly payback: Float64Array
  /** The same for the mean itself: [arm][group]. */
  readonly paybackOfMean: Float64Array
  /** Calendar years from the start year on: [arm][year][flow] of the mean and [replication][arm][year][party], undiscounted. */
  readonly years: number
  readonly yearMean: Float64Array
  readonly yearNet: Float64Array
  /** Every entry by year, for the spread of parts of a net: of every kept replication, or evenly of some of them where that would be very much. */
  readonly entries: {
    /** [replication][arm][year][flow], SEK undiscounted. */
    readonly byYear: Float32Array
    /** Number in the plan of every draw that has some; the next two as above, of these replications. */
    readonly draws: Int32Array
    readonly keptByDraw: Int32Array
    readonly unitByDraw: Int32Array
  }
  /** Persons who asked for a place and who got one: [arm] mean, [replication][arm]. null where the model does not count them. */
  readonly admitted: PersonsByArm | null
  readonly started: PersonsByArm | null
}

export interface PersonsByArm {
  readonly mean: Float64Array
  readonly kept: Float64Array
}

export interface RunResult {
  readonly manifest: Manifest
  readonly arms: readonly ArmResult[]
  readonly differences: readonly ArmDifference[]
  readonly groups: Readonly<Record<string, Readonly<Record<string, GroupResult>>>>
  readonly series: readonly SeriesPoint[]
  readonly ledger: readonly LedgerLine[]
  /** Differences to the comparator, so no lines for the comparator itself. */
  readonly cumulative: readonly CumulativeNet[]
  readonly warnings: readonly Warning[]
  /** Where the model has parties. */
  readonly appraisal?: RunAppraisal
  /** Only when asked for with `keepDraws`. */
  readonly draws?: RunDraws
}
