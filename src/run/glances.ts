/**
 * When a picture is drawn of a run that is still under way: at two set parts of it, and never after its end. The final result is summed up
 * from the batches themselves and does not know whether anybody looked.
 */
import type { BatchResult } from './batch.ts'
import type { Collector } from './collector.ts'

/** Parts of the batches after which a picture is worth its time; each costs about that part of the final summary. */
const PARTS = [1 / 8, 3 / 8]
/** Shorter runs end before a picture of their part would be seen. */
const FEWEST_BATCHES = 16

export interface Glances {
  /** Draws a picture if its time has come; returns at once. */
  look(collector: Collector): void
  /** From now on nothing is shown. */
  end(): void
}

/** `sumUp` works on the finished batches and answers with what shows the result, or null when it failed. */
export function makeGlances(total: number, sumUp: (finished: readonly BatchResult[]) => Promise<(() => void) | null>): Glances {
  const points = total < FEWEST_BATCHES ? [] : PARTS.map((part) => Math.ceil(part * total))
  let next = 0
  let busy = false
  let ended = false

  async function draw(finished: readonly BatchResult[]): Promise<void> {
    busy = true
    const show = await sumUp(finished).catch(() => null)
    busy = false
    if (!ended) show?.()
  }

  return {
    look(collector) {
      if (busy || ended || next >= points.length) return
      const finished = collector.finished()
      if (finished.length < points[next]) return
      while (next < points.length && points[next] <= finished.length) next++
      void draw(finished)
    },
    end() {
      ended = true
    },
  }
}
