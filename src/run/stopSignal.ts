/**
 * Stopping a run within a tenth of a second: first the workers are asked to end after the replication they are at; whoever has not answered
 * soon after is not waited for.
 */

/** Milliseconds that a replication under way is waited for. */
const PATIENCE_MS = 80

export interface StopSignal {
  /** Resolves to null when the patience is over after a stop; otherwise never. */
  readonly late: Promise<null>
  /** The run is over: a later abort means nothing to it. */
  end(): void
}

/** `ask`: called when the signal is aborted. */
export function stopSignal(signal: AbortSignal | undefined, ask: () => void): StopSignal {
  let giveUp: (value: null) => void = () => undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => (giveUp = resolve))
  const onAbort = (): void => {
    ask()
    timer = setTimeout(() => giveUp(null), PATIENCE_MS)
  }
  signal?.addEventListener('abort', onAbort)
  return {
    late,
    end() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    },
  }
}
