/**
 * Where words go in a picture: rough text widths and labels moved apart. Collisions are solved by moving, never by shrinking.
 */

/** Widths in units of the font size, for Instrument Sans; classes of letters are enough to know what fits. */
const NARROW = /[ijltfrI.,:;|'’!()[\]·\u00A0 ]/
const WIDE = /[mwMWÅÄÖ%—−+–]/

/** Width in px that a text needs, on the generous side (about 5 %). */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let units = 0
  for (const letter of text) {
    if (NARROW.test(letter)) units += 0.31
    else if (WIDE.test(letter)) units += 0.82
    else if (letter === letter.toUpperCase() && letter !== letter.toLowerCase()) units += 0.68
    else units += 0.57
  }
  return units * fontSize * (bold ? 1.05 : 1)
}

/**
 * Moves positions as little as possible (least squares) so that neighbours are at least `gap` apart and stay in order;
 * then shifts the whole into [lo, hi]. When the room is too small the first label keeps lo and the last passes hi.
 * Result in the order of the input.
 */
export function spread(positions: readonly number[], gap: number, lo: number, hi: number): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => positions[a] - positions[b] || a - b)
  // Pool adjacent violators on position − rank × gap: the closest non-decreasing sequence.
  const blocks: { sum: number; count: number }[] = []
  order.forEach((i, rank) => {
    blocks.push({ sum: positions[i] - rank * gap, count: 1 })
    while (blocks.length > 1) {
      const last = blocks[blocks.length - 1]
      const before = blocks[blocks.length - 2]
      if (before.sum / before.count <= last.sum / last.count) break
      before.sum += last.sum
      before.count += last.count
      blocks.pop()
    }
  })
  const room = Math.max(lo, hi - (positions.length - 1) * gap)
  const result = new Array<number>(positions.length)
  let rank = 0
  for (const block of blocks) {
    const value = Math.min(Math.max(block.sum / block.count, lo), room)
    for (let k = 0; k < block.count; k += 1, rank += 1) result[order[rank]] = value + rank * gap
  }
  return result
}

/** Breaks a text into lines no wider than `width` px, at spaces; a single word is never broken. */
export function wrap(text: string, width: number, fontSize: number, bold = false): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, fontSize, bold) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}
