// Lettered scenarios on the workbench and as tabs: own undo lists, names, places, closing and putting back; nothing of one touches another.
import fc from 'fast-check'
import { flushSync, mount, unmount } from 'svelte'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { models } from '../../models/index.ts'
import App from '../../src/app/App.svelte'
import { Desk } from '../../src/app/state/desk.svelte.ts'
import { numberLevers } from '../../src/app/state/levers.ts'
import { Preferences } from '../../src/app/state/preferences.svelte.ts'
import { nameOfSheet } from '../../src/app/state/sheets.ts'
import { Workbench } from '../../src/app/state/workbench.svelte.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { makeFakeRunner } from './fakeRunner.ts'
import { presetScenario } from './scenario.ts'

const preset = presetScenario()
const parse = (text: string, where: string) => {
  const read = readScenario(text, models, where)
  return read.ok ? { ok: true as const, value: read.value.scenario } : read
}
const open = (): Workbench => new Workbench({ runner: makeFakeRunner(), models, start: preset, parse, quietMs: 100_000 })
const posts = (bench: Workbench): number | null => numberLevers.posts.get(bench.scenario)

describe('a scenario beside another', () => {
  it('is a copy with an undo list of its own: undoing in one leaves the other alone', () => {
    const bench = open()
    bench.setNumber('posts', 6)
    bench.copySheet()
    expect([bench.letter, bench.canUndo, posts(bench)]).toEqual(['B', false, 6])
    expect(bench.changes).toHaveLength(1)
    bench.setNumber('posts', 9)
    bench.openSheet('A')
    expect([posts(bench), bench.canUndo]).toEqual([6, true])
    bench.undo()
    bench.openSheet('B')
    expect([posts(bench), bench.canUndo]).toEqual([9, true])
    bench.undo()
    expect(posts(bench)).toBe(6)
    bench.dispose()
  })

  it('keeps the answer it had while another is on screen', async () => {
    const bench = open()
    bench.start()
    await expect.poll(() => bench.phase).toBe('done')
    const answer = bench.shown?.result
    bench.copySheet()
    bench.setNumber('posts', 9)
    await expect.poll(() => bench.stale).toBe(false)
    bench.openSheet('A')
    expect([bench.stale, bench.shown?.result === answer]).toEqual([false, true])
    bench.dispose()
  })

  it('closed and put back is where it was, as it was; the last one stays', () => {
    const bench = open()
    bench.copySheet()
    bench.renameSheet('B', '  Utan   gräns ')
    bench.copySheet()
    bench.openSheet('B')
    bench.setNumber('posts', 7)
    bench.closeSheet('B')
    expect(bench.sheets.map(({ letter }) => letter)).toEqual(['A', 'C'])
    expect(bench.letter).toBe('C')
    bench.putBackSheet()
    expect(bench.sheets.map(({ letter }) => letter)).toEqual(['A', 'B', 'C'])
    expect([bench.letter, posts(bench), bench.canUndo]).toEqual(['B', 7, true])
    expect(bench.sheets.map(nameOfSheet)).toEqual([preset.name, 'Utan gräns', 'Utan gräns'])
    for (const letter of ['A', 'B', 'C']) bench.closeSheet(letter)
    expect(bench.sheets).toHaveLength(1)
    bench.dispose()
  })

  it('is never lost or mixed with another, whatever is done with the tabs (300 random sequences)', () => {
    const act = fc.record({
      what: fc.constantFrom('copy', 'open', 'set', 'undo', 'redo', 'close', 'back', 'move', 'name'),
      n: fc.nat({ max: 20 }),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const bench = open()
        for (const { what, n } of acts) {
          const before = new Map(bench.sheets.map((sheet) => [sheet.letter, JSON.stringify([sheet.history, sheet.base])]))
          const { letter } = bench
          const other = bench.sheets[n % bench.sheets.length]?.letter ?? ''
          if (what === 'copy') bench.copySheet()
          else if (what === 'open') bench.openSheet(other)
          else if (what === 'set') bench.edit(numberLevers.posts.set(bench.scenario, 1 + n))
          else if (what === 'undo') bench.undo()
          else if (what === 'redo') bench.redo()
          else if (what === 'close') bench.closeSheet(other)
          else if (what === 'back') bench.putBackSheet()
          else if (what === 'move') bench.moveSheet(other, n % 2 === 0 ? 1 : -1)
          else bench.renameSheet(other, `n${n}`)
          const after = new Map(bench.sheets.map((sheet) => [sheet.letter, JSON.stringify([sheet.history, sheet.base])]))
          const edits = what === 'set' || what === 'undo' || what === 'redo'
          for (const [each, was] of before)
            if (after.has(each) && !(edits && each === letter)) expect(after.get(each), `${what} ${each}`).toBe(was)
          expect(new Set(after.keys()).size).toBe(bench.sheets.length)
          expect(bench.scenario).toBe(bench.sheets.find((sheet) => sheet.letter === bench.letter)?.history.present)
        }
        bench.dispose()
      }),
      { numRuns: 300 },
    )
  })
})

describe('the tabs', () => {
  let stop: () => void = () => undefined
  afterEach(() => stop())

  async function show(prepare: (bench: Workbench, preferences: Preferences) => void = () => undefined): Promise<Workbench> {
    const bench = open()
    const preferences = new Preferences()
    preferences.depth = 'bench'
    prepare(bench, preferences)
    const target = document.body.appendChild(document.createElement('div'))
    const app = mount(App, { target, props: { desk: new Desk(bench, preferences), examples: [preset] } })
    stop = () => {
      void unmount(app)
      target.remove()
      bench.dispose()
    }
    await expect.element(page.getByRole('tab').first()).toBeVisible()
    return bench
  }

  it('move with the arrows, are named with F2 and closed with Delete; what is closed comes back', { timeout: 45_000 }, async () => {
    const bench = await show()
    await page.getByRole('button', { name: 'Nytt scenario' }).click()
    await expect.element(page.getByRole('tab', { name: /^Scenario B/ })).toHaveAttribute('aria-selected', 'true')
    bench.setNumber('posts', 8)
    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect([bench.letter, posts(bench)]).toEqual(['A', 4])
    await expect.element(page.getByRole('tab', { name: /^Scenario A/ })).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}{F2}')
    await page.getByLabelText('Nytt namn på scenario B').fill('Åtta tjänster')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('tab', { name: 'Scenario B, Åtta tjänster' })).toBeVisible()
    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
    await userEvent.keyboard('{Delete}')
    expect(bench.sheets.map(({ letter }) => letter)).toEqual(['A'])
    await page.getByRole('status').getByRole('button', { name: 'Ångra' }).click()
    flushSync()
    expect([bench.letter, posts(bench)]).toEqual(['B', 8])
  })

  it('are opened for change from the comparison, each with its levers beside it, while the comparison stays', async () => {
    let set!: Preferences
    const bench = await show((own, preferences) => {
      own.copySheet()
      own.setNumber('posts', 8)
      preferences.question = 'compare'
      set = preferences
    })
    await page.getByRole('button', { name: 'Ändra i A' }).click()
    await expect.element(page.getByRole('button', { name: 'Ändra i A' })).toHaveAttribute('aria-pressed', 'true')
    expect([bench.letter, posts(bench), set.question, set.depth]).toEqual(['A', 4, 'compare', 'bench'])
    await expect.poll(() => document.activeElement?.id).toBe('rail')
    await page.getByRole('button', { name: 'Ändra i B' }).click()
    await expect.element(page.getByRole('button', { name: 'Ändra i A' })).toHaveAttribute('aria-pressed', 'false')
    expect([bench.letter, posts(bench)]).toEqual(['B', 8])
  })

  it('leave Ctrl+Z to the scenario outside fields and to the field inside one', async () => {
    const bench = await show()
    bench.setNumber('posts', 8)
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(posts(bench)).toBe(4)
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(posts(bench)).toBe(8)
    const field = page.getByRole('spinbutton', { name: 'Tjänster' })
    await field.click()
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(posts(bench)).toBe(8)
  })
})
