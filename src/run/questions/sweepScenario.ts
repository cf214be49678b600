/**
 * The same scenario with one value changed through a list: the base of every question that asks "and if it were …?". Each variant is read
 * as strictly as a file, so that an impossible path or value stops with its issue before anything runs. All variants keep the seed:
 * differences between neighbours are the value's and not chance's.
 */
import type { Model } from '../../engine/model.ts'
import { checkAgainstModel } from '../../scenario/check.ts'
import { parseScenario } from '../../scenario/parse.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import * as say from '../../scenario/sentences.ts'
import { failure, success, type Issue, type Result } from '../../shared/issue.ts'
import { placesOfPath, withValueAt, type SweptValue } from './path.ts'

export type Models = Readonly<Record<string, Model>>

export interface Variant<Value extends SweptValue = SweptValue> {
  readonly value: Value
  readonly scenario: Scenario
}

/** Values in one sweep; more is a mistake in the step. */
export const MOST_VALUES = 1000

/**
 * `path` as in path.ts, e.g. "/arms/SE/posts" or "/changes/jobs.loss"; with several paths each value goes to all of them at once. Every
 * issue of every value, each once.
 */
export function sweepScenario<Value extends SweptValue>(
  scenario: Scenario,
  models: Models,
  path: string | readonly string[],
  values: readonly Value[],
): Result<readonly Variant<Value>[]> {
  const found = (typeof path === 'string' ? [path] : path).map((one) => placesOfPath(scenario, one))
  const impossible = found.flatMap((places) => (places.ok ? [] : places.issues))
  if (impossible.length > 0) return failure(impossible)
  const places = found.flatMap((one) => (one.ok ? one.value : []))
  const variants: Variant<Value>[] = []
  const issues = new Map<string, Issue>()
  for (const value of values) {
    const read = readVariant(scenario, models, places, value)
    if (read.ok) variants.push({ value, scenario: read.value })
    else for (const issue of read.issues) issues.set(`${issue.code} ${issue.where} ${issue.what.en}`, issue)
  }
  return issues.size > 0 ? failure([...issues.values()]) : success(variants)
}

function readVariant(
  scenario: Scenario,
  models: Models,
  places: readonly (readonly (string | number)[])[],
  value: SweptValue,
): Result<Scenario> {
  let content: unknown = scenario
  for (const place of places) {
    const changed = withValueAt(content, place, value)
    if (!changed.ok) return changed
    content = changed.value
  }
  const parsed = parseScenario(content, models, '')
  if (!parsed.ok) return parsed
  const checked = checkAgainstModel(parsed.value, models[parsed.value.model], '', content)
  return checked.ok ? success(checked.value.scenario) : checked
}

/**
 * from, from + step … up to and including `to`, without the last digits that adding decimals leaves (0.1 + 0.2). Issues where the step
 * leads nowhere or to more than MOST_VALUES values. `where` stands first in them.
 */
export function valuesBetween(from: number, to: number, step: number, where: string): Result<readonly number[]> {
  const label = (sv: string, en: string) => say.text(sv, en)
  const none = say.text('', '')
  if (!Number.isFinite(from) || !(to >= from) || !Number.isFinite(to))
    return failure([say.outOfBounds(where, label('Sista värdet', 'Last value'), to, from, Math.max(from, 1e6), none)])
  const least = (to - from) / (MOST_VALUES - 1)
  if (!(step > 0) || step < least)
    return failure([say.outOfBounds(where, label('Steget', 'Step'), step, least > 0 ? least : 1e-6, Math.max(to - from, 1), none)])
  const count = Math.floor((to - from) / step + 1e-9) + 1
  return success(Array.from({ length: count }, (_, i) => Number((from + i * step).toPrecision(12))))
}
