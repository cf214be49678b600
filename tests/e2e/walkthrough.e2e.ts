/**
 * The twenty questions walked from a cold start, as somebody who has never seen the page: nothing stored, no step but those in the list. With
 * VAGVAL_WALKTHROUGH=1 all twenty, and src/docs/walkthrough.md with its pictures is written anew; with a list (5,9) only those are walked and their parts
 * replaced; otherwise a few, so that the paths are known to lead.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { fingerprint } from '../../src/shared/hash.ts'
import { expect, openAt, test, type Sites } from './harness.ts'
import { pathsText, WALKS, type Step, type Walk } from './walkthroughSteps.ts'

const ASKED = process.env['VAGVAL_WALKTHROUGH'] ?? ''
const WRITE = ASKED !== ''
const CHOSEN = ASKED === '1' ? WALKS : WALKS.filter(({ n }) => ASKED.split(',').includes(String(n)))
const QUICK = [1, 3, 12]
const docs = new URL('../../src/docs/', import.meta.url)

interface Walked {
  readonly walk: Walk
  readonly clicks: number
  readonly seconds: number
  readonly answer: string
  readonly path: string
}

async function take(page: Page, step: Step): Promise<{ readonly clicks: number; readonly words: string }> {
  if (step.kind === 'go') {
    const link = page.locator(`nav a[href="#${step.address}"]`).first()
    const words = ((await link.innerText()) ?? '').replace(/^\d+\s*/, '').trim()
    await link.click()
    return { clicks: 1, words: `frågan ”${words}”` }
  }
  if (step.kind === 'sample') {
    await page.locator('.picker .toggle').click()
    const button = page.locator(`#scenario-panel [data-sample="${step.file}"]`)
    const words = (await button.innerText()).trim()
    await button.click()
    return { clicks: 2, words: `exemplet ”${words}”` }
  }
  const field = page.locator(step.field).first()
  if (step.kind === 'choose') await field.selectOption(step.value)
  else {
    await field.fill(step.text)
    await field.press('Enter')
  }
  return { clicks: 1, words: `${step.what}: ${step.kind === 'choose' ? step.value : step.text}` }
}

async function walked(page: Page, sites: Sites, walk: Walk): Promise<Walked> {
  const start = Date.now()
  await openAt(page, sites.root)
  await expect(page.locator('h1 button').first()).toBeVisible()
  let clicks = 0
  const words: string[] = []
  for (const step of walk.steps) {
    const taken = await take(page, step)
    clicks += taken.clicks
    words.push(taken.words)
  }
  const place = page.locator(walk.at).first()
  await expect(place).toContainText(new RegExp(walk.says, 'i'), { timeout: 120_000 })
  await expect(place).not.toContainText(/Räknar ut|Räknar en regel/, { timeout: 120_000 })
  await place.scrollIntoViewIfNeeded()
  const seconds = (Date.now() - start) / 1000
  const lines = (await place.innerText()).split('\n').map((line) => line.trim())
  return {
    walk,
    clicks,
    seconds,
    answer: lines.filter(Boolean).join(' · ').slice(0, 260),
    path: words.join(' → ') || 'står på sidan som öppnas',
  }
}

const rowOf = ({ walk, clicks, seconds }: Walked): string => `| ${walk.n} | ${walk.question} | ${clicks} | ${seconds.toFixed(0)} |`
const partOf = ({ walk, clicks, seconds, answer, path }: Walked): string =>
  `## ${walk.n}. ${walk.question}\n\n**Path.** ${path} (${clicks} ${clicks === 1 ? 'press' : 'presses'}, ${seconds.toFixed(0)} s)\n\n**Answer.** ${answer}\n\n**Limit.** ${walk.limit}\n\n![${walk.n}](walkthrough/${String(walk.n).padStart(2, '0')}.jpg)\n`

/** The page as it stands with the parts of some questions replaced. */
function withParts(page: string, some: readonly Walked[]): string {
  return some.reduce(
    (text, one) =>
      text
        .replace(new RegExp(`^\\| ${one.walk.n} \\|.*$`, 'm'), () => rowOf(one))
        .replace(new RegExp(`^## ${one.walk.n}\\. [\\s\\S]*?(?=^## \\d|$(?![\\s\\S]))`, 'm'), () => `${partOf(one)}\n`),
    page.replace(/^Paths: `.*`$/m, `Paths: \`${fingerprint(pathsText())}\``),
  )
}

function pageOf(all: readonly Walked[]): string {
  return `# Walkthrough: twenty questions from a cold start

Written by \`VAGVAL_WALKTHROUGH=1 npx playwright test -c tests/e2e/playwright.config.ts walkthrough\` after a build; not edited by hand. Each question starts in a browser that has
never seen the page. A press is a click, a choice in a list or a typed field. Seconds are the computer's, from the address to the answer on the page, without time to read and on
the machine that wrote this; the simulation behind the answer may still be running. Pages and answers are in Swedish, as most readers see them.

Paths: \`${fingerprint(pathsText())}\`

| | question | presses | seconds |
|---|---|---|---|
${all.map(rowOf).join('\n')}

${all.map(partOf).join('\n')}`
}

if (WRITE) {
  test('the twenty questions are answered from a cold start, each within three minutes', async ({ browser, sites }) => {
    test.setTimeout(3_600_000)
    mkdirSync(new URL('walkthrough/', docs), { recursive: true })
    const all: Walked[] = []
    for (const walk of CHOSEN) {
      // About half the size: what is where can be seen, and the repository stays light.
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 0.55, locale: 'sv-SE' })
      const page = await context.newPage()
      const one = await walked(page, sites, walk)
      expect(one.seconds, walk.question).toBeLessThan(180)
      await page.screenshot({
        path: new URL(`walkthrough/${String(walk.n).padStart(2, '0')}.jpg`, docs).pathname,
        type: 'jpeg',
        quality: 45,
      })
      all.push(one)
      await context.close()
    }
    const file = new URL('walkthrough.md', docs)
    writeFileSync(file, ASKED === '1' ? pageOf(all) : withParts(readFileSync(file, 'utf8'), all))
  })
} else {
  for (const walk of WALKS.filter(({ n }) => QUICK.includes(n))) {
    test(`question ${walk.n} is answered from a cold start`, async ({ page, sites }) => {
      test.slow()
      expect((await walked(page, sites, walk)).seconds).toBeLessThan(180)
    })
  }
}
