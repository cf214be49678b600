/**
 * Turns what stands on the page (SVG and the words around it) into one piece of SVG in light colours, so that a picture can be
 * saved as it is seen. Computed styles are written out, because a file has no style sheet; controls are left out.
 */
import { escapeMarkup } from '../../shared/escapeMarkup.ts'
import { darkLook, lightLook, printLook, variableName, type ColourName, type Colours } from '../../charts/look.ts'

export interface Captured {
  readonly inner: string
  readonly width: number
  readonly height: number
}

const DRAWN = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity'] as const
const WRITTEN = ['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline'] as const

function rgb(hex: string): string {
  const part = (from: number): number => parseInt(hex.slice(from, from + 2), 16)
  return `rgb(${part(1)}, ${part(3)}, ${part(5)})`
}

/**
 * Colours of the page's present theme → the same colours in light. A colour that two names share in one theme (such as grey text)
 * becomes the first of them.
 */
function lightColours(): Map<string, string> {
  const root = getComputedStyle(document.documentElement)
  const map = new Map<string, string>()
  const present = root.getPropertyValue(variableName('paper')).trim().toLowerCase()
  const theme = [darkLook, lightLook, printLook].find((look) => look.colour.paper.toLowerCase() === present)?.colour
  if (!theme) return map
  for (const name of Object.keys(theme) as ColourName[]) {
    const shown = rgb(theme[name as keyof Colours])
    if (!map.has(shown)) map.set(shown, lightLook.colour[name])
  }
  return map
}

/** A copy of an SVG with its computed styles as attributes, in light colours. */
function drawnCopy(svg: SVGSVGElement, at: { x: number; y: number; width: number; height: number }, light: Map<string, string>): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  originals.forEach((original, i) => {
    const target = copies[i]
    const style = getComputedStyle(original)
    const names = original instanceof SVGTextContentElement ? [...DRAWN, ...WRITTEN] : DRAWN
    for (const name of names) {
      const value = style.getPropertyValue(name)
      if (value !== '') target.setAttribute(name, light.get(value) ?? value)
    }
    target.removeAttribute('class')
    target.removeAttribute('style')
  })
  for (const [name, value] of Object.entries(at)) copy.setAttribute(name, value.toFixed(2))
  copy.setAttribute('overflow', 'visible')
  for (const name of ['role', 'aria-label', 'aria-hidden']) copy.removeAttribute(name)
  return new XMLSerializer().serializeToString(copy)
}

/** The lines of a text node as the page breaks them. */
function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const lines: { text: string; box: DOMRect }[] = []
  const range = document.createRange()
  for (const found of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, found.index)
    range.setEnd(node, found.index + found[0].trimEnd().length)
    const box = range.getBoundingClientRect()
    if (box.width === 0) continue
    const last = lines[lines.length - 1]
    if (last && Math.abs(last.box.top - box.top) < 2) last.text += found[0]
    else lines.push({ text: found[0], box })
  }
  return lines
}

/** Words that nobody sees (for screen readers) or that only work on screen stay behind. */
function isWritten(element: Element): boolean {
  if (element.closest('svg, .screen-only, button, input, select, summary, [hidden]')) return false
  return getComputedStyle(element).clipPath === 'none'
}

export function capture(holder: HTMLElement): Captured {
  const frame = holder.getBoundingClientRect()
  const light = lightColours()
  const parts: string[] = []
  for (const svg of holder.querySelectorAll('svg')) {
    const { left, top, width, height } = svg.getBoundingClientRect()
    if (svg.parentElement?.closest('svg') || width === 0) continue
    parts.push(drawnCopy(svg, { x: left - frame.left, y: top - frame.top, width, height }, light))
  }
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !isWritten(element)) continue
    const style = getComputedStyle(element)
    const size = parseFloat(style.fontSize)
    for (const { text, box } of linesOf(node as Text)) {
      // The baseline lies about a fifth of the size above the lower edge of the letters' own box.
      const y = box.top - frame.top + box.height / 2 + size * 0.34
      parts.push(
        `<text x="${(box.left - frame.left).toFixed(2)}" y="${y.toFixed(2)}" font-family="${escapeMarkup(style.fontFamily)}" font-size="${size}" ` +
          `font-weight="${style.fontWeight}" font-style="${style.fontStyle}" fill="${light.get(style.color) ?? style.color}">${escapeMarkup(text.trim())}</text>`,
      )
    }
  }
  return { inner: parts.join(''), width: Math.ceil(frame.width), height: Math.ceil(frame.height) }
}
