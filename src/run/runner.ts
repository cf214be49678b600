/**
 * One small interface for everything that can carry out a plan: inline (same thread), pool (workers behind a factory).
 * A runner never throws for expected failures; cancelling gives what is finished, marked partial.
 */
import type { Result } from '../shared/issue.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { RunResult } from './result.ts'

export interface Progress {
  readonly runId: number
  readonly replicationsDone: number
  readonly replicationsTotal: number
}

export interface RunOptions {
  /** Called at most a few times a second. */
  readonly onProgress?: (progress: Progress) => void
  /** Summary of what is finished so far; drawing it does not change the final result. */
  readonly onPartial?: (result: RunResult) => void
  readonly signal?: AbortSignal
  readonly workers?: number
}

export interface Runner {
  /** Exact expectation at central parameters (chance and parameter spread left out); milliseconds. */
  expected(scenario: Scenario): Promise<Result<RunResult>>
  run(scenario: Scenario, options?: RunOptions): Promise<Result<RunResult>>
  dispose(): void
}
