// What can be taken from the built page: files that are whole under its policy and from disk, an appendix of three to five A4 pages.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { textIn, unzip } from '../fixtures/unzip.ts'
import { expect, openAt, seriousFaults, test } from './harness.ts'
import { sideways } from './page.ts'

async function download(page: Page, name: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.getByRole('button', { name }).first().click()])
  return readFileSync(await file.path())
}

/** The slides wait for what they are to show; here they are taken at once, where there is still something to wait for. */
async function slidesAtOnce(page: Page): Promise<Buffer> {
  const coming = page.waitForEvent('download', { timeout: 120_000 })
  await page.getByRole('button', { name: /Hämta bildspel/ }).click()
  await page
    .getByRole('button', { name: 'Hämta nu, utan den bilden' })
    .click({ timeout: 10_000 })
    .catch(() => undefined)
  return readFileSync(await (await coming).path())
}

for (const place of ['root', 'file'] as const) {
  test(`slides, workbook and CSV come whole out of the page (${place})`, async ({ page, sites }) => {
    test.slow()
    await openAt(page, `${sites[place]}#hamta`)
    const slides = unzip(await slidesAtOnce(page))
    expect(textIn(slides, 'ppt/slides/slide1.xml')).toContain('Modellresultat, inte mätning.')
    expect([...slides.keys()].filter((name) => name.endsWith('.png')).length).toBeGreaterThanOrEqual(4)
    const workbook = unzip(await download(page, /Hämta kalkylblad/))
    expect(textIn(workbook, 'xl/workbook.xml')).toContain('Huvudbok')
    const table = (await download(page, /Svaret i korthet, CSV/)).toString('utf8')
    expect(table).toMatch(/^\uFEFFUtfall;Väg;Medel;/)
  })
}

for (const language of ['sv', 'en'] as const) {
  test(`the appendix prints alone, on three to five A4 pages (${language})`, async ({ page, sites }) => {
    test.slow()
    await page.addInitScript((code) => localStorage.setItem('vagval.language', code), language)
    await openAt(page, `${sites.root}#bilaga`)
    await expect(page.locator('h1')).toContainText(/^(Bilaga|Appendix): /)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThanOrEqual(3)
    expect(pages).toBeLessThanOrEqual(5)
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/)
  })
}

for (const [address, theme] of [
  ['hamta', 'light'],
  ['bilaga', 'dark'],
] as const) {
  test(`axe finds nothing in ${address} (${theme}), and nothing is lost at 341 px`, async ({ page, sites }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: theme })
    await openAt(page, `${sites.root}#${address}`)
    await expect(page.locator('main table').first()).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])
    await page.setViewportSize({ width: 341, height: 700 })
    expect(await sideways(page)).toBe(0)
  })
}
