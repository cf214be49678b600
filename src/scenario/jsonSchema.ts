/**
 * The JSON Schema of scenario files, for editors (completion and red lines while writing) and for other programs. Generated from the
 * same fields that parse.ts uses and committed as scenarios/scenario.schema.json; a test fails when it is stale. Needs a development
 * dependency, so nothing that runs for users imports this file.
 */
import { toJsonSchema } from '@valibot/to-json-schema'
import type { Model } from '../engine/model.ts'
import { MONTH } from './rules.ts'
import { distributionSchema, scenarioSchema } from './schema.ts'

type Json = Record<string, unknown>

/** One schema for all models: with several, the key `model` decides which one applies. */
export function makeJsonSchema(models: Readonly<Record<string, Model>>): Json {
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Vägval scenario',
    description: 'Genererad från src/scenario; ändra inte för hand. Generated from src/scenario; do not edit by hand.',
  }
  let $defs: unknown
  const variants = Object.values(models).map((model) => {
    const {
      $schema: _dialect,
      $defs: definitions,
      ...schema
    } = toJsonSchema(scenarioSchema(model), {
      target: 'draft-2020-12',
      typeMode: 'input',
      definitions: { distribution: distributionSchema },
    }) as Json
    $defs = definitions
    const properties = schema.properties as Json
    const own = {
      model: { ...(properties.model as Json), const: model.id },
      start: { ...(properties.start as Json), pattern: MONTH.source },
    }
    return { ...schema, properties: { ...properties, ...own } }
  })
  return { ...head, ...(variants.length === 1 ? variants[0] : { oneOf: variants }), $defs }
}

/** The text of the committed file. */
export function jsonSchemaText(models: Readonly<Record<string, Model>>): string {
  return `${JSON.stringify(makeJsonSchema(models), null, 2)}\n`
}
