/** The expectations of one rule changed at a time; one per workbench, so that they are there when the reader comes back. */
import { Sweep } from './sweep.svelte.ts'
import type { Workbench } from './workbench.svelte.ts'

const SWEEPS = new WeakMap<Workbench, Sweep>()

export function ruleSweep(workbench: Workbench): Sweep {
  const found = SWEEPS.get(workbench) ?? new Sweep(workbench.runner)
  SWEEPS.set(workbench, found)
  return found
}
