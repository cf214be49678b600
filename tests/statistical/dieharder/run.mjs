/**
 * Runs dieharder (Debian package) on the streams as they are used; takes from a quarter of an hour to some hours, and is no part of npm test.
 *   node tests/statistical/dieharder/run.mjs [--full] [--seed=PHRASE] [STREAM…]
 * Short: eighteen tests with a fifth of their samples, which shows gross faults; --full: all, as dieharder has them. One line per result. One in a
 * hundred is WEAK by chance: run that stream again with another seed. FAILED is a fault. src/docs/decisions/0020 records what came out.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { cache, root } from '../../../src/cli/scripts/root.mjs'

/** Number of a test and its options; those that dieharder itself calls suspect are left out. */
const SHORT = ['0', '1', '2', '3', '4', '8', '9', '10', '11', '12', '13', '15', '16', '100', '101', '102', '200 -n 4', '202 -n 4']
/** These read up to thousands of millions of words. */
const LONG = ['17', '201 -n 3', '203 -n 3', '204', '205', '206', '207', '208', '209']

const words = process.argv.slice(2)
const full = words.includes('--full')
const seed = words.find((word) => word.startsWith('--seed='))?.slice(7) ?? 'dieharder'
const program = await built()
const known = spawnSync(process.execPath, [program], { encoding: 'utf8' }).stdout.trim().split('\n')
const chosen = words.filter((word) => !word.startsWith('--'))
let failed = 0
for (const stream of chosen.length > 0 ? chosen : known) {
  for (const test of full ? [...SHORT, ...LONG] : SHORT) {
    const command = `${process.execPath} ${program} ${stream} ${JSON.stringify(seed)} | dieharder -g 200 -d ${test} ${full ? '' : '-p 20'} -D test_name -D ntuple -D psamples -D pvalues -D assessment`
    const { stdout, status } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`dieharder ended with ${status}; is it installed (apt install dieharder)?`)
    for (const line of stdout.trim().split('\n')) {
      process.stdout.write(`${stream} | ${line.trim()}\n`)
      if (line.includes('FAILED')) failed++
    }
  }
}
process.exitCode = failed > 0 ? 1 : 0

async function built() {
  const { build } = await import('vite')
  const outDir = join(cache, 'dieharder')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tests/statistical/dieharder/words.ts'),
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'words.js' } },
    },
    ssr: { noExternal: true },
  })
  return join(outDir, 'words.js')
}
