// Levers of scenarios whose ways differ, and the way that is looked at, on the page. Expected: what the scenario files say of their arms.
import { mount, tick, unmount } from 'svelte'
import { afterEach, describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import sharedProject from '../../scenarios/what-if-shared-project.json'
import App from '../../src/app/App.svelte'
import { Desk } from '../../src/app/state/desk.svelte.ts'
import { Preferences } from '../../src/app/state/preferences.svelte.ts'
import type { QuestionId } from '../../src/app/state/questions.ts'
import { Workbench } from '../../src/app/state/workbench.svelte.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { success } from '../../src/shared/issue.ts'
// What the page fetches later is fetched here at once: the test server would otherwise load the framework a second time.
import '../../src/app/parts/JobsDetails.svelte'
import '../../src/app/views/After30.svelte'
import '../../src/app/views/Rules.svelte'
import '../../src/messages/en.ts'
import '../../src/charts/look.css'
import '../../src/app/styles/tokens.css'
import '../../src/app/styles/base.css'
import '../../src/app/styles/field.css'
import { makeFakeRunner } from './fakeRunner.ts'
import { presetScenario } from './scenario.ts'

let close: (() => Promise<void>) | null = null

async function settled(ms = 60): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  await tick()
}

async function open(question: QuestionId, start: Scenario): Promise<{ readonly desk: Desk; readonly target: HTMLElement }> {
  const workbench = new Workbench({ runner: makeFakeRunner(), models, start, parse: () => success(start), quietMs: 0 })
  const preferences = new Preferences()
  preferences.question = question
  const desk = new Desk(workbench, preferences)
  const target = document.createElement('div')
  document.body.append(target)
  const app = mount(App, { target, props: { desk, examples: [start] } })
  close = async () => {
    await unmount(app)
    target.remove()
  }
  // The view is fetched behind the first answer; how long that takes depends on the computer.
  await expect.poll(() => target.querySelector('#question')?.textContent, { timeout: 8000 }).toBe(desk.words.questions[question].full)
  await settled(80)
  return { desk, target }
}

function shared(): Scenario {
  const parsed = parseScenario(sharedProject, models, 'what-if-shared-project.json')
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.what.en).join('\n'))
  return parsed.value
}

afterEach(async () => {
  await close?.()
  close = null
})

describe('a lever whose ways differ', () => {
  it('shows both values instead of one that is false for the other, and can give all the same', async () => {
    const { desk, target } = await open('jobs', shared())
    expect(target.querySelector('main')?.textContent).toContain('1 / 2')
    expect(document.getElementById('lever-posts')).toBeNull()
    const same = [...target.querySelectorAll('button')].find((one) => /^Ge alla vägar samma värde: Tjänster/.test(one.ariaLabel ?? ''))
    same?.click()
    await settled()
    expect(desk.workbench.scenario.arms.filter((arm) => !arm.comparator).map((arm) => arm['posts'])).toEqual([1, 1])
    expect(document.getElementById('lever-posts')).not.toBeNull()
    expect(desk.workbench.changes).toMatchObject([{ id: 'posts', from: '1 / 2', to: 1 }])
  })

  it('is not touched by being shown among the rules', async () => {
    const { desk, target } = await open('rules', shared())
    expect(target.textContent).toContain('Tre delar: Eslöv, Hörby, Höör')
    expect(document.getElementById('rule-firstStage')).toBeNull()
    expect(desk.workbench.changes).toEqual([])
  })
})

describe('the way looked at', () => {
  it('may be the comparison itself in the question about 30, and is the project again in the others', async () => {
    const { desk } = await open('after30', presetScenario())
    const choice = document.getElementById('view-arm')
    if (!(choice instanceof HTMLSelectElement)) throw new Error('no choice of way')
    choice.value = 'FS'
    choice.dispatchEvent(new Event('change', { bubbles: true }))
    await settled()
    expect([desk.viewedArm, choice.value, desk.focusArm]).toEqual(['FS', 'FS', 'SE'])
    expect(desk.headline).toContain('förstärkt samarbete')
  })
})
