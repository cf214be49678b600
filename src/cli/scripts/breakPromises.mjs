/**
 * Breaks each promise once and sees whether its test objects: `node src/cli/scripts/breakPromises.mjs [words…]`, in a copy of what is committed.
 * A break that no test notices ends the script with 1. Run by hand; what it printed last stands in src/docs/promises-broken.md.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { breaks } from './promiseBreaks.mjs'
import { root } from './root.mjs'

const wanted = process.argv.slice(2)
const copy = mkdtempSync(join(tmpdir(), 'vagval-broken-'))
let unnoticed = 0
try {
  const archive = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 1e9 })
  execFileSync('tar', ['-x', '-C', copy], { input: archive })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const one of breaks) {
    if (wanted.length > 0 && !wanted.some((word) => one.promise.includes(word))) continue
    const said = tryBreak(one)
    if (said === null) unnoticed += 1
    process.stdout.write(`| ${one.promise} | \`${one.file}\` | \`${one.test}\` “${one.name}” | ${said ?? '**nothing**'} |\n`)
  }
} finally {
  rmSync(copy, { recursive: true })
}
process.exitCode = unnoticed > 0 ? 1 : 0

/**
 * What the test says when the promise is broken; null when it says nothing. The text to be exchanged must be there, and the test must have run.
 *
 * @param {import('./promiseBreaks.mjs').Break} one
 * @returns {string | null}
 */
function tryBreak({ file, from, to, test, name }) {
  const path = join(copy, file)
  const whole = readFileSync(path, 'utf8')
  if (!whole.includes(from)) throw new Error(`${file} no longer has "${from}"`)
  writeFileSync(
    path,
    whole.replace(from, () => to),
  )
  try {
    const report = join(copy, 'report.json')
    const pattern = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const args = ['run', '--project', 'node', test, '-t', pattern, '--reporter=json', `--outputFile=${report}`]
    spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], { cwd: copy, timeout: 300_000 })
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const results = testResults
      .flatMap((/** @type {any} */ one) => one.assertionResults)
      .filter((/** @type {any} */ one) => one.status !== 'skipped' && one.status !== 'pending')
    if (results.length === 0) throw new Error(`${test} has no test "${name}"`)
    const failed = results.find((/** @type {any} */ one) => one.status === 'failed')
    return failed ? firstLine(failed.failureMessages[0] ?? 'failed') : null
  } finally {
    writeFileSync(path, whole)
  }
}

/** @param {string} text */
function firstLine(text) {
  const lines = text.split('\n')
  const cause = lines.find((line) => /Caused by|AssertionError/.test(line)) ?? lines[0] ?? ''
  return cause.replace(/\s+/g, ' ').replaceAll('|', '/').replaceAll('`', "'").trim().slice(0, 140)
}
