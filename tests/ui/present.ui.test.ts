// The presentation with a runner that the test holds: what the keys do, that the answer stays frozen while "what if" is tried, and where the
// focus goes.
import { mount, tick, unmount } from 'svelte'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { models } from '../../models/index.ts'
import App from '../../src/app/App.svelte'
import { Desk } from '../../src/app/state/desk.svelte.ts'
import { Preferences } from '../../src/app/state/preferences.svelte.ts'
import { Workbench } from '../../src/app/state/workbench.svelte.ts'
import { readScenario } from '../../src/scenario/read.ts'
import '../../src/app/parts/JobsDetails.svelte'
import '../../src/app/present/Presentation.svelte'
import '../../src/charts/look.css'
import '../../src/app/styles/tokens.css'
import '../../src/app/styles/base.css'
import { makeFakeRunner } from './fakeRunner.ts'
import { presetScenario } from './scenario.ts'

let close: (() => Promise<void>) | null = null
/** A busy computer is no fault of the page. */
const SOON = { timeout: 8_000 }

async function settled(ms = 60): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  await tick()
}

async function openPresentation(): Promise<Desk> {
  await page.viewport(1366, 768)
  const parse = (text: string, where: string) => {
    const read = readScenario(text, models, where)
    return read.ok ? { ok: true as const, value: read.value.scenario } : read
  }
  const workbench = new Workbench({ runner: makeFakeRunner(), models, start: presetScenario(), parse, quietMs: 0 })
  const desk = new Desk(workbench, new Preferences())
  const target = document.createElement('div')
  document.body.append(target)
  const app = mount(App, { target, props: { desk, examples: [presetScenario()] } })
  close = async () => {
    await unmount(app)
    target.remove()
  }
  await settled()
  opener().focus()
  opener().click()
  await expect.poll(() => document.activeElement?.id, SOON).toBe('slide-heading')
  return desk
}

function opener(): HTMLButtonElement {
  const found = [...document.querySelectorAll<HTMLButtonElement>('.links button')].find((one) => one.textContent === 'Presentera')
  if (!found) throw new Error('no way to present')
  return found
}

const heading = (): string => document.getElementById('slide-heading')?.textContent?.trim() ?? ''
const step = (): string => document.querySelector('[aria-current="step"]')?.textContent ?? ''

afterEach(async () => {
  await close?.()
  close = null
})

describe('the presentation', () => {
  it('goes forwards and back by its keys, and the page behind cannot be reached', async () => {
    await openPresentation()
    expect(opener().closest('[inert]')).not.toBeNull()
    for (const [key, where] of [
      ['{ArrowRight}', 'Gissa'],
      ['{PageDown}', 'Svar'],
      ['{PageUp}', 'Gissa'],
      ['{ArrowLeft}', 'Fråga'],
      [' ', 'Gissa'],
      ['{Home}', 'Fråga'],
    ] as const) {
      await userEvent.keyboard(key)
      await expect.poll(step, SOON).toBe(where)
    }
  })

  it('takes the hall’s guess and sets it beside the answer, which nothing moves', async () => {
    const desk = await openPresentation()
    const before = JSON.stringify(desk.workbench.scenario)
    await expect.poll(() => document.querySelector('.show footer')?.textContent, SOON).toContain('Fryst resultat')
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(step, SOON).toBe('Gissa')
    await userEvent.keyboard('30')
    await userEvent.keyboard('{ArrowUp}{ArrowRight}')
    await expect.poll(step, SOON).toBe('Svar')
    const answer = heading()
    expect(document.querySelector('.show')?.textContent).toContain('Salen: 31. Modellen: 21.')
    const slider = document.querySelector<HTMLInputElement>('.show .slider')
    if (!slider) throw new Error('no lever')
    slider.value = '30'
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await expect.poll(() => document.querySelector('.show .what-if [role="status"]')?.textContent, SOON).toMatch(/^Väntevärde/)
    expect(heading()).toBe(answer)
    expect(JSON.stringify(desk.workbench.scenario)).toBe(before)
  })

  it('gives the keyboard back to where it was when it ends', async () => {
    await openPresentation()
    await userEvent.keyboard('n')
    await expect.poll(() => document.getElementById('note-heading'), SOON).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.getElementById('note-heading'), SOON).toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.querySelector('.show'), SOON).toBeNull()
    await expect.poll(() => document.activeElement === opener(), SOON).toBe(true)
  })
})
