/**
 * The rules of places, arrivals and single arms, followed by hand: in each case the counts are worked out in the words of the test, and
 * both paths of the simulation, the plain reference path and the exact expectation must give them. Point k is the moment after k cycles.
 */
import { describe, expect, it } from 'vitest'
import { checkStructure, checkTables } from '../../src/engine/checks.ts'
import { makeExpectation } from '../../src/engine/expected.ts'
import type { Limit, Structure, Tables } from '../../src/engine/model.ts'
import { makeOutcomeReader } from '../../src/engine/outcomes.ts'
import { expectedPlaces, placesOfPost } from '../../src/engine/posts.ts'
import { runReference } from '../../src/engine/reference.ts'
import { makeSimulator } from '../../src/engine/simulate.hot.ts'
import type { Tally } from '../../src/engine/tally.hot.ts'
import { ABSENT, IDLE, JOB, makeSmallModel, PLACED, places, PREPARING, WAITING, type SmallModel } from '../fixtures/engine/smallModel.ts'

/** The tally of each engine, by name. */
function runAll(structure: Structure, tables: Tables): [string, Tally][] {
  expect([...checkStructure(structure), ...checkTables(structure, tables)]).toEqual([])
  const simulated = (['calendar', 'filter'] as const).map((path): [string, Tally] => {
    const simulator = makeSimulator(structure)
    simulator.load(tables, path)
    simulator.run(5, 6)
    return [path, simulator.tally]
  })
  return [
    ...simulated,
    ['reference', runReference(structure, tables, 5, 6)],
    ['expectation', makeExpectation(structure).run(tables, { afterStart: true })],
  ]
}

/** Persons in a state at points 0 … cycles. */
function course(tally: Tally, structure: Structure, arm: number, state: number): number[] {
  const points = structure.cycles + 1
  return Array.from({ length: points }, (_, k) => tally.counts[(arm * points + k) * tally.levels * 6 + state])
}

function expectCourses(model: SmallModel, courses: readonly (readonly [arm: number, state: number, persons: readonly number[]])[]): void {
  const { structure, tables } = makeSmallModel(model)
  for (const [engine, tally] of runAll(structure, tables)) {
    for (const [arm, state, persons] of courses)
      expect(course(tally, structure, arm, state), `${engine}, arm ${arm}, state ${state}`).toEqual(persons)
  }
}

const label = { sv: '', en: '' }

describe('a post', () => {
  it('of 20 places with a ramp of four months gives 5, 10, 15 and then 20; of 49 with a ramp of 49 gives one more each month', () => {
    expect([0, 1, 2, 3, 4, 5].map((k) => placesOfPost(20, k, 4))).toEqual([0, 5, 10, 15, 20, 20])
    for (let k = 0; k <= 49; k++) expect(placesOfPost(49, k, 49)).toBe(k)
    expect([placesOfPost(20, 1, 0), placesOfPost(20, 1, 1), placesOfPost(20, -3, 1)]).toEqual([20, 20, 0])
  })

  it('of 4 places, ramp 2, refilled after 2 months, left with probability one half: 1 place open on average in each of four months', () => {
    // month 0: half remain, in their first month, 2 places: 1. Month 1: a quarter remain with 4 places: 1.
    // month 2: an eighth of the first with 4, and half begin, of whom a quarter remain with 2: 0.5 + 0.5.
    // month 3: a sixteenth with 4, an eighth in their second month with 4, and a quarter begin, an eighth remain with 2: 0.25 + 0.5 + 0.25
    const posts = { size: Int32Array.of(4), opens: 0, closes: 4, rampCycles: 2, replaceCycles: 2 }
    expect([...expectedPlaces({ places: Int32Array.of(2, 4, 4, 4), posts }, 0.5)]).toEqual([1, 1, 1, 1])
    expect([...expectedPlaces({ places: Int32Array.of(2, 4, 4, 4), posts }, 0)]).toEqual([2, 4, 4, 4])
    // running since long before the start: at full caseload from month 0, and refilled posts still ramp up
    const running = { ...posts, opens: -10 }
    expect([...expectedPlaces({ places: Int32Array.of(4, 4, 4), posts: running }, 0.5)]).toEqual([2, 1, 0.5 + 0.25 * 2])
  })

  it('that is left every month never opens a place, and nobody is placed; a month with nothing planned does not count as open', () => {
    const capacity = {
      places: Int32Array.of(0, 2, 2, 2),
      perPost: 1,
      posts: { size: Int32Array.of(2), opens: 1, closes: 4, rampCycles: 1, replaceCycles: 1 },
    }
    const { structure, tables } = makeSmallModel({ cycles: 4, arms: [{}, { capacity }], entryCycle: [0], moves: [] })
    tables.leaveProbs[1] = 1
    for (const [engine, tally] of runAll(structure, tables)) {
      expect(course(tally, structure, 1, WAITING), engine).toEqual([0, 1, 1, 1, 1])
      expect([tally.open[1], tally.openCycles[1]], engine).toEqual([0, 0])
    }
  })

  it('has the same luck in every arm, alone or beside others: the places of two posts are those of each on its own', () => {
    const posts = { opens: 0, closes: 24, rampCycles: 3, replaceCycles: 2 }
    const arms = [[3, 4], [3], [0, 4]].map((size) => ({ capacity: { ...places(24, 7), posts: { ...posts, size: Int32Array.from(size) } } }))
    const { structure, tables } = makeSmallModel({ cycles: 24, arms, entryCycle: [-1], moves: [] })
    tables.leaveProbs.fill(0.1)
    const simulator = makeSimulator(structure)
    simulator.load(tables, 'calendar')
    const seen = new Set<number>()
    for (let key = 0; key < 50; key++) {
      simulator.run(7, key)
      const [both, first, second] = simulator.tally.open
      // each arm has 7 places a month less its own vacancies: what both lack is what the one and the other lack
      expect(7 * 24 - both).toBe(7 * 24 - first + 7 * 24 - second)
      seen.add(both)
    }
    expect(seen.size).toBeGreaterThan(10)
  })

  it('stands idle in the months in which as many places as it has are unused', () => {
    // three places, two to a post: nobody asks until month 2, one person then, a second in month 3. Unused: 3, 3, 2, 1.
    const outcomes: Structure['outcomes'] = [{ id: 'idle', label, unit: 'share', higherIsBetter: false, kind: 'idlePost' }]
    const arms = [{}, { capacity: { ...places(4, 3), perPost: 2 } }]
    const { structure, tables } = makeSmallModel({ cycles: 4, arms, entryCycle: [2, 3], moves: [], outcomes })
    for (const [engine, tally] of runAll(structure, tables)) {
      const out = new Float64Array(2)
      makeOutcomeReader(structure).read(tally, out)
      expect(out[0], engine).toBeNaN()
      expect(out[1], engine).toBe(0.75)
    }
  })
})

describe('a place', () => {
  it('is free the month after a job begins where nothing follows, and two months later where follow-up takes two', () => {
    // two persons ask in month 0 for one place and have a job at the end of the month in which they get it
    const capacity = places(4, 1)
    expectCourses({ cycles: 4, arms: [{ capacity }, { capacity, followUpCycles: 2 }], entryCycle: [0, 0], moves: [[PLACED, JOB]] }, [
      [0, JOB, [0, 1, 2, 2, 2]],
      [1, JOB, [0, 1, 1, 2, 2]],
      [1, WAITING, [0, 1, 1, 0, 0]],
    ])
  })

  it('is free after follow-up for the next of three who come and ask in turn', () => {
    // one each month, one place, two months of follow-up: placed in months 0, 2 and 4
    const each = [0, 1, 2]
    const arms = [{}, { capacity: places(6, 1), followUpCycles: 2 }]
    expectCourses({ cycles: 6, arms, arrivalCycle: each, entryCycle: each, moves: [[PLACED, JOB]] }, [
      [0, JOB, [0, 1, 2, 3, 3, 3, 3]],
      [1, JOB, [0, 1, 1, 2, 2, 3, 3]],
      [1, WAITING, [0, 0, 1, 1, 1, 0, 0]],
    ])
  })

  it('that begins in a preparatory stage is kept in the next one: preparing, placed, job, and only then the next person', () => {
    // arm 1: month 0 into preparing, moved on to placed at its end; month 1 a job; month 2 the second person.
    // arm 0 without a limit: both at once
    const arms = [{ placed: PREPARING }, { placed: PREPARING, capacity: places(5, 1) }]
    expectCourses(
      {
        cycles: 5,
        arms,
        entryCycle: [0, 0],
        moves: [
          [PREPARING, PLACED],
          [PLACED, JOB],
        ],
      },
      [
        [0, PLACED, [0, 2, 0, 0, 0, 0]],
        [0, JOB, [0, 0, 2, 2, 2, 2]],
        [1, PLACED, [0, 1, 0, 1, 0, 0]],
        [1, JOB, [0, 0, 1, 1, 2, 2]],
        [1, WAITING, [0, 1, 1, 0, 0, 0]],
      ],
    )
  })

  it('is not had by moving straight into a stage that needs one: without a limit the move stands, with it the person is sent back', () => {
    const queue = { heldIn: [PREPARING] }
    expectCourses({ cycles: 2, arms: [{}, { capacity: places(2, 5) }], entryCycle: [-1], queue, moves: [[IDLE, PREPARING]] }, [
      [0, PREPARING, [0, 1, 1]],
      [1, PREPARING, [0, 0, 0]],
      [1, IDLE, [1, 1, 1]],
    ])
  })

  it('that is given after the moves of a month leads on from the next month, and one’s own time begins with that', () => {
    // who waits cannot move by themselves; the place of month 2 is had from point 3 on, the job from point 4, one month after the start
    const capacity = { places: Int32Array.of(0, 0, 1, 1, 1, 1) }
    const model: SmallModel = {
      cycles: 6,
      arms: [{}, { capacity }],
      entryCycle: [0],
      moves: [[PLACED, JOB]],
      placesAssigned: 'afterTransitions',
    }
    expectCourses(model, [
      [1, WAITING, [0, 1, 1, 0, 0, 0, 0]],
      [1, PLACED, [0, 0, 0, 1, 0, 0, 0]],
      [1, JOB, [0, 0, 0, 0, 1, 1, 1]],
    ])
    const { structure, tables } = makeSmallModel(model)
    for (const [engine, tally] of runAll(structure, tables))
      expect([[...tally.started], [...tally.afterBase.slice(2)], [...tally.afterIn.slice(2)]], engine).toEqual([
        [1, 1],
        [1, 1],
        [1, 1],
      ])
  })

  it('ends after the months that the limit of its own arm allows', () => {
    // placed in month 0; after 2 months in arm 0 and 3 in arm 1, back at the start of month 2 and month 3
    const limits: Limit[] = [
      { arm: 0, state: PLACED, clock: 0, cycles: 2, to: IDLE },
      { arm: 1, state: PLACED, clock: 0, cycles: 3, to: IDLE },
    ]
    expectCourses({ cycles: 4, arms: [{}, {}], entryCycle: [0], limits, moves: [] }, [
      [0, PLACED, [0, 1, 1, 0, 0]],
      [1, PLACED, [0, 1, 1, 1, 0]],
    ])
  })
})

describe('somebody who arrives in month 2 and asks for a place in month 3', () => {
  const late: SmallModel = {
    cycles: 5,
    arms: [{}],
    entryCycle: [-1, 3, -1],
    arrivalCycle: [0, 2, 9],
    moves: [],
    // in month 1 a jump that comes too early and a change of payment class that counts; in month 4 a jump that counts
    events: [
      { cycle: 1, person: 1, jump: 0, pay: 1, arm: -1 },
      { cycle: 4, person: 1, jump: 0, pay: -1, arm: -1 },
    ],
    outcomes: [
      { id: 'early', label, unit: 'share', higherIsBetter: true, kind: 'shareAt', states: [IDLE], point: 2 },
      { id: 'late', label, unit: 'share', higherIsBetter: true, kind: 'shareAt', states: [IDLE], point: 4 },
      { id: 'months', label, unit: 'months', higherIsBetter: true, kind: 'cyclesIn', states: [JOB] },
      { id: 'cost', label, unit: 'one', higherIsBetter: true, kind: 'measure', measure: 0 },
    ],
  }

  it('is absent at points 0 to 2, idle at 3, placed at 4 and has jumped at 5; who would come after the end is never there', () => {
    expectCourses(late, [
      [0, ABSENT, [2, 2, 2, 1, 1, 1]],
      [0, IDLE, [1, 1, 1, 2, 1, 1]],
      [0, PLACED, [0, 0, 0, 0, 1, 0]],
      [0, JOB, [0, 0, 0, 0, 0, 1]],
    ])
  })

  it('counts in shares from point 3 on and in means with everybody who comes in time', () => {
    const { structure, tables } = makeSmallModel(late)
    const reader = makeOutcomeReader(structure)
    for (const [engine, tally] of runAll(structure, tables)) {
      const out = new Float64Array(4)
      reader.read(tally, out)
      // point 2: the only one there is idle. Point 4: one of two. One month in a job for two persons.
      // costs: the first person 5 months at 1; the second from month 2 on, 3 months at 10; 35 for two
      expect([...out], engine).toEqual([1, 0.5, 0.5, 17.5])
    }
    expect([...reader.persons]).toEqual([2])
  })

  it('is absent among their own group, and the one who never comes among theirs', () => {
    // the first and the last are of one group, the one who comes in month 2 is of the other
    const levels = ['a', 'b'].map((id) => ({ id, label }))
    const { structure, tables } = makeSmallModel({ ...late, breakdowns: [{ id: 'group', label, levels, levelOf: Uint8Array.of(0, 1, 0) }] })
    for (const [engine, tally] of runAll(structure, tables)) {
      const inGroup = (level: number) => [0, 1, 2, 3, 4, 5].map((k) => tally.counts[(k * 3 + level) * 6 + ABSENT])
      expect([inGroup(0), inGroup(1), inGroup(2)], engine).toEqual([
        [2, 2, 2, 1, 1, 1],
        [1, 1, 1, 1, 1, 1],
        [1, 1, 1, 0, 0, 0],
      ])
    }
  })
})

describe('the line for a place', () => {
  it('gives the first place to whoever asked first, whoever that is', () => {
    // two of different groups ask in months 0 and 1; one place from month 2 on, and a second from month 4 on
    const levels = ['a', 'b'].map((id) => ({ id, label }))
    const breakdowns = [{ id: 'group', label, levels, levelOf: Uint8Array.of(0, 1) }]
    const capacity = { places: Int32Array.of(0, 0, 1, 1, 2) }
    for (const entryCycle of [[0, 1], [1, 0]]) {
      const { structure, tables } = makeSmallModel({ cycles: 5, arms: [{}, { capacity }], entryCycle, moves: [], breakdowns })
      const [first, second] = entryCycle[0] === 0 ? [1, 2] : [2, 1]
      for (const [engine, tally] of runAll(structure, tables)) {
        const placed = (level: number) => [0, 1, 2, 3, 4, 5].map((k) => tally.counts[((6 + k) * 3 + level) * 6 + PLACED])
        expect([placed(first), placed(second)], engine).toEqual([[0, 0, 0, 1, 1, 1], [0, 0, 0, 0, 0, 1]])
      }
    } // prettier-ignore
  })

  it('is in the order in which people came, also after each has left it and come back some thirty times', () => {
    // A fifth of those who wait give up each month and nine in ten of the others ask again: four persons in 200 months some 130 times, where the
    // room of the line is 32. From month 150 on one place in ten months. A job costs 1 or 10, depending on whose it is,
    // so the flow tells who had the place.
    const capacity = { places: Int32Array.from({ length: 200 }, (_, t) => (t >= 150 && t % 10 === 0 ? 1 : 0)) }
    const { structure, tables } = makeSmallModel({
      cycles: 200,
      arms: [{}, { capacity }],
      entryCycle: [0, 1, 2, 3],
      moves: [[PLACED, JOB]],
    })
    structure.cohort.payClass.set([0, 1, 0, 1])
    tables.amounts[1].fill(0, 0, (tables.amounts[1].length / 6) * JOB)
    const rows = tables.rows[1]
    for (let from = 0; from < rows.length; from += 6) {
      const state = (from / 6 / (rows.length / 36)) | 0
      if (state === WAITING) rows.set([0.2, 0.8, 0, 0, 0, 0], from)
      if (state === IDLE) rows.set([0.1, 0.9, 0, 0, 0, 0], from)
    }
    for (const path of ['calendar', 'filter'] as const)
      for (let key = 0; key < 20; key++) {
        const simulator = makeSimulator(structure)
        simulator.load(tables, path)
        simulator.run(5, key)
        const plain = runReference(structure, tables, 5, key, path)
        expect(plain.admitted[1]).toBeGreaterThan(32)
        expect([...simulator.tally.stateFlow], path).toEqual([...plain.stateFlow])
        expect([...simulator.tally.started]).toEqual([...plain.started])
      }
  })
})

describe('what a job costs from its fourth month on, and only from month 4 of the model', () => {
  it('is booked for whoever began before that month and for whoever begins after it', () => {
    // jobs begin in months 0 and 3: the first has lasted three months in month 3, but costs more from month 4; the second from month 6
    const { structure, tables } = makeSmallModel({
      cycles: 8,
      arms: [{}],
      entryCycle: [-1, -1],
      events: [
        { cycle: 0, person: 0, jump: 0, pay: -1, arm: -1 },
        { cycle: 3, person: 1, jump: 0, pay: -1, arm: -1 },
      ],
      moves: [],
      spellCuts: [0, 3],
      periods: [0, 4],
      costOf: (state, piece, period) => (state === IDLE ? 0 : state === JOB && piece === 1 && period === 1 ? 10 : 1),
    })
    for (const [engine, { stateFlow }] of runAll(structure, tables)) expect([...stateFlow], engine).toEqual([0, 1, 1, 1, 2, 11, 11, 20, 20])
  })
})

describe('whom a rule of the arm keeps out', () => {
  it('stays where they are, or goes where the arm sends them', () => {
    const model: SmallModel = { cycles: 3, arms: [{}, { keptOutTo: JOB }, { keptOutTo: JOB }], entryCycle: [1], moves: [] }
    const { structure, tables } = makeSmallModel(model)
    // kept out in the first two arms; in the third they may ask
    structure.cohort.mayEnter.set([0, 0, 1])
    for (const [engine, tally] of runAll(structure, tables)) {
      expect(course(tally, structure, 0, IDLE), engine).toEqual([1, 1, 1, 1])
      expect(course(tally, structure, 1, JOB), engine).toEqual([0, 0, 1, 1])
      expect(course(tally, structure, 2, PLACED), engine).toEqual([0, 0, 1, 1])
      expect([...tally.admitted], engine).toEqual([0, 0, 1])
    }
  })
})

describe('two who begin in the same month', () => {
  const both: Omit<SmallModel, 'moves'> = { cycles: 5, arms: [{}], arrivalCycle: [0, 1], entryCycle: [2, 2] }
  const afterStart = (model: SmallModel) => {
    const { structure, tables } = makeSmallModel(model)
    return runAll(structure, tables).map(([engine, { afterBase, afterIn }]) => [engine, [...afterBase], [...afterIn]])
  }
  const engines = ['calendar', 'filter', 'reference', 'expectation']

  it('both count from it, though one was there before the other', () => {
    // placed in month 2, and in a job from the end of that month on: two of two after one month and after two
    expect(afterStart({ ...both, moves: [[PLACED, JOB]] })).toEqual(engines.map((engine) => [engine, [2, 2], [2, 2]]))
  })

  it('both count from it after a jump that both had before', () => {
    // the jump of month 1 gives a job that ends with the month; then as above, but the job lasts one month: two of two, then none
    const event = (person: number) => ({ cycle: 1, person, jump: 0, pay: -1, arm: -1 })
    const moves: SmallModel['moves'] = [[PLACED, JOB], [JOB, IDLE]] // prettier-ignore
    expect(afterStart({ ...both, moves, events: [event(0), event(1)] })).toEqual(engines.map((engine) => [engine, [2, 2], [2, 0]]))
  })
})

describe('a jump in one arm', () => {
  it('moves the person there and nowhere else, while the payment class changes in every arm', () => {
    const { structure, tables } = makeSmallModel({
      cycles: 3,
      arms: [{}, {}],
      entryCycle: [-1],
      moves: [],
      events: [{ cycle: 1, person: 0, jump: 0, pay: 1, arm: 1 }],
    })
    for (const [engine, tally] of runAll(structure, tables)) {
      expect(course(tally, structure, 0, JOB), engine).toEqual([0, 0, 0, 0])
      expect(course(tally, structure, 1, JOB), engine).toEqual([0, 0, 1, 1])
      expect([...tally.stateFlow], engine).toEqual([1, 1, 10, 10, 1, 1, 10, 10])
      expect(
        tally.jumped.reduce((x, y) => x + y, 0),
        engine,
      ).toBe(1)
    }
  })
})
