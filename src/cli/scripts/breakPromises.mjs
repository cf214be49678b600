/**
 * Breaks each promise once and sees whether its test objects: `node src/cli/scripts/breakPromises.mjs [words…]`, in a copy of what is committed.
 * The words are of the promise or of the test's file. A break that no test notices ends the script with 1. Run by hand (a break on the built page takes
 * a build); what it printed last stands in src/docs/promises-broken.md.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { breaks } from './promiseBreaks.mjs'
import { root } from './root.mjs'

const wanted = process.argv.slice(2)
const copy = mkdtempSync(join(tmpdir(), 'vagval-broken-'))
let unnoticed = 0
try {
  const archive = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 1e9 })
  execFileSync('tar', ['-x', '-C', copy], { input: archive })
  // part by part, so that what is built of broken sources is kept here and not where the real builds are
  mkdirSync(join(copy, 'node_modules'))
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '.cache') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name))
  }
  for (const one of breaks) {
    if (wanted.length > 0 && !wanted.some((word) => `${one.promise} ${one.test}`.includes(word))) continue
    const said = tryBreak(one)
    if (said === null) unnoticed += 1
    process.stdout.write(`| ${one.promise} | \`${one.file}\` | \`${one.test}\` “${one.name}” | ${said ?? '**nothing**'} |\n`)
  }
} finally {
  rmSync(copy, { recursive: true })
}
process.exitCode = unnoticed > 0 ? 1 : 0

/**
 * What the test says when the promise is broken; null when it says nothing. The text to be exchanged must be there, and the test must have run.
 *
 * @param {import('./promiseBreaks.mjs').Break} one
 * @returns {string | null}
 */
function tryBreak({ file, from, to, test, name, isSingle }) {
  const path = join(copy, file)
  const whole = readFileSync(path, 'utf8')
  if (!whole.includes(from)) throw new Error(`${file} no longer has "${from}"`)
  writeFileSync(
    path,
    whole.replace(from, () => to),
  )
  try {
    const results = test.startsWith('tests/e2e/') ? onTheBuiltPage(test, name, isSingle) : inVitest(test, name)
    if (results.length === 0) throw new Error(`${test} has no test "${name}"`)
    const failed = results.find(({ passed }) => !passed)
    return failed ? firstLine(failed.said) : null
  } finally {
    writeFileSync(path, whole)
  }
}

/** @typedef {{ passed: boolean, said: string }} Outcome of one test that ran, and what it said when it failed */

/** @param {string} name */
function literal(name) {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** @param {string} test @param {string} name @returns {Outcome[]} */
function inVitest(test, name) {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const project = test.startsWith('tests/ui/') ? 'browser' : 'node'
  const args = ['run', '--project', project, test, '-t', literal(name), '--reporter=json', `--outputFile=${report}`]
  spawnSync(process.execPath, [join(copy, 'node_modules/vitest/vitest.mjs'), ...args], { cwd: copy, timeout: 600_000 })
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  return testResults
    .flatMap((/** @type {any} */ one) => one.assertionResults)
    .filter((/** @type {any} */ one) => one.status !== 'skipped' && one.status !== 'pending')
    .map((/** @type {any} */ one) => ({ passed: one.status !== 'failed', said: one.failureMessages?.[0] ?? 'failed' }))
}

/** @param {string} test @param {string} name @param {boolean | undefined} isSingle @returns {Outcome[]} */
function onTheBuiltPage(test, name, isSingle) {
  const options = { cwd: copy, timeout: 900_000, maxBuffer: 1e9, encoding: /** @type {const} */ ('utf8') }
  // the page in one file is built only where the test opens it
  const mode = isSingle ? 'single' : 'production'
  const built = spawnSync(process.execPath, [join(copy, 'node_modules/vite/bin/vite.js'), 'build', '--mode', mode], options)
  if (built.status !== 0) throw new Error(`the broken page cannot be built:\n${built.stderr}`)
  const args = ['test', '-c', 'tests/e2e/playwright.config.ts', test.slice('tests/e2e/'.length), '-g', literal(name), '--reporter=json']
  const { stdout } = spawnSync(process.execPath, [join(copy, 'node_modules/@playwright/test/cli.js'), ...args], options)
  return resultsIn(JSON.parse(stdout).suites)
}

/** @param {any[]} suites @returns {Outcome[]} */
function resultsIn(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.map((/** @type {any} */ { ok, tests }) => ({ passed: ok, said: tests[0]?.results[0]?.error?.message ?? 'failed' })),
    ...resultsIn(inner),
  ])
}

/** @param {string} text */
function firstLine(text) {
  const lines = text.split('\n')
  const cause = lines.find((line) => /Caused by|AssertionError|Locator:|Error: /.test(line)) ?? lines[0] ?? ''
  return cause.replace(/\s+/g, ' ').replaceAll('|', '/').replaceAll('`', "'").trim().slice(0, 140)
}
