// The bench: every question stands there whole, ends with the next one, and has no fault of access; with high contrast what is chosen is still told.
import { readFileSync } from 'node:fs'
import { expect, openAt, seriousFaults, test } from './harness.ts'
import { sideways, stopRun } from './page.ts'

/** Address of each question, and something of its own that stands there when its view has come. */
const ON_BENCH = {
  omrade: '#area-source',
  arbete: '.views',
  bemanning: 'input[aria-label="Tjänster"]',
  aldersgrans: 'table button[aria-pressed]',
  dela: '.next a',
  pengar: 'table .barred',
  trettio: 'main figure',
  livslinje: '.next a',
  mal: '#goals-persons',
  sakerhet: '.strip',
  insatser: '#find-insats',
  regler: 'main #rule-ageLimits-max',
  stammer: 'main #validation-durability',
  kallor: '#find-parameter',
  dragningar: '.next a',
  ordlista: '#find-term',
  hamta: '.next a',
  jamfor: 'main .next a',
} as const

test('every question stands whole on the bench, ends with the next, and axe finds nothing', async ({ page, sites }) => {
  test.slow()
  await openAt(page, `${sites.root}#arbete/bank`)
  await stopRun(page)
  for (const [question, own] of Object.entries(ON_BENCH)) {
    await page.evaluate((name) => (location.hash = `${name}/bank`), question)
    await expect(page.locator(own).first(), question).toBeVisible()
    await expect(page.locator('.rail'), question).toBeVisible()
    await expect(page.locator('main .next a'), question).toBeVisible()
    expect(await sideways(page), question).toBeLessThanOrEqual(0)
    expect(await seriousFaults(page), question).toEqual([])
  }
})

test('a lever that has been moved shows from where, and the way back leaves nothing behind', async ({ page, sites }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openAt(page, `${sites.root}#bemanning/bank`)
  await stopRun(page)
  const large = page.locator('main input[aria-label="Tjänster"]')
  await expect(large).toHaveValue('4')
  await large.press('ArrowRight')
  await large.press('ArrowRight')
  await expect(page.locator('#rail-posts')).toHaveValue('5')
  for (const line of [
    page.locator('main .way'),
    page
      .locator('.rail .row')
      .filter({ has: page.locator('#rail-posts') })
      .locator('.way'),
  ]) {
    const box = await line.boundingBox()
    // one of the seven steps from 1 to 8 in the canvas, one of eleven from 1 to 12 in the rail
    expect(box?.width ?? 0).toBeGreaterThan(10)
  }
  await expect(page.locator('main')).toContainText('förval 4')
  await page
    .locator('main')
    .getByRole('button', { name: /Återställ Tjänster/ })
    .click()
  await expect(page.locator('#rail-posts')).toHaveValue('4')
  await expect(page.locator('main .way')).toHaveCount(0)
})

test('a file with slips is mended where they are, and opens', async ({ page, sites }) => {
  await openAt(page, `${sites.root}#arbete/bank`)
  await stopRun(page)
  const file = JSON.parse(readFileSync('scenarios/base-uma-238.json', 'utf8')) as {
    arms: Record<string, unknown>[]
    population: Record<string, unknown>
    horizonMonths: unknown
  }
  file.population['persons'] = 42
  file.horizonMonths = 'tio'
  file.arms = file.arms.map((arm, i) => (i === 1 ? { ...arm, post: 4 } : arm))
  const buffer = Buffer.from(JSON.stringify(file))
  await page.locator('#bench-file').setInputFiles({ name: 'trasig.json', mimeType: 'application/json', buffer })
  await expect(page.getByRole('heading', { name: /trasig\.json.*utom två värden/ })).toBeFocused()
  const open = page.getByRole('button', { name: 'Öppna den rättade filen' })
  await expect(open).toBeDisabled()
  await page.getByLabel('Nytt värde för /horizonMonths').fill('60')
  await page.getByRole('button', { name: 'Ta bort raden' }).click()
  // beside it stands what the file would change: what is right in it is compared before anything is opened
  const beside = page.getByRole('region', { name: 'Filen och ditt scenario' })
  await expect(beside.getByRole('row', { name: /Tidshorisont 120 60/ })).toBeVisible()
  await expect(beside.getByRole('row', { name: /Antal personer 238 42/ })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Öppna som scenario B' }).click()
  await expect(page.getByRole('tab', { name: /^Scenario B/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('#rail-horizonMonths')).toHaveValue('60')
  await stopRun(page)
  // the comparison goes on with both, and its rail has what sets them apart
  await page.getByRole('link', { name: 'Jämför scenarier' }).click()
  await page.getByRole('button', { name: 'Ändra i A' }).click()
  await expect(page.locator('#pair-persons')).toHaveValue('238')
  await expect(page.locator('#rail')).toContainText('i B: 42')
  expect(await seriousFaults(page)).toEqual([])
})
