// The hall and the paper: slides moved by keyboard on a projector's size with nothing cut off and nothing small, and sheets that are one page each.
import type { Page } from '@playwright/test'
import { expect, seriousFaults, test } from './harness.ts'
import { openQuestion, stopRun } from './page.ts'

/** Smallest text that is seen, px, and by how much the slide is higher than its place. */
async function measured(page: Page): Promise<{ smallest: number; heading: number; over: number }> {
  return page.evaluate(() => {
    const show = document.querySelector('.show')!
    const texts = [...show.querySelectorAll<HTMLElement>('h1, h2, p, li, label, button, text, span, input')].filter(
      (one) =>
        one.checkVisibility() &&
        !one.closest('.unseen, .logo') &&
        [...one.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    )
    const sizes = texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))
    const place = show.querySelector('.scroll')!
    return {
      smallest: Math.min(...sizes),
      heading: Number.parseFloat(getComputedStyle(show.querySelector('h1')!).fontSize),
      over: place.scrollHeight - place.clientHeight,
    }
  })
}

test('an answer is told to a hall by keyboard alone, large enough and whole on every slide', async ({ page, sites }) => {
  test.slow()
  await page.setViewportSize({ width: 1920, height: 1080 })
  await openQuestion(page, sites.root, 'arbete')
  // An expectation without chance has no run to name at the foot of a slide.
  await expect(page.locator('main')).toContainText(/Slumpen: [1-9]|körningar är klara/)
  await stopRun(page)
  // what was finished is summed up after the press
  await expect(page.locator('div.run')).toContainText(/körningar är (kvar och visas|klara)/)
  const open = page.locator('.links').getByRole('button', { name: 'Presentera' })
  await open.click()
  const heading = page.locator('#slide-heading')
  await expect(heading).toBeFocused()
  await expect(page.getByText('Fryst resultat', { exact: false })).toBeVisible()
  for (const step of ['Fråga', 'Gissa', 'Svar', 'Hur säkert', 'Vad avgör', 'Månad för månad']) {
    await expect(page.locator('[aria-current="step"]')).toHaveText(step)
    const { smallest, heading: size, over } = await measured(page)
    expect(smallest, step).toBeGreaterThanOrEqual(24)
    expect(size, step).toBeGreaterThanOrEqual(40)
    // A group in many states over ten years is higher than a slide and scrolls; everything else is whole.
    if (step !== 'Månad för månad') expect(over, step).toBeLessThanOrEqual(0)
    if (step === 'Gissa') {
      await page.keyboard.type('30')
      await page.keyboard.press('ArrowUp')
    }
    if (step === 'Svar') {
      await expect(page.locator('.show')).toContainText('Salen: 31')
      expect(await seriousFaults(page), step).toEqual([])
    }
    await page.keyboard.press('ArrowRight')
  }
  await expect(heading).toContainText('Räcker bemanningen')
  await page.keyboard.press('Escape')
  await expect(page.locator('.show')).toHaveCount(0)
  await expect(open).toBeFocused()
})

test('every question that is chosen becomes one A4 page, and no more', async ({ page, sites }) => {
  test.slow()
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  await page.getByRole('button', { name: 'Fil och länk' }).click()
  await page.locator('.links').getByRole('button', { name: 'Skriv ut' }).click()
  await page.getByLabel('Räcker bemanningen?').check()
  await expect(page.getByRole('button', { name: 'Skriv ut 2 blad' })).toBeEnabled()
  await expect(page.locator('.sheet svg.marks, .sheet .chart svg').first()).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2)
  const over = await page.evaluate(() =>
    [...document.querySelectorAll('.sheet')].map((sheet) => {
      const foot = sheet.querySelector('footer')!.getBoundingClientRect()
      return foot.bottom - sheet.getBoundingClientRect().bottom
    }),
  )
  for (const below of over) expect(below).toBeLessThanOrEqual(0)
})
