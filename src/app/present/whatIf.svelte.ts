/**
 * "Tänk om": one lever moved beside the frozen answer. What comes out is the exact expectation of the frozen scenario with that one change,
 * compared with the expectation without it; the answer itself and the workbench stay as they are.
 */
import type { Runner } from '../../run/runner.ts'
import { numberLevers, type NumberLever, type NumberLeverId } from '../state/levers.ts'
import { Sweep } from '../state/sweep.svelte.ts'
import type { Speech, Frozen, Story, CrowdPicture } from './story.ts'
import { tellerOf } from './story.ts'
import { NEEDS_DRAWS, storyOf } from './stories.ts'

export const WHAT_IF = [
  'caseload',
  'posts',
  'supportMonths',
  'projectMonths',
  'ageMax',
  'persons',
] as const satisfies readonly NumberLeverId[]
export type WhatIfId = (typeof WHAT_IF)[number]

const [NOW, THEN] = [0, 1]
/** Pause after the last move before it is computed, milliseconds. */
const QUIET = 120

export interface Outcome {
  readonly now: number
  readonly then: number
  readonly crowd: CrowdPicture | null
}

export class WhatIf {
  readonly #sweep: Sweep
  readonly frozen: Frozen
  #timer: ReturnType<typeof setTimeout> | undefined
  lever = $state<WhatIfId>('caseload')
  value = $state<number | null>(null)

  readonly levers: readonly WhatIfId[]
  readonly initial = $derived.by(() => this.#lever.get(this.frozen.shown.scenario))
  readonly moved = $derived(this.value !== null && this.value !== this.initial)

  constructor(frozen: Frozen, runner: Runner) {
    this.frozen = frozen
    this.#sweep = new Sweep(runner, true)
    this.levers = WHAT_IF.filter((id) => numberLevers[id].get(frozen.shown.scenario) !== null)
    this.lever = this.levers[0] ?? 'caseload'
  }

  get #lever(): NumberLever {
    return numberLevers[this.lever]
  }

  /** What the slider spans, and what may be typed. */
  readonly limits = $derived.by(() => {
    const { slider, step, limits } = this.#lever
    const at = this.initial ?? slider[0]
    return { min: Math.min(slider[0], at), max: Math.max(slider[1], at), step, limits }
  })

  choose(lever: WhatIfId): void {
    this.lever = lever
    this.value = null
  }

  set(value: number): void {
    const { limits, whole } = this.#lever
    if (!Number.isFinite(value)) return
    const within = Math.min(limits[1], Math.max(limits[0], value))
    this.value = whole ? Math.round(within) : within
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#ask(), QUIET)
  }

  #ask(): void {
    const { scenario } = this.frozen.shown
    if (this.value === null || !this.moved) return
    void this.#sweep.start([
      { key: NOW, scenario },
      { key: THEN, scenario: this.#lever.set(scenario, this.value) },
    ])
  }

  /** "computing" while the expectation is on its way, "impossible" where the model refuses; null where nothing has been moved. */
  outcomeOf(story: Story, speech: Speech): Outcome | 'computing' | 'impossible' | null {
    if (!this.moved) return null
    const sweep = this.#sweep
    if (!sweep.current || !sweep.complete) return 'computing'
    const [before, after] = [sweep.results.get(NOW), sweep.results.get(THEN)]
    const now = before ? story.measure.of(before) : null
    const then = after ? story.measure.of(after) : null
    if (!after || now === null || then === null || this.value === null) return 'impossible'
    const scenario = this.#lever.set(this.frozen.shown.scenario, this.value)
    const shown = { runId: -1, scenario, result: after, exact: true }
    const told = NEEDS_DRAWS.includes(story.question) ? null : storyOf(story.question, tellerOf({ ...this.frozen, shown }, speech))
    const like = story.onSlide.at(-1)
    return { now, then, crowd: told?.crowds.find(({ name }) => name === like?.name) ?? null }
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#sweep.pause()
  }
}
