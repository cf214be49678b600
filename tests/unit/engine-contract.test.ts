/**
 * What a structure and its tables may not be, as far as queues, places, posts, limits and arrivals go: a model that is right gives no remark, and the
 * same model with one thing spoiled gives exactly the one that is named. The rest is held by engine-checks.test.ts.
 */
import { describe, expect, it } from 'vitest'
import { checkStructure, checkTables } from '../../src/engine/checks.ts'
import type { Capacity, Structure } from '../../src/engine/model.ts'
import { ABSENT, IDLE, JOB, makeSmallModel, PLACED, places, PREPARING, WAITING, type SmallModel } from '../fixtures/engine/smallModel.ts'

describe('what the contract does not allow', () => {
  const sound: SmallModel = { cycles: 3, arms: [{}, { capacity: places(3, 1) }], entryCycle: [0], moves: [] }
  const remarks = (model: SmallModel, change: Partial<Structure> = {}) => checkStructure({ ...makeSmallModel(model).structure, ...change })
  const where = (model: SmallModel, change: Partial<Structure> = {}): string[] => remarks(model, change).map((x) => x.where)
  const withCapacity = (capacity: Capacity): SmallModel => ({ ...sound, arms: [{}, { capacity }] })
  const posts = { size: Int32Array.of(1), opens: 0, closes: 3, rampCycles: 1, replaceCycles: 1 }
  const withPosts = (part: Partial<typeof posts>): SmallModel => withCapacity({ ...places(3, 1), posts: { ...posts, ...part } })
  const withQueue = (queue: SmallModel['queue'], more: Partial<SmallModel> = {}): SmallModel => ({ ...sound, ...more, queue })
  /** The sound model with another part of its cohort. */
  const cohort = (part: Partial<Structure['cohort']>): Partial<Structure> => ({
    cohort: { ...makeSmallModel(sound).structure.cohort, ...part },
  })
  const held = () => makeSmallModel(sound).structure.states.map((state, s) => (s === ABSENT ? { ...state, amountsBySpell: true } : state))
  const keptClock = () => {
    const [first, second] = makeSmallModel(sound).structure.clocks
    return [first, { ...second, resets: new Uint8Array(36) }] as const
  }

  // worked out in the test itself: what is made while the tests are collected says nothing of them
  it.each<[string, string[], () => string[]]>([
    ['places without a queue', ['/arms/1'], () => where(sound, { queue: null, entryFrom: -1 })],
    ['nothing, without places or a queue', [], () => where({ ...sound, arms: [{}] }, { queue: null, entryFrom: -1 })],
    ['a place that begins in no state', ['/arms/0/placed'], () => where({ ...sound, arms: [{ placed: 6 }, {}] })],
    ['those who wait and have a place', ['/arms/0', '/arms/1'], () => where(withQueue({ heldIn: [WAITING] }))],
    ['who has no place ends where places are held', ['/queue/withoutPlace'], () => where(withQueue({ heldIn: [PREPARING], withoutPlace: PREPARING }))],
    ['nothing of the kind where no arm has places', [], () => where(withQueue({ heldIn: [PREPARING], withoutPlace: PREPARING }, { arms: [{}] }))],
    ['follow-up where a place is held', ['/queue/followUpStates'], () => where(withQueue({ heldIn: [JOB] }))],
    ['follow-up on a clock that is not set back', ['/queue/followUpStates'], () => where(withQueue({ followUpCycles: 2 }), { clocks: keptClock() })],
    ['nothing, where no follow-up is counted on it', [], () => where(withQueue({ followUpCycles: 0 }), { clocks: keptClock() })],
    ['nothing, where nothing is followed up', [], () => where(withQueue({ followUpCycles: 2, followUpStates: [] }), { clocks: keptClock() })],
    ['somebody who waits from the start', ['/cohort/initialState'], () => where(sound, cohort({ initialState: Uint8Array.of(WAITING) }))],
    ['somebody with a place from the start', ['/cohort/initialState'], () => where(sound, cohort({ initialState: Uint8Array.of(PLACED) }))],
    ['nothing, with a job from the start', [], () => where(sound, cohort({ initialState: Uint8Array.of(JOB) }))],
    ['too few months of places', ['/arms/1/capacity'], () => where(withCapacity(places(2, 1)))],
    ['no place per post', ['/arms/1/capacity/perPost'], () => where(withCapacity({ ...places(3, 1), perPost: 0 }))],
    ['half places per post', ['/arms/1/capacity/perPost'], () => where(withCapacity({ ...places(3, 1), perPost: 1.5 }))],
    ['nothing, with one place per post', [], () => where(withCapacity({ ...places(3, 1), perPost: 1 }))],
    ['a post of less than no places', ['/arms/1/capacity/posts/size'], () => where(withPosts({ size: Int32Array.of(2, -1) }))],
    ['nothing, with a post of no places', [], () => where(withPosts({ size: Int32Array.of(0) }))],
    ['posts that end before they begin', ['/arms/1/capacity/posts'], () => where(withPosts({ opens: 4 }))],
    ['nothing, with posts that end as they begin', [], () => where(withPosts({ opens: 3 }))],
    ['a beginning within a month', ['/arms/1/capacity/posts/opens'], () => where(withPosts({ opens: 0.5 }))],
    ['nothing, with posts from before the start', [], () => where(withPosts({ opens: -5, closes: -2 }))],
    ['an end within a month', ['/arms/1/capacity/posts/closes'], () => where(withPosts({ closes: 2.5 }))],
    ['a ramp of less than no months', ['/arms/1/capacity/posts/rampCycles'], () => where(withPosts({ rampCycles: -1 }))],
    ['nothing, without a ramp', [], () => where(withPosts({ rampCycles: 0 }))],
    ['a post refilled at once', ['/arms/1/capacity/posts/replaceCycles'], () => where(withPosts({ replaceCycles: 0 }))],
    ['a limit to no state', ['/limits/0'], () => where({ ...sound, limits: [{ state: PLACED, clock: 0, cycles: 2, to: 6 }] })],
    ['a limit in no state', ['/limits/0'], () => where({ ...sound, limits: [{ state: 6, clock: 0, cycles: 2, to: IDLE }] })],
    ['a limit to its own state', ['/limits/0'], () => where({ ...sound, limits: [{ state: PLACED, clock: 0, cycles: 2, to: PLACED }] })],
    ['a limit in no arm', ['/limits/0/arm'], () => where({ ...sound, limits: [{ arm: 2, state: PLACED, clock: 0, cycles: 2, to: IDLE }] })],
    ['too few arrivals', ['/cohort/arrivalCycle'], () => where(sound, cohort({ arrivalCycle: new Int16Array(0) }))],
    ['nothing, without arrivals', [], () => where(sound, { absent: undefined, ...cohort({ arrivalCycle: undefined }) })],
    ['nothing, with everybody there from the start', [], () => where(sound, { absent: undefined })],
    ['nowhere to be before arriving', ['/absent'], () => where({ ...sound, arrivalCycle: [1], entryCycle: [2] }, { absent: undefined })],
    ['no state before arriving', ['/absent'], () => where(sound, { absent: 6 })],
    ['a state below the first', ['/absent'], () => where(sound, { absent: -1 })],
    ['amounts by the month before arriving', ['/absent'], () => where(sound, { states: held() })],
    ['nothing, with amounts by the month elsewhere', [], () => where(sound, { states: held(), absent: undefined })],
    ['entry from before arriving', ['/absent'], () => where(sound, { entryFrom: ABSENT })],
    ['kept out to before arriving', ['/absent'], () => where({ ...sound, arms: [{ keptOutTo: ABSENT }, {}] })],
    ['a limit to before arriving', ['/absent'], () => where({ ...sound, limits: [{ state: PLACED, clock: 0, cycles: 2, to: ABSENT }] })],
    ['a limit from before arriving', ['/absent'], () => where({ ...sound, limits: [{ state: ABSENT, clock: 0, cycles: 2, to: IDLE }] })],
    ['a sweep to before arriving', ['/absent'], () => where(sound, { sweeps: [{ arm: 0, cycle: 1, from: JOB, to: ABSENT }] })],
    ['a sweep from before arriving', ['/absent'], () => where(sound, { sweeps: [{ arm: 0, cycle: 1, from: ABSENT, to: JOB }] })],
    ['nothing, with a sweep and a limit elsewhere', [], () => where({ ...sound, limits: [{ state: JOB, clock: 0, cycles: 2, to: IDLE }] }, { sweeps: [{ arm: 0, cycle: 1, from: IDLE, to: JOB }] })],
    ['a queue before arriving', ['/absent'], () => where(withQueue({ waiting: ABSENT }, { arms: [{}] }))],
    ['no place, and before arriving', ['/absent'], () => where(withQueue({ withoutPlace: ABSENT }))],
    ['places before arriving', ['/absent'], () => where(withQueue({ placed: ABSENT }, { arms: [{}] }))],
    ['places kept before arriving', ['/absent'], () => where(withQueue({ heldIn: [ABSENT] }))],
    ['follow-up before arriving', ['/absent'], () => where(withQueue({ followUpStates: [ABSENT] }))],
    ['an arm whose places begin before arriving', ['/absent'], () => where({ ...sound, arms: [{ placed: ABSENT }, {}] })],
    ['somebody who begins before arriving', ['/absent'], () => where(sound, cohort({ initialState: Uint8Array.of(ABSENT) }))],
    ['nothing of a queue where there is none', [], () => where({ ...sound, arms: [{}] }, { queue: null, entryFrom: -1, absent: ABSENT })],
    ['asking before arriving, told of once', ['/cohort/entryCycle/1'], () => where({ ...sound, arrivalCycle: [2, 2, 2], entryCycle: [2, 1, 0] })],
    ['asking in the first month and arriving in the second', ['/cohort/entryCycle/0'], () => where({ ...sound, arrivalCycle: [1], entryCycle: [0] })],
    ['nothing, with asking on arrival or never', [], () => where({ ...sound, arrivalCycle: [2, 2], entryCycle: [2, -1] })],
    ['nothing, with asking and no arrivals', [], () => where(sound, cohort({ arrivalCycle: undefined }))],
  ])('is told of, and nothing else: %s', (_, told, made) => {
    expect(where(sound)).toEqual([])
    expect(made()).toEqual(told)
  }) // prettier-ignore

  it('says how many months are the least, where that is more than none', () => {
    const said = (part: Partial<typeof posts>) => remarks(withPosts(part)).map(({ what }) => what.en)
    expect(said({ replaceCycles: 0.5 })[0]).toContain('not a whole number of cycles, at least 1')
    expect(said({ rampCycles: 0.5 })[0]).toMatch(/not a whole number of cycles$/)
  })

  it('is reported for tables: a chance of leaving a post above 1, a row that leads to those who have not arrived', () => {
    const leaving = makeSmallModel(sound)
    leaving.tables.leaveProbs[1] = 1.5
    expect(checkTables(leaving.structure, leaving.tables).map((x) => x.where)).toEqual(['/arms/arm1/leaveProbs'])
    const back = makeSmallModel({ ...sound, moves: [[JOB, ABSENT]] })
    expect(checkTables(back.structure, back.tables).map((x) => x.where)).toEqual(['/arms/arm0/rows', '/arms/arm1/rows'])
  })
})
