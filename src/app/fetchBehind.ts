/**
 * Fetches what may be needed later while nobody waits for anything: one thing after the other, each when the page has nothing else to do. What
 * cannot be fetched now is asked for again when it is needed, and reported there.
 */

/** Longest wait for an idle moment, ms: a page that never rests still gets everything. */
const PATIENCE = 2000

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: PATIENCE })
    else setTimeout(resolve, 50)
  })
}

export async function fetchBehind(fetches: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const fetch of fetches) {
    await idle()
    await fetch().catch(() => undefined)
  }
}
