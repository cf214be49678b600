/** Places and waits that several end-to-end tests share: the questions with their addresses, and when an answer or a run is there. */
import { expect, openAt } from './harness.ts'
import type { Locator, Page } from '@playwright/test'

/**
 * Address after the # sign of every question that answers from one run, and of what the answers rest on. Those with long calculations
 * of their own (dela, livslinje, mal, sakerhet) have end-to-end tests of their own.
 */
export const QUESTIONS = [
  'omrade',
  'arbete',
  'bemanning',
  'aldersgrans',
  'pengar',
  'trettio',
  'insatser',
  'regler',
  'stammer',
  'kallor',
  'ordlista',
  'tillganglighet',
  'delar',
] as const

/** Views whose first sentence waits for no run, or has no figure: what stands there when they are ready. */
const READY: Partial<Record<(typeof QUESTIONS)[number], string>> = {
  omrade: '#area-source',
  insatser: '#find-insats',
  regler: '#rule-ageLimits-max',
  stammer: '#validation-durability',
  kallor: '#find-parameter',
  ordlista: '#find-term',
  tillganglighet: '#statement-actor',
  delar: '#part-rest',
}

/** Waits until the question's sentence and its pictures or tables stand on the page. */
export async function isReady(page: Page, question: (typeof QUESTIONS)[number]): Promise<void> {
  const mark = READY[question]
  for (const other of Object.values(READY)) {
    if (other !== mark && other.startsWith('#')) await expect(page.locator(other)).toHaveCount(0)
  }
  await expect(page.locator(mark ?? 'h1 button').first()).toBeVisible()
  if (!mark) await expect(page.locator('main figure').first()).toBeVisible()
}

/** Opens a question and waits until its sentence stands there. */
export async function openQuestion(page: Page, site: string, question: (typeof QUESTIONS)[number]): Promise<void> {
  await openAt(page, `${site}#${question}`)
  await expect(page.locator(READY[question] ?? 'h1 button').first()).toBeVisible()
}

/** Waits until the simulation has run to its end. */
export async function runEnded(page: Page): Promise<void> {
  await expect(page.locator('main')).toContainText(/körningar är klara|runs are done/, { timeout: 90_000 })
}

/** Ends the simulation where it is: for tests to which its figures do not matter. What is finished stays on the page. */
export async function stopRun(page: Page): Promise<void> {
  // its own line alone: the long questions have a button of the same name, and what they wait for would never come
  const run = page.locator('div.run').first()
  const stop = run.getByRole('button', { name: /Avbryt och behåll|Stop and keep/ })
  const ended = run.getByText(/körningar är klara|runs are done|Räkna klart|Finish the run/).first()
  await expect(stop.or(ended).first()).toBeVisible()
  // A run may end by itself before the press, and the page may be too busy to be pressed at once.
  await expect(async () => {
    if (await stop.isVisible()) await stop.click({ timeout: 2_000 }).catch(() => undefined)
    await expect(ended).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 90_000, intervals: [100] })
  // What was finished is summed up after the press, and moves the figures once more; of a run that had finished nothing, nothing comes.
  const kept = run.getByText(/körningar är (kvar och visas|klara)|runs (are kept and shown|are done)/)
  await kept.waitFor({ timeout: 3_000 }).catch(() => undefined)
}

/** A figure, picture or table that is pressed says how we know and leads on, and gives the focus back. */
export async function leadsToSource(page: Page, door: Locator): Promise<void> {
  await door.click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText(/antaget|bedömt|mätt/)
  await expect(drawer.locator('a, button').nth(1)).toBeVisible()
  // outcome, entry, parameters, and somebody who has measured
  await expect(drawer.locator('ol > li').nth(3)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await expect(door).toBeFocused()
}

/** px by which the page can be scrolled sideways. */
export async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
