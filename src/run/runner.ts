/**
 * One small interface for everything that can carry out a plan: inline (same thread), pool (workers behind a factory).
 * A runner never throws for expected failures; cancelling gives what is finished, marked partial.
 */
import type { DecisionDraws } from '../economics/decisionDraws.ts'
import type { PartialInformation } from '../economics/evppi.ts'
import type { Result } from '../shared/issue.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Bridge } from './decision/decisionDraws.ts'
import type { Changes, Outcomes } from './decision/evaluate.ts'
import type { Study } from './decision/projects.ts'
import type { ExpectedRunOptions } from './expectedRun.ts'
import type { RunDraws, RunResult } from './result.ts'

export interface Progress {
  readonly runId: number
  readonly replicationsDone: number
  readonly replicationsTotal: number
}

/**
 * Waited for before each batch: a gate that is closed (a page that nobody sees) holds the run where it is, and nothing is lost. Must open, too,
 * when the signal is aborted.
 */
export type Gate = (signal?: AbortSignal) => Promise<void> | undefined

export interface RunOptions {
  /** Called at most a few times a second. */
  readonly onProgress?: (progress: Progress) => void
  /** Summary of what is finished so far; drawing it does not change the final result. */
  readonly onPartial?: (result: RunResult) => void
  /**
   * With keepDraws: every draw finished so far by itself, earlier and oftener than onPartial, for who needs nothing else. Looking changes no
   * result; `wantsDraws` is asked before each look, and nothing is made while it says no.
   */
  readonly onDraws?: (draws: RunDraws) => void
  readonly wantsDraws?: () => boolean
  readonly signal?: AbortSignal
  readonly workers?: number
  /** The result carries every draw by itself, for decision analysis. */
  readonly keepDraws?: boolean
}

export interface Runner {
  /**
   * Exact expectation at central parameters; milliseconds. Intervals only with `overDraws` (from the scenario's parameter draws);
   * `afterStart` also follows everybody from their own start. Default: neither draws, but with afterStart.
   */
  expected(scenario: Scenario, options?: ExpectedRunOptions): Promise<Result<RunResult>>
  run(scenario: Scenario, options?: RunOptions): Promise<Result<RunResult>>
  /**
   * Exact expectation of every outcome at central values with `changes` on top: the fast way to ask for many values of the parameters of
   * one scenario. A runner without it is asked through `expected`.
   */
  outcomes?(scenario: Scenario, changes: Changes): Promise<Result<Outcomes | null>>
  /** Value of knowing each set of parameters (indices into those of the draws), in the order given, SEK per decision. */
  worth?(draws: DecisionDraws, sets: readonly (readonly number[])[], wtp: number): Promise<Result<readonly PartialInformation[]>>
  /** Value of following people before the choice is made, SEK per decision at the price `wtp` of the bridge's effect. As studyValueOf. */
  studied?(draws: RunDraws, study: Study, bridge: Bridge, wtp: number, seed: string): Promise<Result<PartialInformation>>
  dispose(): void
}
