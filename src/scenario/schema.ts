/**
 * From the field language to a valibot schema: the shape of a scenario file for one model, strict in every group and with the
 * defaults in place. parse.ts runs it and turns what it reports into sentences; jsonSchema.ts writes it out for editors.
 */
import * as v from 'valibot'
import type { Model, Parameter } from '../engine/model.ts'
import type { Field } from '../shared/fields.ts'
import { scenarioFields } from './generalFields.ts'
import { unitInBrackets } from './unitWords.ts'

export type Schema = v.GenericSchema<unknown, unknown>

/** Number parameters of each kind of distribution, in the order they are explained; see src/random/distribution.ts. */
export const DISTRIBUTION_KEYS = {
  fixed: ['value'],
  uniform: ['low', 'high'],
  normal: ['mean', 'sd'],
  lognormal: ['meanLog', 'sdLog'],
  truncatedNormal: ['mean', 'sd', 'low', 'high'],
  beta: ['shape1', 'shape2'],
  gamma: ['shape', 'scale'],
  pert: ['low', 'mode', 'high'],
} as const

export type DistributionKind = keyof typeof DISTRIBUTION_KEYS
export const DISTRIBUTION_KINDS = Object.keys(DISTRIBUTION_KEYS) as DistributionKind[]

/** A text may be empty only where emptiness is its default. */
export function mayBeEmpty(field: Field): boolean {
  return field.type === 'text' && field.initial === ''
}

/** Schema of one field, its default and its words included. */
export function schemaOf(field: Field): Schema {
  const described = v.pipe(bare(field), v.metadata({ title: field.label.sv, description: describe(field) })) as Schema
  if (field.initial !== undefined) return v.optional(described, field.initial as never)
  return field.optional ? v.optional(described) : described
}

function bare(field: Field): Schema {
  switch (field.type) {
    case 'number':
      return v.pipe(v.number(), v.minValue(field.min), v.maxValue(field.max))
    case 'integer':
      return v.pipe(v.number(), v.integer(), v.minValue(field.min), v.maxValue(field.max))
    case 'choice':
      return v.picklist(field.options.map((o) => o.value))
    case 'flag':
      return v.boolean()
    case 'text':
      return mayBeEmpty(field)
        ? v.pipe(v.string(), v.maxLength(field.maxLength))
        : v.pipe(v.string(), v.minLength(1), v.maxLength(field.maxLength))
    case 'list':
      return v.pipe(v.array(schemaOf(field.of)), v.minLength(field.minItems), v.maxLength(field.maxItems))
    case 'group':
      return v.strictObject(Object.fromEntries(Object.entries(field.fields).map(([key, f]) => [key, schemaOf(f)])))
  }
}

/** Swedish first, English second: an editor shows one description, and files are written by people of both languages. */
function describe(field: Field): string {
  const unit = 'unit' in field ? unitInBrackets(field.unit) : { sv: '', en: '' }
  const sv = field.help?.sv ?? field.label.sv
  const en = field.help ? `${field.label.en}: ${field.help.en}` : field.label.en
  return `${sv}${unit.sv} · ${en}${unit.en}`
}

/** One of the distributions as it stands in a file. Exported as one object, so that jsonSchema.ts can refer to it by name. */
export const distributionSchema = v.union(
  DISTRIBUTION_KINDS.map((kind) =>
    v.strictObject({ kind: v.literal(kind), ...Object.fromEntries(DISTRIBUTION_KEYS[kind].map((key) => [key, v.number()])) }),
  ),
)

/** A parameter's own value within its bounds, or an own distribution. */
export function changeSchema(parameter: Parameter): Schema {
  const [min, max] = parameter.bounds
  const unit = unitInBrackets(parameter.unit)
  const words = { title: parameter.label.sv, description: `${parameter.label.sv}${unit.sv} · ${parameter.label.en}${unit.en}` }
  return v.optional(v.pipe(v.union([v.pipe(v.number(), v.minValue(min), v.maxValue(max)), distributionSchema]), v.metadata(words)))
}

/**
 * The whole file. With a model: its population, its arms and its parameters; with null: only what all files share.
 * `changes` is strict too, but parse.ts reads it with changes.ts, which knows more than a schema can say.
 */
export function scenarioSchema(model: Model | null): Schema {
  const { $schema, ...fields } = scenarioFields(model).fields
  const entries: Record<string, Schema> = {}
  if ($schema) entries.$schema = schemaOf($schema)
  for (const [key, field] of Object.entries(fields)) {
    if (key === 'run' && field.type === 'group') entries.run = runSchema(field.fields, field)
    else entries[key] = schemaOf(field)
    if (key === 'arms' && model) {
      const parameters = Object.fromEntries(model.parameters.map((p) => [p.id, changeSchema(p)]))
      const words = {
        title: 'Egna värden',
        description: 'Parameterns namn → eget värde eller egen fördelning · Parameter id → own value or distribution',
      }
      entries.changes = v.optional(v.pipe(v.strictObject(parameters), v.metadata(words)) as Schema, {} as never)
    }
  }
  return v.strictObject(entries)
}

/** The run group, in which `precision` may also be null. */
function runSchema(fields: Readonly<Record<string, Field>>, group: Field): Schema {
  const entries = Object.fromEntries(
    Object.entries(fields).map(([key, f]) => [
      key,
      key === 'precision' ? v.optional(v.nullable(schemaOf({ ...f, optional: false })), null) : schemaOf(f),
    ]),
  )
  return v.optional(
    v.pipe(v.strictObject(entries), v.metadata({ title: group.label.sv, description: describe(group) })) as Schema,
    {} as never,
  )
}
