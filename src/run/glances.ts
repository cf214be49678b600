/**
 * When a run that is still under way is looked at: at set parts of it, and never after its end. The final result is summed up from what was
 * gathered and does not know whether anybody looked.
 */
import { RANDOMISATIONS } from '../random/spread.ts'
import type { RunSettings } from '../scenario/scenario.ts'

/** Parts of the batches after which a picture is worth its time; each costs about as much as the final summary. */
const PARTS = [1 / 8, 3 / 8]
/** Parts after which the draws by themselves are looked at; each costs a tenth of a picture. The first look comes when every randomisation has a draw. */
const PARTS_OF_DRAWS = [1 / 8, 1 / 4, 1 / 2, 3 / 4]
/** Shorter runs end before a picture of their part would be seen. */
const FEWEST_BATCHES = 16

export interface Glances {
  /** Looks if the time has come; returns at once. */
  look(batchesDone: number): void
  /** From now on nothing is shown. */
  end(): void
}

/** Numbers of finished batches, of `total`, after which a picture is drawn. */
export function picturePoints(total: number): readonly number[] {
  return total < FEWEST_BATCHES ? [] : PARTS.map((part) => Math.ceil(part * total))
}

/** Numbers of finished batches after which the draws are looked at: first as soon as there are enough to say anything. */
export function drawPoints({ draws, replications }: Pick<RunSettings, 'draws' | 'replications'>, batchSize: number): readonly number[] {
  const total = Math.ceil((draws * replications) / batchSize)
  const first = Math.ceil((RANDOMISATIONS * replications) / batchSize)
  return [first, ...PARTS_OF_DRAWS.map((part) => Math.ceil(part * total)).filter((point) => point > first)].filter((point) => point < total)
}

/** `points`: ascending. `sumUp` works on what is finished and answers with what shows the result, or null when there is nothing to show. */
export function makeGlances(points: readonly number[], sumUp: () => Promise<(() => void) | null>): Glances {
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
