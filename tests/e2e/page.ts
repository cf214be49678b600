/** Places and waits that several end-to-end tests share: the questions with their addresses, and when an answer or a run is there. */
import { expect, openAt } from './harness.ts'
import type { Page } from '@playwright/test'

/** Address after the # sign of every question, and of the sources. */
export const QUESTIONS = ['arbete', 'bemanning', 'aldersgrans', 'pengar', 'trettio', 'kallor'] as const

/** Opens a question and waits until its sentence stands there (the sources have no computed figure to wait for). */
export async function openQuestion(page: Page, site: string, question: (typeof QUESTIONS)[number]): Promise<void> {
  await openAt(page, `${site}#${question}`)
  if (question === 'kallor') await expect(page.locator('#find-parameter')).toBeVisible()
  else await expect(page.locator('h1 button').first()).toBeVisible({ timeout: 30_000 })
}

/** Waits until the simulation has run to its end. */
export async function runEnded(page: Page): Promise<void> {
  await expect(page.locator('main')).toContainText(/körningar är klara|runs are done/, { timeout: 40_000 })
}

/** Ends the simulation where it is: for tests to which its figures do not matter. What is finished stays on the page. */
export async function stopRun(page: Page): Promise<void> {
  const stop = page.getByRole('button', { name: /Avbryt och behåll|Stop and keep/ })
  const ended = page.getByText(/körningar är klara|runs are done|Räkna klart|Finish the run/).first()
  await expect(stop.or(ended).first()).toBeVisible({ timeout: 30_000 })
  await stop.click({ timeout: 1_000 }).catch(() => undefined)
  await expect(ended).toBeVisible({ timeout: 40_000 })
}

/** px by which the page can be scrolled sideways. */
export async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
