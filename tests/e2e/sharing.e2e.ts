// Sharing a project and the life line in the built page: no accessibility fault, no sideways scroll, and levers that move the answer.
import type { Page } from '@playwright/test'
import { expect, openAt, seriousFaults, test } from './harness.ts'
import { runEnded, sideways } from './page.ts'

/** Waits until the rows of short simulations have all come. */
async function rowsEnded(page: Page): Promise<void> {
  await expect(page.locator('main progress')).toHaveCount(0)
}

for (const question of ['dela', 'livslinje'] as const) {
  for (const [language, theme] of [
    ['sv', 'light'],
    ['en', 'dark'],
  ] as const) {
    test(`axe finds nothing in ${question} (${language}, ${theme}), and nothing is lost at 341 px`, async ({ page, sites }) => {
      test.slow()
      await page.emulateMedia({ colorScheme: theme })
      await page.addInitScript((code) => localStorage.setItem('vagval.language', code), language)
      await openAt(page, `${sites.root}#${question}`)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('h1 button').first()).toBeVisible({ timeout: 90_000 })
      await runEnded(page)
      await rowsEnded(page)
      expect(await seriousFaults(page)).toEqual([])
      await page.setViewportSize({ width: 341, height: 700 })
      expect(await sideways(page)).toBe(0)
    })
  }
}

test('who takes part is ticked with the keyboard, moves the answer, and can be undone', async ({ page, sites }) => {
  test.slow()
  await openAt(page, `${sites.root}#dela`)
  await runEnded(page)
  await expect(page.locator('h1')).toContainText('Åtta kommuner')
  await page.getByRole('checkbox', { name: 'Lomma' }).focus()
  await page.keyboard.press('Space')
  await expect(page.locator('h1')).toContainText('Sju kommuner')
  await expect(page.locator('header, main').first()).toContainText(/UMA/)
  await page.getByRole('button', { name: 'Ångra' }).first().click()
  await expect(page.locator('h1')).toContainText('Åtta kommuner')
})

test('the cost is divided to the krona by each key, and inhabitants that are typed open the key of population', async ({ page, sites }) => {
  test.slow()
  await openAt(page, `${sites.root}#dela`)
  await runEnded(page)
  await rowsEnded(page)
  const table = page.getByRole('table', { name: /delade efter fyra nycklar/ })
  const column = async (n: number): Promise<readonly number[]> =>
    (await table.locator(`tbody tr td:nth-child(${n})`).allInnerTexts()).map((text) => Number(text.replace(/\s/g, '')))
  for (const key of [3, 4, 5, 6]) {
    const amounts = await column(key)
    const parts = amounts.slice(0, -1)
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(amounts.at(-1))
    expect(parts).toHaveLength(4)
  }
  await page.getByLabel('Mellan vilka').selectOption('municipality')
  await expect(table.locator('tbody tr')).toHaveCount(9)
  await expect(table.locator('tbody tr').first().locator('td').nth(1)).toHaveText('–')
  for (const box of await page.getByLabel(/^Invånare i/).all()) {
    await box.fill('10 000')
    await box.press('Tab')
  }
  await expect(table.locator('tbody tr').first().locator('td').nth(1)).not.toHaveText('–')
})

test('the life line follows another age, and shows whether the time of a first stage is enough', async ({ page, sites }) => {
  test.slow()
  await openAt(page, `${sites.root}#livslinje`)
  await runEnded(page)
  await expect(page.locator('h1')).toContainText('Av 100 som är 19 år lämnar')
  await expect(page.locator('main')).toContainText(/Troligen mellan/, { timeout: 90_000 })
  await page.getByRole('spinbutton', { name: 'Ålder i dag' }).fill('25')
  await expect(page.locator('h1')).toContainText('Av 100 som är 25 år lämnar', { timeout: 90_000 })
  await page.getByRole('button', { name: 'Visa en stegvis väg' }).click()
  await expect(page.getByRole('heading', { name: /hinner \d+ av 100 bli redo/ })).toBeVisible()
})
