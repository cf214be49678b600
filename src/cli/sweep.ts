/**
 * `simulate FILE --sweep PATH=FROM:TO:STEP`: the scenario once per value, with the same seed, as one table or one JSON list. Each value is
 * run like a scenario of its own; all are checked before the first one runs.
 */
import type { RunResult } from '../run/result.ts'
import { sweepScenario, valuesBetween, type Models } from '../run/questions/sweepScenario.ts'
import type { ReadScenario } from '../scenario/read.ts'
import { visible } from '../scenario/sentences.ts'
import { failure, success, type Issue, type Language, type Result } from '../shared/issue.ts'
import { writeResultFiles } from './files.ts'
import { type CommandLine, usageIssue } from './options.ts'
import { resultJson } from './output.ts'
import { printSweep } from './printSweep.ts'
import { fail } from './report.ts'
import { EXIT, type Surroundings } from './surroundings.ts'
import { WORDS } from './words.ts'

export interface Sweep {
  readonly path: string
  readonly values: readonly number[]
}

export interface SweptResult {
  readonly value: number
  readonly result: RunResult
}

const NUMBER = /^-?\d*\.?\d+(?:[eE]-?\d+)?$/

/** PATH=FROM:TO or PATH=FROM:TO:STEP; the step is 1 when it is left out. */
export function readSweep(option: string): Result<Sweep> {
  const at = option.lastIndexOf('=')
  const parts = option.slice(at + 1).split(':')
  if (at < 1 || parts.length < 2 || parts.length > 3 || !parts.every((part) => NUMBER.test(part))) return failure([notASweep(option)])
  const [from, to, step = 1] = parts.map(Number)
  const values = valuesBetween(from, to, step, '--sweep')
  return values.ok ? success({ path: option.slice(0, at), values: values.value }) : values
}

function notASweep(option: string): Issue {
  return usageIssue(
    'SCN-042',
    '--sweep',
    { sv: `"${visible(option)}" går inte att använda`, en: `"${visible(option)}" cannot be used` },
    {
      sv: 'Skriv PLATS=FRÅN:TILL:STEG med decimalpunkt, till exempel /arms/SE/posts=1:6:0.5.',
      en: 'Write PATH=FROM:TO:STEP with a decimal point, for example /arms/SE/posts=1:6:0.5.',
    },
  )
}

interface Request {
  readonly option: string
  readonly read: ReadScenario
  readonly models: Models
  readonly values: CommandLine['values']
  /** Runs one scenario, by chance or as expectation. */
  readonly answer: (one: ReadScenario) => Promise<Result<RunResult>>
}

export async function sweep({ option, read, models, values, answer }: Request, language: Language, io: Surroundings): Promise<number> {
  const asked = readSweep(option)
  if (!asked.ok) return fail(asked.issues, language, io)
  const { path } = asked.value
  const variants = sweepScenario(read.scenario, models, path, asked.value.values)
  if (!variants.ok) return fail(variants.issues.map(ofOption), language, io)
  const done: SweptResult[] = []
  for (const { value, scenario } of variants.value) {
    const result = await answer({ ...read, scenario })
    const interrupted = result.ok ? result.value.manifest.partial : result.issues.some((issue) => issue.code === 'RUN-003')
    // a value cut short has other runs behind it than its neighbours, so only whole ones are shown
    if (interrupted && done.length > 0) break
    if (!result.ok) return fail(result.issues.map(ofOption), language, io)
    done.push({ value, result: result.value })
    if (interrupted) break
  }
  const total = variants.value.length
  const w = WORDS[language]
  if (done.length < total) io.err(`${w.sweepPartial(String(done.length), String(total))}\n`)
  const json = sweepJson(path, done, language)
  io.out(values.json === true ? json : printSweep({ path, rows: done, read, expected: values.expected === true }, language))
  if (values.out === undefined) return EXIT.done
  const saved = await writeResultFiles(String(values.out), { 'sweep.json': json })
  if (!saved.ok) return fail(saved.issues, language, io)
  if (values.json !== true) io.err(`${w.saved(saved.value.join(', '))}\n`)
  return EXIT.done
}

/** What cannot be done is asked for by the option and not by the file. */
function ofOption(issue: Issue): Issue {
  return issue.where.startsWith('/') ? { ...issue, where: `--sweep ${issue.where}` } : issue
}

/** [{ "path", "value", …what simulate --json prints }, …] in the order of the values. */
function sweepJson(path: string, rows: readonly SweptResult[], language: Language): string {
  const items = rows.map(
    ({ value, result }) => `${JSON.stringify({ path, value }).slice(0, -1)},${resultJson(result, language).trim().slice(1)}`,
  )
  return `[${items.join(',\n')}]\n`
}
