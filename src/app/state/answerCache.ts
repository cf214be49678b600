/**
 * Answers that have been given once, so that going back (undo, another scenario and back again) is instant. An answer is found only under
 * everything it follows from: the whole scenario with its seed, and the versions of model and engine. Bounded in memory; what has not been
 * looked at for longest goes first.
 */
import type { Model } from '../../engine/model.ts'
import { APP_VERSION, ENGINE_VERSION } from '../../run/manifest.ts'
import type { RunResult } from '../../run/result.ts'
import { scenarioFingerprint } from '../../scenario/fingerprint.ts'
import type { Scenario } from '../../scenario/scenario.ts'

export type AnswerKind = 'expected' | 'simulated'

export interface AnswerCache {
  get(kind: AnswerKind, scenario: Scenario, model: Model): RunResult | null
  put(kind: AnswerKind, scenario: Scenario, model: Model, result: RunResult): void
}

/** Ten to twenty simulations of the example, and many more expectations. */
const MOST_BYTES = 128 * 2 ** 20

export function makeAnswerCache(mostBytes = MOST_BYTES): AnswerCache {
  // a Map remembers the order of insertion: what is used is put in again, so the first is the one unused for longest
  const answers = new Map<string, { readonly result: RunResult; readonly bytes: number }>()
  let bytes = 0

  function take(key: string) {
    const found = answers.get(key)
    if (!found) return null
    answers.delete(key)
    bytes -= found.bytes
    return found
  }

  function keep(key: string, answer: { readonly result: RunResult; readonly bytes: number }): void {
    answers.set(key, answer)
    bytes += answer.bytes
    for (const oldest of answers.keys()) {
      if (bytes <= mostBytes) return
      take(oldest)
    }
  }

  return {
    get(kind, scenario, model) {
      const key = keyOf(kind, scenario, model)
      const found = take(key)
      if (!found) return null
      keep(key, found)
      return found.result
    },
    put(kind, scenario, model, result) {
      const key = keyOf(kind, scenario, model)
      take(key)
      keep(key, { result, bytes: roughBytes(result) })
    },
  }
}

function keyOf(kind: AnswerKind, scenario: Scenario, model: Model): string {
  return [kind, scenarioFingerprint(scenario), model.id, model.version, ENGINE_VERSION, APP_VERSION].join(' ')
}

/** About what plain data takes up: typed arrays as they are, eight bytes for any other value and some for what holds it. */
export function roughBytes(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (typeof value === 'string') return 16 + value.length
  if (typeof value !== 'object' || value === null) return 8
  let bytes = 32
  for (const part of Object.values(value)) bytes += 8 + roughBytes(part)
  return bytes
}
