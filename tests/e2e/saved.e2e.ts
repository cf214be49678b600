/**
 * What a reader has survives: a reload with its undo list, a second page at the same time, a link opened in a fresh profile, a browser
 * that does not save. Links that are broken are shown like broken files and leave everything as it was.
 */
import type { Page } from '@playwright/test'
import { expect, openAt, seriousFaults, test } from './harness.ts'
import { openQuestion, runEnded, sideways, stopRun } from './page.ts'

const posts = (page: Page) => page.locator('#lever-posts')
const hashIn = async (page: Page): Promise<string> => (await page.locator('footer').textContent())?.match(/[0-9a-f]{16}/)?.[0] ?? ''
/** Until everything is written: the panel says when. */
const saved = (page: Page) => page.waitForTimeout(700)

async function setPosts(page: Page, value: string): Promise<void> {
  await posts(page).fill(value)
  await posts(page).press('Enter')
}

async function openPanel(page: Page): Promise<void> {
  await page.locator('.picker .toggle').click()
  await expect(page.locator('#saved-name')).toBeVisible()
}

for (const way of ['root', 'file'] as const) {
  test(`a change and its undo survive a reload (${way})`, async ({ page, sites }) => {
    await openQuestion(page, sites[way], 'arbete')
    const before = await posts(page).inputValue()
    await setPosts(page, '7')
    await setPosts(page, '9')
    await saved(page)
    await page.reload()
    await expect(posts(page)).toHaveValue('9')
    await page.getByRole('button', { name: 'Ångra' }).click()
    await expect(posts(page)).toHaveValue('7')
    await page.getByRole('button', { name: 'Ångra' }).click()
    await expect(posts(page)).toHaveValue(before)
  })
}

test('a change made just before the page is left is there when it is opened again', async ({ page, context, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await setPosts(page, '8')
  await page.close()
  const again = await context.newPage()
  await openQuestion(again, sites.root, 'arbete')
  await expect(posts(again)).toHaveValue('8')
})

test('a second page works on a copy of its own, and both share the snapshots', async ({ page, context, sites }) => {
  test.slow()
  await openQuestion(page, sites.root, 'arbete')
  await setPosts(page, '8')
  await saved(page)
  const second = await context.newPage()
  await openQuestion(second, sites.root, 'arbete')
  await expect(posts(second)).toHaveValue('8')
  await setPosts(second, '3')
  await page.bringToFront()
  await setPosts(page, '11')
  await saved(page)
  await openPanel(page)
  await openPanel(second)
  await second.locator('#saved-name').fill('Till styrgruppen')
  await second.getByRole('button', { name: 'Spara ett läge' }).click()
  await expect(page.getByRole('button', { name: /^Öppna Till styrgruppen/ })).toBeVisible()
  await page.reload()
  await second.reload()
  await expect(posts(page)).toHaveValue('11')
  await expect(posts(second)).toHaveValue('3')
})

test('a snapshot is saved, renamed, removed, put back and opened; what was there stays as earlier work', async ({ page, sites }) => {
  test.slow()
  await openQuestion(page, sites.root, 'arbete')
  await setPosts(page, '5')
  await openPanel(page)
  await page.getByRole('button', { name: 'Spara ett läge' }).click()
  await expect(page.getByText('Skriv först vad läget ska heta.')).toBeVisible()
  await expect(page.locator('#saved-name')).toBeFocused()
  await page.keyboard.type('Fem tjänster')
  await page.keyboard.press('Enter')
  await expect(page.getByText('”Fem tjänster” är sparat.')).toBeVisible()
  await page.getByRole('button', { name: 'Byt namn på Fem tjänster' }).click()
  await page.keyboard.type('Fem')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Ta bort Fem' }).click()
  await expect(page.getByRole('button', { name: /^Öppna Fem,/ })).toHaveCount(0)
  await page.locator('.panel').getByRole('button', { name: 'Ångra' }).click()
  await setPosts(page, '12')
  await saved(page)
  await page.getByRole('button', { name: /^Öppna Fem,/ }).click()
  await expect(posts(page)).toHaveValue('5')
  await expect(page.getByRole('heading', { name: 'Tidigare arbete' })).toBeVisible()
  await stopRun(page)
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: /^Öppna UMA: 238/ }).click()
  await expect(posts(page)).toHaveValue('12')
  await page.locator('.line.screen-only').getByRole('button', { name: 'Ångra' }).click()
  await expect(posts(page)).toHaveValue('5')
})

test('a link opened in a fresh profile gives the same result, and the address then names the view alone', async ({
  page,
  context,
  browser,
  sites,
}) => {
  test.slow()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openQuestion(page, sites.root, 'arbete')
  await setPosts(page, '6')
  await runEnded(page)
  const hash = await hashIn(page)
  expect(hash).toMatch(/^[0-9a-f]{16}$/)
  await page.getByRole('button', { name: 'Fil och länk' }).click()
  await page.locator('.line.screen-only').getByRole('button', { name: 'Kopiera länk' }).click()
  await expect(page.locator('.line.screen-only').getByText('Länken är kopierad. Allt ligger i den, och inget har skickats.')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  const link = await page.evaluate(() => navigator.clipboard.readText())

  const profile = await browser.newContext({ locale: 'sv-SE' })
  const fresh = await profile.newPage()
  await openAt(fresh, link)
  await expect(posts(fresh)).toHaveValue('6')
  await runEnded(fresh)
  expect(await hashIn(fresh)).toBe(hash)
  expect(new URL(fresh.url()).hash).toBe('#arbete')
  await expect(fresh.locator('.line.screen-only')).toContainText('Från länk: UMA: 238')
  await profile.close()
})

test('a broken link says what is wrong, and what the reader had is still there', async ({ page, sites }) => {
  test.slow()
  await openQuestion(page, sites.root, 'arbete')
  await setPosts(page, '9')
  await saved(page)
  const plain = (json: string) => `1p${Buffer.from(json).toString('base64url')}`
  for (const payload of ['1zAAAA', plain('{}'), `1z${'A'.repeat(40_000)}`]) {
    await page.goto('about:blank')
    await openAt(page, `${sites.root}#arbete&s=${payload}`)
    await expect(page.getByRole('heading', { name: 'Länken går inte att öppna som den är.' })).toBeVisible()
    await expect(page.locator('.issues')).toContainText(payload.length > 30_000 ? 'RUN-122' : 'RUN-121')
    await expect(posts(page)).toHaveValue('9')
  }
  await stopRun(page)
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Gå tillbaka', exact: true }).click()
  await page.evaluate(() => (location.hash = 'arbete&s=3z'))
  await expect(page.locator('.issues')).toContainText('RUN-124')
})

test('where the browser refuses to save, the page answers as before and says what to do', async ({ page, sites }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('no', 'SecurityError') } }) // prettier-ignore
  })
  await openQuestion(page, sites.root, 'arbete')
  await expect(page.getByText('Webbläsaren låter inte sidan spara.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Spara som fil' })).toBeVisible()
  await setPosts(page, '9')
  await expect(posts(page)).toHaveValue('9')
  await stopRun(page)
  expect(await seriousFaults(page)).toEqual([])
})

test('what a later version has saved is left alone', async ({ page, sites }) => {
  await openAt(page, sites.root)
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        indexedDB.deleteDatabase('vagval')
        const request = indexedDB.open('vagval', 99)
        request.onsuccess = () => (request.result.close(), resolve(null))
        request.onerror = reject
      }),
  )
  await page.reload()
  await openQuestion(page, sites.root, 'arbete')
  await expect(page.getByText('En nyare version av Vägval har sparat här.')).toBeVisible()
  expect(await page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'vagval')?.version)).toBe(99)
})

test('the panel with what is saved fits a narrow page', async ({ page, sites }) => {
  await page.setViewportSize({ width: 341, height: 700 })
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  await page.locator('button.menu').click()
  await openPanel(page)
  await page.locator('#saved-name').fill('Ett mycket långt namn på ett läge som ingen annan har')
  await page.getByRole('button', { name: 'Spara ett läge' }).click()
  await expect(page.getByRole('button', { name: /^Öppna Ett mycket långt/ })).toBeVisible()
  expect(await sideways(page)).toBe(0)
  expect(await seriousFaults(page)).toEqual([])
})
