// What a reader meets: an answer without typing, levers that move it, sources behind it, files in and out, and a way to stop.
import { readFileSync } from 'node:fs'
import { expect, test } from './harness.ts'
import { openQuestion, runEnded, stopRun } from './page.ts'

test('answers without typing: the expectation within seconds, then an interval', async ({ page, sites }) => {
  const began = Date.now()
  await openQuestion(page, sites.root, 'arbete')
  expect(Date.now() - began).toBeLessThan(15_000)
  await runEnded(page)
  await expect(page.locator('h1')).toHaveText(
    /^Med Supported Employment får (kanske )?\d+ (fler|färre) av 100 arbete än med förstärkt samarbete\.$/,
  )
  await expect(page.locator('main')).toContainText(/troligen mellan -?\d+ (färre )?och -?\d+ fler/)
  await expect(page.locator('main svg.crowd')).toHaveCount(3)
})

test('the crowd shows as many persons as the words say', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await runEnded(page)
  for (const section of await page.locator('.crowds section').all()) {
    const words = Number(/^(\d+) av 100/.exec((await section.locator('.count').innerText()).trim())?.[1])
    const label = (await section.locator('svg.crowd').getAttribute('aria-label')) ?? ''
    expect(label).toContain(`${words} i arbete`)
  }
})

test('a lever moves the answer at once, says what it was, and can be undone', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  const posts = page.locator('#lever-posts')
  await posts.focus()
  for (let i = 0; i < 8; i += 1) await page.keyboard.press('ArrowUp')
  await expect(posts).toHaveValue('8')
  await expect(page.locator('main')).toContainText('1 ändring mot exemplet')
  await expect(page.locator('.levers')).toContainText('förval 4')
  await expect(page.locator('h1')).toContainText('får')
  await page.getByRole('button', { name: 'Ångra' }).click()
  await expect(posts).toHaveValue('4')
  await page.getByRole('button', { name: 'Gör om' }).click()
  await expect(posts).toHaveValue('8')
  await page.getByRole('button', { name: 'Återställ', exact: true }).first().click()
  await expect(posts).toHaveValue('4')
})

test('a value out of range stays in its field with a sentence, and the answer stands', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  const caseload = page.locator('#lever-caseload')
  await caseload.fill('900')
  await caseload.press('Tab')
  await expect(caseload).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('.levers')).toContainText('Skriv ett tal mellan 1 och 200.')
  await expect(page.locator('main')).not.toContainText('1 ändring')
  await caseload.fill('1 0')
  await caseload.press('Tab')
  await expect(caseload).toHaveValue('10')
  await expect(page.locator('main')).toContainText('1 ändring')
})

test('every figure leads to its sources, and focus comes back to it', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  const figure = page.locator('h1 button')
  await figure.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('Källa till siffran')
  for (const step of ['Utfall', 'Post', 'Parameter', 'Belägg']) await expect(drawer).toContainText(step)
  await expect(drawer).toContainText('Socialförsäkringsrapport 2017:5')
  // Whatever is tabbed to lies in the drawer: the page behind is out of reach.
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press('Tab')
    const where = await page.evaluate(() =>
      document.activeElement === document.body ? 'browser' : document.activeElement?.closest('dialog') ? 'drawer' : 'page',
    )
    expect(where).not.toBe('page')
  }
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(figure).toBeFocused()
})

test('one’s own value of a parameter changes the answer and is counted', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await page.locator('h1 button').click()
  const drawer = page.getByRole('dialog')
  await drawer.locator('#own-which').selectOption('trial.inWork15.SE.men')
  await drawer.locator('#own-value').fill('18')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.locator('main')).toContainText('1 ändring mot exemplet')
  // Men as with enhanced cooperation, and women too: no difference is left.
  await expect(page.locator('h1')).toContainText(/ungefär lika många|kanske 1/)
})

test('stopping keeps what is finished, and the run can be finished later', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await page.getByRole('button', { name: 'Fler reglage' }).click()
  await page.locator('#all-draws').fill('900')
  await page.locator('#all-draws').press('Tab')
  await expect(page.locator('progress')).toBeVisible()
  await expect.poll(() => page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Avbryt och behåll' }).click()
  await expect(page.locator('main')).toContainText(/Avbrutet\. [\d\u00A0]+ körningar är kvar och visas\./)
  await expect(page.locator('main')).toContainText('troligen')
  await expect(page.getByRole('button', { name: 'Räkna klart' })).toBeVisible()
})

test('a broken file shows every issue, and the last good scenario stays', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await runEnded(page)
  const before = await page.locator('h1').innerText()
  const broken = {
    schemaVersion: 1,
    model: 'aktivitetsersattning',
    name: 'x',
    horizonMonths: 'tio',
    arms: [{ id: 'SE', pathway: 'SE', post: 4 }],
  }
  await page
    .locator('#top-file')
    .setInputFiles({ name: 'trasig.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(broken)) })
  await expect(page.getByRole('heading', { name: /trasig\.json/ })).toBeFocused()
  const issues = page.locator('main').getByRole('table').first()
  for (const part of ['SCN-016', 'SCN-017', 'posts', '/horizonMonths']) await expect(issues).toContainText(part)
  await expect(page.locator('main')).toContainText('ligger kvar som det var')
  expect(await page.locator('h1').innerText()).toBe(before)
  await page.getByRole('button', { name: 'Gå tillbaka', exact: true }).click()
  await expect(page.getByRole('heading', { name: /trasig\.json/ })).toHaveCount(0)
})

test('a file that is no text, is empty or is huge is refused with its own code', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  const files = [
    { name: 'utf16.json', buffer: Buffer.from('\ufeff{"a":1}', 'utf16le'), code: 'SCN-003' },
    { name: 'tom.json', buffer: Buffer.from(''), code: 'SCN-002' },
    { name: 'stor.json', buffer: Buffer.alloc(6_000_000, 32), code: 'SCN-001' },
  ]
  for (const { name, buffer, code } of files) {
    await page.locator('#top-file').setInputFiles({ name, mimeType: 'application/json', buffer })
    await expect(page.locator('main')).toContainText(code)
  }
})

test('a scenario that is saved opens again with the same changes, by button or by dropping it', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  await page.locator('#lever-posts').fill('6')
  await expect(page.locator('main')).toContainText('1 ändring')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Fil och länk' }).click()
  await page.getByRole('button', { name: 'Spara scenario' }).first().click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.json$/)
  const text = readFileSync(await download.path(), 'utf8')
  await page.getByRole('button', { name: 'Återställ', exact: true }).first().click()
  await expect(page.locator('#lever-posts')).toHaveValue('4')
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'sparad.json', { type: 'application/json' }))
    return transfer
  }, text)
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await expect(page.locator('#lever-posts')).toHaveValue('6')
  await expect(page.locator('main')).toContainText('Fil:')
})

test('another example can be chosen, and a lever it has no use for says why and what to do', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  await page.locator('button[aria-controls="scenario-panel"]').click()
  await page
    .locator('#scenario-panel')
    .getByRole('button', { name: /som studien/ })
    .click()
  await expect(page.locator('.levers')).toContainText('ingen gräns')
  await page.getByRole('button', { name: 'Sätt ett tak' }).click()
  await expect(page.locator('#lever-posts')).toHaveValue('4')
})
