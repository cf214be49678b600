// The money view in a real browser: settings that need no new run, figures that lead to their parameters, budget and own set of parties.
import { expect, seriousFaults, test } from './harness.ts'
import { openQuestion, runEnded, sideways, stopRun } from './page.ts'

test('another discount rate, horizon and party change the ledger at once, and nothing is run again', async ({ page, sites }) => {
  test.slow()
  await openQuestion(page, sites.root, 'pengar')
  await runEnded(page)
  const society = page.locator('tr.society').first()
  const before = await society.innerText()
  await page.locator('#view-rate').selectOption('0.04')
  await expect(page.locator('main')).toContainText('Med räntan 4 % om året')
  await page.locator('#view-years').selectOption('1')
  await expect(page.locator('main')).toContainText('Mnkr, 1 år')
  expect(await society.innerText()).not.toBe(before)
  await page.locator('#view-party').selectOption('society')
  await expect(page.locator('h1')).toContainText('Arbetet')
  // still the same finished run, without a new one
  await expect(page.locator('main')).toContainText('körningar är klara')
  await expect(page.locator('main')).not.toContainText('1 ändring mot exemplet')
})

test('a cell of the ledger opens its own entries and parameters in one press', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'pengar')
  await stopRun(page)
  const row = page.getByRole('row', { name: /^Arbetsförmedlingen/ }).first()
  await row.getByRole('button').nth(1).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('Lönebidrag, från Arbetsförmedlingen till arbetsgivarna')
  await expect(drawer).toContainText('priser 2026')
  expect(await seriousFaults(page), 'drawer').toEqual([])
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
})

test('the reader’s own set of parties is a row of its own, and the budget takes each year’s own prices', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'pengar')
  await stopRun(page)
  await page.locator('#view-party').selectOption('own')
  await page.getByRole('checkbox', { name: 'Försäkringskassan' }).check()
  await expect(page.getByRole('row', { name: /^Ert urval/ }).first()).toBeVisible()
  const budget = page.locator('table.years')
  const last = budget
    .getByRole('row', { name: /^Försäkringskassan/ })
    .getByRole('button')
    .last()
  const fixed = await last.innerText()
  await page.locator('#budget-prices').selectOption('nominal')
  await expect(page.locator('#budget-inflation')).toHaveValue('2')
  await expect(last).not.toHaveText(fixed)
  expect(await seriousFaults(page), 'own set').toEqual([])
})

test('the money view fits a narrow phone', async ({ page, sites }) => {
  await page.setViewportSize({ width: 341, height: 700 })
  await openQuestion(page, sites.root, 'pengar')
  await stopRun(page)
  expect(await sideways(page)).toBeLessThanOrEqual(0)
})
