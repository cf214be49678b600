/**
 * Several pages of one browser at once: which of them works on what, so that none writes over another's work, and a word to the others
 * when the shared lists have changed. Built on what browsers offer (locks, channels, the tab's own memory); where one is missing,
 * the page takes a copy rather than a risk.
 */
export interface Pages {
  /** Keeps the work for this page alone, until it is released or the page closes. false: it is or may be another page's. */
  hold(id: string): Promise<boolean>
  /** Settles when others can hold it. */
  release(id: string): Promise<void>
  /** Works that open pages keep, this one included; null when the browser cannot tell. */
  held(): Promise<ReadonlySet<string> | null>
  /** The work this tab had before it was reloaded. */
  remembered(): string | null
  remember(id: string): void
  /** Tells the other pages that the lists have changed. */
  tell(): void
  /** Calls back when another page has told; returns how to stop. */
  listen(heard: () => void): () => void
}

const PREFIX = 'vagval.work.'
const TAB = 'vagval.tab'
const CHANNEL = 'vagval.saved'
/** A page that is being reloaded may let go of its lock a moment after the new one asks, milliseconds. */
const PATIENCE_MS = 300

/** A fresh name, 24 letters and digits; also made where the page's address is not a safe one. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function browserPages(): Pages {
  const releases = new Map<string, () => Promise<void>>()
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks
  const channel = openChannel()

  return {
    async hold(id) {
      if (!locks) return false
      if (releases.has(id)) return true
      return new Promise<boolean>((resolve) => {
        const kept = locks.request(PREFIX + id, { signal: AbortSignal.timeout(PATIENCE_MS) }, () => {
          resolve(true)
          return new Promise<void>((release) => {
            releases.set(id, () => {
              release()
              return kept
            })
          })
        })
        kept.catch(() => resolve(false))
      })
    },
    async release(id) {
      const release = releases.get(id)
      releases.delete(id)
      await release?.()
    },
    async held() {
      try {
        const found = await locks?.query()
        return found ? new Set((found.held ?? []).map(({ name }) => (name ?? '').slice(PREFIX.length))) : null
      } catch {
        return null
      }
    },
    remembered() {
      try {
        return sessionStorage.getItem(TAB)
      } catch {
        return null
      }
    },
    remember(id) {
      try {
        sessionStorage.setItem(TAB, id)
      } catch {
        // The tab then finds its work after a reload as the newest one that nobody keeps.
      }
    },
    tell: () => channel?.postMessage('changed'),
    listen(heard) {
      channel?.addEventListener('message', heard)
      return () => channel?.removeEventListener('message', heard)
    },
  }
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL)
  } catch {
    return null
  }
}
