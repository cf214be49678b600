/**
 * The example that runs by itself on opening gives the very numbers that the command line gives for its file: the same hash of every
 * replication's counts and amounts, in Chromium's workers and in Node's, from a server and from disk.
 */
import { runScript } from '../../src/cli/scripts/child.mjs'
import { expect, openAt, test } from './harness.ts'

for (const way of ['root', 'file'] as const) {
  test(`the page (${way}) and the command line give the same result hash`, async ({ page, sites }) => {
    await openAt(page, sites[way])
    const { code, stdout } = await runScript(['simulate', '--', 'scenarios/base-uma-238.json', '--json'])
    expect(code).toBe(0)
    const { resultHash } = (JSON.parse(stdout) as { manifest: { resultHash: string } }).manifest
    expect(resultHash).toMatch(/^[0-9a-f]{16}$/)
    await expect(page.locator('footer')).toContainText(resultHash, { timeout: 40_000 })
  })
}
