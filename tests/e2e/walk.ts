/** A walk through a page by Tab, as functions that run in the page itself: what can be reached, and what the focus is on. */

/** Puts the focus before everything and numbers what Tab should visit; gives how many there are. */
export function beginWalk(): number {
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea, [tabindex="0"]')]
  const able = all.filter((one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }))
  // Of a group of radio buttons, Tab visits the chosen one; arrows do the rest.
  const visited = able.filter((one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked))
  visited.forEach((one, i) => (one.dataset['walk'] = String(i)))
  return visited.length
}

/** The number of what has the focus, the width of the ring round it (pixels), and what it is; null when nothing has. */
export function whereFocusIs(): { walk: string; ring: number; name: string } | null {
  const now = document.activeElement as HTMLElement | null
  if (!now || now === document.body) return null
  const ring = (one: Element | null): number =>
    one ? Number.parseFloat(getComputedStyle(one).outlineWidth) * Number(getComputedStyle(one).outlineStyle !== 'none') : 0
  return { walk: now.dataset['walk'] ?? '', ring: Math.max(ring(now), ring(now.parentElement)), name: now.outerHTML.slice(0, 120) }
}

/** What each stop of the walk is, in the order of their numbers; those that are gone from the page since are said to be gone. */
export function namesOfWalk(): string[] {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-walk]')]
  const count = Math.max(-1, ...stops.map((one) => Number(one.dataset['walk']))) + 1
  return Array.from(
    { length: count },
    (_, i) => stops.find((one) => one.dataset['walk'] === String(i))?.outerHTML.slice(0, 120) ?? `${i} is gone`,
  )
}
