/**
 * When a picture is drawn of a run that is still under way: at set parts of it, and never after its end. The final result is summed up
 * from what was gathered and does not know whether anybody looked.
 */

/** Parts of the batches after which a picture is worth its time; each costs about as much as the final summary. */
const PARTS = [1 / 8, 3 / 8]
/** Shorter runs end before a picture of their part would be seen. */
const FEWEST_BATCHES = 16

export interface Glances {
  /** Draws a picture if its time has come; returns at once. */
  look(batchesDone: number): void
  /** From now on nothing is shown. */
  end(): void
}

/** `sumUp` works on what is finished and answers with what shows the result, or null when it failed. */
export function makeGlances(total: number, sumUp: () => Promise<(() => void) | null>): Glances {
  const points = total < FEWEST_BATCHES ? [] : PARTS.map((part) => Math.ceil(part * total))
  let next = 0
  let busy = false
  let ended = false

  async function draw(): Promise<void> {
    busy = true
    const show = await sumUp().catch(() => null)
    busy = false
    if (!ended) show?.()
  }

  return {
    look(batchesDone) {
      if (busy || ended || next >= points.length) return
      if (batchesDone < points[next]) return
      while (next < points.length && points[next] <= batchesDone) next++
      void draw()
    },
    end() {
      ended = true
    },
  }
}
