/**
 * Asks the tests of an area about one change of the code at a time, for Stryker (mutate.mjs). Everything stays in one process and one bundle, so a
 * change costs the tests that pass through it and nothing else: Vitest would start anew for each, which takes longer than the tests do. A
 * change that never comes to an end is stopped by counting how often it is passed, not by the clock, so a busy computer decides nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import { areas } from './mutationAreas.mjs'
import { hash, keyOf, linesOf, NOT_ASKED } from './mutationLines.mjs'
import { root } from './root.mjs'

/** @typedef {{ id: string, name: string, file: string, run: () => Promise<void> }} Test */

const { VAGVAL_MUTATION_AREA: areaName = '', VAGVAL_MUTATION_SHARE: share = '1', VAGVAL_MUTATION_AGAIN: again = '' } = process.env

/** @typedef {{ line: number, column: number }} Place */

/** What this process, the changed code and the collected tests hand to one another. @type {any} */
const shared = globalThis

class DirectRunner {
  /** @type {Test[]} */
  tests = []
  /** Changes tried since the process began. */
  tried = 0
  /** A change left something behind in memory: the next one wants a new process. */
  spoilt = false
  /** What each change that has been tried came to. */
  known = new Map(linesOf(areaName).map((one) => [keyOf(one), one.status]))

  /** Stryker itself would start a process for each change that is passed while the tests are loaded, also for those that are not asked about. */
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {}

  /** All tests with every passage noted; the quickest are asked first from then on. */
  async dryRun() {
    this.tests = await testsIn(await bundle())
    const tests = await this.runAll(this.tests, false)
    const order = [...tests].sort((a, b) => a.timeSpentMs - b.timeSpentMs).map(({ id }) => id)
    writeFileSync(placeOf('order.json'), JSON.stringify(order))
    // the changes themselves need not note who passes
    const lean = readFileSync(placeOf('tests.mjs'), 'utf8').replace(/\bstryCov_9fa48\((?:"\d+"(?:,\s*)?)+\)/g, '0')
    writeFileSync(placeOf('lean.mjs'), lean)
    this.tests = []
    return { status: /** @type {const} */ (DryRunStatus.Complete), tests, mutantCoverage: space().mutantCoverage }
  }

  /** @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options */
  async mutantRun({ activeMutant, hitLimit, testFilter, reloadEnvironment }) {
    if (!this.isWanted(activeMutant)) return { status: /** @type {const} */ (MutantRunStatus.Error), errorMessage: NOT_ASKED }
    if (this.spoilt || (reloadEnvironment && this.tests.length > 0)) process.exit(1)
    const ns = space()
    // Stryker allows a hundred times the passages that there are without a change: minutes in a place that is passed millions of times
    const most = hitLimit === undefined ? undefined : hitLimit / 20 + 100_000
    ns.hitLimit = most
    ns.hitCount = most === undefined ? undefined : 0
    ns.activeMutant = activeMutant.id
    let passedAtLoad = false
    if (this.tests.length === 0) {
      const order = JSON.parse(readFileSync(placeOf('order.json'), 'utf8'))
      try {
        const all = new Map((await testsIn(placeOf('lean.mjs'))).map((test) => [test.id, test]))
        // with the change, a table of cases may have others
        this.tests = order.flatMap((/** @type {string} */ id) => all.get(id) ?? [])
      } catch (error) {
        // what could not be loaded once cannot be loaded again in this process: the next change would seem noticed too
        this.spoilt = true
        return { status: /** @type {const} */ (MutantRunStatus.Killed), killedBy: order, failureMessage: String(error), nrOfTests: 0 }
      }
      // what the tests have prepared has the change in it: any of them may notice, and the next change wants a new process
      passedAtLoad = ns.hitCount === undefined || ns.hitCount > 0
    }
    const wanted = new Set(testFilter)
    const tests = this.tests.filter(({ id }) => passedAtLoad || !testFilter || wanted.has(id))
    const results = await this.runAll(tests, true)
    const count = ns.hitCount
    ns.activeMutant = undefined
    ns.hitCount = undefined
    const failed = tests.find(({ id }) => results.some((one) => one.id === id && one.status === TestStatus.Failed))
    if (passedAtLoad) this.spoilt = true
    else if (failed) await this.checkUnspoilt(failed)
    this.tried += 1
    return toMutantRunResult(determineHitLimitReached(count, most) ?? { status: DryRunStatus.Complete, tests: results })
  }

  /**
   * Whether a change is to be tried: it is in the share that was asked for, and what it came to is not known, or is to be seen again.
   *
   * @param {{ fileName: string, location: { start: Place, end: Place }, mutatorName: string, replacement?: string }} mutant
   */
  isWanted(mutant) {
    const { start, end } = mutant.location
    // lines and columns are counted from 0 here, and from 1 where what came of it is told
    const key = keyOf({ ...mutant, location: { start: oneOn(start), end: oneOn(end) }, file: relative(root, mutant.fileName) })
    if (hash(key) >= Number(share)) return false
    const status = this.known.get(key)
    return status === undefined || status === again
  }

  /**
   * A test that failed must pass again without the change; otherwise something stayed in memory. Then the change is tried again in a new process
   * (Stryker does so when one dies), unless it is the only one that this process has tried.
   *
   * @param {Test} test
   */
  async checkUnspoilt(test) {
    const [{ status }] = await this.runAll([test], false)
    if (status !== TestStatus.Failed) return
    if (this.tried > 0) process.exit(1)
    this.spoilt = true
  }

  /** @param {Test[]} tests @param {boolean} stopAtFailure */
  async runAll(tests, stopAtFailure) {
    /** @type {import('@stryker-mutator/api/test-runner').TestResult[]} */
    const results = []
    for (const { id, name, file, run } of tests) {
      space().currentTestId = id
      const began = performance.now()
      let failureMessage = ''
      try {
        await run()
      } catch (error) {
        failureMessage = String(error).slice(0, 400) || 'failed'
      }
      const common = { id, name, fileName: file, timeSpentMs: performance.now() - began }
      if (failureMessage) {
        results.push({ ...common, status: TestStatus.Failed, failureMessage })
        if (stopAtFailure) break
      } else results.push({ ...common, status: TestStatus.Success })
    }
    space().currentTestId = undefined
    return results
  }

  async dispose() {}
}

/** @param {Place} place */
const oneOn = ({ line, column }) => ({ line: line + 1, column: column + 1 })

/** @param {string} file @returns {Promise<Test[]>} */
async function testsIn(file) {
  shared.mutationTests = []
  await import(pathToFileURL(file).href)
  const { without } = areas[areaName]
  return shared.mutationTests.filter((/** @type {Test} */ { name }) => !without?.test(name))
}

/** What the changed code shares with whoever switches the changes on. */
function space() {
  return (shared.__stryker__ ??= {})
}

/** All tests of the area and the changed code in one file, with the stand-ins for Vitest and fast-check; made once for a copy of the sources. */
async function bundle() {
  const folder = process.cwd()
  const file = placeOf('tests.mjs')
  if (existsSync(file)) return file
  const { build } = await import('vite')
  const entry = 'virtual:tests'
  const here = join(folder, 'src/cli/scripts')
  const { tests } = areas[areaName]
  // from the top folder; what begins with ** stands anywhere
  const patterns = tests.map((one) => one.replace(/^(!?)(?!\*\*)/, '$1/'))
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        vitest: join(here, 'mutationTests.mjs'),
        'fast-check': join(here, 'mutationProperties.mjs'),
        'real-fast-check': 'fast-check',
      },
    },
    plugins: [
      {
        name: 'vagval:mutation-tests',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) => (id === `\0${entry}` ? `import.meta.glob(${JSON.stringify(patterns)}, { eager: true })` : null),
        transform(code, id) {
          if (!id.endsWith('.ts')) return null
          const placed = code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
          return id.endsWith('.test.ts')
            ? `import { file as theFile } from 'vitest'\ntheFile(${JSON.stringify(relative(folder, id))})\n${placed}`
            : placed
        },
      },
    ],
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir: placeOf('.'),
      rolldownOptions: { input: entry, output: { entryFileNames: 'tests.mjs' } },
    },
  })
  return file
}

/** @param {string} name */
function placeOf(name) {
  return join(process.cwd(), 'mutation-bundle', name)
}

/** @type {any} */
const make = () => new DirectRunner()
make.inject = []
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'direct', make)]
