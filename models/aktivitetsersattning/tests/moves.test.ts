/**
 * Who can go where, by hand: hazards in round numbers, so that each row can be added up in the head. Also when the two clocks begin anew, and
 * which outcomes are better when they are lower.
 */
import { describe, expect, it } from 'vitest'
import { DORMANT_MONTHS, makeClocks, SUBSIDY_MONTHS } from '../clocks.ts'
import { tenurePiece, type DrawHazards } from '../drawHazards.ts'
import { fatigue, fillBackground, fillPreparing, fillRegularJob, fillStudies, fillSupport, fillSupportedJob } from '../moves.ts'
import { fillHazards, type ArmHazards, type Standing } from '../rows.ts'
import { readSettings } from '../settings/settings.ts'
import {
  ABSENT,
  ALLOWANCE,
  OTHER_INCOME,
  PREPARING,
  REGULAR_JOB,
  SICKNESS_COMPENSATION,
  SOCIAL_ASSISTANCE,
  STATE_COUNT,
  STATES,
  STUDIES,
  SUPPORTED,
  SUPPORTED_JOB,
  SUPPORTED_ORDINARY,
  WAITING,
} from '../states.ts'
import { armOf, armSettings, inputOf, structureOf } from './inputs.ts'

const h: DrawHazards = {
  background: { supportedJob: 1, regularJob: 2, studies: 3 },
  fromSupport: { studies: 5, dropOut: 7, earlyFactor: 0.5 },
  lossSupported: [80, 60, 40, 20],
  lossRegular: [8, 6, 4, 2],
  conversion: 100,
  subsidyEnd: 1000,
  subsidyEndToRegular: 0.75,
  reentry: 0.25,
  returnToAllowance: 0.5,
  studies: { completion: 10, dropOut: 20, toRegularJob: 0.4 },
  after30: { sickness: 0.5, social: 0.2, other: 0.3 },
  socialShare: 0.1,
  ready: 11,
  giveUp: 13,
  parallelLoss: 2,
}
const work = { supportedJob: 40, regularJob: 60 }

/** Hazards by the name of the state they lead to, those of 0 left out; added to what is there already. */
function moves(fill: (out: Float64Array) => void): Record<string, number> {
  const out = new Float64Array(STATE_COUNT).fill(1)
  fill(out)
  return Object.fromEntries([...out].flatMap((hazard, s) => (hazard === 1 ? [] : [[STATES[s].id, Math.round((hazard - 1) * 1e9) / 1e9]])))
}

describe('from the allowance and from support', () => {
  it('leads to work and studies, in support by its own pathway and at half the pace in its first three months', () => {
    expect(moves((out) => fillBackground(h, out))).toEqual({ supportedJob: 1, regularJob: 2, studies: 3 })
    const early = { allowance: 7, supportedJob: 20, regularJob: 30, studies: 5 }
    const later = { allowance: 7, supportedJob: 40, regularJob: 60, studies: 5 }
    expect([0, 2, 3, 50].map((months) => moves((out) => fillSupport(h, work, months, out)))).toEqual([early, early, later, later])
  })

  it('a preparatory stage makes ready, and leads to work as without support, or by the case manager’s hazards', () => {
    expect(moves((out) => fillPreparing(h, null, 0, out))).toEqual({
      allowance: 7,
      supported: 11,
      supportedJob: 1,
      regularJob: 2,
      studies: 3,
    })
    expect(moves((out) => fillPreparing(h, work, 3, out))).toEqual({
      allowance: 7,
      supported: 11,
      supportedJob: 40,
      regularJob: 60,
      studies: 5,
    })
  })

  it('in line, motivation fades from the seventh month and has faded from the thirteenth', () => {
    expect([0, 5, 6, 11, 12, 99].map(fatigue)).toEqual([0, 0, 0.5, 0.5, 1, 1])
  })
})

describe('losing a job', () => {
  it('is rarer with tenure: less from month 6, 12 and 24', () => {
    expect([0, 5, 6, 11, 12, 23, 24, 400].map(tenurePiece)).toEqual([0, 0, 1, 1, 2, 2, 3, 3])
  })

  it('leads back to the allowance for 24 months, and then for half', () => {
    expect(DORMANT_MONTHS).toBe(24)
    expect(moves((out) => fillRegularJob(h, 0, false, -1, out))).toEqual({ allowance: 8 })
    expect(moves((out) => fillRegularJob(h, 23, false, -1, out))).toEqual({ allowance: 4 })
    // 2: half of it to the allowance; of the other half a tenth to social assistance
    expect(moves((out) => fillRegularJob(h, 24, false, -1, out))).toEqual({ allowance: 1, socialAssistance: 0.1, otherIncome: 0.9 })
  })

  it('leads a quarter back to support while that lasts, and nobody after 30', () => {
    expect(moves((out) => fillRegularJob(h, 0, false, SUPPORTED, out))).toEqual({ allowance: 6, supported: 2 })
    const after30 = { sicknessCompensation: 4, socialAssistance: 1.6, otherIncome: 2.4 }
    expect(moves((out) => fillRegularJob(h, 0, true, SUPPORTED, out))).toEqual(after30)
    expect(moves((out) => fillRegularJob(h, 0, true, -1, out))).toEqual(after30)
  })

  it('is twice as common beside daily activities, but the end of a subsidy is not', () => {
    expect(moves((out) => fillRegularJob(h, 6, false, -1, out, h.parallelLoss))).toEqual({ allowance: 12 })
    expect(moves((out) => fillSupportedJob(h, 6, false, -1, out, h.parallelLoss))).toEqual({ allowance: 120, regularJob: 100 })
  })

  it('a subsidy that has lasted 48 months ends: three quarters go on without it, the rest lose the job', () => {
    expect(SUBSIDY_MONTHS).toBe(48)
    // 20 are lost anyway: half of them, after 24 months, come back to the allowance
    expect(moves((out) => fillSupportedJob(h, 47, false, -1, out))).toEqual({
      allowance: 10,
      regularJob: 100,
      socialAssistance: 1,
      otherIncome: 9,
    })
    // and of the subsidy's 1,000 another 750 and 250; with the factor of 2 only the 20 are doubled
    expect(moves((out) => fillSupportedJob(h, 48, false, -1, out))).toEqual({
      allowance: 135,
      regularJob: 850,
      socialAssistance: 13.5,
      otherIncome: 121.5,
    })
    expect(moves((out) => fillSupportedJob(h, 48, false, -1, out, 2))).toEqual({
      allowance: 145,
      regularJob: 850,
      socialAssistance: 14.5,
      otherIncome: 130.5,
    })
  })

  it('studies that are completed lead to work for four in ten, the others back, like those who break off', () => {
    expect(moves((out) => fillStudies(h, 0, false, out))).toEqual({ allowance: 26, regularJob: 4 })
    expect(moves((out) => fillStudies(h, 24, false, out))).toEqual({
      allowance: 13,
      regularJob: 4,
      socialAssistance: 1.3,
      otherIncome: 11.7,
    })
    expect(moves((out) => fillStudies(h, 0, true, out))).toEqual({
      regularJob: 4,
      sicknessCompensation: 13,
      socialAssistance: 5.2,
      otherIncome: 7.8,
    })
  })
})

describe('out of each state of an arm', () => {
  const arm = armSettings({ pathway: 'SE', whileWaiting: 'fs', supportMonths: 12 })
  const hazards: ArmHazards = { h, arm, ownWork: [work], firstWork: null, ordinaryWork: [{ supportedJob: 4, regularJob: 6 }] }
  const standing = { since: 5, spell: 0, stratum: 0, closed: false }
  const young: Standing['rowClass'] = { sex: 0, under25: false, after30: false, dailyActivities: false }
  const from = (state: number, at: Partial<Standing> = {}, more: Partial<typeof arm> = {}) =>
    moves((out) => fillHazards({ ...hazards, arm: { ...arm, ...more } }, { ...standing, rowClass: young, state, ...at }, out))

  const background = { supportedJob: 1, regularJob: 2, studies: 3 }
  const own = { allowance: 7, supportedJob: 40, regularJob: 60, studies: 5 }
  const ordinary = { allowance: 7, supportedJob: 4, regularJob: 6, studies: 5 }
  // never, in time, and too late
  const times = (state: number, more = {}) => [-1, 5, 11, 12].map((since) => from(state, { since }, more))

  it('the allowance leads on as without a project, whatever was before', () => {
    expect(times(ALLOWANCE)).toEqual([background, background, background, background])
  })

  it('support leads on by its own pathway, ordinary support by FS, while support time lasts', () => {
    expect(times(SUPPORTED)).toEqual([background, own, own, background])
    expect(times(SUPPORTED_ORDINARY)).toEqual([background, ordinary, ordinary, background])
  })

  it('the line has ordinary support where the arm says so, and is left when motivation fades', () => {
    expect(times(WAITING)).toEqual([background, ordinary, ordinary, background])
    expect(times(WAITING, { whileWaiting: 'none' })).toEqual([background, background, background, background])
    expect(from(WAITING, { spell: 6 })).toEqual({ ...ordinary, allowance: 7 + 6.5 })
    expect(from(WAITING, { spell: 12 }, { whileWaiting: 'none' })).toEqual({ ...background, allowance: 13 })
  })

  it('a lost job leads back to the arm’s support in time, to ordinary support when the project has closed', () => {
    const lost = { since: 5, spell: 0 }
    expect(from(REGULAR_JOB, lost)).toEqual({ allowance: 6, supported: 2 })
    expect(from(REGULAR_JOB, { ...lost, closed: true })).toEqual({ allowance: 6, supportedOrdinary: 2 })
    expect(from(REGULAR_JOB, { ...lost, since: 12 })).toEqual({ allowance: 8 })
    expect(from(SUPPORTED_JOB, lost)).toEqual({ allowance: 60, supported: 20, regularJob: 100 })
    const beside = { ...lost, since: 12, rowClass: { ...young, dailyActivities: true } }
    expect(from(REGULAR_JOB, beside)).toEqual({ allowance: 8 })
    expect(from(REGULAR_JOB, beside, { dailyActivitiesInWork: 'parallel' })).toEqual({ allowance: 16 })
  })

  it('a preparatory stage leads on, states for good do not, nor what ends at 30', () => {
    expect(from(PREPARING)).toEqual({ ...background, allowance: 7, supported: 11 })
    for (const state of [SICKNESS_COMPENSATION, SOCIAL_ASSISTANCE, OTHER_INCOME, ABSENT]) expect(from(state)).toEqual({})
    for (const state of [ALLOWANCE, WAITING, SUPPORTED, SUPPORTED_ORDINARY, PREPARING])
      expect(from(state, { rowClass: { ...young, after30: true } })).toEqual({})
    expect(from(STUDIES, { rowClass: { ...young, after30: true } })).toMatchObject({ sicknessCompensation: 13 })
  })
})

describe('the clocks', () => {
  const named = (table: Uint8Array, states: number) =>
    [...table].flatMap((one, pair) => (one === 1 ? [`${STATES[Math.floor(pair / states)].id} → ${STATES[pair % states].id}`] : []))
  const clocksOf = (arms: Parameters<typeof inputOf>[1], states = STATE_COUNT) => {
    const input = inputOf({ source: 'uma-238' }, arms)
    const settings = readSettings(input)
    if (!settings.ok) throw new Error(JSON.stringify(settings.issues))
    return makeClocks(settings.value, states)
  }

  it('a spell begins with every move but that from a job with subsidy to the same job without', () => {
    const [, spell] = clocksOf([armOf('FS'), armOf('SE')])
    const every = STATES.flatMap(({ id: from }) => STATES.flatMap(({ id: to }) => (from === to ? [] : [`${from} → ${to}`])))
    expect(named(spell.resets, STATE_COUNT)).toEqual(every.filter((move) => move !== 'supportedJob → regularJob'))
  })

  it('support begins on admission and after a preparatory stage, and with the place where every way counts from it', () => {
    const admitted = ['waiting', 'supported', 'supportedOrdinary', 'preparing'].map((to) => `allowance → ${to}`)
    const placed = ['waiting → supported', 'waiting → preparing']
    const prepared = ['preparing → supported', 'preparing → supportedOrdinary']
    const begins = (...arms: Parameters<typeof armOf>[1][]) =>
      named(clocksOf([armOf('FS'), ...arms.map((arm, i) => armOf('SE', { id: `SE${i}`, ...arm }))])[0].resets, STATE_COUNT)
    expect(begins({ posts: 4, restartSupport: true })).toEqual([...admitted, ...placed, ...prepared])
    expect(begins({ posts: 4, restartSupport: false, whileWaiting: 'fs' })).toEqual([...admitted, ...prepared])
    // without posts nobody waits
    expect(begins({ restartSupport: false, whileWaiting: 'fs' })).toEqual([...admitted, ...placed, ...prepared])
  })

  it('are cut where a rule changes with time: early support, trial studies, tenure, fatigue, dormancy, subsidy, end of support, follow-up', () => {
    const [since, spell] = clocksOf([armOf('FS', { supportMonths: 30 }), armOf('SE', { supportMonths: 17, followUpMonths: 9 })])
    expect(since.cuts).toEqual([0, 3, 17, 30])
    expect(spell.cuts).toEqual([0, 6, 9, 12, 17, 24, 30, 48])
  })
})

it('waiting, being left out, turning 30 and costs are better when they are lower; everything else when it is higher', () => {
  const { outcomes } = structureOf(inputOf({ source: 'uma-238' }, [armOf('FS'), armOf('SE', { posts: 4 })]))
  const lower = outcomes.filter((one) => !one.higherIsBetter).map(({ id }) => id)
  const parties = ['person', 'insurance', 'employmentService', 'treasury', 'municipality', 'region', 'employer']
  expect(lower).toEqual([
    'waitingMonths',
    'neverReached',
    'shutOutByAge',
    'agedOut',
    'idlePost',
    'costPerExtraInWork15',
    ...parties.map((party) => `paybackMonths.${party}`),
  ])
})
