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
import { eventRows, fillEventAmounts } from './happenings.ts'
import { probOfHazard } from './hazards.ts'
import { fillJumps } from './people/jumps.ts'
import { valueOf } from './parameters.ts'
import { readPrices } from './prices.ts'
import { fillRows, makeArmHazards, type EffectModifiers } from './rows.ts'
import { makePeriods } from './rules/index.ts'
import { YOUNG_EFFECT, type Settings } from './settings/settings.ts'
import { fillArmAmounts } from './staff.ts'
import { rowClassOf } from './strata.ts'

function readModifiers(values: ParameterValues): EffectModifiers {
  return {
    beta: valueOf(values, 'caseload.dilution'),
    under25: valueOf(values, YOUNG_EFFECT),
    newContact: valueOf(values, 'effect.newContact'),
  }
}

/** A value that the structure has no classes for would have no effect: the draw is refused instead of answering for another question. */
function unseenIssues(settings: Settings, { under25 }: EffectModifiers): readonly Issue[] {
  if (under25 === 1 || settings.strata.byAge) return []
  return [
    {
      code: 'INT-020',
      where: `/changes/${YOUNG_EFFECT}`,
      what: {
        sv: `värdet ${under25} kom utan att scenariot säger att det är ändrat`,
        en: `the value ${under25} came without the scenario saying that it is changed`,
      },
      todo: { sv: 'skriv värdet under changes i scenariot', en: 'write the value under changes in the scenario' },
    },
  ]
}

export function makePrepare(
  structure: Structure,
  input: ModelInput,
  settings: Settings,
): (values: ParameterValues, out: Tables) => readonly Issue[] {
  const layout = makeLayout(structure)
  const { priceYear, marginalCostOfPublicFunds: mcpf } = input.economics
  const periods = makePeriods(input.start, structure.cycles, priceYear)
  const classes = Array.from({ length: layout.G }, (_, stratum) => rowClassOf(settings.strata, stratum))
  const events = eventRows(settings)
  return (values, out) => {
    const modifiers = readModifiers(values)
    const unseen = unseenIssues(settings, modifiers)
    if (unseen.length > 0) return unseen
    const h = readHazards(values)
    const { work, issues } = calibrate(values, h)
    if (issues.length > 0) return issues
    const prices = readPrices(values, priceYear)
    out.jumpRows.fill(0)
    fillJumps(layout, h, out.jumpRows)
    settings.arms.forEach((arm, a) => {
      fillRows(structure, layout, classes, makeArmHazards(arm, classes, h, work, modifiers), out.rows[a])
      fillAmounts(structure, layout, arm, prices, periods.rules, mcpf, out.amounts[a])
      fillEventAmounts(layout, arm, events, mcpf, out.eventAmounts[a])
      fillArmAmounts(layout, arm, prices, mcpf, out.armAmounts[a])
      out.leaveProbs[a] = arm.posts === null ? 0 : probOfHazard(arm.turnover)
    })
    return []
  }
}
