/**
 * Everything the commands need from the outside, handed in by main.ts: where to write, the models, how to make a runner, how Ctrl-C
 * arrives. The commands can so be tested whole, without processes; nothing else in src/cli touches `process`.
 */
import type { Model } from '../engine/model.ts'
import type { Runner } from '../run/runner.ts'
import type { ShardRunner } from '../run/shards.ts'

export type Models = Readonly<Record<string, Model>>

/** Carries out whole runs and parts of runs. */
export type CliRunner = Runner & ShardRunner

export interface RunnerRequest {
  readonly models: Models
  /** null: as many as the machine has processors. */
  readonly workers: number | null
  /** Built file of a model given with --model, which workers must load too. */
  readonly modelFile: string | null
}

export interface Surroundings {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** A terminal to draw progress on; null when standard error is a file or a pipe. */
  readonly progress: NodeJS.WriteStream | null
  readonly models: Models
  readonly makeRunner: (request: RunnerRequest) => CliRunner | Promise<CliRunner>
  /** Calls back at the first Ctrl-C; the returned function stops listening. */
  readonly onInterrupt: (callback: () => void) => () => void
}

/** Exit codes: done, our bug, scenario or model wrong, surroundings. */
export const EXIT = { done: 0, bug: 1, wrong: 2, surroundings: 3 } as const
