/**
 * Mutation testing: changes the code in one place at a time and sees whether a test objects. `node src/cli/scripts/mutate.mjs AREA [FILE…]`
 * tries an area (mutationAreas.mjs), or some files of it, with the area's quick tests; the report is written under node_modules/.cache.
 * Not part of `npm test`: an area takes from some minutes to an hour. Scores and survivors: src/docs/mutation.md.
 */
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { areas } from './mutationAreas.mjs'
import { cache, root } from './root.mjs'

const [name = '', ...files] = process.argv.slice(2)
const area = areas[name]
if (!area) {
  process.stderr.write(`Name an area: ${Object.keys(areas).join(', ')}\n`)
  process.exit(2)
}
process.chdir(root)
const reports = join(cache, 'mutation')
mkdirSync(reports, { recursive: true })
// The tests of the area, for mutationTests.config.mjs.
process.env.VAGVAL_MUTATION_AREA = name

await new Stryker({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'src/cli/scripts/mutationTests.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  // A place that runs once when its file is loaded (a table of constants) would need a new start for every change.
  ignoreStatic: true,
  mutate: files.length > 0 ? files : area.code,
  // Copies of the sources: outside node_modules, where nothing would be translated.
  tempDirName: join(tmpdir(), 'vagval-mutation'),
  ignorePatterns: ['dist', 'coverage', 'test-results'],
  concurrency: 1,
  timeoutMS: 4_000,
  timeoutFactor: 2,
  dryRunTimeoutMinutes: 20,
  disableTypeChecks: false,
  reporters: ['json', 'clear-text', 'progress-append-only'],
  jsonReporter: { fileName: join(reports, `${name}${files.length > 0 ? '-part' : ''}.json`) },
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: false, allowColor: false },
  allowConsoleColors: false,
}).runMutationTest()
