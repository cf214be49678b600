/**
 * Hatching and dots as data: Vega-Lite has no patterns, so a filled rectangle becomes line segments or points in px.
 * Patterns carry the difference where colour must not (parts of a whole, paying, printing in black and white).
 */

/** Rectangle in px, y downwards. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Segment {
  readonly x: number
  readonly y: number
  readonly x2: number
  readonly y2: number
}

/**
 * Parallel lines at 45° (rising to the right), clipped to the box; `gap` is the distance between lines along x, in px.
 * Lines are anchored to the origin, so neighbouring boxes continue each other's pattern.
 */
export function hatch(box: Box, gap: number): Segment[] {
  const segments: Segment[] = []
  const { x, y, width, height } = box
  if (!(width > 0) || !(height > 0)) return segments
  // A line is all points with x + y = c; in the box c runs from x + y to x + width + y + height.
  for (let c = Math.ceil((x + y) / gap) * gap; c < x + width + y + height; c += gap) {
    const left = Math.max(x, c - (y + height))
    const right = Math.min(x + width, c - y)
    if (right - left > 0.01) segments.push({ x: left, y: c - left, x2: right, y2: c - right })
  }
  return segments
}

/** Points in a staggered grid inside the box, at least `gap / 4` from its edges. */
export function dots(box: Box, gap: number): { readonly x: number; readonly y: number }[] {
  const points: { x: number; y: number }[] = []
  const rows = Math.max(1, Math.floor(box.height / gap + 0.5))
  const edge = gap / 4
  for (let row = 0; row < rows; row += 1) {
    const y = box.y + ((row + 0.5) * box.height) / rows
    const start = Math.ceil((box.x + edge) / gap) * gap + (row % 2 === 0 ? 0 : gap / 2)
    for (let x = start - gap; x <= box.x + box.width - edge; x += gap) if (x >= box.x + edge) points.push({ x, y })
  }
  return points
}
