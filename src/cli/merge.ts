/**
 * `simulate merge DIR…`: puts the parts of a divided run together. Parts of different runs or versions are refused, and missing ones are
 * named; when everything fits, the result is that of the undivided run, bit for bit.
 */
import type { RunResult } from '../run/result.ts'
import { APP_VERSION, ENGINE_VERSION } from '../run/manifest.ts'
import { makeGatherer, type Gatherer } from '../run/gather/gatherer.ts'
import { makePlan, type Models, type Plan } from '../run/plan.ts'
import { fitsPlan } from '../run/shards.ts'
import { summariseRun } from '../run/summariseRun.ts'
import { parametersFingerprint, scenarioFingerprint } from '../scenario/fingerprint.ts'
import { readScenario, type ReadScenario } from '../scenario/read.ts'
import { visible } from '../scenario/sentences.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { failure, success, type Issue, type Result, type Text } from '../shared/issue.ts'
import { findShards, type ShardFile, type ShardRun } from './shardFile.ts'

const t = (sv: string, en: string): Text => ({ sv, en })

export interface MergedRun {
  readonly result: RunResult
  readonly read: ReadScenario
}

/** What identifies a run: parts that differ in any of it do not belong together. */
export function shardRunOf(scenario: Scenario, models: Models): ShardRun {
  const model = models[scenario.model]
  const { seed, draws, replications } = scenario.run
  return {
    app: APP_VERSION,
    engine: ENGINE_VERSION,
    model: { id: model.id, version: model.version },
    fingerprint: scenarioFingerprint(scenario),
    parameters: parametersFingerprint(model, scenario.changes),
    seed,
    draws,
    replications,
  }
}

export async function mergeShards(folders: readonly string[], models: Models, keepDraws: boolean): Promise<Result<MergedRun>> {
  const found = await findShards(folders)
  if (!found.ok) return found
  const files = found.value
  const wrong = together(files, folders)
  if (wrong.length > 0) return failure(wrong)
  const { head, path } = files[0]
  const read = readScenario(head.scenario, models, path)
  if (!read.ok) return read
  const { scenario } = read.value
  const here = shardRunOf(scenario, models)
  if (JSON.stringify(here) !== JSON.stringify(head.run)) return failure([otherVersion(path, head.run, here)])
  const made = makePlan(scenario, models)
  if (!made.ok) return made
  const plan = made.value
  const gatherer = makeGatherer(plan, { keepDraws, mayStop: false })
  const problems = await readAll(files, plan, gatherer)
  if (problems.length > 0) return failure(problems)
  return success({ result: summariseRun(plan, gatherer.close(), false, keepDraws), read: read.value })
}

/** Every reason why these parts are not one whole run. */
function together(files: readonly ShardFile[], folders: readonly string[]): Issue[] {
  if (files.length === 0) {
    return [
      {
        code: 'RUN-111',
        where: visible(folders.join(' '), 300),
        what: t('här finns inga delar av en körning', 'there are no parts of a run here'),
        todo: t('kör simulate FIL --shard 1/N --out MAPP först', 'run simulate FILE --shard 1/N --out DIR first'),
      },
    ]
  }
  const issues: Issue[] = []
  const [first] = files
  const { of } = first.head.shard
  const seen = new Map<number, string>()
  for (const { path, head } of files) {
    const same = JSON.stringify(head.run) === JSON.stringify(first.head.run) && head.scenario === first.head.scenario
    if (!same || head.shard.of !== of) {
      issues.push({
        code: 'RUN-112',
        where: visible(path, 300),
        what: t(
          `delen hör till en annan körning, version eller uppdelning än ${visible(first.path, 200)}`,
          `the part belongs to another run, version or division than ${visible(first.path, 200)}`,
        ),
        todo: t('lägg bara delar av samma körning i mapparna', 'keep only parts of one run in the folders'),
      })
      continue
    }
    const twin = seen.get(head.shard.index)
    if (twin !== undefined) {
      issues.push({
        code: 'RUN-112',
        where: visible(path, 300),
        what: t(
          `del ${head.shard.index} av ${of} finns redan: ${visible(twin, 200)}`,
          `part ${head.shard.index} of ${of} is here already: ${visible(twin, 200)}`,
        ),
        todo: t('ta bort en av dem; de ska vara lika', 'remove one of them; they should be equal'),
      })
    }
    seen.set(head.shard.index, path)
  }
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((i) => !seen.has(i))
  if (missing.length > 0) {
    const listed = missing.length > 20 ? `${missing.slice(0, 20).join(', ')} …` : missing.join(', ')
    issues.push({
      code: 'RUN-111',
      where: visible(folders.join(' '), 300),
      what: t(`${missing.length} av ${of} delar saknas: ${listed}`, `${missing.length} of ${of} parts are missing: ${listed}`),
      todo: t(`kör dem, till exempel med --shard ${missing[0]}/${of}`, `carry them out, for example with --shard ${missing[0]}/${of}`),
    })
  }
  return issues
}

function otherVersion(path: string, there: ShardRun, here: ShardRun): Issue {
  const name = (run: ShardRun) => `${run.app}, ${run.engine}, ${run.model.id} ${run.model.version}, ${run.parameters}`
  return {
    code: 'RUN-112',
    where: visible(path, 300),
    what: t(
      `delarna kommer från en annan version (${visible(name(there), 200)}) än den här (${name(here)})`,
      `the parts come from another version (${visible(name(there), 200)}) than this one (${name(here)})`,
    ),
    todo: t('slå ihop dem med den version som gjorde dem', 'merge them with the version that made them'),
  }
}

/** Part after part, batch by batch: in order nothing has to wait, whatever the number of parts. */
async function readAll(files: readonly ShardFile[], plan: Plan, gatherer: Gatherer): Promise<readonly Issue[]> {
  const fits = fitsPlan(plan)
  const seen = new Set<number>()
  for (const file of [...files].sort((x, y) => x.head.shard.index - y.head.shard.index)) {
    const wrong = await file.batches((batch) => {
      if (!fits(batch) || seen.has(batch.index)) return misplaced(file.path, batch.index)
      seen.add(batch.index)
      gatherer.add(batch)
      return null
    })
    if (wrong.length > 0) return wrong
  }
  return seen.size === plan.batches.length ? [] : [misplaced(files[0].path, seen.size)]
}

function misplaced(path: string, index: number): Issue {
  return {
    code: 'RUN-110',
    where: visible(path, 300),
    what: t(
      `delen av körningen går inte att läsa: omgång ${index} passar inte i körningen`,
      `the part of the run cannot be read: batch ${index} does not fit the run`,
    ),
    todo: t('kör om den delen med samma --shard', 'carry out that part again with the same --shard'),
  }
}
