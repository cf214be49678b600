/**
 * Builds the workbench: dist/ (a static site that works under any path) and dist/vagval.html (the same in one file, to be
 * opened from disk). Skipped when dist/ is complete and was made from exactly these sources.
 */
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
