/**
 * Weight of what a reader must fetch before the first page appears: the entry script with everything it imports at once,
 * compressed as a server would. Charts come later, by dynamic import, and do not count here. The one-file page is weighed whole.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { dist } from './siteBuild.mjs'

const limitKilobytes = 120
/** The one-file page, compressed: it is sent by mail and lies on shared drives. */
const limitOneFile = 1500

/** @returns {string[]} faults, one line each; also writes the sizes to stdout */
export function measureSize() {
  const files = entryFiles(join(dist, 'index.html'))
  const sizes = files.map((file) => ({ file, kilobytes: gzipSync(readFileSync(file)).length / 1000 }))
  const total = sizes.reduce((sum, { kilobytes }) => sum + kilobytes, 0)
  const list = sizes.map(({ file, kilobytes }) => `${file.slice(dist.length + 1)} ${kilobytes.toFixed(1)} kB`).join(', ')
  const oneFile = gzipSync(readFileSync(join(dist, 'vagval.html'))).length / 1000
  process.stdout.write(`${total.toFixed(1)} of ${limitKilobytes} kB, one file ${oneFile.toFixed(0)} of ${limitOneFile} kB … `)
  return [
    ...(total <= limitKilobytes ? [] : [`the first page needs ${total.toFixed(1)} kB of script, at most ${limitKilobytes}: ${list}`]),
    ...(oneFile <= limitOneFile ? [] : [`the one-file page is ${oneFile.toFixed(0)} kB compressed, at most ${limitOneFile}`]),
  ]
}

/**
 * @param {string} page
 * @returns {string[]} the script of the page and all it imports statically, each once
 */
function entryFiles(page) {
  const entry = /<script type="module"[^>]*\ssrc="([^"]+)"/.exec(readFileSync(page, 'utf8'))?.[1]
  if (!entry) throw new Error(`${page} has no module script`)
  const found = new Set([join(dist, entry)])
  // A set gives what is added while it is walked.
  for (const file of found) {
    const code = readFileSync(file, 'utf8')
    // "import x from" and "export x from" at the start of a statement; not "import(".
    for (const [, path] of code.matchAll(/(?:^|[;}\n])\s*(?:import|export)\b(?!\s*\()[^;'"]*?["'](\.[^"']+\.js)["']/g)) {
      if (path) found.add(join(dirname(file), path))
    }
  }
  return [...found]
}
