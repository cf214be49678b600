/**
 * The one door for scenario files, for the command line and the screen alike: bytes → text → value → Scenario → checked against its
 * model. Every step stops with all its issues, each with the line where the offending value stands.
 */
import type { Model, Structure } from '../engine/model.ts'
import type { Issue, Result } from '../shared/issue.ts'
import { failure, success } from '../shared/issue.ts'
import { checkAgainstModel } from './check.ts'
import { linesByPointer, readJson } from './json.ts'
import { parseScenario } from './parse.ts'
import type { Scenario } from './scenario.ts'
import * as say from './sentences.ts'

/** Larger files are refused before anything in them is read. */
export const MOST_BYTES = 5_000_000

type Models = Readonly<Record<string, Model>>

export interface ReadScenario {
  readonly scenario: Scenario
  /** What the model made of it: states, outcomes with their names, the people. */
  readonly structure: Structure
}

/** Bytes of a file as text. A byte order mark is part of UTF-8 files from Windows and is skipped, as browsers do. */
export function decodeScenario(bytes: Uint8Array, file: string): Result<string> {
  if (bytes.length > MOST_BYTES) return failure([say.tooLarge(file, bytes.length, MOST_BYTES)])
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return failure([say.notText(file)])
  }
}

/** The value in a file's text: size, encoding, JSON and the guards of json.ts. */
export function readText(text: string, file: string): Result<unknown> {
  if (text.length > MOST_BYTES) return failure([say.tooLarge(file, text.length, MOST_BYTES)])
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text
  if (plain.trim() === '') return failure([say.empty(file)])
  if (plain.includes('\u0000') || plain.includes('\ufffd')) return failure([say.notText(file)])
  return readJson(plain, file)
}

/** Text → Scenario by shape and rules; what only the model can tell comes in `readScenario`. */
export function parseScenarioText(text: string, models: Models, file: string): Result<Scenario> {
  const value = readText(text, file)
  if (!value.ok) return value
  const scenario = parseScenario(value.value, models, file)
  return scenario.ok ? scenario : failure(withLines(scenario.issues, text, file))
}

/**
 * Everything: text → Scenario that its model accepts. `adjust` changes the value between reading and parsing (options of the command
 * line that stand above the file).
 */
export function readScenario(
  text: string,
  models: Models,
  file: string,
  adjust: (value: unknown) => unknown = (x) => x,
): Result<ReadScenario> {
  const value = readText(text, file)
  if (!value.ok) return value
  const input = adjust(value.value)
  const scenario = parseScenario(input, models, file)
  if (!scenario.ok) return failure(withLines(scenario.issues, text, file))
  const checked = checkAgainstModel(scenario.value, models[scenario.value.model], file, input)
  return checked.ok ? checked : failure(withLines(checked.issues, text, file))
}

/**
 * Puts the line in front of each issue that points into the file (for an absent key: the line of the group it belongs to) and sorts by it,
 * so that the file can be mended from the top.
 */
function withLines(issues: readonly Issue[], text: string, file: string): Issue[] {
  const lines = linesByPointer(text.startsWith('\ufeff') ? text.slice(1) : text)
  const prefix = file === '' ? '' : `${say.at(file, '')} `
  const placed = issues.map((issue) => {
    let pointer = issue.where.startsWith(prefix) ? issue.where.slice(prefix.length) : ''
    while (pointer.startsWith('/') && !lines.has(pointer)) pointer = pointer.slice(0, pointer.lastIndexOf('/'))
    const line = pointer.startsWith('/') ? lines.get(pointer) : undefined
    return { line: line ?? Infinity, issue: line === undefined ? issue : say.onLine(issue, line) }
  })
  return placed.sort((a, b) => (a.line === b.line ? 0 : a.line - b.line)).map(({ issue }) => issue)
}
