/**
 * The phases of `npm test`, in order: types, lint, format, node, browser, build, cli, e2e, size. A phase gives its counts, or null
 * when there is nothing for it to test yet; a phase that is not a test runner counts as one test.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { runTool } from './child.mjs'
import { countPlaywright, countVitest } from './counts.mjs'
import { cache, root } from './root.mjs'
import { buildSite, differencesWhenBuiltAgain } from './siteBuild.mjs'
import { measureSize } from './size.mjs'
import { smokeTest } from './smoke.mjs'

/** @typedef {{ counts: import('./counts.mjs').Counts | null, output: string }} Verdict */
/** @typedef {{ name: string, what: string, run: () => Promise<Verdict> }} Phase */

const reports = join(cache, 'test')

/** @type {Phase[]} */
export const phases = [
  { name: 'types', what: 'compiler, engine without DOM and Node, Svelte', run: checkTypes },
  { name: 'lint', what: 'what the compiler does not see', run: lint },
  { name: 'format', what: 'layout', run: checkFormat },
  { name: 'node', what: 'architecture, unit, property, statistical, golden, reference, charts, wire', run: testInNode },
  { name: 'browser', what: 'parts of the page in a real browser', run: testInBrowser },
  { name: 'build', what: 'site and one-file page, twice to the same bytes', run: build },
  { name: 'cli', what: 'command line as a user starts it', run: testCommandLine },
  { name: 'e2e', what: 'built workbench, accessibility, from disk', run: testEndToEnd },
  { name: 'size', what: 'weight of the first page', run: checkSize },
]

async function checkTypes() {
  const outcomes = await Promise.all([
    runTool('typescript/bin/tsc', ['-p', '.']),
    runTool('typescript/bin/tsc', ['-p', 'src/engine', '--noEmit']),
    runTool('svelte-check/bin/svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']),
  ])
  return one(outcomes)
}

async function lint() {
  return one([await runTool('eslint/bin/eslint.js', ['--config', 'src/cli/scripts/eslint.config.js', '--max-warnings', '0', '.'])])
}

async function checkFormat() {
  const outcome = await runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])
  return one([{ ...outcome, output: `${outcome.output}\nMend with: npx prettier --write .\n` }])
}

async function testInNode() {
  if (!any('tests', '.test.ts') && !any('models', '.test.ts')) return nothingYet
  return vitest('node')
}

async function testInBrowser() {
  if (!any('tests/ui', '.ui.test.ts')) return nothingYet
  ensureBrowser()
  return vitest('browser')
}

/** @returns {Promise<Verdict>} */
async function build() {
  if (!any('src/app', 'main.ts')) return nothingYet
  await buildSite({ force: true, logLevel: 'error' })
  const missing = ['dist/index.html', 'dist/vagval.html'].filter((path) => !existsSync(join(root, path)))
  if (missing.length > 0) return verdict(false, `not built: ${missing.join(', ')}`)
  const different = await differencesWhenBuiltAgain()
  return verdict(different.length === 0, `built again from the same sources, these differ: ${different.join(', ')}`)
}

async function testCommandLine() {
  if (!any('src/cli', 'main.ts')) return nothingYet
  const faults = await smokeTest()
  return verdict(faults.length === 0, faults.join('\n'))
}

async function testEndToEnd() {
  if (!any('tests/e2e', '.e2e.ts') || !any('src/app', 'main.ts')) return nothingYet
  ensureBrowser()
  await buildSite()
  const file = reportFile('e2e')
  const outcome = await runTool('@playwright/test/cli.js', ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    NO_COLOR: '1',
    FORCE_COLOR: '',
  })
  return { counts: countPlaywright(readReport(file, outcome), outcome.code), output: outcome.output }
}

/** @returns {Promise<Verdict>} */
async function checkSize() {
  if (!existsSync(join(root, 'dist/index.html'))) return nothingYet
  const faults = measureSize()
  return verdict(faults.length === 0, faults.join('\n'))
}

/** @param {'node' | 'browser'} project */
async function vitest(project) {
  const file = reportFile(project)
  const outcome = await runTool(
    'vitest/vitest.mjs',
    ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    { NO_COLOR: '1', FORCE_COLOR: '' },
  )
  return { counts: countVitest(readReport(file, outcome), outcome.code), output: outcome.output }
}

/** @type {Verdict} */
const nothingYet = { counts: null, output: '' }

/**
 * @param {import('./child.mjs').Outcome[]} outcomes
 * @returns {Verdict}
 */
function one(outcomes) {
  const failed = outcomes.filter((outcome) => outcome.code !== 0)
  return verdict(failed.length === 0, failed.map((outcome) => outcome.output).join('\n'))
}

/**
 * @param {boolean} passed
 * @param {string} output
 * @returns {Verdict}
 */
function verdict(passed, output) {
  return { counts: { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }, output }
}

/**
 * @param {string} folder
 * @param {string} ending of file names
 */
function any(folder, ending) {
  const path = join(root, folder)
  return existsSync(path) && readdirSync(path, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith(ending))
}

/** @param {string} name */
function reportFile(name) {
  mkdirSync(reports, { recursive: true })
  const file = join(reports, `${name}.json`)
  rmSync(file, { force: true })
  return file
}

/**
 * @param {string} file
 * @param {import('./child.mjs').Outcome} outcome
 */
function readReport(file, outcome) {
  if (!existsSync(file)) throw new Error(`the test runner ended with code ${outcome.code} and no report:\n${outcome.output}`)
  return JSON.parse(readFileSync(file, 'utf8'))
}
