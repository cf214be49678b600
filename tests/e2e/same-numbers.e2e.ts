/**
 * The example that runs by itself on opening gives the very numbers that the command line gives for its file: the same hash of every
 * replication's counts and amounts, in Chromium's workers and in Node's, from a server and from disk, and where no worker can start.
 */
import { runScript } from '../../src/cli/scripts/child.mjs'
import { expect, openAt, test } from './harness.ts'

async function hashOfTheCommandLine(): Promise<string> {
  const { code, stdout } = await runScript(['simulate', '--', 'scenarios/base-uma-238.json', '--json'])
  expect(code).toBe(0)
  const { resultHash } = (JSON.parse(stdout) as { manifest: { resultHash: string } }).manifest
  expect(resultHash).toMatch(/^[0-9a-f]{16}$/)
  return resultHash
}

for (const way of ['root', 'file'] as const) {
  test(`the page (${way}) and the command line give the same result hash`, async ({ page, sites }) => {
    await openAt(page, sites[way])
    await expect(page.locator('footer')).toContainText(await hashOfTheCommandLine(), { timeout: 90_000 })
  })
}

test('where no worker can start the page counts in slices itself and gives the same result hash', async ({ page, sites }) => {
  test.slow()
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', { get: () => { throw new DOMException('no', 'SecurityError') } }) // prettier-ignore
  })
  await openAt(page, sites.file)
  await expect(page.locator('footer')).toContainText(await hashOfTheCommandLine(), { timeout: 120_000 })
})
