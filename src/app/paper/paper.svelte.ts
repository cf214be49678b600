/**
 * The sheets that are about to be printed: the answer on the page, frozen as for a presentation, which questions are chosen, and what was tried to
 * see what would change each answer. The same change is tried once, whatever the number of sheets.
 */
import type { RunDraws } from '../../run/result.ts'
import { decisionOf, type Decision } from '../state/decision.svelte.ts'
import type { Desk } from '../state/desk.svelte.ts'
import { Sweep } from '../state/sweep.svelte.ts'
import { freeze } from '../present/show.svelte.ts'
import { NEEDS_DRAWS, storyOf, toldFrom } from '../present/stories.ts'
import { tellerOf, TOLD, type Frozen, type ToldId } from '../present/story.ts'
import { variantsOf, type Variant } from '../present/variants.ts'
import { sheetOf, type Sheet } from './sheet.ts'

const NOW = -1

export class Sheets {
  readonly desk: Desk
  readonly decision: Decision
  readonly #sweep: Sweep
  #frozen = $state.raw<Frozen | null>(null)
  #draws = $state.raw<RunDraws | null>(null)
  chosen = $state.raw<readonly ToldId[]>([])

  readonly frozen = $derived<Frozen | null>(this.#frozen && { ...this.#frozen, draws: this.#draws })
  readonly teller = $derived.by(() => {
    const { words, chartWords, language } = this.desk
    return this.frozen && tellerOf(this.frozen, { words, chartWords, language })
  })
  readonly stories = $derived.by(() => {
    const { teller, chosen } = this
    return teller ? chosen.flatMap((question) => storyOf(question, teller) ?? []) : []
  })
  /** Every change that some chosen question tries, once. */
  readonly variants = $derived.by<readonly Variant[]>(() => {
    const { teller, stories } = this
    if (!teller) return []
    const ids = [...new Set(stories.flatMap((story) => story.variants))]
    return variantsOf(ids, teller.shown.scenario, teller.model, teller.words, teller.number)
  })
  readonly sheets = $derived.by<readonly Sheet[]>(() => {
    const { teller, stories, variants } = this
    if (!teller) return []
    return stories.map((story) => {
      const own = variants.filter(({ id }) => story.variants.includes(id))
      return sheetOf(story, teller, own, (variant) => {
        const sweep = this.#sweep
        if (!sweep.current) return undefined
        const result = sweep.results.get(variant ? variants.indexOf(variant) : NOW)
        return result ? story.measure.of(result) : sweep.complete ? null : undefined
      })
    })
  })
  /** Chosen questions that have no answer in this scenario. */
  readonly missing = $derived(
    this.frozen
      ? this.chosen.filter((question) => !this.waitsFor(question) && !this.stories.some((story) => story.question === question))
      : [],
  )
  readonly ready = $derived(
    this.frozen !== null &&
      this.sheets.length > 0 &&
      this.sheets.every(({ changes }) => changes !== null) &&
      !this.chosen.some((question) => this.waitsFor(question)),
  )

  constructor(desk: Desk) {
    this.desk = desk
    this.decision = decisionOf(desk.workbench)
    this.#sweep = new Sweep(desk.workbench.runner, true)
    this.chosen = [toldFrom(desk.preferences.question)]
  }

  waitsFor(question: ToldId): boolean {
    return NEEDS_DRAWS.includes(question) && !this.#draws && this.decision.step !== 'failed'
  }

  choose(question: ToldId, on: boolean): void {
    this.chosen = TOLD.filter((one) => (one === question ? on : this.chosen.includes(one)))
  }

  freezeWhenReady(): void {
    this.#frozen ??= freeze(this.desk)
  }

  /** Asks for what the chosen sheets need; called again when something has arrived. */
  fetch(): void {
    const { frozen, decision } = this
    if (!frozen) return
    const { scenario } = frozen.shown
    const wanted = this.chosen.some((question) => NEEDS_DRAWS.includes(question))
    if (!this.#draws && decision.scenario === scenario && decision.clean && !decision.busy) this.#draws = decision.clean
    else if (!this.#draws && wanted && decision.step !== 'failed') void decision.askDraws(scenario)
    if (this.stories.length > 0)
      void this.#sweep.start([{ key: NOW, scenario }, ...this.variants.map((one, key) => ({ key, scenario: one.scenario }))])
  }

  leave(): void {
    this.decision.pause()
    this.#sweep.pause()
  }
}
