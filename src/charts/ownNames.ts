/**
 * Names and strokes of strategies that are no pathway of the model: those of a table that somebody else has made. They are told apart by
 * dashes, by shape and by the name where the line ends, all in ink, because the colours belong to the pathways.
 */
import type { ChartWords } from '../messages/charts.ts'
import { SIGN_ORDER } from './look.ts'
import type { ArmName } from './names.ts'

/** A line in ink: px wide, dashes in px. */
export interface Stroke {
  readonly width: number
  readonly dash: readonly number[]
}

/** Six lines that are told apart in grey and in print; a seventh begins again, and its name tells it apart. */
const STROKES: readonly Stroke[] = [
  { width: 2.6, dash: [] },
  { width: 2.2, dash: [9, 4] },
  { width: 2.2, dash: [2, 3] },
  { width: 2.2, dash: [12, 3, 2, 3] },
  { width: 1.2, dash: [] },
  { width: 1.4, dash: [5, 5] },
]

/** Marks of the same order, as Vega names them or as paths. */
const SHAPES: readonly string[] = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down']

export function strokeOf(place: number): Stroke {
  return STROKES[place % STROKES.length]
}

export function shapeOf(place: number): string {
  return SHAPES[place % SHAPES.length]
}

/** More than one way has no sign of its own: they are drawn in ink, each by its place. */
export function areOwn(arms: readonly ArmName[]): boolean {
  return arms.filter(({ sign }) => sign === 'none').length > 1
}

const LONGEST = 18

/** Strategies called FS, CM, SE … are the pathways; every other one stands under its own name, cut where it would not fit. */
export function strategyNames(strategies: readonly string[], words: ChartWords): readonly ArmName[] {
  return strategies.map((id): ArmName => {
    const sign = SIGN_ORDER.find((known) => known === id)
    if (sign && sign !== 'none') return { id, sign, ...words.pathways[sign] }
    const letters = [...id]
    const short = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : id
    return { id, sign: 'none', short, name: id, inText: id }
  })
}
