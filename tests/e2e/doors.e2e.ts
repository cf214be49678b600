/**
 * From every figure to its source: in each question every picture leads to what it rests on, by its parts or as a whole, and so does every
 * table with figures, from its cells or from the words beside it. Pressed, it says how we know and names somebody who has measured.
 */
import { expect, openAt, test } from './harness.ts'
import { leadsToSource } from './page.ts'

const QUESTIONS = ['omrade', 'arbete', 'bemanning', 'aldersgrans', 'dela', 'pengar', 'trettio', 'livslinje', 'mal', 'sakerhet'] as const

/** Pictures and tables that a view has when all of it is there, at least: with fewer there would be nothing to look for. */
const LEAST: Readonly<Record<(typeof QUESTIONS)[number], number>> = {
  omrade: 4,
  arbete: 6,
  bemanning: 3,
  aldersgrans: 2,
  dela: 4,
  pengar: 6,
  trettio: 2,
  livslinje: 4,
  mal: 2,
  sakerhet: 4,
}

for (const question of QUESTIONS) {
  test(`every picture and every table of ${question} leads to its source`, async ({ page, sites }) => {
    await openAt(page, `${sites.root}#${question}`)
    const told = page.locator('main')
    const found = () =>
      told.evaluate((main) => {
        for (const fold of main.querySelectorAll('details')) fold.open = true
        const DOOR = '[aria-haspopup="dialog"]'
        const named = (one: Element): string => (one.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 70)
        const figures = [...main.querySelectorAll('figure')]
        const tables = [...main.querySelectorAll('table')].filter(
          // a published example names its source in words below it
          (one) => !one.closest('figure, .published') && [...one.querySelectorAll('td')].some((cell) => /\d/.test(cell.textContent ?? '')),
        )
        /** Its own cells, or words beside it: as far out as no other table is. */
        const leads = (table: Element): boolean => {
          for (let at: Element | null = table; at && at !== main && at.querySelectorAll('table').length <= 1; at = at.parentElement)
            if ([...at.querySelectorAll(DOOR)].some((door) => !door.closest('figure'))) return true
          return false
        }
        return {
          all: figures.length + tables.length,
          without: [
            ...figures.filter((one) => !one.querySelector(DOOR)).map((one) => `picture: ${named(one)}`),
            // side by side under one heading, they have one door
            ...tables
              .filter((one) => !leads(one) && !one.closest('.tables')?.previousElementSibling?.querySelector(DOOR))
              .map((one) => `table: ${named(one)}`),
          ],
        }
      })
    await expect.poll(async () => (await found()).all, { timeout: 150_000 }).toBeGreaterThanOrEqual(LEAST[question])
    await expect.poll(async () => (await found()).without, { timeout: 20_000 }).toEqual([])

    await leadsToSource(page, told.locator('[aria-haspopup="dialog"]:visible').last())
  })
}
