/**
 * Launcher of the command line: `npm run -s simulate|check|analyse|bench -- …`. Installs and builds what is missing, then
 * runs src/cli/main.ts in this same process, so that stdout, the exit code and Ctrl-C are the program's own.
 */
import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'

ensureInstalled()
const { buildCli } = await import('./cliBuild.mjs')
const folder = await buildCli()
const bench = join(folder, 'bench.js')
const program = process.argv[2] === 'bench' && existsSync(bench) ? bench : join(folder, 'main.js')

// npm starts scripts in the project's root; whoever stands in a folder below it names files from there.
const start = process.env.INIT_CWD
if (start?.startsWith(root + sep)) process.chdir(start)

// One Ctrl-C may arrive twice, from the terminal and from npm. The program hears of the first; a second one soon after is the same.
const sameInterrupt = 1000
let lastInterrupt = -Infinity
process.on('SIGINT', () => {
  const now = performance.now()
  if (process.listenerCount('SIGINT') === 1 && now - lastInterrupt > sameInterrupt) process.exit(130)
  lastInterrupt = now
})

process.setSourceMapsEnabled(true)
process.argv = [process.execPath, program, ...process.argv.slice(2)]
await import(pathToFileURL(program).href)
