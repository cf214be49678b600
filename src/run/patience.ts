/**
 * Tells a worker that hangs from one that is slow: it has given nothing for so long that nothing will come. Time is counted in looks, so that a
 * computer that slept, or a tab that was put aside with its workers, is not taken for a worker that hangs.
 */

const LOOKS = 20

export interface Watch {
  /** Resolves after the patience has run out; never when ended before. */
  readonly silent: Promise<string>
  end(): void
}

/** Waits `patienceMs` (Infinity: forever), in twenty looks; a pause of the computer counts as one. */
export function watchSilence(patienceMs: number): Watch {
  if (!Number.isFinite(patienceMs)) return { silent: new Promise<string>(() => undefined), end: () => undefined }
  let timer: ReturnType<typeof setTimeout> | undefined
  let looks = 0
  const silent = new Promise<string>((resolve) => {
    const look = (): void => {
      if (++looks > LOOKS) resolve(`${Math.round(patienceMs / 1000)} s`)
      else timer = setTimeout(look, patienceMs / LOOKS)
    }
    look()
  })
  return { silent, end: () => clearTimeout(timer) }
}
