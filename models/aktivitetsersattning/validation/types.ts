/**
 * What a row of the validation says: a figure that somebody has reported, of whom, whether the model was set to it, whether the two can be
 * compared, and how the model's own figure is read from the expectation of a suitable scenario. No figure of the model stands here.
 */
import type { Text } from '../../../src/shared/issue.ts'

/** calibration: the model is set to this figure, so it must agree. validation: it is not. */
export type Role = 'calibration' | 'validation'

export type Comparable = 'yes' | 'partly' | 'no'

/** How far chance alone could move the reported figure: 95 % limits, from what the report says of its size. */
export type Chance =
  /** A share of `persons`. */
  | { readonly kind: 'share'; readonly persons: number }
  /** A difference between two shares, each of its own number of persons. */
  | { readonly kind: 'difference'; readonly groups: readonly [readonly [number, number], readonly [number, number]] }
  /** Printed with this standard error. */
  | { readonly kind: 'printed'; readonly se: number }
  /** Printed as a round figure: half the last digit each way. */
  | { readonly kind: 'rounded'; readonly half: number }

/** A figure typed from a source, or a result in the catalogue, which is shown and never calculated with. */
export type Reported =
  | {
      readonly kind: 'figure'
      /** Share, or difference between shares. */
      readonly value: number
      /** Said as "about". */
      readonly about: boolean
      readonly of: Text
      /** null: the source does not say enough to tell how far chance reaches. */
      readonly chance: Chance | null
    }
  | { readonly kind: 'catalogue'; readonly item: number }

/** How the model's figure is read from the result of a check. Months are points after the start of the project. */
export type Reading =
  /** Share of the group in the states. */
  | { readonly kind: 'share'; readonly arm: string; readonly states: readonly string[]; readonly month: number }
  /** The same, of those who are in one of the states `among`. */
  | {
      readonly kind: 'shareAmong'
      readonly arm: string
      readonly states: readonly string[]
      readonly among: readonly string[]
      readonly month: number
    }
  /** Share in `arm` minus share in `comparator`. */
  | {
      readonly kind: 'difference'
      readonly arm: string
      readonly comparator: string
      readonly states: readonly string[]
      readonly month: number
    }
  /** Difference of an outcome to the comparator within one group. */
  | { readonly kind: 'groupDifference'; readonly arm: string; readonly group: string; readonly level: string; readonly outcome: string }

/** A scenario to be calculated for some rows: what a scenario file says beyond its name and its runs. */
export interface Check {
  readonly id: string
  readonly what: Text
  readonly start: string
  readonly horizonMonths: number
  readonly population: Readonly<Record<string, unknown>>
  readonly arms: readonly Readonly<Record<string, unknown>>[]
}

export interface ValidationRow {
  readonly id: string
  readonly label: Text
  readonly role: Role
  readonly comparable: Comparable
  /** Why, or with what reservation. */
  readonly why: Text
  readonly reported: Reported
  /** Evidence id of the model, or id in `VALIDATION_SOURCES`. */
  readonly source: string
  /** A figure is a difference ("more of 100") or a share ("of 100"). */
  readonly unit: 'share' | 'difference'
  /** null: the model has no figure that could stand beside it. */
  readonly model: { readonly check: string; readonly reading: Reading } | null
}
