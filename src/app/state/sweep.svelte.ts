/**
 * Expectations of many nearby scenarios, one after the other: the rows per number of posts, the curve by age limit, the points
 * where the answer turns. Slower than one answer, so it runs behind it, fills in as results come, and is dropped when a newer
 * request arrives.
 */
import type { RunResult } from '../../run/result.ts'
import type { Runner } from '../../run/runner.ts'
import type { Scenario } from '../../scenario/scenario.ts'

export interface Variant {
  readonly key: number
  readonly scenario: Scenario
}

export class Sweep {
  readonly #runner: Runner
  #wanted = ''
  results = $state.raw<ReadonlyMap<number, RunResult>>(new Map())
  complete = $state(false)
  /** false while `results` are still those of an earlier request: they may stand in a dimmed picture, but nothing is claimed from them. */
  current = $state(false)

  readonly #afterStart: boolean

  /** afterStart: the results must also follow everybody from their own start; takes about twice the time. */
  constructor(runner: Runner, afterStart = false) {
    this.#runner = runner
    this.#afterStart = afterStart
  }

  /** Gives way: what is under way is dropped, so that a lever being moved is answered first. */
  pause(): void {
    if (!this.complete) this.#wanted = ''
  }

  /** Starts unless the same variants are already computed or under way. A variant that cannot be computed is left out. */
  async start(variants: readonly Variant[]): Promise<void> {
    const wanted = JSON.stringify(variants)
    if (wanted === this.#wanted) return
    this.#wanted = wanted
    this.complete = false
    this.current = false
    let found = new Map<number, RunResult>()
    for (const { key, scenario } of variants) {
      const answer = await this.#runner.expected(scenario, { overDraws: false, afterStart: this.#afterStart })
      if (wanted !== this.#wanted) return
      if (!answer.ok) continue
      found = new Map(found).set(key, answer.value)
      // Earlier rows stay on screen until there are at least as many new ones, so that nothing flickers while a lever moves.
      if (this.current || found.size >= this.results.size) {
        this.results = found
        this.current = true
      }
    }
    this.results = found
    this.current = true
    this.complete = true
  }
}

/** One computation at a time made of many expectations; a newer one makes the older return null at its next step. */
export class Search<T> {
  readonly #runner: Runner
  #wanted = ''
  found = $state.raw<T | null>(null)
  busy = $state(false)

  constructor(runner: Runner) {
    this.#runner = runner
  }

  /** Gives way, as Sweep.pause. */
  pause(): void {
    if (this.busy) this.#wanted = ''
  }

  /** afterStart: the results must also follow everybody from their own start. */
  async start(
    key: string,
    afterStart: boolean,
    work: (evaluate: (scenario: Scenario) => Promise<RunResult | null>) => Promise<T | null>,
  ): Promise<void> {
    if (key === this.#wanted) return
    this.#wanted = key
    this.busy = true
    const evaluate = async (scenario: Scenario): Promise<RunResult | null> => {
      if (key !== this.#wanted) return null
      const answer = await this.#runner.expected(scenario, { overDraws: false, afterStart })
      return answer.ok && key === this.#wanted ? answer.value : null
    }
    const found = await work(evaluate)
    if (key !== this.#wanted) return
    this.found = found
    this.busy = false
  }
}
