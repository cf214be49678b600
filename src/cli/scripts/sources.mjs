/**
 * A fingerprint of the sources, so that a build is reused exactly when nothing it was made from has changed. Contents are
 * compared, not dates: a fresh checkout, a copied folder and a switched branch all give the right answer.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './root.mjs'

const roots = [
  'src',
  'models',
  'scenarios',
  'tests/bench',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** Never part of a build. */
const skipped = /^src\/docs$|^models\/[^/]+\/tests$|(^|\/)node_modules$|\.md$/

/** @returns {string} 16 hexadecimal digits; equal sources, equal digits */
export function sourceFingerprint() {
  const hash = createHash('sha256').update(process.version)
  for (const path of sourceFiles()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** @returns {string[]} paths from the root with forward slashes, in code-point order */
export function sourceFiles() {
  return roots.flatMap((name) => walk(join(root, name))).sort()
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function walk(path) {
  const name = relative(root, path).replaceAll('\\', '/')
  if (skipped.test(name)) return []
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry) return []
  if (entry.isFile()) return [name]
  return readdirSync(path).flatMap((child) => walk(join(path, child)))
}
