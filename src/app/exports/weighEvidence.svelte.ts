/**
 * While a view from which something can be taken is open, the evidence is weighed behind the page, so that every file can say which sources are
 * weakest by what they do to the answer. Ends with the view.
 */
import { onDestroy, untrack } from 'svelte'
import { comparatorOf } from '../answers/figure.ts'
import { decisionOf, workQuestion } from '../state/decision.svelte.ts'
import type { Desk } from '../state/desk.svelte.ts'
import { weighedArm } from './subjectOf.ts'

/** Call once while a component is being made; gives the store of what has been weighed. */
export function weighEvidence(desk: Desk): ReturnType<typeof decisionOf> {
  const { workbench } = desk
  const decision = decisionOf(workbench)
  $effect(() => {
    const { shown } = workbench
    if (!shown || workbench.computing || workbench.stale) {
      untrack(() => decision.pause())
      return
    }
    const comparator = comparatorOf(shown.result)?.id
    const arm = weighedArm(desk, shown)
    if (comparator === undefined || arm === comparator) return
    const question = workQuestion(shown, workbench.model, arm, comparator)
    untrack(() => void decision.ask(question))
  })
  onDestroy(() => decision.pause())
  return decision
}
