/**
 * Reads a reference model's own scenario file as the command line does, and runs it expected or simulated. Printed figures are
 * compared as text: a number is rounded to the decimals that were printed, and every digit must agree.
 */
import { readFileSync } from 'node:fs'
import type { Model } from '../../src/engine/model.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import type { RunResult } from '../../src/run/result.ts'
import { parseScenarioText } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Result } from '../../src/shared/issue.ts'

/** The value, or the issues thrown. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues.map((issue) => `${issue.code} ${issue.where} ${issue.what.en}`).join('\n'))
  return result.value
}

export function readReference(model: Model): Scenario {
  const file = `models/${model.id}/scenario.json`
  return valueOf(parseScenarioText(readFileSync(new URL(file, import.meta.url), 'utf8'), { [model.id]: model }, file))
}

export async function expectedResult(model: Model, scenario = readReference(model)): Promise<RunResult> {
  return valueOf(await makeInlineRunner({ [model.id]: model }).expected(scenario))
}

export async function simulatedResult(model: Model, scenario = readReference(model)): Promise<RunResult> {
  return valueOf(await makeInlineRunner({ [model.id]: model }).run(scenario))
}

/** Mean and mcse of an outcome in one arm; NaN where there is none. */
export function outcomeOf(result: RunResult, arm: string, id: string): { mean: number; mcse: number } {
  const found = result.arms.find((a) => a.id === arm)?.outcomes[id]
  return { mean: found?.mean ?? NaN, mcse: found?.mcse ?? NaN }
}

/** The same for the difference to the comparator. */
export function differenceOf(result: RunResult, arm: string, id: string): { mean: number; mcse: number } {
  const found = result.differences.find((d) => d.arm === arm)?.outcomes[id]
  return { mean: found?.mean ?? NaN, mcse: found?.mcse ?? NaN }
}

/** `value` as it would have been printed beside `like`: the same decimals, the same commas between thousands. */
export function asPrinted(value: number, like: string): string {
  const decimals = like.includes('.') ? like.length - like.indexOf('.') - 1 : 0
  const text = value.toFixed(decimals)
  return like.includes(',') ? text.replace(/\B(?=(\d{3})+$)/g, ',') : text
}
