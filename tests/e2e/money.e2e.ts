// The money view in a real browser: settings that need no new run, figures that lead to their parameters, budget and own set of parties.
import { expect, openAt, seriousFaults, test } from './harness.ts'
import { leadsToSource, openQuestion, runEnded, sideways, stopRun } from './page.ts'

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
  test.slow()
  await openQuestion(page, sites.root, 'pengar')
  // the last figure of the budget is how far it may lie off, which only a run can say
  await runEnded(page)
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

test('every picture and every number of a table opens its source where it stands', async ({ page, sites }) => {
  await openAt(page, `${sites.root}#pengar`)
  await expect(page.locator('tr.society .range button').first()).toBeVisible({ timeout: 100_000 })
  await expect(page.locator('main figure').first()).toBeVisible()
  // numbers that explain a term in words, in a last column of text, are told in the cells beside them
  const without = await page.locator('main').evaluate((main) => {
    for (const fold of main.querySelectorAll('details')) fold.open = true
    const opens = (one: Element): boolean => one.querySelector('[aria-haspopup="dialog"]') !== null
    const named = (one: Element): string => (one.textContent ?? '').trim().slice(0, 60)
    const figures = [...main.querySelectorAll('figure')].filter((one) => !opens(one)).map((one) => `picture: ${named(one)}`)
    const cells = [...main.querySelectorAll('td.number')].filter((one) => /\d/.test(one.textContent ?? '') && !opens(one))
    return [...figures, ...cells.map((one) => `cell: ${named(one)}`)]
  })
  expect(without).toEqual([])
  // money says its unit and the year of its prices: in the caption of its table, or under the title of its picture
  const tables = await page
    .locator('main table')
    .evaluateAll((all) =>
      all
        .filter((one) => /tkr|mnkr/i.test(one.textContent ?? ''))
        .map((one) => one.closest('section, div')?.parentElement?.textContent ?? ''),
    )
  for (const around of tables) expect(around).toMatch(/20\d\d års priser|[Pp]riser 20\d\d/)
  // the way from a figure to the evidence, in one press: from a picture and from a cell
  for (const door of [
    page.locator('main figure [aria-haspopup="dialog"]').first(),
    page.locator('main td.number [aria-haspopup="dialog"]').first(),
  ]) {
    await leadsToSource(page, door)
  }
})

test('the money view fits a narrow phone', async ({ page, sites }) => {
  await page.setViewportSize({ width: 341, height: 700 })
  await openQuestion(page, sites.root, 'pengar')
  await stopRun(page)
  expect(await sideways(page)).toBeLessThanOrEqual(0)
})
