/**
 * Short simulations of many nearby scenarios, one after the other: who joins a shared project, how long a first stage may last. Chance
 * matters to these questions (a post stands empty by chance), so the expectation is not enough. Cancelling keeps what is finished.
 */
import type { RunResult } from '../../run/result.ts'
import type { Runner } from '../../run/runner.ts'
import type { Scenario } from '../../scenario/scenario.ts'

export interface RunVariant {
  readonly key: number
  readonly scenario: Scenario
}

export type RunsPhase = 'idle' | 'running' | 'done' | 'stopped'

export class Runs {
  readonly #runner: Runner
  #wanted = ''
  #variants: readonly RunVariant[] = []
  #controller: AbortController | null = null
  results = $state.raw<ReadonlyMap<number, RunResult>>(new Map())
  /** false while `results` are still those of an earlier request: they may stand dimmed, but nothing is claimed from them. */
  current = $state(false)
  phase = $state<RunsPhase>('idle')
  done = $state(0)
  total = $state(0)

  constructor(runner: Runner) {
    this.#runner = runner
  }

  /** Starts unless the same variants are already computed, under way or stopped by the reader. */
  async start(variants: readonly RunVariant[]): Promise<void> {
    const wanted = JSON.stringify(variants)
    if (wanted === this.#wanted) return
    this.#wanted = wanted
    this.#variants = variants
    this.current = false
    await this.#carryOn(new Map())
  }

  /** Stops where it is; finished rows stay. */
  cancel(): void {
    if (this.phase !== 'running') return
    this.phase = 'stopped'
    this.#controller?.abort()
  }

  /** Takes up what `cancel` left. */
  async resume(): Promise<void> {
    if (this.phase === 'stopped') await this.#carryOn(this.current ? this.results : new Map())
  }

  /** Gives way to something newer; the next start begins anew. */
  pause(): void {
    if (this.phase !== 'running') return
    this.#wanted = ''
    this.phase = 'idle'
    this.#controller?.abort()
  }

  async #carryOn(kept: ReadonlyMap<number, RunResult>): Promise<void> {
    this.#controller?.abort()
    const controller = new AbortController()
    this.#controller = controller
    this.phase = 'running'
    this.total = this.#variants.length
    this.done = kept.size
    let found = kept
    for (const { key, scenario } of this.#variants) {
      if (found.has(key)) continue
      const answer = await this.#runner.run(scenario, { signal: controller.signal })
      if (controller.signal.aborted) return
      this.done += 1
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
    this.phase = 'done'
  }
}
