/**
 * The parts that the exact expectation is put together from, each against what is written out beside it: amounts without zeros, mass by cell and
 * column, and profiles side by side. That the whole is right, exact.prop.test.ts says; this says of each part that it does its own work, also where
 * another way to the same sum would only be slower.
 */
import { describe, expect, it } from 'vitest'
import { sparseAmounts, sparseRows } from '../../src/engine/expectedAmounts.ts'
import { makeBlock, resetBlock } from '../../src/engine/expectedBlocks.ts'
import { addToLevels, massIn } from '../../src/engine/expectedBooking.ts'
import { groupProfiles, WIDEST, type Group } from '../../src/engine/expectedColumns.ts'
import { addMass, AFTER, BEFORE, clearMass, makeMass, massOf, sumOfColumns } from '../../src/engine/expectedMass.ts'
import { makeAbsence, makeProfilesByArm, type Profile } from '../../src/engine/expectedProfiles.ts'
import { makeCourses } from '../../src/engine/expectedStarts.ts'
import type { Layout } from '../../src/engine/layout.ts'
import type { Structure } from '../../src/engine/model.ts'
import { IDLE, JOB, makeSmallModel, type SmallModel } from '../fixtures/engine/smallModel.ts'

const cycles = 3
const classes = 2

/** Ten persons who are there from the start, ask for nothing and have no jump, in payment class 0. */
function profile(part: Partial<Profile> = {}): Profile {
  const pay = Float64Array.of(1, 0, 1, 0, 1, 0)
  return {
    persons: 10,
    initialState: 0,
    arrival: 0,
    entryCycle: -1,
    mayEnter: 2,
    levels: [0],
    levelShares: [1],
    stratumAt: new Uint16Array(cycles),
    wholeJumps: [],
    lastJump: -1,
    jumpingAt: new Int32Array(cycles),
    stratumAfter: 0,
    payBefore: pay,
    payAfter: new Float64Array(cycles * classes),
    payStart: Float64Array.of(1, 0),
    ...part,
  }
}

/** Of stratum 1, then 2; two of the ten jump in cycle 1 and one in cycle 2, to stratum 3 and payment class 1. */
const jumps = profile({
  entryCycle: 1,
  mayEnter: 1,
  stratumAt: Uint16Array.of(1, 1, 2),
  lastJump: 0,
  jumpingAt: Int32Array.of(0, 2, 1),
  stratumAfter: 3,
  payAfter: Float64Array.of(0, 0, 0, 1, 0.25, 0.75),
  levels: [0, 2],
  levelShares: [1, 0.5],
})
/** Arrives in cycle 1 and asks in cycle 2; a jump that all of them have in cycle 2. */
const later = profile({
  arrival: 1,
  entryCycle: 2,
  mayEnter: 0,
  stratumAt: Uint16Array.of(4, 4, 5),
  wholeJumps: [{ cycle: 2, jump: 1, stratumBefore: 4 }],
})

describe('amounts', () => {
  // two slots, two classes, two measures: [slot][class][measure]. In the first slot the classes have the first measure in common,
  // and only the second class has the second; in the second slot both have the second
  const amounts = Float64Array.of(5, 0, 5, 7, 0, 3, 0, 3)
  const layout = { P: classes, M: 2 } as Layout

  it('that every class has are kept once, the others by class, and nothing that is 0', () => {
    expect(sparseAmounts(amounts, layout)).toEqual({
      common: { start: Int32Array.of(0, 1, 2), column: Int32Array.of(0, 1), value: Float64Array.of(5, 3) },
      own: { start: Int32Array.of(0, 0, 1, 1, 1), column: Int32Array.of(1), value: Float64Array.of(7) },
      varies: Uint8Array.of(1, 0),
    })
  })

  it('are nobody’s own where there is one class, and nothing where there are no measures', () => {
    const { common, own, varies } = sparseAmounts(amounts, { P: 1, M: 2 } as Layout)
    expect([...common.value]).toEqual([5, 5, 7, 3, 3])
    expect([own.value.length, ...varies]).toEqual([0, 0, 0, 0, 0])
    expect(sparseAmounts(new Float64Array(0), { P: 2, M: 0 } as Layout).common.value.length).toBe(0)
  })

  it('of a table are read row by row', () => {
    const rows = sparseRows(3, 2, (row, column) => (row === 1 ? 0 : 10 * row + column))
    expect([[...rows.start], [...rows.column], [...rows.value]]).toEqual([
      [0, 1, 1, 3],
      [1, 0, 1],
      [1, 20, 21],
    ])
  })
})

describe('mass', () => {
  const group = { width: 3, split: 2 } as Group

  it('is nothing until something is added, and knows which columns of which cells to look in', () => {
    const mass = makeMass(3, 4)
    expect(mass.any).toBe(false)
    addMass(mass, group, 1, 0, 2)
    addMass(mass, group, 1, 1, 3)
    addMass(mass, group, 2, 2, 5)
    addMass(mass, group, 3, 1, 7)
    addMass(mass, group, 3, 2, 11)
    expect(mass.any).toBe(true)
    expect([...mass.live]).toEqual([0, BEFORE, AFTER, BEFORE | AFTER])
    expect([0, 1, 2, 3].map((cell) => massOf(mass, group, cell))).toEqual([0, 5, 5, 18])
    expect([...sumOfColumns(mass, group)]).toEqual([2, 10, 16])
    // only what is marked is looked at
    mass.live[3] = BEFORE
    expect(massOf(mass, group, 3)).toBe(7)
    mass.live[3] = AFTER
    expect(massOf(mass, group, 3)).toBe(11)
    mass.live[3] = 0
    expect(massOf(mass, group, 3)).toBe(0)
    expect([...sumOfColumns(mass, group)]).toEqual([2, 3, 5])
  })

  it('is gone where it was when it is cleared', () => {
    const mass = makeMass(3, 3)
    for (let column = 0; column < 3; column++) addMass(mass, group, 2, column, 1)
    addMass(mass, group, 0, 0, 1)
    clearMass(mass, 3)
    expect([...mass.mass, ...mass.live]).toEqual(new Array(12).fill(0))
    expect(mass.any).toBe(false)
    // nothing has been added since: it is not walked again
    mass.live[1] = BEFORE
    mass.mass[3] = 1
    clearMass(mass, 3)
    expect([mass.live[1], mass.mass[3]]).toEqual([BEFORE, 1])
  })
})

describe('profiles side by side', () => {
  const made = () => groupProfiles([later, jumps], cycles, classes)[0]

  it('have a column each, in order of arrival, and those with a last jump one more after it', () => {
    const group = made()
    expect(group.profiles).toEqual([jumps, later, jumps])
    expect([group.width, group.split, ...group.after]).toEqual([3, 2, 2, -1, -1])
    // by cycle: who arrives, who asks (also after the jump), and who jumps all at once
    expect(group.arriving).toEqual([[0], [1], []])
    expect(group.entering).toEqual([[], [0, 2], [1]])
    expect(group.wholeJumps).toEqual([[], [], [{ column: 1, jump: 1, stratum: 4 }]])
  })

  it('have their strata and jumps by cycle', () => {
    const group = made()
    expect([...group.stratum]).toEqual([1, 4, 3, 1, 4, 3, 2, 5, 3])
    expect([...group.jumping]).toEqual([0, 0, 2, 0, 1, 0])
    expect([...group.anyJumps]).toEqual([0, 1, 1])
  })

  it('have the shares of the payment classes and of the groups that occur', () => {
    const group = made()
    const read = ({ start, of, share }: Group['pay'], row: number) =>
      Array.from({ length: start[row + 1] - start[row] }, (_, k) => [of[start[row] + k], share[start[row] + k]])
    const pay = Array.from({ length: cycles * 3 }, (_, row) => read(group.pay, row))
    const all = [[0, 1]]
    expect(pay).toEqual([
      all, all, [],
      all, all, [[1, 1]],
      all, all, [[0, 0.25], [1, 0.75]],
    ]) // prettier-ignore
    const own = [[0, 1], [2, 0.5]] // prettier-ignore
    expect([0, 1, 2].map((column) => read(group.levels, column))).toEqual([own, all, own])
    const out = new Float64Array(4)
    addToLevels(out, 1, group, Float64Array.of(2, 10, 6))
    expect([...out]).toEqual([0, 18, 0, 4])
  })

  it('are so many that what a group holds stays near: 32 columns, of which one with a last jump takes two', () => {
    const sizes = (of: Profile[]) => groupProfiles(of, cycles, classes).map(({ width, split }) => [width, split])
    const many = (of: Profile, n: number) => new Array<Profile>(n).fill(of)
    expect(sizes(many(profile(), WIDEST))).toEqual([[32, 32]])
    expect(sizes(many(profile(), WIDEST + 1))).toEqual([[32, 32], [1, 1]]) // prettier-ignore
    expect(sizes(many(jumps, 17))).toEqual([[32, 16], [2, 1]]) // prettier-ignore
    expect(sizes([...many(profile(), 31), jumps])).toEqual([[31, 31], [2, 1]]) // prettier-ignore
    expect(sizes([])).toEqual([])
  })

  it('begin anew with everybody still to jump, and hold what is in their cells', () => {
    const group = made()
    const block = makeBlock(group, 2)
    addMass(block.here, block, 1, 2, 4)
    addMass(block.next, block, 1, 0, 4)
    addMass(block.starting, block, 0, 0, 4)
    expect(massIn([block, makeBlock(group, 2)], [0, 1])).toBe(4)
    expect(massIn([block], [0])).toBe(0)
    resetBlock(block)
    expect([...block.alive]).toEqual([10, 10, 0])
    expect([block.here.any, block.next.any, block.starting.any, massIn([block], [0, 1])]).toEqual([false, false, false, 0])
  })

  it('share the course from their own start where they move alike, whenever they come and whenever they jump', () => {
    const same = profile({ ...jumps, arrival: 2, entryCycle: 2, jumpingAt: Int32Array.of(0, 0, 3) })
    const other = profile({ ...jumps, stratumAfter: 2 })
    const groups = groupProfiles([jumps, same, other], cycles, classes)
    expect(groups.length).toBe(1)
    const courses = makeCourses(groups, cycles)
    expect(courses.map(({ group: { width, split } }) => [width, split])).toEqual([[4, 2]])
    // columns of the block: jumps, other, same (who come last), and then each after the jump; courses: jumps, other, and each after the jump
    expect(courses[0].members).toEqual([0, 1, 0, 2, 3, 2].map((course, column) => ({ block: 0, column, course })))
    for (const part of [
      { stratumAt: Uint16Array.of(1, 1, 1) },
      { lastJump: 1 },
      { wholeJumps: [{ cycle: 0, jump: 0, stratumBefore: 1 }] },
      { levels: [0, 1] },
      { levelShares: [1, 0.25] },
    ]) {
      const [{ group: apart }] = makeCourses(groupProfiles([jumps, profile({ ...jumps, ...part })], cycles, classes), cycles)
      expect(apart.split, Object.keys(part)[0]).toBe(2)
    }
  })
})

describe('who goes the same way', () => {
  /** Six who ask in month 1, of two groups in each of two divisions; nobody has a jump. */
  const six = (part: Partial<SmallModel> = {}): Structure => {
    const label = { sv: '', en: '' }
    const levels = ['a', 'b'].map((id) => ({ id, label }))
    const breakdowns = [[0, 0, 0, 1, 1, 1], [0, 1, 0, 1, 0, 1]].map((levelOf, b) => ({ id: `b${b}`, label, levels, levelOf: Uint8Array.from(levelOf) })) // prettier-ignore
    return makeSmallModel({ cycles: 4, arms: [{}], entryCycle: new Array<number>(6).fill(1), moves: [], breakdowns, ...part }).structure
  }
  const jump = (person: number, cycle: number, more = {}) => ({ cycle, person, jump: 0, pay: -1, arm: -1, ...more })
  const sizes = (structure: Structure, arm = 0) => makeProfilesByArm(structure)[arm].map(({ persons }) => persons)

  it('is one profile, with the share of each group in it', () => {
    const [[one, ...others]] = makeProfilesByArm(six())
    expect(others).toEqual([])
    expect([one.persons, one.entryCycle, one.mayEnter, one.arrival, one.lastJump]).toEqual([6, 1, 1, 0, -1])
    expect(one.levels.map((level, k) => [level, one.levelShares[k]]).sort((x, y) => x[0] - y[0])).toEqual(
      [0, 1, 2, 3, 4].map((level) => [level, level === 0 ? 1 : 0.5]),
    )
  })

  it('does so whatever each is paid and from when: the profile has the shares of the classes', () => {
    const structure = six({ events: [0, 1, 2].map((p) => ({ cycle: p + 1, person: p, jump: -1, pay: 1, arm: -1 })) })
    const [[one, ...others]] = makeProfilesByArm(structure)
    expect(others).toEqual([])
    expect([...one.payBefore]).toEqual([1, 0, 5 / 6, 1 / 6, 4 / 6, 2 / 6, 3 / 6, 3 / 6])
    expect([...one.payStart]).toEqual([1, 0])
  })

  it('jumps at once or, where they jump in different months, is kept apart by group', () => {
    expect(sizes(six({ events: [0, 1, 2, 3, 4, 5].map((p) => jump(p, 2)) }))).toEqual([6])
    // month 1 and month 2 in turn: four groups of persons, [0, 2], [1], [3, 5] and [4]
    const apart = six({ events: [0, 2, 4, 1, 3, 5].map((p, k) => jump(p, k < 3 ? 1 : 2)) })
    expect(sizes(apart).sort()).toEqual([1, 1, 2, 2])
    expect(
      makeProfilesByArm(apart)[0]
        .map(({ jumpingAt }) => [...jumpingAt].join(''))
        .sort(),
    ).toEqual(['0010', '0020', '0100', '0200'])
    // what somebody is paid after it keeps nobody apart
    const paid = [0, 1].map((p) => ({ cycle: p + 2, person: p, jump: -1, pay: 1, arm: -1 }))
    expect(sizes(six({ events: [...[0, 1].map((p) => jump(p, 1)), ...paid] })).sort()).toEqual([2, 4])
    // a second jump is the last; the first hits the whole profile
    const twice = makeProfilesByArm(six({ events: [...[0, 1].map((p) => jump(p, 1)), ...[0, 1].map((p) => jump(p, 3))] }))[0]
    expect(twice.map(({ persons, wholeJumps, lastJump }) => [persons, wholeJumps.length, lastJump])).toEqual([[2, 1, 0], [4, 0, -1]]) // prettier-ignore
  })

  it('is not counted who comes when the last month is over', () => {
    expect(sizes(six({ arrivalCycle: [0, 0, 0, 3, 4, 5], entryCycle: [-1, -1, -1, -1, -1, -1] }))).toEqual([3, 1])
  })

  it('is the same list in arms that let the same persons in and do the same to them', () => {
    const two = (first: object, second: object, part: Partial<SmallModel> = {}) => {
      const [a, b] = makeProfilesByArm(six({ arms: [first, second], ...part }))
      return a === b
    }
    expect(two({}, {})).toBe(true)
    expect(two({ keptOutTo: JOB }, { keptOutTo: IDLE })).toBe(true)
    expect(two({}, { keptOutTo: JOB })).toBe(false)
    const events = (...arms: number[]) => ({ events: arms.map((arm, p) => jump(p, 2, { arm })) })
    expect(two({}, {}, events(-1, -1))).toBe(true)
    expect(two({}, {}, events(-1, 0))).toBe(false)
    expect(two({}, {}, events(1, -1))).toBe(false)
    const structure = six({ arms: [{}, {}] })
    structure.cohort.mayEnter[11] = 0
    const [a, b] = makeProfilesByArm(structure)
    expect(a).not.toBe(b)
    expect([sizes(structure, 0), sizes(structure, 1)]).toEqual([[6], [5, 1]])
  })

  it('is absent by group and class before arriving, and nothing of the cohort is changed', () => {
    const structure = six({
      arrivalCycle: [0, 1, 2, 3, 4, 9],
      entryCycle: [-1, -1, -1, -1, -1, -1],
      events: [{ cycle: 1, person: 3, jump: -1, pay: 1, arm: -1 }],
    })
    const before = structuredClone(structure.cohort)
    const absence = makeAbsence(structure, 5)!
    expect(structure.cohort).toEqual(before)
    // at points 0 and 1 only the first person is there; each month one more comes, and the last never does
    const byLevel = [0, 1, 2, 3, 4].map((point) => [...absence.levels.subarray(point * 5, point * 5 + 5)])
    // everybody; the first three and the last three; those of even and of odd number
    expect(byLevel).toEqual([
      [5, 2, 3, 2, 3],
      [5, 2, 3, 2, 3],
      [4, 1, 3, 2, 2],
      [3, 0, 3, 1, 2],
      [2, 0, 2, 1, 1],
    ])
    // person 3 is of the other class from month 1 on, that is from point 2, and has come at point 4
    expect([...absence.pay]).toEqual([5, 0, 5, 0, 3, 1, 2, 1, 2, 0])
    expect(makeAbsence({ ...structure, absent: undefined }, 5)).toBeNull()
    expect(makeAbsence({ ...structure, cohort: { ...structure.cohort, arrivalCycle: undefined } }, 5)).toBeNull()
  })
})
