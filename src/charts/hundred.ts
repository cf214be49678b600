/**
 * A hundred figures for other things than jobs: persons shut out, runs above zero, places in use. Persons are drawn as persons; runs, draws and
 * places are no persons and are drawn as squares. Paint follows the crowd's grammar, with green for a sum above zero.
 */
import type { PersonKind } from './crowd.ts'
import type { Look, SignId } from './look.ts'
import { PERSON, personPaint, personPath, type PersonPaint } from './person.ts'

export type FigureKind = PersonKind | 'gain'
export type Glyph = 'person' | 'square'

export const COLUMNS = 20

export function figurePaint(kind: FigureKind, sign: SignId, look: Look): PersonPaint {
  if (kind === 'gain') return { fill: look.colour.gain, stroke: look.colour.gain, strokeWidth: 0, dash: 'none' }
  return personPaint(kind, sign, look)
}

const SQUARE = 'M2.3,5H13.3V16H2.3Z'

export function figurePath(glyph: Glyph, index: number): string {
  return glyph === 'person' ? personPath(index) : SQUARE
}

/** Cell of one figure; squares stand closer. */
export function cellOf(glyph: Glyph): { readonly width: number; readonly height: number } {
  return glyph === 'person' ? PERSON : { width: PERSON.width, height: 18 }
}

export function placeOf(index: number, glyph: Glyph): readonly [number, number] {
  const { width, height } = cellOf(glyph)
  return [(index % COLUMNS) * width, Math.floor(index / COLUMNS) * height]
}

/** Which of `of` figures a point of the picture (its own units) falls on, counted from 1; 0 above and left of the first. */
export function figureAt(x: number, y: number, of: number, glyph: Glyph): number {
  const { width, height } = cellOf(glyph)
  const rows = Math.ceil(of / COLUMNS)
  const row = Math.min(rows - 1, Math.max(0, Math.floor(y / height)))
  const column = Math.min(COLUMNS - 1, Math.max(-1, Math.floor(x / width)))
  return Math.min(of, row * COLUMNS + column + 1)
}
