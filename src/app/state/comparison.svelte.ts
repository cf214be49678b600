/**
 * What comparing scenarios needs to have calculated: the exact expectation of A, of B and of A with each choice made alone, then a run of
 * every scenario that keeps its draws. One thing at a time, behind the answer, each kept while a scenario that needs it is being compared.
 */
import type { CompareAnswer } from '../answers/compare.ts'
import type { Choice } from '../../scenario/choices.ts'
import type { RunResult } from '../../run/result.ts'
import type { Runner } from '../../run/runner.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Workbench } from './workbench.svelte.ts'

/** What the comparison on screen has to say beside its pictures: what would change the answer, and what a text to paste is made of. */
export interface Said {
  readonly would: readonly string[]
  /** More is being found out. */
  readonly waiting: boolean
  /** Why nothing more will be, if so. */
  readonly why: string | null
  readonly paste: {
    readonly answer: CompareAnswer
    readonly choices: readonly Choice[]
    readonly way: string
    readonly months: string
    readonly group: string
  }
}

export type ComparisonPhase = 'idle' | 'expecting' | 'running' | 'done' | 'stopped' | 'failed'

/** Two scenarios that differ in name and description only give the same numbers. */
export function keyOf(scenario: Scenario): string {
  const { name: _name, description: _description, ...rest } = scenario as Scenario & { readonly description?: unknown }
  return JSON.stringify(rest)
}

export class Comparison {
  readonly #runner: Runner
  #controller: AbortController | null = null
  #wanted = ''
  #asked: { readonly runs: readonly Scenario[]; readonly expectations: readonly Scenario[] } | null = null

  /** Letters of the two that are compared; '' = the first two tabs. */
  first = $state('')
  second = $state('')
  /** Way that is read; '' = the one in focus. */
  arm = $state('')

  phase = $state<ComparisonPhase>('idle')
  progress = $state.raw({ at: 0, done: 0, total: 1 })
  /** By keyOf. null: cannot be calculated. */
  expected = $state.raw<ReadonlyMap<string, RunResult | null>>(new Map())
  runs = $state.raw<ReadonlyMap<string, RunResult | null>>(new Map())

  /** null: nothing to say yet, or another question is read. */
  said = $state.raw<Said | null>(null)

  readonly busy = $derived(this.phase === 'expecting' || this.phase === 'running')

  constructor(runner: Runner) {
    this.#runner = runner
  }

  /** Starts unless the same is calculated, under way or stopped by the reader. */
  async ask(runs: readonly Scenario[], expectations: readonly Scenario[]): Promise<void> {
    const wanted = JSON.stringify([runs.map(keyOf), expectations.map(keyOf)])
    if (wanted === this.#wanted) return
    this.#wanted = wanted
    this.#asked = { runs, expectations }
    await this.#carryOut()
  }

  /** Gives way to a lever being moved; the next ask goes on where this stood. */
  pause(): void {
    if (!this.busy) return
    this.#controller?.abort()
    this.#wanted = ''
    this.phase = 'idle'
  }

  /** "Avbryt och behåll": what is finished stays. */
  stop(): void {
    this.#controller?.abort()
    this.phase = 'stopped'
  }

  async resume(): Promise<void> {
    if (this.#asked) await this.#carryOut()
  }

  async #carryOut(): Promise<void> {
    const { runs, expectations } = this.#asked!
    this.#controller?.abort()
    const controller = new AbortController()
    this.#controller = controller
    const { signal } = controller
    this.phase = 'expecting'
    this.expected = kept(this.expected, expectations)
    this.runs = kept(this.runs, runs)
    for (const scenario of expectations) {
      const key = keyOf(scenario)
      if (this.expected.has(key)) continue
      const answer = await this.#runner.expected(scenario, { overDraws: false, afterStart: false })
      if (signal.aborted) return
      this.expected = new Map(this.expected).set(key, answer.ok ? answer.value : null)
    }
    this.phase = 'running'
    for (const [at, scenario] of runs.entries()) {
      const key = keyOf(scenario)
      if (this.runs.has(key)) continue
      this.progress = { at, done: 0, total: scenario.run.draws * scenario.run.replications }
      const answer = await this.#runner.run(scenario, {
        keepDraws: true,
        signal,
        onProgress: ({ replicationsDone, replicationsTotal }) => {
          if (!signal.aborted) this.progress = { at, done: replicationsDone, total: replicationsTotal }
        },
      })
      if (signal.aborted) return
      this.runs = new Map(this.runs).set(key, answer.ok ? answer.value : null)
    }
    this.phase = [...this.runs.values()].includes(null) ? 'failed' : 'done'
  }
}

function kept<T>(known: ReadonlyMap<string, T>, wanted: readonly Scenario[]): ReadonlyMap<string, T> {
  const keys = new Set(wanted.map(keyOf))
  return new Map([...known].filter(([key]) => keys.has(key)))
}

const known = new WeakMap<Workbench, Comparison>()

/** One for every workbench, kept while the page is. */
export function comparisonOf(workbench: Workbench): Comparison {
  const found = known.get(workbench)
  if (found) return found
  let made!: Comparison
  // its derived values belong to the page, not to the view that happened to ask first
  $effect.root(() => {
    made = new Comparison(workbench.runner)
  })
  known.set(workbench, made)
  return made
}
