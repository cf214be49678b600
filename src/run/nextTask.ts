/**
 * Gives the thread back for a moment, so that clicks, painting and messages from other threads come through. Without the delay that timers
 * are given.
 */

/** A message to oneself stands behind everything that has come already. Node would let it pass before; there setImmediate does not. */
export function nextTask(): Promise<void> {
  if (typeof setImmediate === 'function') return new Promise((resolve) => setImmediate(resolve))
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
