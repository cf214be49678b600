/**
 * Unknown input → Scenario, or every issue at once. The shape is checked by the valibot schema of schema.ts, and this file turns what
 * it finds into sentences; then come the rules that no single field shows (one comparator, ids, the month, own values, the
 * amount of work). Nothing is repaired: defaults fill absent keys only. Files come in through read.ts.
 */
import * as v from 'valibot'
import type { Model } from '../engine/model.ts'
import type { Field } from '../shared/fields.ts'
import type { Issue, Result } from '../shared/issue.ts'
import { failure, success } from '../shared/issue.ts'
import { readChanges } from './changes.ts'
import { fieldAt, scenarioFields } from './generalFields.ts'
import { pointerOf } from './json.ts'
import { migrate } from './migrate.ts'
import { nearest } from './nearest.ts'
import { armIssues, startIssues, workIssues } from './rules.ts'
import type { EconomicsSettings, RunSettings, Scenario } from './scenario.ts'
import { type Schema, scenarioSchema } from './schema.ts'
import * as say from './sentences.ts'
import { unitInBrackets } from './unitWords.ts'

/** More than this is not read by anybody; the rest is counted. */
const MOST_ISSUES = 200

type Group = Readonly<Record<string, unknown>>
const isGroup = (x: unknown): x is Group => typeof x === 'object' && x !== null && !Array.isArray(x)

/** `where`: what stands first in each issue, normally the file's name; may be empty. */
export function parseScenario(input: unknown, models: Readonly<Record<string, Model>>, where: string): Result<Scenario> {
  if (!isGroup(input)) return failure([say.notAnObject(where, input)])
  const current = migrate(input, where)
  if (!current.ok) return current
  const file = current.value
  const model = typeof file.model === 'string' && Object.hasOwn(models, file.model) ? models[file.model] : null

  const shape = v.safeParse(cachedSchema(model), file)
  const shapeIssues = issuesOfShape(file, model, where, shape.issues ?? [])
  const changes = readChanges(file.changes, model?.parameters ?? [], where, MOST_ISSUES)
  const issues = [
    ...modelIssues(file, models, where),
    ...shapeIssues,
    ...startIssues(file, where),
    ...(model ? [...armIssues(file, where), ...changes.issues] : []),
    ...workIssues(file, where),
  ]
  if (issues.length > MOST_ISSUES) return failure([...issues.slice(0, MOST_ISSUES), say.manyIssues(say.at(where, ''), MOST_ISSUES)])
  if (issues.length > 0) return failure(issues)

  const parsed = shape.output as unknown as Scenario & { run: RunSettings; economics: EconomicsSettings; $schema?: string }
  return success({
    schemaVersion: 1,
    model: parsed.model,
    name: parsed.name,
    description: parsed.description,
    start: parsed.start,
    horizonMonths: parsed.horizonMonths,
    population: parsed.population,
    arms: parsed.arms,
    changes: changes.changes,
    run: parsed.run,
    economics: parsed.economics,
  })
}

const schemas = new WeakMap<Model, Schema>()
let schemaWithoutModel: Schema | null = null

function cachedSchema(model: Model | null): Schema {
  if (!model) return (schemaWithoutModel ??= scenarioSchema(null))
  const known = schemas.get(model) ?? scenarioSchema(model)
  schemas.set(model, known)
  return known
}

function modelIssues(file: Group, models: Readonly<Record<string, Model>>, where: string): Issue[] {
  if (typeof file.model !== 'string' || file.model === '' || Object.hasOwn(models, file.model)) return []
  const known = Object.keys(models)
  return [say.unknownModel(say.at(where, '/model'), file.model, nearest(file.model, known), known)]
}

/** Everything about the shape: unknown keys (all of them, with the nearest known one) and what valibot found, one issue per place. */
function issuesOfShape(file: Group, model: Model | null, where: string, found: readonly v.BaseIssue<unknown>[]): Issue[] {
  const root = scenarioFields(model)
  const unread = model ? ['changes'] : ['changes', 'population', 'arms']
  const issues: Issue[] = []
  const closed: string[] = []
  walk(file, root, [])

  const seen = new Set<string>()
  for (const problem of found) {
    const path = (problem.path ?? []).map((item) => item.key as string | number)
    const pointer = pointerOf(path)
    if (unread.includes(String(path[0])) || seen.has(pointer)) continue
    if (closed.some((c) => pointer.startsWith(`${c}/`))) continue
    if (problem.type === 'strict_object' && problem.expected === 'never') continue
    seen.add(pointer)
    issues.push(sentence(problem, say.at(where, pointer), path, fieldAt(root, path)))
    if (issues.length > MOST_ISSUES) break
  }
  return issues

  function walk(value: unknown, field: Field, path: readonly (string | number)[]): void {
    if (field.type === 'group' && Array.isArray(value)) {
      closed.push(pointerOf(path))
      issues.push(say.wrongType(say.at(where, pointerOf(path)), field.label, value, 'group'))
    } else if (field.type === 'group' && isGroup(value)) {
      const known = path.length === 0 ? [...Object.keys(field.fields), ...unread] : Object.keys(field.fields)
      for (const [key, inner] of Object.entries(value)) {
        if (issues.length > MOST_ISSUES) return
        if (Object.hasOwn(field.fields, key)) walk(inner, field.fields[key], [...path, key])
        else if (!known.includes(key))
          issues.push(say.unknownKey(say.at(where, pointerOf([...path, key])), key, nearest(key, known), known))
      }
    } else if (field.type === 'list' && Array.isArray(value)) {
      value.slice(0, MOST_ISSUES).forEach((item, index) => walk(item, field.of, [...path, index]))
    }
  }
}

/** What one valibot issue means for the writer of the file. */
function sentence(problem: v.BaseIssue<unknown>, where: string, path: readonly (string | number)[], field: Field | null): Issue {
  const value = problem.input
  const label = field?.label ?? say.text(String(path.at(-1) ?? ''), String(path.at(-1) ?? ''))
  const numeric = field?.type === 'number' || field?.type === 'integer' ? field : null
  switch (problem.type) {
    case 'strict_object':
      if (problem.path?.at(-1)?.origin === 'key') return say.missingKey(where, String(path.at(-1)), label)
      return say.wrongType(where, label, value, 'group')
    case 'integer':
      return typeof value === 'number' && Number.isFinite(value)
        ? say.notWhole(where, label, value)
        : say.wrongType(where, label, value, 'integer')
    case 'min_value':
    case 'max_value':
      if (numeric) return say.outOfBounds(where, label, value as number, numeric.min, numeric.max, unitInBrackets(numeric.unit))
      break
    case 'picklist':
      if (field?.type === 'choice') {
        const options = field.options.map((o) => o.value)
        return say.notAnOption(where, label, value, typeof value === 'string' ? nearest(value, options) : null, options)
      }
      break
    case 'min_length':
    case 'max_length':
      if (field?.type === 'list') return say.listLength(where, label, (value as unknown[]).length, field.minItems, field.maxItems)
      if (field?.type === 'text' && value === '') return say.textEmpty(where, label)
      if (field?.type === 'text') return say.textTooLong(where, label, (value as string).length, field.maxLength)
      break
  }
  if (path.at(-1) === 'precision') return say.wrongType(where, label, value, 'numberOrNull')
  return say.wrongType(where, label, value, field && field.type !== 'choice' ? field.type : 'text')
}
