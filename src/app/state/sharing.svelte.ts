/**
 * What the question about a shared project keeps while the page is open, but no scenario holds: which cost key is looked at, what is
 * divided, between whom, and inhabitants that the reader has typed. One per workbench, so that it is there when the reader comes back.
 */
import type { CostKey } from '../../../models/aktivitetsersattning/sharing.ts'
import { Runs } from './sharingRuns.svelte.ts'
import type { Workbench } from './workbench.svelte.ts'

export type SharedSum = 'municipal' | 'whole'
export type SharedBy = 'municipality' | 'association'

export class SharingDesk {
  readonly runs: Runs
  /** null until the reader has chosen: the first key that says something else than the need. */
  key = $state<CostKey | null>(null)
  sum = $state<SharedSum>('municipal')
  by = $state<SharedBy>('association')
  /** Inhabitants by municipality; no source of the model prints them. */
  inhabitants = $state.raw<Readonly<Record<string, number>>>({})

  constructor(workbench: Workbench) {
    this.runs = new Runs(workbench.runner)
  }

  setInhabitants(name: string, value: number | null): void {
    const { [name]: _gone, ...others } = this.inhabitants
    this.inhabitants = value === null ? others : { ...others, [name]: value }
  }
}

const DESKS = new WeakMap<Workbench, SharingDesk>()

export function sharingDesk(workbench: Workbench): SharingDesk {
  const found = DESKS.get(workbench) ?? new SharingDesk(workbench)
  DESKS.set(workbench, found)
  return found
}
