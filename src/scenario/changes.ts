/**
 * Own values and own distributions of parameters (`changes` in a scenario file): does the parameter exist, does the value lie
 * within its bounds, can the distribution exist, and does it keep within the bounds? Used by parse.ts and by the fields on screen.
 */
import type { Parameter } from '../engine/model.ts'
import { checkDistribution } from '../random/checkDistribution.ts'
import type { Distribution } from '../random/distribution.ts'
import { quantile } from '../random/quantile.ts'
import type { Issue } from '../shared/issue.ts'
import { pointerOf } from './json.ts'
import { nearest } from './nearest.ts'
import { DISTRIBUTION_KEYS, DISTRIBUTION_KINDS, type DistributionKind } from './schema.ts'
import * as say from './sentences.ts'
import { unitInBrackets } from './unitWords.ts'

const LABEL = say.text('Egna värden', 'Own values')
/** Share of a distribution without limits that may lie outside the bounds at either end. */
const TAIL = 0.001

const isGroup = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x)

/** Every issue in `changes`, or the changes with nothing added or repaired. Stops looking after `most` issues. */
export function readChanges(
  input: unknown,
  parameters: readonly Parameter[],
  file: string,
  most = 200,
): { changes: Record<string, number | Distribution>; issues: Issue[] } {
  const issues: Issue[] = []
  const changes: Record<string, number | Distribution> = {}
  if (input === undefined) return { changes, issues }
  if (!isGroup(input)) return { changes, issues: [say.wrongType(say.at(file, '/changes'), LABEL, input, 'group')] }
  const byId = new Map(parameters.map((p) => [p.id, p]))
  for (const [id, value] of Object.entries(input)) {
    if (issues.length >= most) break
    const path = ['changes', id]
    const where = say.at(file, pointerOf(path))
    const parameter = byId.get(id)
    if (!parameter) issues.push(say.unknownParameter(where, id, nearest(id, [...byId.keys()])))
    else {
      const own = readChange(value, parameter, path, file)
      issues.push(...own)
      if (own.length === 0) changes[id] = value as number | Distribution
    }
  }
  return { changes, issues }
}

/** Issues of one own value or distribution; none means that `value` is a number or a Distribution. */
export function readChange(value: unknown, parameter: Parameter, path: readonly string[], file: string): Issue[] {
  const where = say.at(file, pointerOf(path))
  const [min, max] = parameter.bounds
  if (typeof value === 'number') {
    return value >= min && value <= max
      ? []
      : [say.changeOutside(where, parameter.label, value, parameter.bounds, unitInBrackets(parameter.unit))]
  }
  if (!isGroup(value)) return [say.wrongType(where, parameter.label, value, 'numberOrDistribution')]
  const kind = value.kind
  if (kind === undefined)
    return [say.missingKey(say.at(file, pointerOf([...path, 'kind'])), 'kind', say.text('fördelningens slag', 'kind of distribution'))]
  if (typeof kind !== 'string' || !Object.hasOwn(DISTRIBUTION_KEYS, kind)) {
    const near = typeof kind === 'string' ? nearest(kind, DISTRIBUTION_KINDS) : null
    return [say.unknownDistribution(say.at(file, pointerOf([...path, 'kind'])), kind, near, DISTRIBUTION_KINDS)]
  }
  const shape = shapeIssues(value, kind as DistributionKind, parameter, path, file)
  if (shape.length > 0) return shape
  const distribution = value as unknown as Distribution
  const wrong = checkDistribution(distribution)
  if (wrong) return [say.impossibleDistribution(where, parameter.label, wrong)]
  const [from, to] = reach(distribution)
  const slack = 1e-9 * Math.max(1, Math.abs(min), Math.abs(max))
  return from >= min - slack && to <= max + slack ? [] : [say.distributionOutside(where, parameter.label, from, to, parameter.bounds)]
}

/** Keys missing, unknown or not numbers. */
function shapeIssues(
  value: Record<string, unknown>,
  kind: DistributionKind,
  parameter: Parameter,
  path: readonly string[],
  file: string,
): Issue[] {
  const issues: Issue[] = []
  const wanted: readonly string[] = DISTRIBUTION_KEYS[kind]
  for (const key of wanted) {
    const where = say.at(file, pointerOf([...path, key]))
    if (!Object.hasOwn(value, key)) issues.push(say.missingKey(where, key, parameter.label))
    else if (typeof value[key] !== 'number' || !Number.isFinite(value[key]))
      issues.push(say.wrongType(where, parameter.label, value[key], 'number'))
  }
  const known = ['kind', ...wanted]
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) issues.push(say.unknownKey(say.at(file, pointerOf([...path, key])), key, nearest(key, known), known))
  }
  return issues
}

/** Lowest and highest value that the distribution gives; without sharp ends, all but one in a thousand at either end. */
export function reach(d: Distribution): [number, number] {
  if (d.kind === 'fixed') return [d.value, d.value]
  if (d.kind === 'uniform' || d.kind === 'truncatedNormal' || d.kind === 'pert') return [d.low, d.high]
  return [quantile(d, TAIL), quantile(d, 1 - TAIL)]
}
