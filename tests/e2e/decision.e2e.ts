// How certain, and which goals: the long calculation in the built page, stopped and kept, read by keyboard and axe, on a narrow screen too.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, openAt, seriousFaults, test } from './harness.ts'
import { sideways, stopRun } from './page.ts'

/** Opens the view with the simulation stopped: its figures do not matter here, and the long questions begin at once. */
async function openView(page: Page, site: string, address: 'sakerhet' | 'mal'): Promise<void> {
  await openAt(page, `${site}#${address}`)
  await stopRun(page)
  await expect(page.locator('h1 button').first()).toBeVisible()
}

test('certainty says how sure and what decides, and keeps what is finished when it is stopped', async ({ page, sites }) => {
  await openView(page, sites.root, 'sakerhet')
  await expect(page.locator('h1')).toContainText(/I modellen (är det|går det)/)
  await expect(page.locator('main figure').first()).toBeVisible()
  const stop = page.getByRole('button', { name: 'Avbryt och behåll' })
  await stop.click()
  await expect(page.locator('main')).toContainText('Avbrutet. Det som hunnit bli klart visas.')
  await expect(page.locator('main figure').first()).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.locator('main figure').first().getByText('Tabell').click()
  await expect(page.getByRole('columnheader', { name: 'Svar vid lågt' })).toBeVisible()
  await page.locator('h1 button').nth(1).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
})

test('certainty answers with a picture while most of the run is left, says that it is provisional, and moves nothing', async ({
  page,
  sites,
}) => {
  await openAt(page, `${sites.root}#sakerhet`)
  // ten times as long as the example: what waited for its end would not be there before it is stopped
  const preset = JSON.parse(readFileSync(new URL('../../scenarios/base-uma-238.json', import.meta.url), 'utf8')) as { run: object }
  const long = { ...preset, name: 'Lång', run: { ...preset.run, draws: 500, replications: 40 } }
  await page.locator('#top-file').setInputFiles({
    name: 'lang.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(long)),
  })
  await expect(page.locator('main')).toContainText(/Slumpen: [\d\s]+ av 20\s000/)
  await expect(page.locator('h1 button').first()).toBeVisible()
  await expect(page.locator('main')).toContainText(/Det är preliminärt: \d+ av 500 dragningar är klara/)
  await expect(page.locator('main figure svg').first()).toBeVisible()
  await expect(page.locator('main')).toContainText(/Allt som är osäkert är draget \d+ av 500 gånger/)
  const tops = () =>
    page.locator('main').evaluate((main) => [...main.querySelectorAll('.main, .pair')].map((one) => (one as HTMLElement).offsetTop))
  const before = await tops()
  await expect(page.locator('main')).toContainText(/Allt som är osäkert är draget (?!25 )\d+ av 500 gånger/)
  expect(await tops()).toEqual(before)
  // the run is still under way: nothing above has waited for it
  await expect(page.locator('main')).toContainText(/Slumpen: [\d\s]+ av 20\s000/)
  await stopRun(page)
})

test('goals follow the size of the project, and a result can be typed as numbers only', async ({ page, sites }) => {
  await openView(page, sites.root, 'mal')
  const figure = page.locator('h1 button').first()
  await expect(figure).toContainText('av 50')
  await page.locator('#goals-persons').fill('100')
  await page.keyboard.press('Tab')
  await expect(figure).toContainText('av 100')
  await page.getByRole('button', { name: 'Fyll i vårt utfall' }).click()
  await expect(page.getByText('Namn och personnummer hör inte hemma här')).toBeVisible()
  const result = page.locator('main [role="status"]').filter({ hasText: ' av 40' })
  await page.locator('#follow-work').fill('Anna')
  await page.keyboard.press('Tab')
  await expect(page.locator('#follow-work')).toHaveAttribute('aria-invalid', 'true')
  await expect(result).toContainText('10 av 40')
  await page.locator('#follow-work').fill('16')
  await page.keyboard.press('Tab')
  await expect(result).toContainText('16 av 40')
  await expect(page.locator('main')).toContainText(/Era 40 personer väger|Svaret går inte att räkna om/)
  expect(await seriousFaults(page)).toEqual([])
  await page.setViewportSize({ width: 341, height: 700 })
  expect(await sideways(page)).toBeLessThanOrEqual(0)
})

test('a table of draws dropped on the page is analysed, a broken one is explained, and the scenario stays', async ({ page, sites }) => {
  await openAt(page, `${sites.root}#arbete`)
  await stopRun(page)
  const drop = (name: string, text: string) =>
    page.evaluate(
      ([file, content]) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([content], file, { type: 'text/csv' }))
        window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      },
      [name, text] as const,
    )
  const rows = Array.from({ length: 40 }, (_, i) => `0,0,${1000 + 10 * i},${0.1 + 0.001 * i},${i}`)
  await drop('egna.csv', `cost:A,effect:A,cost:B,effect:B,param:x\n${rows.join('\n')}\n`)
  await expect(page.locator('h1')).toContainText('är bäst i genomsnitt')
  await expect(page.locator('main')).toContainText('40 dragningar, 2 alternativ, 1 osäkra värden. Scenariot är orört.')
  await expect(page.locator('main figure')).toHaveCount(3)
  expect(await seriousFaults(page)).toEqual([])
  await drop('fel.csv', 'cost:A;effect:A\n1;2\n')
  await expect(page.locator('main')).toContainText('Kolumnerna är åtskilda med semikolon')
  await expect(page.locator('h1')).toContainText('är bäst i genomsnitt')
  await page.setViewportSize({ width: 341, height: 700 })
  expect(await sideways(page)).toBeLessThanOrEqual(0)
})
