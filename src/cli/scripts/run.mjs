/**
 * Launcher of the command line: `npm run -s simulate|check|analyse|bench -- …`. Installs and builds what is missing, then
 * runs src/cli/main.ts in this same process, so that stdout, the exit code and Ctrl-C are the program's own.
 */
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'

ensureInstalled()
const { buildCli } = await import('./cliBuild.mjs')
const main = join(await buildCli(), 'main.js')

// npm starts scripts in the project's root; whoever stands in a folder below it names files from there.
const start = process.env.INIT_CWD
if (start?.startsWith(root + sep)) process.chdir(start)

process.setSourceMapsEnabled(true)
process.argv = [process.execPath, main, ...process.argv.slice(2)]
await import(pathToFileURL(main).href)
