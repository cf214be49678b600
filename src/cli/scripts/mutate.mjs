/**
 * Mutation testing: changes the code in one place at a time and sees whether a test objects. `node src/cli/scripts/mutate.mjs AREA [FILE…]`
 * tries an area (mutationAreas.mjs), or some files of it, with the area's quick tests. What each change came to is kept at once (mutationLines.mjs); a
 * change that has been tried is not tried again, unless its file has changed or `--again` asks for those that survived.
 * `--share=0.25` tries a quarter of the changes, drawn by their place and kind. Not part of `npm test`: an area takes from some minutes to some hours.
 * Scores and survivors: mutationTable.mjs, src/docs/mutation.md.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { areas, codeOf } from './mutationAreas.mjs'
import { root } from './root.mjs'

const [name = '', ...words] = process.argv.slice(2)
const area = areas[name]
if (!area) {
  process.stderr.write(`Name an area: ${Object.keys(areas).join(', ')}\n`)
  process.exit(2)
}
process.chdir(root)
const files = words.filter((word) => !word.startsWith('--'))
// For mutationRunner.mjs, in a process of its own, and the tests it runs there.
Object.assign(process.env, {
  VAGVAL_MUTATION_AREA: name,
  VAGVAL_MUTATION_SHARE: words.find((word) => word.startsWith('--share='))?.slice(8) ?? '1',
  VAGVAL_MUTATION_AGAIN: words.includes('--again') ? 'Survived' : '',
  VAGVAL_MODELS_SHARE: String(area.models ?? 1),
})

await new Stryker({
  testRunner: 'direct',
  plugins: ['mutationRunner.mjs', 'mutationLines.mjs'].map((file) => join(root, 'src/cli/scripts', file)),
  coverageAnalysis: 'perTest',
  // A place that runs once when its file is loaded (a table of constants) would need a new start for every change.
  ignoreStatic: true,
  mutator: { excludedMutations: area.not ?? [] },
  mutate: files.length > 0 ? files : codeOf(area),
  // Copies of the sources: outside node_modules, where nothing would be translated.
  tempDirName: join(tmpdir(), `vagval-mutation-${process.pid}`),
  ignorePatterns: ['dist', 'coverage', 'test-results', '*.md', 'src/docs', 'tests/e2e', 'tests/ui'],
  concurrency: 1,
  // Changes without an end are stopped by counting (mutationRunner.mjs); the clock is for those that no count sees.
  timeoutMS: 60_000,
  timeoutFactor: 3,
  dryRunTimeoutMinutes: 60,
  disableTypeChecks: false,
  reporters: ['lines'],
  allowConsoleColors: false,
  // a process that ends is how one with the change in it from the start is asked for (mutationRunner.mjs)
  logLevel: /** @type {any} */ ('error'),
}).runMutationTest()
