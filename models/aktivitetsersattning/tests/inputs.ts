/**
 * Scenario sections for the tests of this model: small functions that give a complete ModelInput, changed where a test needs it.
 */
import type { ModelInput, Structure, Tables } from '../../../src/engine/model.ts'
import { makeTables } from '../../../src/engine/layout.ts'
import { seedKey } from '../../../src/random/seed.ts'
import { model } from '../index.ts'
import { centralValues, PARAMETERS } from '../parameters.ts'
import { readArm, type ArmSettings } from '../settings/settings.ts'
import type { Pathway } from '../states.ts'

type Section = Readonly<Record<string, unknown>>

export function armOf(pathway: Pathway, more: Section = {}): Section {
  return { id: pathway, comparator: pathway === 'FS', pathway, ...more }
}

export const UNLIMITED = [armOf('FS'), armOf('CM'), armOf('SE')]
export const FOUR_POSTS = [armOf('FS'), armOf('CM', { posts: 4 }), armOf('SE', { posts: 4 })]

export function inputOf(population: Section, arms: readonly Section[], more: Partial<ModelInput> = {}): ModelInput {
  return {
    start: { year: 2027, month: 1 },
    horizonMonths: 120,
    population,
    arms,
    economics: { priceYear: 2026, discountRate: 0.035, marginalCostOfPublicFunds: 1 },
    seedKey: seedKey('vägval'),
    ...more,
  }
}

/** The trial itself: everybody in month 0, no limit. */
export function trialInput(persons = 10000): ModelInput {
  return inputOf(
    { source: 'trial', persons },
    UNLIMITED.map((arm) => ({ ...arm, intakeMonths: 1 })),
    { horizonMonths: 24 },
  )
}

export function structureOf(input: ModelInput): Structure {
  const made = model.makeStructure(input)
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return made.value
}

/** Central values with some changed by id. */
export function valuesWith(changes: Readonly<Record<string, number>> = {}): Float64Array {
  const values = centralValues()
  for (const [id, value] of Object.entries(changes)) {
    const i = PARAMETERS.findIndex((p) => p.id === id)
    if (i < 0) throw new Error(`no parameter ${id}`)
    values[i] = value
  }
  return values
}

export function tablesOf(
  unchanged: ModelInput,
  changes: Readonly<Record<string, number>> = {},
): { structure: Structure; tables: Tables; input: ModelInput } {
  const input = { ...unchanged, changed: Object.keys(changes) }
  const structure = structureOf(input)
  const tables = makeTables(structure, false)
  const issues = model.makePrepare(structure, input)(valuesWith(changes), tables)
  if (issues.length > 0) throw new Error(JSON.stringify(issues))
  return { structure, tables, input }
}

/** The settings of one arm as the model reads them, with some set directly. */
export function armSettings(more: Partial<ArmSettings> = {}): ArmSettings {
  return { ...readArm({ id: 'arm', comparator: false, pathway: 'FS' }), ...more }
}
