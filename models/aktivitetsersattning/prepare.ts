/**
 * From one draw's parameter values to the engine's flat tables: calibrate, then fill rows, jumps and amounts of every arm.
 * Called once per draw; whatever does not depend on the values is worked out beforehand.
 */
import { makeLayout } from '../../src/engine/layout.ts'
import type { ModelInput, ParameterValues, Structure, Tables } from '../../src/engine/model.ts'
import type { Issue } from '../../src/shared/issue.ts'
import { fillAmounts } from './amounts.ts'
import { calibrate } from './calibrate.ts'
import { readHazards } from './drawHazards.ts'
import { fillJumps } from './people/jumps.ts'
import { valueOf } from './parameters.ts'
import { readPrices } from './prices.ts'
import { fillRows } from './rows.ts'
import { makePeriods } from './rules/index.ts'
import type { Settings } from './settings/settings.ts'
import { fillArmAmounts } from './staff.ts'

export function makePrepare(
  structure: Structure,
  input: ModelInput,
  settings: Settings,
): (values: ParameterValues, out: Tables) => readonly Issue[] {
  const layout = makeLayout(structure)
  const { priceYear, marginalCostOfPublicFunds: mcpf } = input.economics
  const periods = makePeriods(input.start, structure.cycles, priceYear)
  const { supportMonths, followUpMonths } = settings
  return (values, out) => {
    const h = readHazards(values)
    const { work, issues } = calibrate(values, h)
    if (issues.length > 0) return issues
    const prices = readPrices(values, priceYear)
    const beta = valueOf(values, 'caseload.dilution')
    out.jumpRows.fill(0)
    fillJumps(layout, h, out.jumpRows)
    settings.arms.forEach((arm, a) => {
      fillRows(structure, layout, arm, supportMonths, h, work, beta, out.rows[a])
      fillAmounts(structure, layout, { arm, supportMonths, followUpMonths }, prices, periods.rules, mcpf, out.amounts[a])
      fillArmAmounts(layout, arm, prices, mcpf, out.armAmounts[a])
    })
    return []
  }
}
