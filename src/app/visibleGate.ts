/**
 * A page that nobody sees does not calculate: runs wait at the gate before their next batch and go on where they were when the page is looked
 * at again. Nothing is lost, and no number knows of it.
 */
import type { Gate } from '../run/runner.ts'

type Seen = Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>

export function makeVisibleGate(page: Seen = document): Gate {
  return (signal) => {
    if (!page.hidden || signal?.aborted) return undefined
    return new Promise((resolve) => {
      const look = (): void => {
        if (page.hidden && !signal?.aborted) return
        page.removeEventListener('visibilitychange', look)
        signal?.removeEventListener('abort', look)
        resolve()
      }
      page.addEventListener('visibilitychange', look)
      signal?.addEventListener('abort', look)
    })
  }
}
