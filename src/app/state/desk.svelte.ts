/**
 * Everything a component needs, in one place handed down by context: the workbench, the reader's preferences, the words in the
 * chosen language, figures formatted in it, and which source is open in the drawer.
 */
import { getContext, setContext } from 'svelte'
import type { BenchmarkLine } from '../../../models/aktivitetsersattning/catalogue/benchmark.ts'
import { screenLook } from '../../charts/look.ts'
import { armNames, type ArmName } from '../../charts/names.ts'
import { chartWords } from '../../messages/charts.ts'
import { formatNumber, formatPercent, formatSek, formatSekRange, formatSigned } from '../../messages/format.ts'
import { sv, type Messages } from '../../messages/sv.ts'
import type { Language } from '../../shared/issue.ts'
import type { Source } from '../answers/chains.ts'
import { waysOf } from '../answers/ways.ts'
import type { TurningPoints } from '../answers/turning.ts'
import { isOpen } from '../answers/group.ts'
import { projectArms } from './levers.ts'
import { Precision } from './precision.svelte.ts'
import type { Preferences } from './preferences.svelte.ts'
import { Search, Sweep } from './sweep.svelte.ts'
import type { Workbench } from './workbench.svelte.ts'

export type MoneyParty = keyof Messages['moneyView']['parties']

export class Desk {
  readonly workbench: Workbench
  readonly preferences: Preferences
  readonly look = screenLook
  /** Rows per number of posts, curve by upper age limit, turning points. */
  readonly postsSweep: Sweep
  readonly agesSweep: Sweep
  /** The checks of the validation, and the one against the trial at other durations of jobs. */
  readonly checks: Sweep
  readonly durations: Sweep
  readonly turning: Search<TurningPoints>
  /** How the precision of the run on screen has come about. */
  readonly precision = new Precision()
  /** Arm that the turning points were sought for. */
  turningArm = $state('')

  /** What stands over the page, which is inert meanwhile: the presentation, or the sheet to print. */
  showing = $state<'presentation' | 'paper' | null>(null)
  /** Where the keyboard was: it goes back there, for a page that is inert has lost it. */
  #opener: HTMLElement | null = null

  /** The answer on screen, as the announcer reads it when a run ends. */
  headline = $state('')
  /** Whether the panel with all levers is open; the same in every question. */
  leversOpen = $state(false)

  /** The way that questions about one project look at; '' = the one that gives most, else the last. */
  focus = $state('')

  /** Whose money. */
  party = $state<MoneyParty>('municipality')

  /** What others report, shown beside the jobs: a way of looking, not part of the scenario. */
  benchmarks = $state.raw<readonly BenchmarkLine[]>([])

  /** The figure whose source is open, in the drawer or in the bench's inspector. */
  source = $state.raw<Source | null>(null)
  /** The first figure of the answer on screen: what the inspector shows until another is asked for. */
  lead = $state.raw<Source | null>(null)
  /** The figure that the inspector is held at, whatever else is pressed. */
  pinned = $state.raw<Source | null>(null)
  /** The figure whose whole chain the reader has asked for from the inspector. */
  wholeChain = $state.raw<Source | null>(null)
  /** Whether the inspector is folded to a strip; null: as suits the question. */
  inspector = $state<'open' | 'folded' | null>(null)
  /** The question of certainty needs the width: there the inspector waits until a figure is asked for. */
  readonly inspectorFolded = $derived.by(() => {
    if (this.inspector !== null) return this.inspector === 'folded'
    return this.preferences.question === 'certainty' && this.source === null && this.pinned === null
  })
  /** What the drawer shows: on the bench the inspector has the figure already, where there is room for it. */
  readonly inDrawer = $derived.by<Source | null>(() => {
    const { depth, narrow } = this.preferences
    return this.wholeChain ?? (depth === 'bench' && !narrow ? null : this.source)
  })

  /** Swedish comes with the page; another language is fetched from it when somebody wants it, and shown when it is there. */
  #catalogues = $state.raw<Partial<Record<Language, Messages>>>({ sv })
  readonly language = $derived.by<Language>(() => (this.#catalogues[this.preferences.language] ? this.preferences.language : 'sv'))
  readonly words = $derived.by<Messages>(() => this.#catalogues[this.language] ?? sv)
  readonly chartWords = $derived.by(() => chartWords[this.language])

  constructor(workbench: Workbench, preferences: Preferences) {
    this.workbench = workbench
    this.preferences = preferences
    this.postsSweep = new Sweep(workbench.runner)
    this.agesSweep = new Sweep(workbench.runner)
    this.checks = new Sweep(workbench.runner)
    this.durations = new Sweep(workbench.runner)
    this.turning = new Search(workbench.runner)
  }

  /** Fetches the catalogue of the language that the reader prefers, if it is not there. */
  async fetchWords(): Promise<void> {
    if (this.preferences.language !== 'en' || this.#catalogues.en) return
    const { en } = await import('../../messages/en.ts')
    this.#catalogues = { ...this.#catalogues, en }
  }

  /** Names of the arms of the scenario that the answer on screen belongs to. */
  readonly ways = $derived.by(() => waysOf((this.workbench.shown ?? this.workbench).scenario, this.words))
  readonly armNames = $derived.by<readonly ArmName[]>(() =>
    armNames(
      this.ways.map((way) => ({ id: way.arm, pathway: way.pathway })),
      this.chartWords,
    ),
  )

  /** Under a saved picture: model, scenario, runs and seed. */
  readonly sourceLine = $derived.by(() => {
    const { shown } = this.workbench
    if (!shown) return this.words.chart.source
    const { draws, replications, seed } = shown.result.manifest
    const runs = shown.exact ? this.words.footer.expected : this.words.footer.run(this.number(draws * replications), seed)
    return `${this.words.chart.source}. ${shown.scenario.name} · ${runs}`
  })

  /** Arm id of the project in focus: the reader's choice, else Supported Employment, else the last project. */
  readonly focusArm = $derived.by(() => {
    const { scenario } = this.workbench.shown ?? this.workbench
    const projects = projectArms(scenario)
    const chosen = projects.find((arm) => arm.id === this.focus) ?? projects.find((arm) => arm['pathway'] === 'SE') ?? projects.at(-1)
    return chosen?.id ?? scenario.arms[0]?.id ?? ''
  })

  /** Arm id that questions about any way look at, the comparator among them: the reader's choice, else the project in focus. */
  readonly viewedArm = $derived.by(() => {
    const { scenario } = this.workbench.shown ?? this.workbench
    return scenario.arms.some((arm) => arm.id === this.focus) ? this.focus : this.focusArm
  })

  /** "alla 238 personer i gruppen", or those who have come by then where new persons keep arriving. */
  readonly groupText = $derived.by(() => {
    const { shown } = this.workbench
    const persons = this.number(shown?.result.manifest.persons ?? 0)
    return shown && isOpen(shown.scenario) ? this.words.scenario.arrivedBy(persons) : this.words.scenario.wholeGroup(persons)
  })

  /** What a reader of shares and counts must know of a group that new persons join; empty for a closed one. */
  readonly inflowText = $derived.by(() => {
    const { shown } = this.workbench
    if (!shown || !isOpen(shown.scenario)) return ''
    const { persons } = shown.result.manifest
    return this.words.scenario.inflow(this.number(persons), this.years(Math.round(shown.scenario.horizonMonths / 12)))
  })

  show(what: 'presentation' | 'paper'): void {
    this.#opener = document.activeElement instanceof HTMLElement ? document.activeElement : null
    this.showing = what
  }

  /** Called by what stood over the page when it is gone. */
  giveBackFocus(): void {
    if (this.#opener?.isConnected) this.#opener.focus()
    this.#opener = null
  }

  nameOf(arm: string): ArmName {
    const found = this.armNames.find((name) => name.id === arm)
    if (!found) throw new Error(`the scenario has no arm "${arm}"`)
    return found
  }

  closeDrawer(): void {
    if (this.wholeChain) this.wholeChain = null
    else this.source = null
  }

  /** Shows a line beside the jobs, or takes it away. */
  toggleBenchmark(line: BenchmarkLine): void {
    const others = this.benchmarks.filter((one) => one.item !== line.item)
    this.benchmarks = others.length < this.benchmarks.length ? others : [...others, line]
  }

  number = (value: number, decimals = 0): string => formatNumber(value, this.language, decimals)
  signed = (value: number, decimals = 0): string => formatSigned(value, this.language, decimals)
  percent = (share: number, decimals = 0): string => formatPercent(share, this.language, decimals)
  sek = (amount: number, error: number | null = null, signed = false): string =>
    formatSek(amount, this.language, this.words.money, error, signed)
  /** Both ends of a range, the unit said once. */
  sekRange = (low: number, high: number, error: number | null = null, signed = false): readonly [string, string] =>
    formatSekRange(low, high, this.language, this.words.money, error, signed)
  months = (n: number): string => this.words.unit.months(n, this.number(n))
  years = (n: number): string => this.words.unit.years(n, this.number(n))
}

const KEY = Symbol('desk')

export function provideDesk(desk: Desk): void {
  setContext(KEY, desk)
}

export function useDesk(): Desk {
  return getContext<Desk>(KEY)
}
