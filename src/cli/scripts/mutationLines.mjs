/**
 * What came of each change, one line of JSON each, in a file per area: written as soon as it is known, so nothing is lost when a run ends early.
 * Read by mutate.mjs (what need not be tried again), mutationTable.mjs and verify.mjs. A later line about the same change stands for an earlier one, and
 * what was tried of a file that has changed since counts for nothing.
 */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { cache, root } from './root.mjs'

/**
 * @typedef {object} Line
 * @property {string} file
 * @property {string} source sum of the file's text
 * @property {{ start: { line: number, column: number }, end: { line: number, column: number } }} location
 * @property {string} mutatorName
 * @property {string} [replacement]
 * @property {string} status Killed, Timeout, Survived or NoCoverage
 * @property {number} share of the changes that was asked for when it was tried
 * @property {string} date
 */

export const NOT_ASKED = 'not asked'
export const folder = join(cache, 'mutation')
const SHARE = Number(process.env.VAGVAL_MUTATION_SHARE ?? 1)
const TRIED = ['Killed', 'Timeout', 'Survived', 'NoCoverage']

/** @param {{ file: string, location: any, mutatorName: string, replacement?: string }} line */
export function keyOf({ file, location: { start, end }, mutatorName, replacement }) {
  return [file, start.line, start.column, end.line, end.column, mutatorName, replacement].join(':')
}

/** A number from 0 to 1 that belongs to the text: a share of the changes is those below it, so that a larger share has the smaller one in it. @param {string} text */
export function hash(text) {
  return createHash('sha256').update(text).digest().readUInt32LE() / 2 ** 32
}

/** @param {string} path */
const sumOf = (path) => (existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16) : '')

/**
 * The last line about each change of the files as they stand.
 *
 * @param {string} area
 * @returns {Line[]}
 */
export function linesOf(area) {
  const path = join(folder, `${area}.jsonl`)
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => /** @type {Line} */ (JSON.parse(line)))
  const sums = new Map(lines.map(({ file }) => [file, sumOf(join(root, file))]))
  return [...new Map(lines.filter(({ file, source }) => sums.get(file) === source).map((line) => [keyOf(line), line])).values()]
}

/**
 * How many changes of an area were tried and noticed, with the 95 % interval of the share noticed (Wilson) for an area of which a share was tried.
 *
 * @param {string} area
 */
export function scoreOf(area) {
  const lines = linesOf(area)
  const count = (/** @type {string} */ status) => lines.filter((one) => one.status === status).length
  const endless = count('Timeout')
  const found = count('Killed') + endless
  const tried = lines.length
  const z = 1.959964
  const middle = (found + (z * z) / 2) / (tried + z * z)
  const half = (z * Math.sqrt((found * (tried - found)) / tried + (z * z) / 4)) / (tried + z * z)
  const files = new Set(lines.map(({ file }) => file))
  // the least that was asked for of any file
  const share = Math.min(...[...files].map((name) => Math.max(...lines.filter(({ file }) => file === name).map((one) => one.share))))
  return { files: files.size, share, found, endless, tried, low: middle - half, high: middle + half }
}

class LineReporter {
  area = process.env.VAGVAL_MUTATION_AREA ?? ''
  known = new Map(linesOf(this.area).map((line) => [keyOf(line), line.status]))

  /** @param {any} result */
  onMutantTested({ fileName, location, mutatorName, replacement, status }) {
    const file = relative(root, fileName)
    // Stryker tells of every change that no test passes, also of those outside the share
    if (hash(keyOf({ file, location, mutatorName, replacement })) >= SHARE) return
    if (!TRIED.includes(status) || this.known.get(keyOf({ file, location, mutatorName, replacement })) === status) return
    const line = { file, source: sumOf(fileName), location, mutatorName, replacement, status, share: SHARE, date: new Date().toISOString() }
    mkdirSync(folder, { recursive: true })
    appendFileSync(join(folder, `${this.area}.jsonl`), `${JSON.stringify(line)}\n`)
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'lines', LineReporter)]
