/**
 * The same page in Firefox, where it is installed: the digits of the command line, nothing on the console, and everything within reach of the
 * keyboard. The numbers come from the engine's own arithmetic, so another browser may differ in speed alone.
 */
import { test as base } from '@playwright/test'
import { runScript } from '../../src/cli/scripts/child.mjs'
import { FIREFOX, openFirefox, type FirefoxPage } from './firefox.ts'
import { expect, test } from './harness.ts'
import { QUESTIONS } from './page.ts'
import { beginWalk, namesOfWalk, whereFocusIs } from './walk.ts'

const TAB = '\uE004'

/** Waits until nothing more comes into the page: the number of what Tab could visit is the same for two seconds. */
async function settled(page: FirefoxPage): Promise<void> {
  let last = -1
  for (let same = 0, asked = 0; same < 8 && asked < 240; asked += 1) {
    const now = await page.ask(beginWalk)
    same = now === last ? same + 1 : 0
    last = now
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

async function within(page: FirefoxPage, seconds: number, question: () => boolean): Promise<void> {
  for (let waited = 0; !(await page.ask(question)); waited += 0.25) {
    if (waited > seconds) throw new Error(`not within ${seconds} s: ${question.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

for (const path of FIREFOX) {
  test('Firefox gives the result hash of the command line, from a server and from disk, with nothing on its console', async ({ sites }) => {
    base.slow()
    const { stdout } = await runScript(['simulate', '--', 'scenarios/base-uma-238.json', '--json'])
    const { resultHash } = (JSON.parse(stdout) as { manifest: { resultHash: string } }).manifest
    const page = await openFirefox(path)
    try {
      for (const address of [sites.root, sites.file]) {
        await page.goto(address)
        await within(page, 100, () => {
          // the expectation answers first, with a hash of its own
          const foot = document.querySelector('footer')?.textContent ?? ''
          return /[0-9a-f]{16}/.test(foot) && !foot.includes('väntevärde') && !document.querySelector('progress')
        })
        expect(await page.ask(() => document.querySelector('footer')?.textContent), address).toContain(resultHash)
      }
      expect(page.errors).toEqual([])
    } finally {
      await page.close()
    }
  })

  // A window without a screen is never in front, so that its ring is not drawn: access.e2e.ts looks at the ring.
  test('in Firefox the keyboard reaches everything', async ({ sites }) => {
    base.slow()
    const page = await openFirefox(path)
    try {
      for (const question of QUESTIONS.slice(0, 3)) {
        await page.goto(`${sites.root}#${question}`)
        await within(page, 100, () => (document.querySelector('h1')?.textContent ?? '').length > 20)
        await within(page, 100, () => {
          const stop = [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith('Avbryt och behåll'))
          stop?.click()
          return !stop && !document.querySelector('progress') && document.querySelector('main figure, #area-source') !== null
        })
        await settled(page)
        const wanted = await page.ask(beginWalk)
        expect(wanted, `${question}: there is something to visit`).toBeGreaterThan(10)
        const seen = new Set<string>()
        // What scrolls is a stop of Firefox's own, so a whole turn takes more presses than there are controls.
        for (let i = 0; i < 2 * wanted + 30 && seen.size < wanted; i += 1) {
          await page.press(TAB)
          const found = await page.ask(whereFocusIs)
          if (found && found.walk !== '') seen.add(found.walk)
        }
        const missed = (await page.ask(namesOfWalk)).filter((_, i) => !seen.has(String(i)))
        expect(missed, `${question}: not reached by Tab, of ${wanted}`).toEqual([])
      }
    } finally {
      await page.close()
    }
  })
}
