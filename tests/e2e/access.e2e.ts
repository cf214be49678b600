// For everybody: keyboard alone, no accessibility faults in any view, language or light, no loss at 400 % zoom, and plain Swedish.
import type { Page } from '@playwright/test'
import { expect, seriousFaults, test } from './harness.ts'
import { isReady, openQuestion, QUESTIONS, runEnded, sideways, stopRun } from './page.ts'
import { beginWalk, whereFocusIs } from './walk.ts'

for (const language of ['sv', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in any view (${language}, ${theme})`, async ({ page, sites }) => {
      test.slow()
      await page.emulateMedia({ colorScheme: theme })
      await page.addInitScript((code) => localStorage.setItem('vagval.language', code), language)
      await openQuestion(page, sites.root, 'arbete')
      await stopRun(page)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      for (const question of QUESTIONS) {
        await goTo(page, question)
        expect(await seriousFaults(page), question).toEqual([])
      }
      await goTo(page, 'arbete')
      await page.locator('h1 button').click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await seriousFaults(page), 'drawer').toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('.levers button.more').click()
      await expect(page.locator('#all-levers')).toBeVisible()
      expect(await seriousFaults(page), 'all levers').toEqual([])
    })
  }
}

test('axe finds nothing with high contrast colours and less motion, nor on paper, and nothing moves by itself', async ({ page, sites }) => {
  test.slow()
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  for (const question of QUESTIONS) {
    await goTo(page, question)
    expect(await seriousFaults(page), question).toEqual([])
    expect(await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length), question).toBe(0)
    await page.emulateMedia({ media: 'print', forcedColors: 'none' })
    expect(await seriousFaults(page), `${question}, print`).toEqual([])
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' })
  }
})

/** Changes question within the page and waits for its sentence and its pictures. */
async function goTo(page: Page, question: (typeof QUESTIONS)[number]): Promise<void> {
  await page.evaluate((name) => (location.hash = name), question)
  await isReady(page, question)
}

test('the keyboard reaches everything that can be pressed or moved, and the focus is always seen', async ({ page, sites }) => {
  test.slow()
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  for (const question of QUESTIONS) {
    await goTo(page, question)
    const wanted = await page.evaluate(beginWalk)
    const seen = new Set<string>()
    for (let i = 0; i < wanted + 5 && seen.size < wanted; i += 1) {
      await page.keyboard.press('Tab')
      const found = await page.evaluate(whereFocusIs)
      if (!found) continue
      expect(found.ring, `${question}: ${found.name}`).toBeGreaterThanOrEqual(3)
      seen.add(found.walk)
    }
    expect(seen.size, `${question}: reached by Tab`).toBe(wanted)
  }
})

test('the keyboard moves numbers, choices, sliders and the age line', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  const persons = page.locator('#lever-persons')
  await persons.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(persons).toHaveValue('227')
  await page.locator('#lever-durability').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.levers')).toContainText('förval lagom länge')
  await page.getByRole('button', { name: 'Fler reglage' }).focus()
  await page.keyboard.press('Enter')
  const slider = page.locator('#all-projectMonths-slider')
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('#all-projectMonths')).toHaveValue('35')
  await page.evaluate(() => (location.hash = 'aldersgrans'))
  const line = page.locator('.range input')
  await expect(line).toBeVisible()
  await line.focus()
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowLeft')
  await expect(page.locator('#lever-ageMax')).toHaveValue('24')
  await expect(page.locator('h1')).toContainText('24 år stänger ute')
})

test('a skip link leads past the list, headings come in order, and a new question takes the focus to its answer', async ({
  page,
  sites,
}) => {
  test.slow()
  await openQuestion(page, sites.root, 'arbete')
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toBeFocused()
  await page
    .getByRole('link', { name: /Räcker bemanningen/ })
    .first()
    .click()
  await expect(page.locator('h1')).toContainText('tjänster')
  await expect(page.locator('h1')).toBeFocused()
  await expect(page).toHaveTitle(/Räcker bemanningen/)
  for (const question of QUESTIONS) {
    await goTo(page, question)
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('main h1, main h2, main h3, main h4')].map((one) => Number(one.tagName[1])),
    )
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0), `${question}: ${levels.join(' ')}`).toBeLessThanOrEqual(1))
  }
})

test('the end of a run is said to those who listen', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await runEnded(page)
  await expect(page.locator('[role="status"][aria-live="polite"]')).toHaveText(/^Klart\. Med Supported Employment får/)
})

for (const [width, what] of [
  [341, '400 % zoom of 1366'],
  [320, '320 px'],
] as const) {
  test(`nothing is lost or scrolls sideways at ${what}`, async ({ page, sites }) => {
    test.slow()
    await page.setViewportSize({ width, height: 192 })
    await openQuestion(page, sites.root, 'arbete')
    await stopRun(page)
    for (const question of QUESTIONS) {
      await goTo(page, question)
      expect(await sideways(page), question).toBeLessThanOrEqual(0)
      await expect(page.locator('h1')).toBeVisible()
    }
    await goTo(page, 'arbete')
    await page.getByRole('button', { name: /^Frågor/ }).click()
    await expect(page.getByRole('link', { name: /Räcker bemanningen/ }).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await page.locator('.levers button.more').click()
    await expect(page.locator('#all-levers')).toBeVisible()
    expect(await sideways(page), 'all levers').toBeLessThanOrEqual(0)
    await page.locator('h1 button').click()
    const drawer = page.getByRole('dialog')
    await expect(drawer).toBeVisible()
    const spill = await drawer.evaluate((one) => one.scrollWidth - one.clientWidth)
    expect(spill, 'drawer').toBeLessThanOrEqual(0)
  })
}

test('language and light are kept, and the language attribute follows', async ({ page, sites }) => {
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  await page.getByRole('button', { name: 'In English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('h1')).toContainText('With Supported Employment')
  await page.getByRole('button', { name: 'Dark mode' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

/** Words that are English and nothing else. Names of methods and the link to the English page are taken out first. */
const ENGLISH = new RegExp(
  `\\b(the|and|with|of|for|from|more|fewer|than|work|jobs?|persons|people|months?|years?|share|value|values|source|table|chart|close|open|save|next|question|out|which|likely|between|after|before|not|queue|waiting|support|measured|assumed|judged|undefined|null|NaN|true|false|slider|default|reset|undo|per cent|unit|factor|switch)\\b`,
  'gi',
)

test('the Swedish view holds no English', async ({ page, sites }) => {
  test.slow()
  await openQuestion(page, sites.root, 'arbete')
  await stopRun(page)
  // All levers stay open from question to question.
  await page.locator('.levers button.more').click()
  for (const question of QUESTIONS) {
    await goTo(page, question)
    // All text, seen or only heard: also labels, titles and the tables behind the pictures.
    const text = await page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement
      for (const other of copy.querySelectorAll('[lang="en"], script, style, .run, dd, .address, .evidence')) other.remove()
      const heard = [...copy.querySelectorAll('*')].flatMap((one) =>
        ['aria-label', 'title', 'aria-valuetext', 'aria-roledescription', 'placeholder'].map((name) => one.getAttribute(name) ?? ''),
      )
      return [copy.textContent, ...heard].join(' \n ')
    })
    const plain = text.replace(/Supported Employment|Case manager|case managers?/g, ' ')
    expect([...new Set(plain.match(ENGLISH) ?? [])], question).toEqual([])
  }
})
