/**
 * Opens the workbench: the shipped scenarios, the runner, the store and what is kept of it, put together and mounted. Workers are used where they can
 * start; otherwise (some pages opened from disk) the same work is done in this thread, in slices.
 */
import { mount } from 'svelte'
import { models } from '../../models/index.ts'
import { formatNumber } from '../messages/format.ts'
import { nextTask } from '../run/nextTask.ts'
import type { Runner } from '../run/runner.ts'
import { parseScenario } from '../scenario/parse.ts'
import { readScenario } from '../scenario/read.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { success } from '../shared/issue.ts'
import App from './App.svelte'
import { Desk } from './state/desk.svelte.ts'
import { makeLaterRunner } from './state/laterRunner.ts'
import { Preferences } from './state/preferences.svelte.ts'
import { nameSample } from './state/samples.ts'
import { Workbench } from './state/workbench.svelte.ts'
import { Keeper } from './storage/keeper.svelte.ts'
import { KEEPER } from './storage/keeperContext.ts'
import { followLinks, showLink, takeLink } from './storage/openLink.ts'
import { browserPages } from './storage/pages.ts'
import { makeVisibleGate } from './visibleGate.ts'

/** Name of the file whose scenario the page opens with. */
const PRESET = 'base-uma-238.json'

/** Each is read in a task of its own: all at once, with the scripts that have just come, would hold up the page's first moments. */
async function shipped(): Promise<{ readonly preset: Scenario; readonly all: readonly Scenario[] }> {
  const files = import.meta.glob<unknown>(['../../scenarios/*.json', '!../../scenarios/scenario.schema.json'], {
    eager: true,
    import: 'default',
  })
  let preset: Scenario | null = null
  const others: Scenario[] = []
  for (const [path, content] of Object.entries(files)) {
    await nextTask()
    const file = path.slice(path.lastIndexOf('/') + 1)
    const parsed = parseScenario(content, models, file)
    if (!parsed.ok) throw new Error(parsed.issues.map((issue) => `${issue.code} ${issue.where} ${issue.what.en}`).join('\n'))
    nameSample(parsed.value, file.replace(/\.json$/, ''))
    if (file === PRESET) preset = parsed.value
    else others.push(parsed.value)
  }
  if (!preset) throw new Error(`the page is built without ${PRESET}`)
  return { preset, all: [preset, ...others] }
}

/** Loaded beside the page, not before it: the frame is drawn while the machinery arrives. */
async function makeRunner(): Promise<Required<Runner>> {
  const gate = makeVisibleGate()
  const [{ startingWith, tryWorker, workerCount }, { makePoolRunner }] = await Promise.all([
    import('../worker/browserWorkers.ts'),
    import('../run/pool.ts'),
  ])
  const first = await tryWorker()
  if (first) return makePoolRunner(models, startingWith(first), { workers: workerCount(), gate })
  const { makeInlineRunner } = await import('../run/inline.ts')
  return makeInlineRunner(models, { gate })
}

/** Fetched when it is needed first; a browser that refuses it refuses here. */
async function openStore() {
  const { openBrowserStore } = await import('./storage/browserStore.ts')
  return openBrowserStore()
}

/**
 * Puts the workbench together: with the scenario of the link in the address, else what was there when the reader left, else the preset.
 * Returns how to put it on the page; what is on it starts by itself.
 */
export async function makeWorkbench(): Promise<(target: HTMLElement) => void> {
  const { preset, all } = await shipped()
  const parse = (text: string, where: string) => {
    const read = readScenario(text, models, where)
    return read.ok ? success(read.value.scenario) : read
  }
  const workbench = new Workbench({ runner: makeLaterRunner(makeRunner()), models, start: preset, parse })
  const keeper = new Keeper({ workbench, openStore, pages: browserPages(), parse })
  const link = await takeLink(parse)
  await keeper.begin({ fresh: link?.ok === true })
  showLink(link, workbench)
  const preferences = new Preferences()
  // the first number that is written fetches the rules of the language, which takes as long as a part of the page: in a task of its own
  await nextTask()
  formatNumber(0, preferences.language)
  await nextTask()
  const context = new Map([[KEEPER, keeper]])
  return (target) => {
    keeper.connect()
    followLinks(workbench, parse)
    preferences.connect()
    mount(App, { target, props: { desk: new Desk(workbench, preferences), examples: all }, context })
  }
}
