// The views that the answers rest on, with a runner that the test holds in its hand: fields of an arm as levers, rows of the catalogue laid on
// the scenario, and the crowds as a table. Expected: what the store then holds.
import { mount, tick, unmount } from 'svelte'
import { afterEach, describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import App from '../../src/app/App.svelte'
import { Desk } from '../../src/app/state/desk.svelte.ts'
import { Preferences } from '../../src/app/state/preferences.svelte.ts'
import type { QuestionId } from '../../src/app/state/questions.ts'
import { Workbench } from '../../src/app/state/workbench.svelte.ts'
import { success } from '../../src/shared/issue.ts'
// What the page fetches later is fetched here at once: the test server would otherwise load the framework a second time.
import '../../src/app/parts/JobsDetails.svelte'
import '../../src/app/views/Catalogue.svelte'
import '../../src/app/views/Rules.svelte'
import '../../src/app/views/Validation.svelte'
import '../../src/messages/en.ts'
import '../../src/charts/look.css'
import '../../src/app/styles/tokens.css'
import '../../src/app/styles/base.css'
import '../../src/app/styles/layout.css'
import '../../src/app/styles/field.css'
import { makeFakeRunner } from './fakeRunner.ts'
import { presetScenario } from './scenario.ts'

let close: (() => Promise<void>) | null = null

async function settled(ms = 30): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  await tick()
}

async function open(question: QuestionId): Promise<{ readonly desk: Desk; readonly target: HTMLElement }> {
  const workbench = new Workbench({
    runner: makeFakeRunner(),
    models,
    start: presetScenario(),
    parse: () => success(presetScenario()),
    quietMs: 0,
  })
  const preferences = new Preferences()
  preferences.question = question
  const desk = new Desk(workbench, preferences)
  const target = document.createElement('div')
  document.body.append(target)
  const app = mount(App, { target, props: { desk, examples: [presetScenario()] } })
  close = async () => {
    await unmount(app)
    target.remove()
  }
  // The view is fetched behind the first answer; how long that takes depends on the computer.
  await expect.poll(() => target.querySelector('#question')?.textContent, { timeout: 8000 }).toBe(desk.words.questions[question].full)
  await settled(80)
  return { desk, target }
}

function button(target: HTMLElement, name: RegExp): HTMLButtonElement {
  const found = [...target.querySelectorAll('button')].find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent ?? ''))
  if (!found) throw new Error(`no button ${name}`)
  return found
}

afterEach(async () => {
  await close?.()
  close = null
})

describe('the project’s own rules', () => {
  it('keep out what is unticked in a list, say nothing when all is ticked, and never keep out everybody', async () => {
    const { desk, target } = await open('rules')
    const boxes = (): HTMLInputElement[] => {
      const set = [...target.querySelectorAll('fieldset')].find((one) => one.querySelector('legend')?.textContent === 'Diagnoser')
      return [...(set?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])]
    }
    const count = boxes().length
    expect(count).toBeGreaterThan(3)
    boxes()[0]?.click()
    await settled()
    const [comparator, ...projects] = desk.workbench.scenario.arms
    expect(comparator?.['diagnoses']).toBeUndefined()
    for (const arm of projects) expect(arm['diagnoses']).toHaveLength(count - 1)
    expect(desk.workbench.changes.map((change) => change.id)).toEqual(['diagnoses'])
    for (let i = 1; i < count; i += 1) {
      boxes()[i]?.click()
      await settled(5)
    }
    expect(desk.workbench.scenario.arms[1]?.['diagnoses']).toHaveLength(1)
    desk.workbench.reset()
    await settled()
    expect(boxes().every((box) => box.checked)).toBe(true)
    expect(desk.workbench.changes).toEqual([])
  })
})

describe('the catalogue', () => {
  it('lays a row on the scenario as one step that can be undone, and tells those who listen', async () => {
    const { desk, target } = await open('catalogue')
    const search = target.querySelector<HTMLInputElement>('#find-insats')
    if (!search) throw new Error('no search field')
    search.value = 'peak'
    search.dispatchEvent(new Event('input', { bubbles: true }))
    await settled()
    button(target, /PEAK.*$/).click()
    await settled()
    button(target, /^Använd PEAK/).click()
    await settled()
    expect(desk.workbench.scenario.arms.map((arm) => (arm['ageLimits'] as { max: number }).max)).toEqual([29, 24, 24])
    expect([...target.querySelectorAll('[role=status]')].some((one) => one.textContent?.includes('ligger på era projekt'))).toBe(true)
    desk.workbench.undo()
    expect(desk.workbench.scenario).toEqual(presetScenario())
  })

  it('shows a reported result beside the jobs without touching the scenario, in the language that is read', async () => {
    const { desk, target } = await open('catalogue')
    desk.preferences.language = 'en'
    await expect.poll(() => target.textContent, { timeout: 5000 }).toContain('Of 131 measures and rules')
    const search = target.querySelector<HTMLInputElement>('#find-insats')
    if (!search) throw new Error('no search field')
    search.value = 'peak'
    search.dispatchEvent(new Event('input', { bubbles: true }))
    await settled()
    button(target, /PEAK.*$/).click()
    await settled()
    button(target, /^Show PEAK.*line/).click()
    await settled()
    expect(desk.benchmarks).toHaveLength(1)
    expect(desk.workbench.canUndo).toBe(false)
  })
})

describe('the crowds', () => {
  it('can be read as a table with one row per way, whose figures add up to a hundred', async () => {
    const { target } = await open('jobs')
    await settled(80)
    const whole = target.querySelector('.whole')
    const choose = [...(whole?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])].find((one) => one.value === 'table')
    choose?.click()
    await settled()
    const rows = [...(whole?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('td')].map((one) => Number(one.textContent)),
    )
    expect(rows).toHaveLength(3)
    for (const row of rows) expect(row.reduce((sum, n) => sum + n, 0)).toBe(100)
  })
})
