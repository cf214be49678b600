/**
 * `simulate FILE`: read → check → run → print. Ctrl-C reports what is finished as partial. Standard output
 * carries only the result; complaints, progress and confirmations go to standard error.
 */
import type { Issue, Language, Text } from '../shared/issue.ts'
import type { RunResult } from '../run/result.ts'
import { drawsFile } from '../run/decision/drawsFile.ts'
import type { BatchResult } from '../run/batch.ts'
import { nothingFinished } from '../run/issues.ts'
import { makePlan } from '../run/plan.ts'
import type { RunOptions, Runner } from '../run/runner.ts'
import { shardRanges, type Shard, type ShardRunner } from '../run/shards.ts'
import { parametersFingerprint, scenarioFingerprint } from '../scenario/fingerprint.ts'
import { type ReadScenario, readScenario } from '../scenario/read.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { at, visible } from '../scenario/sentences.ts'
import { readScenarioFile, writeResultFiles } from './files.ts'
import { type LoadedModel, loadModel } from './loadModel.ts'
import { mergeShards, shardRunOf } from './merge.ts'
import { type CommandLine, noFile, type OptionSpec, readCommandLine, usageIssue } from './options.ts'
import { ledgerCsv, outcomesCsv, resultJson, seriesCsv } from './output.ts'
import { printResult } from './print.ts'
import { makeProgressBar } from './progress.ts'
import { exitCodeOf, fail, failThrown, type KnownSoFar } from './report.ts'
import { startShard } from './shardFile.ts'
import { EXIT, type Surroundings } from './surroundings.ts'
import { sweep } from './sweep.ts'
import { WORDS } from './words.ts'

const text = (sv: string, en: string) => ({ sv, en })

export const SIMULATE_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  json: { kind: 'flag', help: text('skriv hela resultatet som JSON', 'print the whole result as JSON') },
  out: {
    kind: 'text',
    value: 'DIR',
    help: text('spara result.json, tabeller och en arbetsbok i mappen', 'save result.json, tables and a workbook in the folder'),
  },
  seed: { kind: 'text', value: 'TEXT', max: 200, help: text('slumpfrö i stället för filens', "random seed instead of the file's") },
  draws: { kind: 'integer', value: 'D', min: 1, max: 100_000, help: text('parameterdragningar', 'parameter draws') },
  sampling: {
    kind: 'text',
    value: 'sobol|plain',
    max: 20,
    help: text('parametrarna jämnt spridda eller var dragning för sig', 'parameters evenly spread or each draw by itself'),
  },
  replications: { kind: 'integer', value: 'R', min: 1, max: 100_000, help: text('upprepningar per dragning', 'replications per draw') },
  workers: {
    kind: 'integer',
    value: 'W',
    min: 1,
    max: 256,
    help: text('arbetartrådar; ändrar inga siffror', 'worker threads; changes no numbers'),
  },
  precision: {
    kind: 'number',
    value: 'X',
    min: 0.0001,
    max: 0.5,
    help: text('sluta vid den precisionen (andel)', 'stop at this precision (share)'),
  },
  expected: { kind: 'flag', help: text('exakt väntevärde i stället för slump', 'the exact expectation instead of chance') },
  sweep: {
    kind: 'text',
    value: 'PATH=FROM:TO:STEP',
    max: 300,
    help: text('ett värde i taget, t.ex. /arms/SE/posts=1:6:1', 'one value at a time, e.g. /arms/SE/posts=1:6:1'),
  },
  model: { kind: 'text', value: 'PATH', help: text('modell i en mapp utanför programmet', 'a model in a folder outside the program') },
  lang: { kind: 'language', value: 'sv|en', help: text('språk', 'language') },
  shard: {
    kind: 'text',
    value: 'I/N',
    max: 20,
    help: text(
      'räkna bara del I av N och spara den med --out; simulate merge slår ihop',
      'carry out only part I of N and save it with --out; simulate merge puts them together',
    ),
  },
  help: { kind: 'flag', help: text('visa den här hjälpen', 'show this help') },
}

export async function simulate(argv: readonly string[], language: Language, io: Surroundings): Promise<number> {
  const line = readCommandLine(argv, SIMULATE_OPTIONS)
  if (!line.ok) return fail(line.issues, language, io)
  const refused = refusals(line.value)
  if (refused.length > 0) return fail(refused, language, io)

  const { values, files } = line.value
  const loaded = values.model === undefined ? null : await loadModel(String(values.model))
  if (loaded && !loaded.ok) return fail(loaded.issues, language, io)
  const own = loaded?.ok ? loaded.value : null
  const known: Record<string, unknown> = { file: files[0] }
  try {
    if (files[0] === 'merge') return await merge(files.slice(1), values, own, language, io)
    return await runFile(files[0], values, own, known, language, io)
  } catch (thrown) {
    return failThrown(thrown, known, language, io)
  } finally {
    await own?.remove()
  }
}

/** What the command line asks for that cannot be done. */
function refusals({ files, values }: CommandLine): Issue[] {
  const refused = (where: string, what: Text, todo: Text) => [usageIssue('SCN-045', where, what, todo)]
  if (files[0] === 'merge') {
    const alone = ['shard', 'seed', 'draws', 'sampling', 'replications', 'precision', 'expected', 'sweep'].filter(
      (key) => values[key] !== undefined,
    )
    if (alone.length > 0) {
      const what = text(
        'Tillvalet hör inte till merge, för delarna är redan räknade',
        'The option does not go with merge: the parts are finished',
      )
      return alone.flatMap((key) => refused(`--${key}`, what, text(`Ta bort --${key}.`, `Leave out --${key}.`)))
    }
    if (files.length > 1) return []
    const what = text('Ingen mapp med delar angiven', 'No folder with parts given')
    return refused('merge', what, text('Skriv simulate merge MAPP.', 'Write simulate merge DIR.'))
  }
  if (values.shard !== undefined) {
    if (!readShard(values.shard)) {
      const what = text(`"${visible(String(values.shard))}" är ingen del`, `"${visible(String(values.shard))}" is not a part`)
      return refused('--shard', what, text('Skriv till exempel --shard 2/8.', 'Write for example --shard 2/8.'))
    }
    if (values.out === undefined) {
      const what = text('En del av en körning måste sparas', 'A part of a run must be saved')
      return refused('--shard', what, text('Lägg till --out MAPP.', 'Add --out DIR.'))
    }
    const clash = ['precision', 'expected', 'sweep', 'json'].find((key) => values[key] !== undefined)
    if (clash !== undefined) {
      const what = text(`--${clash} går inte ihop med --shard`, `--${clash} does not go with --shard`)
      return refused(`--${clash}`, what, text('Ta bort ett av dem.', 'Leave out one of them.'))
    }
  }
  if (files.length === 0) return [noFile('simulate')]
  return files.slice(1).map((extra) => {
    const what = text('Bara en scenariofil kan köras åt gången', 'Only one scenario file can be run at a time')
    return usageIssue('SCN-044', extra, what, text('Kör simulate en gång per fil.', 'Run simulate once per file.'))
  })
}

/** "2/8" → part 2 of 8; null when it is anything else. */
function readShard(value: unknown): Shard | null {
  const found = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(String(value))
  if (!found) return null
  const [index, of] = [Number(found[1]), Number(found[2])]
  return index <= of ? { index, of } : null
}

async function merge(
  folders: readonly string[],
  values: CommandLine['values'],
  own: LoadedModel | null,
  language: Language,
  io: Surroundings,
): Promise<number> {
  const models = own ? { ...io.models, [own.model.id]: own.model } : io.models
  const merged = await mergeShards(folders, models, values.out !== undefined)
  if (!merged.ok) return fail(merged.issues, language, io)
  const { result, read } = merged.value
  return deliver(result, read, models[read.scenario.model], values, false, language, io)
}

async function runFile(
  file: string,
  values: CommandLine['values'],
  own: LoadedModel | null,
  known: Record<string, unknown>,
  language: Language,
  io: Surroundings,
): Promise<number> {
  const models = own ? { ...io.models, [own.model.id]: own.model } : io.models
  const content = await readScenarioFile(file)
  if (!content.ok) return fail(content.issues, language, io)
  let asRun: unknown
  const read = readScenario(content.value, models, file, (input) => (asRun = withOptions(input, values)))
  if (!read.ok) return fail(read.issues, language, io)
  const { scenario } = read.value
  Object.assign(known, knownOf(read.value, models[scenario.model]))

  const workers = typeof values.workers === 'number' ? values.workers : null
  const runner = await io.makeRunner({ models, workers, modelFile: own?.file ?? null })
  try {
    const shard = readShard(values.shard ?? '')
    if (shard) return await carryOutShard(runner, read.value, shard, asRun, models, workers, String(values.out), language, io)
    const expected = values.expected === true
    if (values.sweep !== undefined) {
      const answer = (one: ReadScenario) => (expected ? runner.expected(one.scenario) : runToEnd(runner, one, workers, false, language, io))
      return await sweep({ option: String(values.sweep), read: read.value, models, values, answer }, language, io)
    }
    const keepDraws = values.out !== undefined && scenario.run.draws > 1
    const result = expected ? await runner.expected(scenario) : await runToEnd(runner, read.value, workers, keepDraws, language, io)
    if (!result.ok) {
      const code = fail(
        result.issues.map((issue) => inFile(issue, file)),
        language,
        io,
      )
      if (exitCodeOf(result.issues) === EXIT.bug) io.err(`${JSON.stringify({ manifest: known }, null, 1)}\n`)
      return code
    }
    return await deliver(result.value, read.value, models[scenario.model], values, expected, language, io)
  } finally {
    runner.dispose()
  }
}

/** What the model finds while running points into the scenario; the reader knows it by its file. */
function inFile(issue: Issue, file: string): Issue {
  return issue.where.startsWith('/') ? { ...issue, where: at(file, issue.where) } : issue
}

/** The file's value with the options of the command line in its `run` group. Only plain groups are touched; the rest is for parse to refuse. */
function withOptions(input: unknown, values: CommandLine['values']): unknown {
  const over = Object.fromEntries(
    ['seed', 'draws', 'sampling', 'replications', 'precision'].flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])),
  )
  if (Object.keys(over).length === 0 || typeof input !== 'object' || input === null || Array.isArray(input)) return input
  const run = (input as { run?: unknown }).run ?? {}
  if (typeof run !== 'object' || Array.isArray(run)) return input
  return { ...input, run: { ...run, ...over } }
}

function knownOf({ scenario }: ReadScenario, model: Surroundings['models'][string]): KnownSoFar {
  const { seed, draws, replications } = scenario.run
  return {
    model: { id: model.id, version: model.version },
    scenario: { name: scenario.name, fingerprint: scenarioFingerprint(scenario) },
    parameters: parametersFingerprint(model, scenario.changes),
    seed,
    draws,
    replications,
  }
}

/** Carries out one part of the run and saves it. A part that was interrupted is not saved: it would look like a whole one. */
async function carryOutShard(
  runner: Runner & ShardRunner,
  { scenario }: ReadScenario,
  shard: Shard,
  asRun: unknown,
  models: Surroundings['models'],
  workers: number | null,
  folder: string,
  language: Language,
  io: Surroundings,
): Promise<number> {
  if (scenario.run.precision !== null) {
    const what = text(
      'Scenariot slutar vid en precision, och det kan en del inte veta',
      'The scenario stops at a precision, which a part cannot know',
    )
    const todo = text('Sätt run.precision till null i filen.', 'Set run.precision to null in the file.')
    return fail([usageIssue('SCN-045', '--shard', what, todo)], language, io)
  }
  const plan = makePlan(scenario, models)
  if (!plan.ok) return fail(plan.issues, language, io)
  const ranges = shardRanges(plan.value, shard)
  const head = { run: shardRunOf(scenario, models), shard, batches: ranges.length, scenario: JSON.stringify(asRun) }
  const part = startShard(folder, head)
  let missing = ranges.reduce((sum, range) => sum + range.count, 0)
  const take = (batch: BatchResult) => {
    missing -= batch.count
    return part.write(batch)
  }
  const done = await watched(language, io, (options) =>
    runner.runShard(scenario, shard, take, { ...options, ...(workers === null ? {} : { workers }) }),
  )
  if (!done.ok || missing > 0) {
    await part.discard()
    return fail(done.ok ? [nothingFinished()] : done.issues, language, io)
  }
  const saved = await part.finish()
  if (!saved.ok) return fail(saved.issues, language, io)
  io.err(`${WORDS[language].saved(saved.value)}\n`)
  return EXIT.done
}

/** Runs with a progress bar until done or the first Ctrl-C; then what is finished comes back marked partial. */
function runToEnd(
  runner: Runner,
  { scenario }: ReadScenario,
  workers: number | null,
  keepDraws: boolean,
  language: Language,
  io: Surroundings,
) {
  return watched(language, io, (options) => runner.run(scenario, { ...options, keepDraws, ...(workers === null ? {} : { workers }) }))
}

/** A run under way: its progress on the terminal, and Ctrl-C as the signal to stop. */
async function watched<T>(language: Language, io: Surroundings, work: (options: RunOptions) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const bar = makeProgressBar(io.progress, language)
  const quiet = io.onInterrupt(() => {
    stop.abort()
    io.err(`\n${WORDS[language].interrupting}\n`)
  })
  try {
    return await work({ signal: stop.signal, onProgress: bar.update })
  } finally {
    quiet()
    bar.stop()
  }
}

async function deliver(
  result: RunResult,
  read: ReadScenario,
  model: Surroundings['models'][string],
  values: CommandLine['values'],
  expected: boolean,
  language: Language,
  io: Surroundings,
) {
  const json = resultJson(result, language)
  io.out(values.json === true ? json : printResult({ result, ...read, expected }, language))
  if (values.out === undefined) return EXIT.done
  const draws = result.draws ? drawsFile(read.scenario, result.draws) : null
  const files = {
    'result.json': json,
    'outcomes.csv': outcomesCsv(result),
    'series.csv': seriesCsv(result),
    'ledger.csv': ledgerCsv(result),
    ...(draws?.ok ? { 'draws.csv': draws.value } : {}),
    ...(await filesForPeople(result, read.scenario, model, expected, language)),
  }
  const saved = await writeResultFiles(String(values.out), files)
  if (!saved.ok) return fail(saved.issues, language, io)
  if (values.json !== true) io.err(`${WORDS[language].saved(saved.value.join(', '))}\n`)
  return EXIT.done
}

/** Loaded when something is to be saved: the builders of workbooks are large. */
async function filesForPeople(
  result: RunResult,
  scenario: Scenario,
  model: Surroundings['models'][string],
  exact: boolean,
  language: Language,
) {
  const { reportFiles, terminalSubject } = await import('./reportFiles.ts')
  return reportFiles(terminalSubject(model, scenario, result, exact, language))
}
