/**
 * The committed JSON Schema is the one that the fields give today. When it is stale: `npx vitest run tests/unit/scenario-schema -u`.
 */
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { models } from '../../models/index.ts'
import { jsonSchemaText, makeJsonSchema } from '../../src/scenario/jsonSchema.ts'
import { model as coin } from '../fixtures/models/coin/index.ts'

const file = new URL('../../scenarios/scenario.schema.json', import.meta.url)

test('scenarios/scenario.schema.json is up to date', async () => {
  expect(existsSync(file)).toBe(true)
  await expect(jsonSchemaText(models)).toMatchFileSnapshot(file.pathname)
})

test('the schema is closed, knows bounds, defaults, parameters and what must be there', () => {
  const schema = makeJsonSchema({ coin }) as Record<string, never>
  const { properties, required, additionalProperties } = schema as unknown as {
    properties: Record<string, Record<string, unknown>>
    required: string[]
    additionalProperties: boolean
  }
  expect(additionalProperties).toBe(false)
  expect(required).toEqual(['schemaVersion', 'model', 'name', 'start', 'population', 'arms'])
  expect(properties.model.const).toBe('coin')
  expect(properties.horizonMonths).toMatchObject({ type: 'integer', minimum: 12, maximum: 564, default: 120 })
  expect(properties.start.pattern).toBe('^(\\d{4})-(0[1-9]|1[0-2])$')
  expect(properties.arms).toMatchObject({ type: 'array', minItems: 1, maxItems: 8 })
  expect(Object.keys((properties.changes as { properties: object }).properties)).toEqual(['coin.find', 'coin.loss'])
})

test('two models stand side by side, told apart by their id', () => {
  const schema = makeJsonSchema({ coin, other: { ...coin, id: 'other' } }) as { oneOf: { properties: { model: { const: string } } }[] }
  expect(schema.oneOf.map((variant) => variant.properties.model.const)).toEqual(['coin', 'other'])
})
