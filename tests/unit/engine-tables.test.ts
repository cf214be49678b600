/**
 * Where a number lies in the flat tables, and the whole-number thresholds that random words are compared with: by hand, from small tables.
 * 2 ** 32 is written out where a probability becomes a threshold: 1/4 of it is 1,073,741,824, and certainty is the largest word, 4,294,967,295.
 */
import { describe, expect, it } from 'vitest'
import {
  amountIndex,
  eventAmountIndex,
  jumpIndex,
  makeTables,
  partByCycle,
  piecesByElapsed,
  rowIndex,
  type Layout,
} from '../../src/engine/layout.ts'
import {
  candidateBound,
  fillBounds,
  fillJumpThresholds,
  fillThresholds,
  gapTable,
  largestLeave,
  makeThresholds,
} from '../../src/engine/thresholds.ts'
import { makeTally } from '../../src/engine/tally.hot.ts'
import { makeSmallModel } from '../fixtures/engine/smallModel.ts'

const layout = (part: Partial<Layout>): Layout => ({
  S: 2, C0: 1, C1: 1, G: 1, P: 1, M: 1, A: 1, N: 1, T: 1, epochs: 1, periods: 1, events: 1, rows: 2, ...part,
}) // prettier-ignore

describe('an index', () => {
  it('counts the last part fastest: the last of all is the size less one', () => {
    const l = layout({ S: 3, C0: 2, C1: 5, G: 7, P: 11, M: 13, events: 4 })
    expect(rowIndex(l, 0, 0, 0, 0, 1)).toBe(1)
    expect(rowIndex(l, 0, 0, 0, 1, 0)).toBe(7)
    expect(rowIndex(l, 0, 0, 1, 0, 0)).toBe(35)
    expect(rowIndex(l, 0, 1, 0, 0, 0)).toBe(70)
    expect(rowIndex(l, 1, 2, 1, 4, 6)).toBe(2 * 210 - 1)
    expect(amountIndex(l, 1, 2, 4, 10)).toBe((2 * 3 * 5 * 11 - 1) * 13)
    expect(amountIndex(l, 0, 1, 2, 3)).toBe(((1 * 5 + 2) * 11 + 3) * 13)
    expect(eventAmountIndex(l, 1, 3, 10)).toBe((2 * 4 * 11 - 1) * 13)
    expect(eventAmountIndex(l, 0, 1, 2)).toBe(13 * 13)
    expect(jumpIndex(l, 1, 6, 2, 2)).toBe(2 * 7 * 3 * 3 - 1)
    expect(jumpIndex(l, 0, 1, 2, 1)).toBe(16)
  })
})

describe('the piece', () => {
  const cuts = [0, 2, 5]

  it('of a clock begins at its cut, and is one more where a piece is kept for a clock that never ran', () => {
    expect([...piecesByElapsed({ id: '', cuts, neverPiece: false, resets: new Uint8Array(4) }, 6)]).toEqual([0, 0, 1, 1, 1, 2, 2])
    expect([...piecesByElapsed({ id: '', cuts, neverPiece: true, resets: new Uint8Array(4) }, 6)]).toEqual([1, 1, 2, 2, 2, 3, 3])
    // cuts that lie in the same month are passed at once
    expect([...piecesByElapsed({ id: '', cuts: [0, 1, 1], neverPiece: false, resets: new Uint8Array(4) }, 2)]).toEqual([0, 2, 2])
  })

  it('of the horizon is the last that has begun', () => {
    expect([...partByCycle(cuts, 7)]).toEqual([0, 0, 1, 1, 1, 2, 2])
    expect([...partByCycle([0], 2)]).toEqual([0, 0])
    expect([...partByCycle([0, 9], 3)]).toEqual([0, 0, 0])
  })
})

describe('empty tables', () => {
  it('have amounts in common for all arms where the model says so, and otherwise of each arm’s own', () => {
    const { structure } = makeSmallModel({ cycles: 4, arms: [{}, {}, {}], entryCycle: [0], moves: [] })
    const common = makeTables(structure, true)
    expect(new Set(common.amounts).size).toBe(1)
    expect(new Set(common.eventAmounts).size).toBe(1)
    const own = makeTables(structure, false)
    expect(new Set(own.amounts).size).toBe(3)
    expect(new Set(own.eventAmounts).size).toBe(3)
    // six states, two pieces of the first clock (one for never), one of the second, two classes, one measure
    expect(own.rows.map((rows) => rows.length)).toEqual([72, 72, 72])
    expect([own.jumpRows.length, own.amounts[0].length, own.eventAmounts[0].length]).toEqual([36, 12, 0])
    expect([own.armAmounts.map((list) => list.length), own.leaveProbs.length]).toEqual([[4, 4, 4], 3])
  })
})

describe('a tally', () => {
  it('has room for idle posts where an arm counts them, and none otherwise', () => {
    const capacity = { places: Int32Array.of(1, 1) }
    const room = (perPost: { perPost?: number }) => {
      const { structure } = makeSmallModel({ cycles: 2, arms: [{}, { capacity: { ...capacity, ...perPost } }], entryCycle: [0], moves: [] })
      const { idle, openCycles } = makeTally(structure)
      return [idle.length, openCycles.length]
    }
    expect([room({}), room({ perPost: 1 })]).toEqual([[0, 0], [2, 2]]) // prettier-ignore
  })
})

describe('thresholds', () => {
  // who is in the first state leaves with 1/4, who is in the second with 1/2
  const l = layout({})
  const rows = Float64Array.of(0.75, 0.25, 0.5, 0.5)

  it('are of the probability of leaving, the own state taken out, and double where half of the months are candidates', () => {
    const out = makeThresholds(l)
    fillThresholds(l, rows, 1, out)
    expect([[...out.cumulated], [...out.leave]]).toEqual([
      [0, 1_073_741_824, 2_147_483_648, 2_147_483_648],
      [1_073_741_824, 2_147_483_648],
    ])
    fillThresholds(l, rows, 0.5, out)
    expect([...out.leave]).toEqual([2_147_483_648, 4_294_967_295])
    expect(largestLeave(l, rows)).toBe(0.5)
    // a second epoch in which the first state is left more often
    const later = Float64Array.of(...rows, 0.25, 0.75, 1, 0)
    expect(largestLeave(layout({ epochs: 2, rows: 4 }), later)).toBe(1)
    expect(largestLeave(layout({ epochs: 2, rows: 4 }), Float64Array.of(...rows, 0.25, 0.75, 0.9, 0.1))).toBeCloseTo(0.9, 15)
    const both = makeThresholds(layout({ epochs: 2, rows: 4 }))
    fillThresholds(layout({ epochs: 2, rows: 4 }), later, 1, both)
    expect([...both.leave]).toEqual([1_073_741_824, 2_147_483_648, 3_221_225_472, 4_294_967_295])
  })

  it('have the largest of each state and stratum, over epochs and pieces', () => {
    const out = Uint32Array.of(9, 9, 9, 9)
    // [epoch][state][piece][stratum]
    fillBounds(layout({ C0: 2, G: 2, rows: 8 }), Uint32Array.of(1, 6, 3, 4, 8, 5, 7, 2), out)
    expect([...out]).toEqual([3, 6, 8, 5])
    fillBounds(layout({ G: 2, epochs: 2, rows: 8 }), Uint32Array.of(1, 6, 3, 4, 8, 5, 7, 2), out)
    expect([...out]).toEqual([8, 6, 7, 4])
  })

  it('of a jump lead to every state in turn, the own one too, and always somewhere', () => {
    const out = new Uint32Array(8)
    fillJumpThresholds(layout({ G: 2 }), 1, Float64Array.of(0.25, 0.75, 0, 1, 1, 0, 0.3, 0.6), out)
    expect([...out]).toEqual([1_073_741_824, 4_294_967_295, 0, 4_294_967_295, 4_294_967_295, 4_294_967_295, 1_288_490_189, 4_294_967_295])
  })

  it('of the candidate months lie on few steps, and of the gap to the next on the powers of what is left', () => {
    expect([0, 0.06, 0.061, 0.4, 0.65, 1, 1.2].map(candidateBound)).toEqual([0.06, 0.06, 0.1, 0.4, 1, 1, 1])
    expect([...gapTable(0.5, 3)]).toEqual([2_147_483_648, 3_221_225_472, 3_758_096_384])
    expect([...gapTable(1, 2)]).toEqual([4_294_967_295, 4_294_967_295])
  })
})
