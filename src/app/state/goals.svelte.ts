/**
 * What the reader has typed about their own project: its size, when it is measured, and later what happened. A way of looking at the scenario's
 * draws, kept for every workbench while the page is; nothing of it is saved or sent.
 */
import type { Typed } from '../answers/followUpOf.ts'
import type { Workbench } from './workbench.svelte.ts'

export class Goals {
  persons = $state(50)
  months = $state(15)

  /** The follow-up has been opened; until then no result is assumed. */
  typing = $state(false)
  bySex = $state(false)
  started = $state(40)
  inWork = $state(10)
  women = $state(20)
  womenInWork = $state(5)

  readonly typed = $derived.by<Typed | null>(() => {
    if (!this.typing || this.started < 1) return null
    const [n, k] = [this.started, Math.min(this.inWork, this.started)]
    if (!this.bySex) return { n, k, sexes: null }
    const women = Math.min(this.women, n)
    const ofWomen = Math.min(this.womenInWork, women, k)
    return {
      n,
      k,
      sexes: [
        { level: 'woman', n: women, k: ofWomen },
        { level: 'man', n: n - women, k: Math.min(k - ofWomen, n - women) },
      ],
    }
  })
}

const known = new WeakMap<Workbench, Goals>()

export function goalsFor(workbench: Workbench): Goals {
  const found = known.get(workbench)
  if (found) return found
  // its derived values belong to the page, not to the view that happened to ask first
  let made!: Goals
  $effect.root(() => {
    made = new Goals()
  })
  known.set(workbench, made)
  return made
}
