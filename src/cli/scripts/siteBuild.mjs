/**
 * Builds the workbench: dist/ (a static site that works under any path) and dist/vagval.html (the same in one file, to be
 * opened from disk). Skipped when dist/ is complete and was made from exactly these sources.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache, root } from './root.mjs'
import { sourceFingerprint } from './sources.mjs'

export const dist = join(root, 'dist')
const stamp = join(cache, 'site.json')

/**
 * @param {{ force?: boolean, logLevel?: import('vite').LogLevel }} [options]
 * @returns {Promise<boolean>} false: dist/ was already up to date
 */
export async function buildSite({ force = false, logLevel = 'warn' } = {}) {
  const sources = sourceFingerprint()
  if (!force && isUpToDate(sources)) return false
  const { build } = await import('vite')
  const configFile = join(root, 'vite.config.ts')
  rmSync(stamp, { force: true })
  await build({ root, configFile, mode: 'production', logLevel })
  await build({ root, configFile, mode: 'single', logLevel })
  mkdirSync(cache, { recursive: true })
  writeFileSync(stamp, JSON.stringify({ sources, files: builtFiles() }))
  return true
}

/**
 * Builds everything once more, elsewhere, and compares: the same sources must give the same bytes, so that anybody can check that a copy was
 * made from them.
 *
 * @returns {Promise<string[]>} paths that differ or stand on one side only
 */
export async function differencesWhenBuiltAgain() {
  const { build } = await import('vite')
  const configFile = join(root, 'vite.config.ts')
  const again = join(cache, 'again')
  rmSync(again, { recursive: true, force: true })
  for (const mode of ['production', 'single']) {
    await build({ root, configFile, mode, logLevel: 'error', build: { outDir: again, emptyOutDir: mode === 'production' } })
  }
  const [first, second] = [hashesOf(dist), hashesOf(again)]
  rmSync(again, { recursive: true, force: true })
  return [...new Set([...first.keys(), ...second.keys()])].filter((path) => first.get(path) !== second.get(path))
}

/** @param {string} folder @returns {Map<string, string>} path → SHA-256 */
function hashesOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]))
}

/** @param {string} sources */
function isUpToDate(sources) {
  if (!existsSync(stamp) || !existsSync(join(dist, 'index.html'))) return false
  const last = JSON.parse(readFileSync(stamp, 'utf8'))
  return last.sources === sources && JSON.stringify(last.files) === JSON.stringify(builtFiles())
}

/** @returns {[string, number][]} path and size of every file in dist/ */
function builtFiles() {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(dist.length + 1), statSync(path).size])
}
