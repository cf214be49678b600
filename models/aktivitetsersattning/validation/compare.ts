/**
 * The model's side of the validation: reads a row's figure from the expectation of its check, and says whether it lies as near the reported
 * figure as chance in the report alone could explain. Pure; the caller calculates the checks.
 */
import type { Chance, Reading, ValidationRow } from './types.ts'

interface Outcomes {
  readonly arm: string
  readonly outcomes: Readonly<Record<string, { readonly mean: number | null } | undefined>>
}

/** What is read of a result. */
export interface CheckResult {
  readonly series: readonly { readonly arm: string; readonly month: number; readonly state: string; readonly mean: number }[]
  readonly groups: Readonly<Record<string, Readonly<Record<string, { readonly differences: readonly Outcomes[] } | undefined>> | undefined>>
}

/** Share of the group in any of the states; null when the arm or the month is not in the result. */
function shareIn(result: CheckResult, arm: string, states: readonly string[], month: number): number | null {
  const points = result.series.filter((point) => point.arm === arm && point.month === month && states.includes(point.state))
  return points.length === 0 ? null : points.reduce((sum, point) => sum + point.mean, 0)
}

/** A share or a difference between shares; null when the result does not hold it. */
export function readModel(result: CheckResult, reading: Reading): number | null {
  if (reading.kind === 'groupDifference') {
    const { group, level, arm, outcome } = reading
    return result.groups[group]?.[level]?.differences.find((one) => one.arm === arm)?.outcomes[outcome]?.mean ?? null
  }
  const share = shareIn(result, reading.arm, reading.states, reading.month)
  if (share === null || reading.kind === 'share') return share
  if (reading.kind === 'shareAmong') {
    const among = shareIn(result, reading.arm, reading.among, reading.month)
    return among ? share / among : null
  }
  const other = shareIn(result, reading.comparator, reading.states, reading.month)
  return other === null ? null : share - other
}

const Z95 = 1.959964

/** 95 % limits within which chance alone could have put a reported figure (normal approximation). */
export function chanceLimits(value: number, chance: Chance): readonly [number, number] {
  const half = chance.kind === 'rounded' ? chance.half : Z95 * standardError(value, chance)
  return [value - half, value + half]
}

function standardError(value: number, chance: Exclude<Chance, { kind: 'rounded' }>): number {
  if (chance.kind === 'printed') return chance.se
  if (chance.kind === 'share') return Math.sqrt((value * (1 - value)) / chance.persons)
  return Math.sqrt(chance.groups.reduce((sum, [share, persons]) => sum + (share * (1 - share)) / persons, 0))
}

/** near: within the limits. unknown: nothing to compare with, or it cannot be told how far chance reaches. */
export type Nearness = 'near' | 'far' | 'unknown'

export interface ComparedRow {
  readonly row: ValidationRow
  readonly model: number | null
  readonly limits: readonly [number, number] | null
  readonly nearness: Nearness
}

/** resultOf: the result of a check, or undefined while it has not been calculated. */
export function compareRow(row: ValidationRow, resultOf: (check: string) => CheckResult | undefined): ComparedRow {
  const result = row.model ? resultOf(row.model.check) : undefined
  const model = row.model && result ? readModel(result, row.model.reading) : null
  const { reported } = row
  const limits = reported.kind === 'figure' && reported.chance ? chanceLimits(reported.value, reported.chance) : null
  const judged = row.comparable !== 'no' && model !== null && limits !== null
  return { row, model, limits, nearness: !judged ? 'unknown' : model >= limits[0] && model <= limits[1] ? 'near' : 'far' }
}
