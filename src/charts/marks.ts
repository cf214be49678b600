/**
 * Small layers placed in px, for charts that lay out their own rows (tornado, value of knowing, counts): rectangles, hatching, lines and
 * words. x and y map one to one onto the plot, so no scale can move what a label stands beside.
 */
import type { Layer } from './chart.ts'
import { hatch, type Box } from './hatch.ts'
import type { Look } from './look.ts'

/** A field that is already in px. */
export function px(field: string) {
  return { field, type: 'quantitative' as const, scale: null, axis: null }
}

export interface DescribedBox extends Box {
  /** For screen readers that walk the picture mark by mark. */
  readonly description?: string
}

export function boxLayer(boxes: readonly DescribedBox[], mark: object): Layer {
  const described = boxes.some(({ description }) => description !== undefined)
  return {
    data: { values: boxes.map((box) => ({ ...box, x2: box.x + box.width, y2: box.y + box.height })) },
    mark: { type: 'rect', ...(described ? {} : { aria: false }), ...mark },
    encoding: {
      x: px('x'),
      x2: { field: 'x2' },
      y: px('y'),
      y2: { field: 'y2' },
      ...(described ? { description: { field: 'description', type: 'nominal' as const } } : {}),
    },
  }
}

/** Boxes edged and filled with slanting lines; nothing where there are none. */
export function hatchedLayers(boxes: readonly DescribedBox[], colour: string, look: Look, gap = 6): Layer[] {
  if (boxes.length === 0) return []
  const lines = boxes.flatMap((box) => hatch(box, gap))
  return [
    boxLayer(boxes, { fill: look.colour.paper, stroke: colour, strokeWidth: 1.2 }),
    ...(lines.length > 0 ? [lineLayer(lines, { color: colour, strokeWidth: 1.7 })] : []),
  ]
}

export interface Line {
  readonly x: number
  readonly y: number
  readonly x2: number
  readonly y2: number
}

export function lineLayer(lines: readonly Line[], mark: object): Layer {
  return {
    data: { values: lines.map((line) => ({ ...line })) },
    mark: { type: 'rule', aria: false, ...mark },
    encoding: { x: px('x'), x2: { field: 'x2' }, y: px('y'), y2: { field: 'y2' } },
  }
}

export interface Word {
  readonly x: number
  readonly y: number
  readonly text: string
}

export function wordLayer(words: readonly Word[], mark: object): Layer {
  return {
    data: { values: words.map((word) => ({ ...word })) },
    mark: { type: 'text', align: 'left', baseline: 'middle', aria: false, ...mark },
    encoding: { x: px('x'), y: px('y'), text: { field: 'text', type: 'nominal' } },
  }
}

/** The line that says how we know, as dashes in px; [] is a whole line. */
export const CERTAINTY_DASH = { measured: [], judged: [6, 3], assumed: [1.6, 3] } as const
