/**
 * Makes a row of the catalogue from what a report states: everything left out is "not stated". The only place where a figure of a report
 * gets its type; there is no way back to a number.
 */
import type { Text } from '../../../src/shared/issue.ts'
import type { CatalogueItem, Kind, Places, Report, ReportedNumber, ReportedResult, ResultKind, ResultUnit } from './types.ts'

type Stated = Partial<Omit<CatalogueItem, 'id' | 'name' | 'kind' | 'age' | 'reports' | 'result' | 'places' | 'note'>> & {
  readonly age?: readonly [number | null, number | null]
  readonly places?: Places
  readonly result?: ReportedResult
  readonly note?: Text
}

export function item(id: number, name: string, kind: Kind, reports: readonly Report[], stated: Stated): CatalogueItem {
  const { age = [null, null], places = null, result = null, note = null, ...rest } = stated
  return {
    id,
    name,
    kind,
    counties: [],
    municipalities: [],
    organisers: [],
    mayStayIfEnrolled: false,
    entry: [],
    diagnoses: null,
    access: 'yes',
    methods: [],
    posts: null,
    durationMonths: null,
    status: 'running',
    period: '',
    reports,
    ...rest,
    age: { min: age[0], max: age[1] },
    places,
    result,
    note,
  }
}

const asPrinted = (value: number) => value as unknown as ReportedNumber

/** A reported result: one number or a span, its unit, of what it is a share or a count, how many that is, when. */
export function result(
  kind: ResultKind,
  value: number | readonly [number, number],
  unit: ResultUnit,
  denominator: Text,
  size: number | null,
  period: string,
): ReportedResult {
  const [low, high] = typeof value === 'number' ? [value, value] : value
  return {
    kind,
    low: asPrinted(low),
    high: asPrinted(high),
    unit,
    denominator,
    size: size === null ? null : asPrinted(size),
    period,
  }
}

export function places(value: number | readonly [number, number], of: Places['of'] = 'places', approximate = false): Places {
  const [low, high] = typeof value === 'number' ? [value, value] : value
  return { low, high, of, approximate }
}
