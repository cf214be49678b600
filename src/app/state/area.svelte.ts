/**
 * What the first view keeps while the page is open: own counts being typed, the pasted text, whether the form is open. One per workbench, so
 * that nothing typed is lost when the reader looks at another question.
 */
import { emptyDraft, type CountsDraft } from '../answers/ownCounts.ts'
import type { Workbench } from './workbench.svelte.ts'

export class AreaDesk {
  draft = $state.raw<CountsDraft>(emptyDraft('sormland'))
  open = $state(false)
  pasted = $state('')
}

const DESKS = new WeakMap<Workbench, AreaDesk>()

export function areaDesk(workbench: Workbench): AreaDesk {
  const found = DESKS.get(workbench) ?? new AreaDesk()
  DESKS.set(workbench, found)
  return found
}
