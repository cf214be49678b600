/**
 * Which elapsed times the exact expectation follows in which states, counted by hand. More than needed would give the same numbers more slowly, and
 * exact.prop.test.ts would not object; too few would be wrong only for a model that happens to ask.
 *
 * The clocks have cuts at 3 and at 2 months. A time is followed one month past the last cut: 0 to 4 months of the first clock are five cells, 0 to 3 of
 * the second are four. Every move sets both clocks back, where a case does not say otherwise.
 */
import { describe, expect, it } from 'vitest'
import { makeCells } from '../../src/engine/expectedCells.ts'
import { makeGroupRows, makeMoves, resetRows } from '../../src/engine/expectedMoves.ts'
import { makeLayout, makeTables, piecesByElapsed, rowIndex } from '../../src/engine/layout.ts'
import type { Structure, Tables } from '../../src/engine/model.ts'
import { ABSENT, IDLE, JOB, makeSmallModel, PLACED, PREPARING, WAITING, type SmallModel } from '../fixtures/engine/smallModel.ts'

const S = 6
const T = 6

interface Case {
  readonly model?: Partial<SmallModel>
  readonly structure?: Partial<Structure>
  readonly cuts?: readonly [readonly number[], readonly number[]]
  readonly never?: boolean
  /** Moves that leave a clock running: [clock, from, to]. */
  readonly running?: readonly (readonly [clock: 0 | 1, from: number, to: number])[]
  /** Moves that can happen, with a chance of 1/8; where a clock is named, only in the second piece of it. */
  readonly moves?: readonly (readonly [from: number, to: number, clock?: 0 | 1])[]
  readonly stratum?: number
  /** A jump takes everybody to a job. */
  readonly jumps?: boolean
}

/** The first arm of the case. */
function make({
  model = {},
  structure: own = {},
  cuts = [
    [0, 3],
    [0, 2],
  ],
  never = false,
  running = [],
  moves = [],
  stratum,
  jumps = false,
}: Case) {
  const small = makeSmallModel({ cycles: T, arms: [{}], entryCycle: [0], moves: [], ...model }).structure
  const resets = [0, 1].map(() => new Uint8Array(S * S).fill(1))
  for (const [clock, from, to] of running) resets[clock][from * S + to] = 0
  const [first, second] = small.clocks
  const structure: Structure = {
    ...small,
    strata: stratum === undefined ? 1 : 2,
    clocks: [
      { ...first, cuts: cuts[0], neverPiece: never, resets: resets[0] },
      { ...second, cuts: cuts[1], resets: resets[1] },
    ],
    ...own,
  }
  const l = makeLayout(structure)
  const tables: Tables = makeTables(structure, false)
  const rows = tables.rows[0]
  for (let s = 0; s < S; s++)
    for (let p0 = 0; p0 < l.C0; p0++)
      for (let p1 = 0; p1 < l.C1; p1++)
        for (let g = 0; g < l.G; g++) {
          const at = rowIndex(l, 0, s, p0, p1, g) * S
          const out = moves.filter(
            ([from, , clock]) =>
              from === s && (stratum === undefined || g === stratum) && (clock === undefined || (clock === 0 ? p0 : p1) === 1),
          )
          for (const [, to] of out) rows[at + to] = 0.125
          rows[at + s] = 1 - 0.125 * out.length
        }
  if (jumps) for (let s = 0; s < S; s++) tables.jumpRows[s * S + JOB] = 1
  const [pieces0, pieces1] = structure.clocks.map((clock) => piecesByElapsed(clock, T + 2))
  return { structure, tables, l, cells: makeCells(structure, tables, l, 0, pieces0, pieces1) }
}
const cellsOf = (of: Case) => make(of).cells
const lengths = (of: Case): number[] => [...cellsOf(of).length]
/** As many cells as said in the states named, one in all others. */
const only = (of: Readonly<Record<number, number>>): number[] => Array.from({ length: S }, (_, s) => of[s] ?? 1)

describe('a time is followed', () => {
  it('nowhere, where nothing depends on it', () => {
    expect(lengths({ moves: [[JOB, IDLE]] })).toEqual(only({}))
  })

  it('where rows differ between its pieces, in one stratum too, and where a move leads there without setting it back', () => {
    expect(lengths({ moves: [[JOB, IDLE, 0]] })).toEqual(only({ [JOB]: 5 }))
    expect(lengths({ moves: [[JOB, IDLE, 1]] })).toEqual(only({ [JOB]: 4 }))
    expect(lengths({ moves: [[JOB, IDLE, 0]], stratum: 1 })).toEqual(only({ [JOB]: 5 }))
    const running = [[0, PLACED, JOB]] as const
    expect(lengths({ moves: [[JOB, IDLE, 0], [PLACED, JOB]], running })).toEqual(only({ [JOB]: 5, [PLACED]: 5 }))
    // a move that cannot happen, or that sets the clock back, asks for nothing
    expect(lengths({ moves: [[JOB, IDLE, 0]], running })).toEqual(only({ [JOB]: 5 }))
    expect(lengths({ moves: [[JOB, IDLE, 0], [PREPARING, JOB]], running })).toEqual(only({ [JOB]: 5 }))
    // one more where the clock may never have run
    expect(lengths({ moves: [[JOB, IDLE, 0]], never: true, cuts: [[0, 3], [0]] })).toEqual(only({ [JOB]: 6 }))
  }) // prettier-ignore

  it('where amounts follow it, if it has more pieces than one', () => {
    const states = makeSmallModel({ cycles: T, arms: [{}], entryCycle: [0], moves: [] }).structure.states
    const structure = { states: states.map((state, s) => ({ ...state, amountsBySpell: s === JOB })) }
    expect(lengths({ structure })).toEqual(only({ [JOB]: 4 }))
    expect(lengths({ structure, cuts: [[0, 3], [0]] })).toEqual(only({})) // prettier-ignore
  })

  it('up to a limit of the arm, and not to one of another', () => {
    const limit = { state: PLACED, clock: 0, cycles: 5, to: IDLE } as const
    expect(lengths({ model: { limits: [limit] } })).toEqual(only({ [PLACED]: 7 }))
    expect(lengths({ model: { limits: [{ ...limit, clock: 1, cycles: 4 }] } })).toEqual(only({ [PLACED]: 6 }))
    expect(lengths({ model: { arms: [{}, {}], limits: [{ ...limit, arm: 1 }] } })).toEqual(only({}))
    // the move that it forces leads on without setting the clock back; both are set back by whatever leads to the limit, and are followed as one
    const moves = [[IDLE, JOB, 1]] as const
    expect(lengths({ model: { limits: [limit] }, moves, running: [[1, PLACED, IDLE]] })).toEqual(only({ [IDLE]: 4, [PLACED]: 7 }))
  })

  it('in line, as long as the horizon, and in follow-up with and without a place', () => {
    const capacity = { places: new Int32Array(T).fill(1) }
    expect(lengths({ model: { arms: [{ capacity }] } })).toEqual(only({ [WAITING]: T + 1 }))
    expect(lengths({ model: { arms: [{ capacity, followUpCycles: 2 }] } })).toEqual(only({ [WAITING]: T + 1, [JOB]: 2 * 4 }))
    expect(lengths({ model: { arms: [{ capacity, followUpCycles: 5 }] } })).toEqual(only({ [WAITING]: T + 1, [JOB]: 2 * 7 }))
    // without limited places nobody stands in line or holds anything
    expect(lengths({ model: { arms: [{ followUpCycles: 2 }] } })).toEqual(only({}))
  })

  it('before whatever move can happen by rule: a jump, a sweep, an entry, being kept out, a place given and one not had', () => {
    const moves = [[IDLE, JOB, 1], [PLACED, JOB, 1], [JOB, IDLE, 1]] as const // prettier-ignore
    const asks = { [IDLE]: 4, [PLACED]: 4, [JOB]: 4 }
    const also = (running: Case['running'], more: Case = {}) => lengths({ ...more, moves: [...moves, ...(more.moves ?? [])], running })
    expect(also([])).toEqual(only(asks))
    expect(also([[1, PREPARING, JOB]])).toEqual(only(asks))
    expect(also([[1, PREPARING, JOB]], { jumps: true })).toEqual(only({ ...asks, [PREPARING]: 4 }))
    // a sweep of this arm and of another
    const sweep = { arm: 0, cycle: 1, from: PREPARING, to: IDLE }
    const model = { arms: [{}, {}] }
    expect(also([[1, PREPARING, IDLE]], { model, structure: { sweeps: [sweep] } })).toEqual(only({ ...asks, [PREPARING]: 4 }))
    expect(also([[1, PREPARING, IDLE]], { model, structure: { sweeps: [{ ...sweep, arm: 1 }] } })).toEqual(only(asks))
    // who asks for a place goes straight to it where places are not limited: from the state of entry, and by a move
    expect(also([[1, WAITING, PLACED]])).toEqual(only({ ...asks, [WAITING]: 4 }))
    expect(also([[1, PREPARING, PLACED]])).toEqual(only(asks))
    expect(also([[1, PREPARING, PLACED]], { moves: [[PREPARING, WAITING]] })).toEqual(only({ ...asks, [PREPARING]: 4 }))
    const entry = { entryFrom: PREPARING }
    expect(also([[1, PREPARING, PLACED]], { structure: entry })).toEqual(only({ ...asks, [PREPARING]: 4 }))
    expect(also([[1, PREPARING, JOB]], { structure: entry })).toEqual(only(asks))
    expect(also([[1, PREPARING, JOB]], { structure: entry, model: { arms: [{ keptOutTo: JOB }] } })).toEqual(
      only({ ...asks, [PREPARING]: 4 }),
    )
    // whoever moves to where a place is needed may end without
    const none = { entryFrom: WAITING }
    expect(also([[1, PREPARING, IDLE]], { structure: none })).toEqual(only(asks))
    expect(also([[1, PREPARING, IDLE]], { structure: none, moves: [[PREPARING, PLACED]] })).toEqual(only({ ...asks, [PREPARING]: 4 }))
    // nobody leaves the state of those who have not come
    expect(also([[1, ABSENT, JOB]], { moves: [[ABSENT, JOB]] })).toEqual(only(asks))
  })
})

describe('two times that always show the same', () => {
  const both = [[JOB, IDLE, 0], [JOB, IDLE, 1]] as const // prettier-ignore

  it('are followed as one', () => {
    expect(lengths({ moves: both })).toEqual(only({ [JOB]: 5 }))
    // the longer of the two decides
    expect(lengths({ moves: both, cuts: [[0, 1], [0, 2]] })).toEqual(only({ [JOB]: 4 })) // prettier-ignore
    // from a state in which they show the same, without setting either back
    const running = [[0, PLACED, JOB], [1, PLACED, JOB]] as const // prettier-ignore
    expect(lengths({ moves: [...both, [PLACED, JOB]], running })).toEqual(only({ [JOB]: 5, [PLACED]: 5 }))
  })

  it('are followed apart where a move that can happen sets back one of them, there and beyond', () => {
    const running = [[0, PLACED, JOB]] as const
    expect(lengths({ moves: both, running })).toEqual(only({ [JOB]: 5 }))
    expect(lengths({ moves: [...both, [PLACED, JOB]], running })).toEqual(only({ [JOB]: 20, [PLACED]: 5 }))
    // on to another state without setting either back: its times are apart too
    const on = [...running, [0, JOB, PREPARING], [1, JOB, PREPARING]] as const
    const moves = [...both, [PLACED, JOB], [JOB, PREPARING], [PREPARING, IDLE, 0], [PREPARING, IDLE, 1]] as const
    expect(lengths({ moves, running: on })).toEqual(only({ [JOB]: 20, [PLACED]: 5, [PREPARING]: 20 }))
  })

  it('are followed apart where somebody begins and the first has never run', () => {
    const { cohort } = makeSmallModel({ cycles: T, arms: [{}], entryCycle: [0], moves: [] }).structure
    const there = { cohort: { ...cohort, initialState: Uint8Array.of(JOB) } }
    expect(lengths({ moves: both, structure: there })).toEqual(only({ [JOB]: 5 }))
    expect(lengths({ moves: both, structure: there, never: true })).toEqual(only({ [JOB]: 24 }))
  })
})

describe('a cell', () => {
  it('says its state, times and row, and where the next month finds whoever stays', () => {
    const cells = cellsOf({ moves: [[JOB, IDLE, 0], [PLACED, IDLE, 1]] }) // prettier-ignore
    // IDLE 0, WAITING 1, PREPARING 2, PLACED 3 to 6, JOB 7 to 11, ABSENT 12
    expect([cells.count, ...cells.first]).toEqual([13, 0, 1, 2, 3, 7, 12])
    expect([...cells.state]).toEqual([0, 1, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5])
    expect([...cells.elapsed0]).toEqual([-1, -1, -1, -1, -1, -1, -1, 0, 1, 2, 3, 4, -1])
    expect([...cells.elapsed1]).toEqual([-1, -1, -1, 0, 1, 2, 3, -1, -1, -1, -1, -1, -1])
    expect([...cells.stay]).toEqual([0, 1, 2, 4, 5, 6, 6, 8, 9, 10, 11, 11, 12])
    // [state][piece of the first][piece of the second]
    expect([...cells.row]).toEqual([0, 4, 8, 12, 12, 13, 13, 16, 16, 16, 18, 18, 20])
    // within the month the clocks show 0 after a move, and 1 at the start of the next
    expect([cells.target(0, JOB, 0), cells.target(0, JOB, 1), cells.target(8, JOB, 0), cells.target(8, JOB, 1)]).toEqual([7, 8, 8, 9])
    // who asks gets a place at once
    expect([cells.target(0, WAITING, 0), cells.target(0, WAITING, 1)]).toEqual([3, 4])
  })

  it('without a place leads nowhere where one is needed, and with one it is held on into follow-up', () => {
    const capacity = { places: new Int32Array(T).fill(1) }
    const cells = cellsOf({ model: { arms: [{ capacity, followUpCycles: 2 }] } })
    // IDLE 0, WAITING 1 to 7, PREPARING 8, PLACED 9, JOB 10 to 13 without and 14 to 17 with a place, ABSENT 18
    expect([...cells.first]).toEqual([0, 1, 8, 9, 10, 18])
    expect([...cells.hasPlace]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1, 1, 0])
    expect([...cells.held].indexOf(1)).toBe(14)
    expect([cells.target(8, PLACED, 0), cells.target(9, PLACED, 0), cells.target(9, JOB, 0), cells.target(8, JOB, 0)]).toEqual([
      0, 9, 14, 10,
    ])
    expect([...cells.stay].slice(10, 18)).toEqual([11, 12, 13, 13, 15, 16, 17, 17])
    expect([cells.target(0, WAITING, 0), cells.target(0, WAITING, 1), cells.placeTarget(5, 0)]).toEqual([1, 2, 9])
  })
})

describe('the moves of a month', () => {
  /** In work for less than three months nobody leaves; who has a place may take work, and the first clock runs on. */
  const moves = [[JOB, IDLE, 0], [PLACED, JOB], [PREPARING, WAITING]] as const // prettier-ignore
  const made = () => {
    const { structure, tables, l, cells } = make({ moves, running: [[0, PLACED, JOB]] })
    structure.eventOf[JOB * S + IDLE] = 0
    return { cells, ...makeMoves(structure, tables, l, 0, cells) }
  }

  it('are made together for cells with the same row, and lead to one cell or each to its own', () => {
    const { cells, runs, cellAt, moveAt, row, asked, to, goal, goalsAt, goals, noted } = made()
    // IDLE 0, WAITING 1, PREPARING 2, PLACED 3 to 7, JOB 8 to 12, ABSENT 13
    expect([...cells.first]).toEqual([0, 1, 2, 3, 8, 13])
    expect(runs).toBe(8)
    expect([...cellAt]).toEqual([0, 1, 2, 3, 6, 8, 11, 13, 14])
    expect([...row]).toEqual([0, 4, 8, 12, 14, 16, 18, 20])
    // one from PREPARING, one from each run of PLACED, one from the second of JOB
    expect([...moveAt]).toEqual([0, 0, 0, 1, 2, 3, 3, 4, 4])
    expect([...asked]).toEqual([WAITING, JOB, JOB, IDLE])
    // who asks for a place has it at once
    expect([...to]).toEqual([PLACED, JOB, JOB, IDLE])
    // after 0, 1 and 2 months with a place one’s month in work is the second, third and fourth; later than that it is the fifth for all
    expect([...goal]).toEqual([4, -1, 12, 0])
    expect([[...goalsAt], [...goals]]).toEqual([[0, 0, 3, 3], [9, 10, 11]]) // prettier-ignore
    // who asks is counted, and an event is booked
    expect([...noted]).toEqual([1, 0, 0, 1])
  })

  it('keep their room while it is of the right size, and forget what stands in it', () => {
    const these = made()
    const rows = makeGroupRows(2)
    resetRows(rows, these)
    expect([rows.prob.length, rows.stay.length, rows.happens.length]).toEqual([8, 16, 4])
    const { prob, stay } = rows
    rows.loaded.fill(3)
    resetRows(rows, these)
    expect([rows.prob === prob, rows.stay === stay, ...rows.loaded]).toEqual([true, true, -1, -1])
    resetRows(rows, { ...these, runs: 9 })
    expect([rows.stay.length, rows.stay === stay]).toEqual([18, false])
  })
})
