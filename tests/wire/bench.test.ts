/**
 * The speed table runs and counts what it should: a quick round of `npm run bench`. Its times are nobody's promise here, its months
 * in work are: W1's published means, within what 20 or more replications of chance leave open.
 */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { root } from '../../src/cli/scripts/root.mjs'

describe('the speed table', () => {
  it('has every line and the months in work that W1 publishes', { timeout: 120_000 }, () => {
    const out = execFileSync(process.execPath, ['src/cli/scripts/run.mjs', 'bench', '--quick', '--json'], { cwd: root, encoding: 'utf8' })
    const { timed, wholeRuns, ratios, check } = JSON.parse(out)
    expect(timed).toHaveLength(14)
    for (const { name, median } of timed) expect(median, name).toBeGreaterThan(0)
    expect(wholeRuns).toHaveLength(2)
    for (const { threads } of wholeRuns) expect(threads.map((t: { workers: number }) => t.workers)).toEqual([0, 1, 2])
    for (const { name, value } of ratios) expect(Number.isFinite(value), name).toBe(true)
    // a person's months in work have a standard deviation of about 20, 1,000 persons × 20 replications: 0.14; five of these
    for (const { arm, monthsInWork, wholeRun, published } of check) {
      expect(Math.abs(monthsInWork - published), arm).toBeLessThan(0.7)
      expect(Math.abs(wholeRun - published), `${arm} on workers`).toBeLessThan(0.7)
    }
  })
})
