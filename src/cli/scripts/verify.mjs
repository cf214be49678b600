/**
 * Writes the record of verification that the product shows (src/report/verification/record.json) from what really ran: the reports of the two
 * test runners as `npm test` leaves them, and of mutation testing. `node src/cli/scripts/verify.mjs`, with everything committed. A test that is not
 * in a report is not in the record, and what is not in the record is shown as not run.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { join, relative } from 'node:path'
import { areas, codeOf } from './mutationAreas.mjs'
import { scoreOf } from './mutationLines.mjs'
import { cache, root } from './root.mjs'

const file = join(root, 'src/report/verification/record.json')
const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
/** @param {string} path */
const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null)
/** @param {number | string} time */
const day = (time) => new Date(time).toISOString().slice(0, 10)

const changed = git('status', '--porcelain')
  .split('\n')
  .filter((line) => line !== '' && !line.endsWith('record.json'))
if (changed.length > 0) stop(`commit first, so that the record can say what was tested:\n${changed.join('\n')}`)

/** Everything the checklists of the appendix name, and every reference case. */
const wanted = new Set(
  readdirSync(join(root, 'src/report/checklists')).flatMap((name) => {
    const text = readFileSync(join(root, 'src/report/checklists', name), 'utf8')
    const model = /const MODEL = '([^']+)'/.exec(text)?.[1] ?? ''
    return [...text.matchAll(/named\(\s*['`]([^'`]+)['`]/g)].map(([, path]) => path.replace('${MODEL}', model))
  }),
)
/** @param {string} path */
const isWanted = (path) => wanted.has(path) || path.startsWith('tests/reference/')

/** @type {Record<string, Record<string, string>>} */
const tests = {}
const totals = { passed: 0, failed: 0, skipped: 0, files: 0 }

const node = read(join(cache, 'test/node.json')) ?? stop('no report of the tests in Node: run npm test first')
for (const one of node.testResults) {
  const path = relative(root, one.name).replaceAll('\\', '/')
  totals.files += 1
  for (const { status, ancestorTitles, title } of one.assertionResults) {
    if (status === 'passed') totals.passed += 1
    else if (status === 'failed') totals.failed += 1
    else totals.skipped += 1
    if (isWanted(path)) note(path, [...ancestorTitles, title].join(' › '), status)
  }
}
collectBrowser(read(join(cache, 'test/e2e.json'))?.suites ?? [], [])

/** @param {any[]} suites @param {string[]} above */
function collectBrowser(suites, above) {
  for (const suite of suites) {
    const path = `tests/e2e/${suite.file}`
    const titles = suite.title === suite.file ? above : [...above, suite.title]
    for (const spec of suite.specs ?? []) {
      const [result] = spec.tests.map((/** @type {any} */ test) => test.status)
      const status = result === 'expected' ? 'passed' : result === 'skipped' ? 'skipped' : 'failed'
      if (wanted.has(path) || /same-numbers|firefox/.test(path)) note(path, [...titles, spec.title].join(' › '), status)
    }
    collectBrowser(suite.suites ?? [], titles)
  }
}

/** @param {string} path @param {string} name @param {string} status */
function note(path, name, status) {
  tests[path] ??= {}
  tests[path][name] = status
}

// A clone without the reference data skips some of them: such a record would say that a point of a checklist rests on a test that did not run.
const unrun = [...wanted]
  .filter((path) => path.endsWith('.test.ts') && !path.startsWith('tests/e2e/'))
  .flatMap((path) => Object.entries(tests[path] ?? { 'the whole file': 'missing' }).map(([name, status]) => ({ path, name, status })))
  .filter(({ status }) => status !== 'passed')
if (unrun.length > 0)
  stop(
    `not written, since these did not pass in the run that is to be recorded:\n${unrun.map((one) => `${one.path}: ${one.name} (${one.status})`).join('\n')}`,
  )

const record = {
  date: day(node.startTime),
  // what stood there when the tests began
  commit: git('log', '-1', `--before=${Math.ceil(node.startTime / 1000)}`, '--format=%h'),
  platform: `Node ${process.version}, ${platform()} ${arch()}`,
  totals,
  resultHash: hashHere(),
  tests,
  mutation: mutationScores(),
}
writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`)
process.stdout.write(
  `${relative(root, file)}: ${Object.keys(tests).length} files, ${totals.passed} of ${totals.passed + totals.failed} passed\n`,
)

/** The result hash of the first scenario, as the command line gives it now. */
function hashHere() {
  const out = execFileSync(process.execPath, [join(root, 'src/cli/scripts/run.mjs'), 'simulate', 'scenarios/base-uma-238.json', '--json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  return { scenario: 'base-uma-238', hash: JSON.parse(out).manifest.resultHash }
}

/** What mutation testing has kept, by area; of an area tried in part it says which share, and how sure the score is. */
function mutationScores() {
  const before = read(file)?.mutation ?? []
  return Object.entries(areas).flatMap(([area, one]) => {
    const { files, share, found, endless, tried, low, high } = scoreOf(area)
    // tried elsewhere, or not since: what the record had
    if (tried === 0) return before.filter((/** @type {any} */ known) => known.area === area)
    const digits = (/** @type {number} */ x) => Number(x.toFixed(3))
    return [{ area, files, allFiles: codeOf(one).length, share, found, endless, tried, low: digits(low), high: digits(high) }]
  })
}

/** @param {string} why @returns {never} */
function stop(why) {
  process.stderr.write(`${why}\n`)
  process.exit(2)
}
