// What the answers rest on: the catalogue with its rows as rules and lines, the rules of law and of the project, and the validation.
import { expect, test } from './harness.ts'
import { openQuestion, sideways, stopRun } from './page.ts'
import type { Locator, Page } from '@playwright/test'

/** The row of the catalogue with this name, opened. */
async function openRow(page: Page, name: RegExp, search: string): Promise<Locator> {
  await page.locator('#find-insats').fill(search)
  const row = page.locator('main li').filter({ has: page.getByRole('heading', { name, level: 3 }) })
  await row.locator('button[aria-expanded="false"]').click()
  return row
}

test('a row of the catalogue becomes a rule: the levers turn yellow, the answer moves, and it can be undone', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'insatser')
  await stopRun(page)
  const row = await openRow(page, /^PEAK/, 'peak')
  await row.getByRole('button', { name: /^Använd PEAK/ }).click()
  await expect(page.locator('main')).toContainText('1 ändring mot exemplet')
  await expect(row).toContainText('ligger på era projekt')
  await expect(row.getByRole('button', { name: /^Använd PEAK/ })).toBeDisabled()
  await page.evaluate(() => (location.hash = 'aldersgrans'))
  await expect(page.locator('#lever-ageMax')).toHaveValue('24')
  await expect(page.locator('.levers')).toContainText('förval 29')
  await page.getByRole('button', { name: 'Ångra' }).click()
  await expect(page.locator('#lever-ageMax')).toHaveValue('29')
})

test('a row that cannot be a rule says why in the place of the button', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'insatser')
  const row = await openRow(page, /^Samhall$/, 'samhall')
  await expect(row.getByRole('button', { name: /som regel/ })).toHaveCount(0)
  await expect(row.locator('.reason').first()).toContainText('Rapporten ger varken')
})

test('a reported result stands beside the jobs with its own denominator, and changes no figure', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  const before = await page.locator('h1').innerText()
  await page.evaluate(() => (location.hash = 'insatser'))
  const row = await openRow(page, /^PEAK/, 'peak')
  await row.getByRole('button', { name: /jämförelselinje/ }).click()
  await expect(row).toContainText('visas som jämförelselinje')
  await page.evaluate(() => (location.hash = 'arbete'))
  const picture = page.locator('figure').filter({ hasText: 'Andra projekts tal går inte att jämföra rakt av' })
  await expect(picture).toContainText('74')
  await expect(picture).toContainText('200 inskrivna ungdomar 15–24 år')
  await expect(picture).toContainText('Andra personer och ett annat sätt att räkna.')
  await expect(page.locator('h1')).toHaveText(before)
  await expect(page.locator('main')).not.toContainText('1 ändring')
  await picture.getByRole('button', { name: /^Ta bort jämförelselinjen/ }).click()
  await expect(picture).toHaveCount(0)
})

test('filters and search narrow the list, and the sentence counts what is left', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'insatser')
  await expect(page.locator('h1')).toContainText('Av 131 insatser')
  await page.locator('#catalogue-county').selectOption('skane')
  await page.locator('#catalogue-age').selectOption('27')
  await expect(page.locator('h1')).toContainText('den som är 27 år i Skåne')
  await expect(page.locator('main')).toContainText('Utan åldersgränser vore')
  await page.locator('#find-insats').fill('zzzz')
  await expect(page.locator('h1')).toContainText('Ingen insats i rapporterna passar')
  await page.locator('#find-insats').fill('')
  await expect(page.locator('main li h3').first()).toBeVisible()
})

test('the rules say what is known and until when, and every field of the project is a lever', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'regler')
  await stopRun(page)
  await expect(page.locator('h1')).toContainText('Ni räknar till 2036, men reglerna är kända bara till och med 2026.')
  const young = page.getByRole('row', { name: /Arbetsgivaravgift under 23 år/ })
  await expect(young).toContainText('20,81')
  await expect(young).toContainText('upphör')
  await page.locator('#rule-uptake').fill('50')
  await page.locator('#rule-uptake').press('Tab')
  await expect(page.locator('main')).toContainText('1 ändring mot exemplet')
  await page.locator('#rule-ageLimits-mayStayIfEnrolled').selectOption('no')
  await expect(page.locator('main')).toContainText('2 ändringar mot exemplet')
  await page.getByRole('button', { name: 'Ångra' }).click()
  await expect(page.locator('main')).toContainText('1 ändring mot exemplet')
})

test('the validation says what the model is set to, what it is not, and calls no other project’s outcome an effect', async ({
  page,
  sites,
}) => {
  test.slow()
  await openQuestion(page, sites.root, 'stammer')
  await stopRun(page)
  await expect(page.locator('h1')).toContainText(/Ja, så långt det går att pröva: \d+ fler av 100 efter 18 månader, mot ungefär 10/, {
    timeout: 90_000,
  })
  const row = page.getByRole('row', { name: /Fler i arbete efter 18 månader, SE mot FS/ })
  await expect(row).toContainText('nära')
  const lund = page.getByRole('row', { name: /IPS i Lund/ })
  await expect(lund).toContainText('47')
  await expect(lund.getByRole('cell').last()).toHaveText(/^\s*nej\s*$/)
  const others = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Andra projekts resultat' }) })
  await expect(others).toContainText('De säger inget om effekten i er grupp.')
  await expect(others).toContainText('PEAK')
  await page.locator('#validation-durability').selectOption('fragile')
  await expect(page.locator('main')).toContainText('Räknat med era egna värden.', { timeout: 90_000 })
})

for (const question of ['insatser', 'regler', 'stammer'] as const) {
  test(`${question} fits a phone and a tablet`, async ({ page, sites }) => {
    for (const width of [640, 390]) {
      await page.setViewportSize({ width, height: 700 })
      await openQuestion(page, sites.root, question)
      expect(await sideways(page), String(width)).toBeLessThanOrEqual(0)
    }
  })
}
