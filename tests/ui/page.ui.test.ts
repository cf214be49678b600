// The whole page with a runner that the test holds in its hand: what stands on it in each phase, and how a field takes what is typed.
import { mount, tick, unmount } from 'svelte'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { models } from '../../models/index.ts'
import App from '../../src/app/App.svelte'
import { Desk } from '../../src/app/state/desk.svelte.ts'
import { Preferences } from '../../src/app/state/preferences.svelte.ts'
import { Workbench } from '../../src/app/state/workbench.svelte.ts'
import { readScenario } from '../../src/scenario/read.ts'
// What the page fetches later is fetched here at once: the test server would otherwise load the framework a second time.
import '../../src/app/parts/JobsDetails.svelte'
import '../../src/messages/en.ts'
import '../../src/messages/errors.ts'
import '../../src/charts/look.css'
import '../../src/app/styles/tokens.css'
import '../../src/app/styles/base.css'
import '../../src/app/styles/field.css'
import { makeFakeRunner, type FakeRunner } from './fakeRunner.ts'
import { presetScenario } from './scenario.ts'

let close: (() => Promise<void>) | null = null

async function openPage(runner: FakeRunner): Promise<{ readonly desk: Desk; readonly text: () => string }> {
  const parse = (text: string, where: string) => {
    const read = readScenario(text, models, where)
    return read.ok ? { ok: true as const, value: read.value.scenario } : read
  }
  const workbench = new Workbench({ runner, models, start: presetScenario(), parse, quietMs: 0 })
  const desk = new Desk(workbench, new Preferences())
  const target = document.createElement('div')
  document.body.append(target)
  const app = mount(App, { target, props: { desk, examples: [presetScenario()] } })
  close = async () => {
    await unmount(app)
    target.remove()
  }
  await standing()
  return { desk, text: () => (target.textContent ?? '').replace(/\s+/g, ' ') }
}

/** The page stands part by part, each in a task of its own; the levers are the last that every test needs. */
async function standing(): Promise<void> {
  while (!document.getElementById('lever-posts')) await settled(5)
  await settled()
}

async function settled(ms = 30): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  await tick()
}

function field(id: string): HTMLInputElement {
  const found = document.getElementById(id)
  if (!(found instanceof HTMLInputElement)) throw new Error(`no field ${id}`)
  return found
}

afterEach(async () => {
  await close?.()
  close = null
})

describe('the page', () => {
  it('answers from the expectation while chance is still being simulated, and says so', async () => {
    const { text } = await openPage(makeFakeRunner({ hold: true }))
    const { draws, replications } = presetScenario().run
    const [done, total] = [Math.floor((draws * replications) / 3), draws * replications].map((n) =>
      n.toLocaleString('sv-SE').replace(/\s/g, ' '),
    )
    expect(text()).toContain('Med Supported Employment får 3 fler av 100 arbete än med förstärkt samarbete.')
    expect(text()).toContain('Spridningen räknas nu.')
    expect(text()).toContain(`Väntevärdet är klart. Slumpen: ${done} av ${total}.`)
    expect(text()).not.toContain('troligen mellan')
  })

  it('adds the interval when the simulation is done, and tells those who listen', async () => {
    const runner = makeFakeRunner()
    const { text } = await openPage(runner)
    await settled()
    expect(text()).toContain('I modellen är det troligen mellan 1 och 5 fler av 100.')
    expect(document.querySelector('[aria-live][role="status"]')?.textContent).toMatch(/^Klart\. Med Supported Employment får 3 fler av 100/)
  })

  it('says what a change has done to the answer', async () => {
    const { desk, text } = await openPage(makeFakeRunner())
    desk.workbench.setNumber('posts', 12)
    await settled()
    expect(text()).toContain('Med Supported Employment får 8 fler av 100')
    expect(text()).toContain('Var 3 fler. Nu 8 fler.')
  })

  it('changes language without a new run, and the page says which language it is in', async () => {
    const runner = makeFakeRunner()
    const { desk, text } = await openPage(runner)
    desk.preferences.language = 'en'
    await expect.poll(() => text(), { timeout: 5000 }).toContain('With Supported Employment, 3 more')
    expect(text()).toContain('With Supported Employment, 3 more of 100 get work than with enhanced cooperation.')
    expect(document.documentElement.lang).toBe('en')
    expect(runner.asked.run).toHaveLength(1)
  })
})

describe('a number field', () => {
  it('reads numbers as people write them, and steps with the arrows', async () => {
    const { desk } = await openPage(makeFakeRunner())
    const posts = field('lever-posts')
    await userEvent.clear(posts)
    await userEvent.type(posts, '6,5')
    expect(desk.workbench.scenario.arms[1]?.['posts']).toBe(6.5)
    await userEvent.keyboard('{ArrowUp}')
    expect(desk.workbench.scenario.arms[1]?.['posts']).toBe(7)
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(desk.workbench.scenario.arms[1]?.['posts']).toBe(2)
    await settled()
    expect(posts.value).toBe('2')
    expect(posts.getAttribute('aria-valuenow')).toBe('2')
  })

  it('refuses words and values out of range with a sentence, and keeps the last good value', async () => {
    const { desk, text } = await openPage(makeFakeRunner())
    const persons = field('lever-persons')
    for (const wrong of ['många', '0', '300000']) {
      await userEvent.clear(persons)
      await userEvent.type(persons, wrong)
      await userEvent.tab()
      await settled()
      expect(persons.getAttribute('aria-invalid'), wrong).toBe('true')
      expect(text(), wrong).toContain('Skriv ett tal mellan 1 och 200 000.')
    }
    expect(Number(desk.workbench.scenario.population['persons'])).toBeLessThanOrEqual(200_000)
    expect(Number(desk.workbench.scenario.population['persons'])).toBeGreaterThan(0)
  })

  it('says the default and can be reset by itself', async () => {
    const { desk, text } = await openPage(makeFakeRunner())
    desk.workbench.setNumber('caseload', 30)
    desk.workbench.setNumber('posts', 6)
    await settled()
    expect(text()).toContain('förval 20')
    document.querySelector<HTMLButtonElement>('[aria-label="Återställ Personer per tjänst"]')?.click()
    await settled()
    expect(desk.workbench.changes.map((change) => change.id)).toEqual(['posts'])
  })
})
