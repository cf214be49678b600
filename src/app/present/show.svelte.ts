/**
 * A presentation under way: the answer that was on the page when it was opened and stays as it is, where in the row of slides it stands, what
 * the hall has guessed. What is computed on top (what decides, what if) are expectations of the frozen scenario; the workbench never changes.
 */
import type { RunDraws } from '../../run/result.ts'
import { decisionOf, type Decision } from '../state/decision.svelte.ts'
import type { Desk } from '../state/desk.svelte.ts'
import { goalsFor } from '../state/goals.svelte.ts'
import { moneyChoicesOf, FIRST_YEARS } from '../state/money.svelte.ts'
import { Sweep } from '../state/sweep.svelte.ts'
import { indexOf, sequenceOf, type Place, type Step } from './sequence.ts'
import { NEEDS_DRAWS, orderFrom, storyOf, toldFrom } from './stories.ts'
import { tellerOf, TOLD, type Frozen, type Story, type ToldId } from './story.ts'
import { largestMoves, variantsOf } from './variants.ts'

const NOW = -1
/** Rows on the slide of what decides. */
const MOST_MOVES = 4

/** What the page shows now, kept as it is; null while it is still being computed. */
export function freeze(desk: Desk): Frozen | null {
  const { workbench } = desk
  const { shown } = workbench
  if (!shown || workbench.stale || (workbench.computing && shown.exact)) return null
  if (workbench.computing) return null
  const { persons, months } = goalsFor(workbench)
  return {
    shown,
    model: workbench.model,
    month: workbench.month,
    audience: workbench.audience,
    arm: desk.focusArm,
    viewed: desk.viewedArm,
    party: desk.party,
    years: moneyChoicesOf(workbench).years ?? FIRST_YEARS,
    goals: { persons, months },
    draws: null,
  }
}

export class Show {
  readonly desk: Desk
  readonly decision: Decision
  readonly #moves: Sweep
  #frozen = $state.raw<Frozen | null>(null)
  /** Draws of the frozen scenario, once they are there: they do not change either. */
  #draws = $state.raw<RunDraws | null>(null)
  readonly first: ToldId
  place = $state.raw<Place>({ question: 'jobs', step: 'question' })
  guesses = $state.raw<Partial<Record<ToldId, number>>>({})

  readonly frozen = $derived<Frozen | null>(this.#frozen && { ...this.#frozen, draws: this.#draws })
  readonly teller = $derived.by(() => {
    const { words, chartWords, language } = this.desk
    return this.frozen && tellerOf(this.frozen, { words, chartWords, language })
  })
  readonly stories = $derived.by(() => {
    const { teller } = this
    return new Map<ToldId, Story | null>(teller ? TOLD.map((question) => [question, storyOf(question, teller)]) : [])
  })
  /** Waits for the draws of the scenario. */
  waits = (question: ToldId): boolean =>
    !this.#frozen || (NEEDS_DRAWS.includes(question) && !this.#draws && this.decision.step !== 'failed')
  readonly questions = $derived.by(() =>
    orderFrom(this.first).filter((question) => this.stories.get(question) || this.waits(question) || question === this.first),
  )
  readonly sequence = $derived(sequenceOf(this.questions))
  readonly at = $derived(Math.max(0, indexOf(this.sequence, this.place)))
  readonly story = $derived(this.stories.get(this.place.question) ?? null)

  readonly variants = $derived.by(() => {
    const { teller, story } = this
    return teller && story ? variantsOf(story.variants, teller.shown.scenario, teller.model, teller.words, teller.number) : []
  })
  /** What was tried, measured by the number of the question in view; null while it is being computed. */
  readonly moves = $derived.by(() => {
    const { story, variants } = this
    const sweep = this.#moves
    if (!story || !sweep.current || !sweep.complete) return null
    const read = (key: number): number | null => {
      const result = sweep.results.get(key)
      return result ? story.measure.of(result) : null
    }
    const now = read(NOW)
    if (now === null) return null
    const tried = variants.flatMap((variant, key) => {
      const value = read(key)
      return value === null || story.measure.text(value) === story.measure.text(now) ? [] : [{ variant, value }]
    })
    return { now, rows: largestMoves(now, tried, story.measure.least, MOST_MOVES) }
  })

  constructor(desk: Desk) {
    this.desk = desk
    this.decision = decisionOf(desk.workbench)
    this.#moves = new Sweep(desk.workbench.runner, true)
    this.first = toldFrom(desk.preferences.question)
    this.place = { question: this.first, step: 'question' }
  }

  /** Freezes what the page shows, as soon as it is whole. */
  freezeWhenReady(): void {
    this.#frozen ??= freeze(this.desk)
  }

  /** Fetches what the slides need beyond the answer; called again whenever something has arrived. */
  fetch(): void {
    const { frozen, decision } = this
    if (!frozen) return
    const { scenario } = frozen.shown
    if (!this.#draws && decision.scenario === scenario && decision.clean && !decision.busy) this.#draws = decision.clean
    else if (!this.#draws && decision.step !== 'failed' && this.#drawsAreNear) void decision.askDraws(scenario)
    if (this.story) void this.#moves.start([{ key: NOW, scenario }, ...this.variants.map((one, key) => ({ key, scenario: one.scenario }))])
  }

  /** Draws are fetched when the question in view or the next one needs them: until then the workers are for what is on the slide. */
  get #drawsAreNear(): boolean {
    const at = this.questions.indexOf(this.place.question)
    return this.questions.slice(at, at + 2).some((question) => NEEDS_DRAWS.includes(question))
  }

  go(to: number | 'first' | 'last'): void {
    const last = this.sequence.length - 1
    const next = to === 'first' ? 0 : to === 'last' ? last : Math.min(last, Math.max(0, this.at + to))
    this.place = this.sequence[next] ?? this.place
  }

  toStep(step: Step): void {
    this.place = { question: this.place.question, step }
  }

  toQuestion(question: ToldId): void {
    this.place = { question, step: 'question' }
  }

  guess(value: number): void {
    const { story } = this
    if (!story || !Number.isFinite(value)) return
    const within = Math.min(story.guess.of, Math.max(story.guess.known, Math.round(value)))
    this.guesses = { ...this.guesses, [story.question]: within }
  }

  leave(): void {
    this.decision.pause()
    this.#moves.pause()
  }
}
