/**
 * Builds the command line and its worker thread to plain JavaScript, because Node 20 cannot run TypeScript in workers.
 * One folder per state of the sources: nothing is rebuilt without need, and programs that already run keep their files.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './child.mjs'
import { cache, root } from './root.mjs'
import { sourceFingerprint } from './sources.mjs'

/** Older builds kept, for programs that are still running. */
const kept = 4

/** @returns {Promise<string>} the folder with main.js and nodeWorker.js */
export async function buildCli() {
  const folder = join(cache, `cli-${sourceFingerprint()}`)
  if (existsSync(join(folder, 'main.js'))) return folder
  const unfinished = join(cache, `unfinished-${process.pid}`)
  mkdirSync(cache, { recursive: true })
  try {
    // In a process of its own: what a bundler needs (some 600 MB) would be added to what the program itself takes.
    const { code, output } = await runTool('vite/bin/vite.js', [
      ...['build', root, '--config', join(root, 'vite.config.ts'), '--mode', 'cli', '--logLevel', 'error'],
      ...['--outDir', unfinished, '--emptyOutDir'],
    ])
    if (code !== 0) throw new Error(`The program could not be built:\n${output}`)
    moveInto(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  removeOld()
  return folder
}

/**
 * Moving is one step for the file system: nobody ever sees half a build. Whoever comes second finds it done.
 *
 * @param {string} from
 * @param {string} to
 */
function moveInto(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!existsSync(join(to, 'main.js'))) throw error
  }
}

function removeOld() {
  const builds = readdirSync(cache)
    .filter((name) => name.startsWith('cli-'))
    .map((name) => ({ path: join(cache, name), age: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.age - a.age)
  for (const { path } of builds.slice(kept)) rmSync(path, { recursive: true, force: true })
}
