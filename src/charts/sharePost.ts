/**
 * How one sum is shared between those who pay it: a bar divided into parts, named above where the names fit and in a list
 * below where they do not. Parts are told apart by pattern and name, never by the pathways' colours.
 */
import { textWidth } from './place.ts'
import type { Look } from './look.ts'

export interface SharePart {
  /** "Regionen ¼" */
  readonly label: string
  /** SEK */
  readonly amount: number
}

export interface SharePlace extends SharePart {
  readonly x: number
  readonly width: number
  readonly fill: 'solid' | 'hatch' | 'open' | 'dots'
}

const FILLS = ['solid', 'hatch', 'open', 'dots'] as const

/** Places of the parts on a bar `width` px wide; `above`: every name and amount fits its own part. */
export function layoutShare(parts: readonly SharePart[], width: number, amount: (sek: number) => string, look: Look) {
  const total = parts.reduce((sum, part) => sum + part.amount, 0)
  let x = 0
  const places = parts.map((part, i): SharePlace => {
    const place = { ...part, x, width: total > 0 ? (part.amount / total) * width : 0, fill: FILLS[i % FILLS.length] }
    x += place.width
    return place
  })
  const fits = ({ label, amount: sek, width: room }: SharePlace): boolean =>
    Math.max(textWidth(label, look.size.chartLabel, true), textWidth(amount(sek), look.size.body) + 12) + 8 <= room
  return { places, above: places.every(fits) }
}
