/**
 * The person figure: four slightly different heads on one body, so that a crowd looks like people and not like pegs.
 * Which head stands where follows a fixed pattern: it means nothing, and does not change when numbers change.
 */
import type { PersonKind } from './crowd.ts'
import type { Look, SignId } from './look.ts'

/** Size of one figure's cell; the figure itself is 12 × 22 in the middle of it. */
export const PERSON = { width: 15.6, height: 25.5 } as const

function round(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx + rx},${cy}A${rx},${ry},0,1,1,${cx - rx},${cy}A${rx},${ry},0,1,1,${cx + rx},${cy}Z`
}

const BODY = 'M2,23V16.2A5.8,5.8,0,0,1,13.6,16.2V23Z'

const HEADS: readonly string[] = [
  round(7.8, 5.2, 3.2, 3.2),
  round(7.8, 5, 3.6, 3.6),
  round(7.8, 5, 4.5, 3.9),
  'M3.9,8.7V5A3.9,3.9,0,0,1,11.7,5V8.7Z',
]

const PATTERN = [0, 0, 2, 3, 3, 0, 0, 3, 1, 1, 2, 2, 0, 0, 1, 3, 3, 0, 2, 2] as const

/** SVG path of the figure at place `index` of a crowd, drawn in its own cell. */
export function personPath(index: number): string {
  return HEADS[PATTERN[index % PATTERN.length]] + BODY
}

export interface PersonPaint {
  readonly fill: string
  readonly stroke: string
  readonly strokeWidth: number
  /** SVG dash array; 'none' for a whole line. */
  readonly dash: string
}

/** Grey, full, tint, dashed, outlined … in the colours of the arm's pathway. */
export function personPaint(kind: PersonKind, sign: SignId, look: Look): PersonPaint {
  const { colour } = look
  const own = colour[look.sign[sign].colour]
  const line = (stroke: string, strokeWidth: number, fill = 'transparent', dash = 'none'): PersonPaint => ({
    fill,
    stroke,
    strokeWidth,
    dash,
  })
  switch (kind) {
    case 'anyway':
      return line(colour.FS, 0, colour.FS)
    case 'full':
      return line(own, 0, own)
    case 'tint':
      return line(own, 1.2, colour[look.sign[sign].band])
    case 'dashed':
      return line(own, 1.35, 'transparent', '2 1.5')
    case 'fewer':
      return line(colour.FS, 1.2, colour.FSBand)
    case 'barred':
      return line(colour.loss, 1.1)
    case 'outline':
      return line(colour.control, 1)
  }
}
