/**
 * The workbench opens wherever it is put. Faults of the page (console, policy, requests to elsewhere) end each test in failure:
 * see harness.ts.
 */
import { expect, openAt, seriousFaults, test } from './harness.ts'
import { runEnded } from './page.ts'

for (const way of ['root', 'subPath', 'file'] as const) {
  test(`opens with a heading and asks for nothing outside itself (${way})`, async ({ page, sites, watch }) => {
    await openAt(page, sites[way])
    await expect(page.locator('h1')).toHaveCount(1)
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv')
    await expect(page).toHaveTitle(/Vägval/)
    watch.allow(/Trusted(?:HTML|ScriptURL)' assignment|trusted-types-sink/)
    // Where the browser knows Trusted Types, text becomes no markup and no worker, whoever asks for it.
    const tried = await page.evaluate(() => {
      const attempts = {
        markup: () => (document.createElement('div').innerHTML = '<img src="x">'),
        worker: () => new Worker('https://example.org/x.js'),
      }
      return Object.entries(attempts).map(([name, attempt]) => {
        try {
          attempt()
          return `${name}: let in`
        } catch {
          return `${name}: refused`
        }
      })
    })
    expect(tried).toEqual(['markup: refused', 'worker: refused'])
  })
}

test('has no accessibility faults when it has just opened', async ({ page, sites }) => {
  await openAt(page, sites.root)
  await expect(page.locator('h1')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
})

test('keeps working when the network is gone, also in views that nobody has opened', async ({ page, context, sites }) => {
  await openAt(page, sites.root)
  await runEnded(page)
  // Everything else is fetched one at a time from here on; the workbench comes last.
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  await expect.poll(fetched).toContainEqual(expect.stringMatching(/BenchJobs-[^/]*\.js$/))
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.evaluate(() => (location.hash = 'ordlista'))
  await expect(page.locator('#find-term')).toBeVisible()
})

test('sends the policy with every answer, and the one-file page its own', async ({ request, sites }) => {
  const policyOf = async (path: string) => (await request.get(sites.root + path)).headers()['content-security-policy'] ?? ''
  expect(await policyOf('')).toContain(
    "default-src 'self'; script-src 'self'; worker-src 'self' blob:; connect-src 'self'; style-src 'self'",
  )
  expect(await policyOf('')).toContain("frame-ancestors 'none'")
  expect(await policyOf('vagval.html')).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; worker-src blob:; connect-src 'none'/)
  expect(await policyOf('missing')).toContain("default-src 'self'")
  for (const policy of [await policyOf(''), await policyOf('vagval.html')]) expect(policy).not.toMatch(/unsafe|https?:|\*/)
})
