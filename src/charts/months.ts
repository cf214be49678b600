/**
 * A group month by month: how many whole persons are in each state, which mark stands where, and who moves. The shares of a result are cut to
 * whole persons by largest remainder, so that nobody appears or disappears, and from one month to the next no more marks move than must: those
 * who came last to a state leave it first, so the others stand still. It illustrates means; no mark is a person. Pure: shares in, places out.
 */
import { PERSON } from './person.ts'
import { textWidth } from './place.ts'

export interface MonthsData {
  /** In the order they are shown. */
  readonly states: readonly string[]
  /** Whole persons: [month][state]. Every month sums to `persons`. */
  readonly counts: readonly (readonly number[])[]
  readonly persons: number
}

/** Groups side by side: the same states in the same order, and as much room for each as the fuller of them needs. */
export function alignMonths(all: readonly MonthsData[]): { readonly groups: readonly MonthsData[]; readonly fullest: readonly number[] } {
  const longest = all.reduce<readonly string[]>((list, { states }) => (states.length > list.length ? states : list), [])
  const states = [...longest, ...new Set(all.flatMap((one) => one.states.filter((state) => !longest.includes(state))))]
  const groups = all.map((one) => ({
    ...one,
    states,
    counts: one.counts.map((row) => states.map((state) => row[one.states.indexOf(state)] ?? 0)),
  }))
  return { groups, fullest: states.map((_, s) => Math.max(0, ...groups.flatMap(({ counts }) => counts.map((row) => row[s] ?? 0)))) }
}

/** State of every mark by month: [month][mark] = index of a state. */
export type Walk = readonly (readonly number[])[]

/**
 * The fewest moves from month to month: as many marks leave a state as it loses, and they go to the states that gain, in order. Marks that came
 * last leave first. The number of moves is the sum of what states gain, which no walk can be below.
 */
export function walkOf({ counts, persons }: MonthsData): Walk {
  const first = counts[0] ?? []
  const lists: number[][] = []
  const state = new Array<number>(persons).fill(0)
  let next = 0
  first.forEach((n, s) => {
    lists[s] = Array.from({ length: n }, () => next++)
    for (const mark of lists[s]) state[mark] = s
  })
  const walk: number[][] = [[...state]]
  for (let month = 1; month < counts.length; month++) {
    const [before, now] = [counts[month - 1] ?? [], counts[month] ?? []]
    const leaving: number[] = []
    now.forEach((n, s) => {
      const list = (lists[s] ??= [])
      for (let k = before[s] ?? 0; k > n; k--) leaving.push(list.pop() as number)
    })
    leaving.sort((a, b) => a - b)
    now.forEach((n, s) => {
      for (let k = before[s] ?? 0; k < n; k++) {
        const mark = leaving.shift() as number
        ;(lists[s] as number[]).push(mark)
        state[mark] = s
      }
    })
    walk.push([...state])
  }
  return walk
}

/** Marks that are in another state than the month before. */
export function movesAt(walk: Walk, month: number): number {
  const [before, now] = [walk[month - 1], walk[month]]
  return before && now ? now.reduce((sum, state, mark) => sum + (state === before[mark] ? 0 : 1), 0) : 0
}

export interface Block {
  readonly state: string
  /** Upper left of the label, and of the first mark. */
  readonly labelY: number
  readonly y: number
}

export interface MonthsLayout {
  readonly width: number
  readonly height: number
  readonly perRow: number
  readonly cell: { readonly width: number; readonly height: number; readonly scale: number }
  /** x of the first mark: names stand to the left of the marks where there is room, else above them. */
  readonly left: number
  readonly blocks: readonly Block[]
}

/**
 * One block per state, under one another, each as high as its fullest month needs: nothing below it moves when it fills. names: of the states,
 * in their order. fullest: most persons of each state in any month. font: size of the text, px; mark: height of a mark in the same unit.
 */
export function layOutMonths(
  { states }: MonthsData,
  names: readonly string[],
  fullest: readonly number[],
  width: number,
  font: number,
  mark = font,
): MonthsLayout {
  const scale = mark / (PERSON.height - 6)
  const cell = { width: PERSON.width * scale, height: PERSON.height * scale, scale }
  const beside = width >= 30 * font
  const left = beside ? Math.max(0, ...names.map((name) => textWidth(name, font, false))) + 3.6 * font : 0
  const perRow = Math.max(1, Math.floor((width - left) / cell.width))
  let y = 0
  const blocks = states.map((state, s): Block => {
    const high = Math.max(1, Math.ceil((fullest[s] ?? 0) / perRow)) * cell.height
    const labelY = y + (beside ? Math.max(cell.height / 2 + font * 0.35, font * 0.9) : font)
    const begin = beside ? y : y + font * 1.4
    y = begin + Math.max(high, beside ? font * 1.4 : 0) + font * 0.4
    return { state, labelY, y: begin }
  })
  return { width, height: y, perRow, cell, left, blocks }
}

/** Where each mark stands in a month: its place in its state's block. */
export function placesAt(walk: Walk, month: number, layout: MonthsLayout, order: Order): readonly (readonly [number, number])[] {
  const slots = order[month] ?? []
  return (walk[month] ?? []).map((state, mark) => {
    const slot = slots[mark] ?? 0
    const { cell, perRow, left, blocks } = layout
    return [left + (slot % perRow) * cell.width, (blocks[state]?.y ?? 0) + Math.floor(slot / perRow) * cell.height]
  })
}

/** Slot of each mark in its state by month; a mark that stays keeps its slot. */
export type Order = readonly (readonly number[])[]

export function orderOf({ states }: MonthsData, walk: Walk): Order {
  const taken: number[] = states.map(() => 0)
  const slot: number[] = []
  return walk.map((now, month) => {
    const before = walk[month - 1]
    const moved = now.map((state, mark) => !before || state !== before[mark])
    if (before) before.forEach((state, mark) => moved[mark] && (taken[state] = (taken[state] ?? 0) - 1))
    // Those who leave were last in their block, so what is left is a whole row from the start, and newcomers follow on.
    now.forEach((state, mark) => {
      if (!moved[mark]) return
      slot[mark] = taken[state] ?? 0
      taken[state] = (taken[state] ?? 0) + 1
    })
    return [...slot]
  })
}

/** Months of the text: the start, every sixth, and the last. */
export function halfYears(last: number): readonly number[] {
  const months = Array.from({ length: Math.floor(last / 6) + 1 }, (_, k) => k * 6)
  return months.at(-1) === last ? months : [...months, last]
}
