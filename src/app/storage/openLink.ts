/**
 * The scenarios that stand in the page's address, if there are any: on arrival, and when somebody pastes such an address into a page that
 * is already open. Once read, the address names the view alone, so that a reload shows the reader's own work and not the
 * link again. A link that cannot be opened is shown with its issues, and nothing else changes.
 */
import type { Result } from '../../shared/issue.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Workbench } from '../state/workbench.svelte.ts'
import { payloadOf, viewOf } from './link.ts'
import { workInLink } from './sharedWork.ts'
import type { Work } from './workRecord.ts'

type Parse = (text: string, where: string) => Result<Scenario>

/** Takes the scenarios out of the address; null when there are none. */
export async function takeLink(parse: Parse): Promise<Result<Work> | null> {
  const payload = payloadOf(location.hash)
  if (!payload.present) return null
  history.replaceState(history.state, '', viewOf(location.hash) || '#')
  return workInLink(payload.text, parse)
}

/** Opens what a link held, or shows what is wrong with it. */
export function showLink(link: Result<Work> | null, workbench: Workbench): void {
  if (link?.ok) workbench.openWork(link.value)
  else if (link) workbench.refuseLink(link.issues)
}

/** Follows the address from now on; returns how to stop. */
export function followLinks(workbench: Workbench, parse: Parse): () => void {
  const onAddress = () => void takeLink(parse).then((link) => showLink(link, workbench))
  addEventListener('hashchange', onAddress)
  return () => removeEventListener('hashchange', onAddress)
}
