/**
 * The calibration against the trial's published shares (18 / 20 / 26 % in work after 15 months, the whole SE − FS difference in
 * supported jobs, none for women), in its own chain and through the engine's exact expectation.
 */
import { describe, expect, it } from 'vitest'
import { makeExpectation } from '../../../src/engine/expected.ts'
import { makeOutcomeReader } from '../../../src/engine/outcomes.ts'
import { calibrate, solveWork, targetsOf, TARGET_POINT, type SolvedPathway } from '../calibrate.ts'
import { makeChain } from '../chain.ts'
import { readHazards } from '../drawHazards.ts'
import { model } from '../index.ts'
import { MAN, REGULAR_JOB, SUPPORTED_JOB, WOMAN } from '../states.ts'
import { armOf, inputOf, structureOf, tablesOf, trialInput, valuesWith } from './inputs.ts'

const PATHWAYS: readonly SolvedPathway[] = ['FS', 'CM', 'SE']

function chainShares(changes: Readonly<Record<string, number>>, point = TARGET_POINT) {
  const values = valuesWith(changes)
  const h = readHazards(values)
  const { work, issues } = calibrate(values, h)
  const chain = makeChain(h)
  const share = (pathway: SolvedPathway, sex: number) => ({ ...chain.run(work[pathway][sex], point) })
  const all = (pathway: SolvedPathway) => {
    const [w, m] = [share(pathway, WOMAN), share(pathway, MAN)]
    return {
      inWork: 0.48 * (w.supportedJob + w.regularJob) + 0.52 * (m.supportedJob + m.regularJob),
      regular: 0.48 * w.regularJob + 0.52 * m.regularJob,
    }
  }
  return { work, issues, share, all, values }
}

describe('the calibration', () => {
  it('hits the trial’s 18, 20 and 26 % in its own chain', () => {
    const { all, issues } = chainShares({})
    expect(issues).toEqual([])
    expect(all('FS').inWork).toBeCloseTo(0.18, 10)
    expect(all('CM').inWork).toBeCloseTo(0.2, 10)
    expect(all('SE').inWork).toBeCloseTo(0.26, 10)
  })

  it('puts the whole difference between SE and FS in supported jobs', () => {
    const { all } = chainShares({})
    expect(all('SE').regular).toBeCloseTo(all('FS').regular, 10)
    expect(all('FS').regular).toBeCloseTo(0.06, 10)
  })

  it.each([
    ['lasting jobs', { 'jobs.loss': 0.01 }],
    ['fragile jobs with a way back', { 'jobs.loss': 0.08, 'jobs.reentry': 1 }],
    ['slow first months', { 'support.earlyFactor': 0.3 }],
    ['other targets', { 'trial.inWork15.SE.men': 0.45, 'trial.inWork15.FS.women': 0.1, 'trial.supportedShare': 0.8 }],
  ])('hits every target of a draw with %s', (_, changes) => {
    const { share, values, issues } = chainShares(changes)
    expect(issues).toEqual([])
    for (const pathway of PATHWAYS) {
      for (const [sex, name] of [
        [WOMAN, 'women'],
        [MAN, 'men'],
      ] as const) {
        const target = targetsOf(values, pathway, name)
        const got = share(pathway, sex)
        expect(got.supportedJob + got.regularJob).toBeCloseTo(target.inWork, 10)
        expect(got.regularJob).toBeCloseTo(target.regular, 10)
      }
    }
  })

  it('lets SE have fewer of both kinds when a draw gives it fewer jobs than FS', () => {
    const { share } = chainShares({ 'trial.inWork15.SE.men': 0.12, 'trial.inWork15.FS.men': 0.24 })
    const [se, fs] = [share('SE', MAN), share('FS', MAN)]
    expect(se.regularJob / (se.supportedJob + se.regularJob)).toBeCloseTo(fs.regularJob / (fs.supportedJob + fs.regularJob), 9)
  })

  it('lets nobody in SE move straight to a regular job when supported jobs that turn regular are more than FS’s', () => {
    const { share, work, issues } = chainShares({
      'trial.inWork15.SE.men': 0.5,
      'trial.inWork15.FS.men': 0.1,
      'trial.supportedShare': 0.8,
      'jobs.conversion': 0.012,
    })
    expect(issues).toEqual([])
    expect(work.SE[MAN].regularJob).toBe(0)
    const se = share('SE', MAN)
    expect(se.supportedJob + se.regularJob).toBeCloseTo(0.5, 10)
    expect(se.regularJob).toBeGreaterThan(share('FS', MAN).regularJob)
  })

  it('refuses a target that cannot be reached, and says which can', () => {
    const values = valuesWith({ 'jobs.loss': 0.15, 'trial.inWork15.SE.men': 0.8 })
    const h = readHazards(values)
    const { issues } = calibrate(values, h)
    expect(issues.map((i) => i.code)).toEqual(['SCN-220'])
    expect(issues[0].where).toBe('/changes/trial.inWork15.SE.men')
    // the range in the sentence is the one the chain can reach: its upper end is hit, a little above is not
    const high = Number(/to ([\d.]+) %/.exec(issues[0].what.en)?.[1]) / 100
    const chain = makeChain(h)
    const base = targetsOf(values, 'SE', 'men')
    expect(solveWork(chain, { ...base, inWork: high - 0.001 }).ok).toBe(true)
    expect(solveWork(chain, { ...base, inWork: high + 0.001 }).ok).toBe(false)
  })

  it('refuses a split of jobs that jobs turning regular make impossible', () => {
    const values = valuesWith({ 'jobs.conversion': 0.03, 'trial.supportedShare': 0.95 })
    const { issues } = calibrate(values, readHazards(values))
    expect(issues.length).toBeGreaterThan(0)
    expect(issues.every((i) => i.code === 'SCN-221')).toBe(true)
  })

  it('gives 8 to 11 points between SE and FS after 18 months at central values, and more when jobs last', () => {
    const difference = (loss: number) => {
      const { all } = chainShares({ 'jobs.loss': loss }, 18)
      return all('SE').inWork - all('FS').inWork
    }
    expect(difference(0.02)).toBeGreaterThan(0.08)
    expect(difference(0.02)).toBeLessThan(0.11)
    expect(difference(0.01)).toBeGreaterThan(difference(0.02))
    expect(difference(0.02)).toBeGreaterThan(difference(0.04))
    expect(difference(0.04)).toBeGreaterThan(difference(0.08))
  })
})

describe('the rows', () => {
  it('give 18, 20 and 26 % after 15 months in the engine’s exact expectation of the trial', () => {
    const { structure, tables } = tablesOf(trialInput())
    const tally = makeExpectation(structure).run(tables, { afterStart: true })
    const reader = makeOutcomeReader(structure)
    const out = new Float64Array(structure.arms.length * reader.width)
    reader.read(tally, out)
    const of = (arm: number, id: string) => out[arm * reader.width + structure.outcomes.findIndex((o) => o.id === id)]
    expect(of(0, 'inWork15')).toBeCloseTo(0.18, 6)
    expect(of(1, 'inWork15')).toBeCloseTo(0.2, 6)
    expect(of(2, 'inWork15')).toBeCloseTo(0.26, 6)
    expect(of(2, 'supportedWork15') - of(0, 'supportedWork15')).toBeCloseTo(0.08, 6)
    expect(of(2, 'regularWork15')).toBeCloseTo(of(0, 'regularWork15'), 6)
    expect(of(2, 'inWorkAfterStart15')).toBeCloseTo(0.26, 6)
  })

  it('are bit for bit the same for women in every arm at central values', () => {
    const { structure, tables } = tablesOf(trialInput(100))
    const [fs, cm, se] = tables.rows
    const S = structure.states.length
    let differ = 0
    for (let row = 0; row < fs.length / S; row++) {
      const woman = row % structure.strata === 0 || row % structure.strata === 2
      for (let k = row * S; k < (row + 1) * S; k++) {
        if (woman) {
          expect(cm[k]).toBe(fs[k])
          expect(se[k]).toBe(fs[k])
        } else if (se[k] !== fs[k]) differ++
      }
    }
    expect(differ).toBeGreaterThan(0)
  })

  it('are bit for bit those of FS in all arms when the targets are equal', () => {
    const same = { 'trial.inWork15.CM.men': 0.18, 'trial.inWork15.SE.men': 0.18 }
    const { tables } = tablesOf(trialInput(100), same)
    expect(tables.rows[1]).toEqual(tables.rows[0])
    expect(tables.rows[2]).toEqual(tables.rows[0])
  })

  it('keep all of the effect at 20 persons per worker and half of it at 40 when β is 1', () => {
    const input = inputOf({ source: 'trial', persons: 10 }, [
      armOf('FS'),
      armOf('SE', { id: 'SE20' }),
      armOf('SE', { id: 'SE40', caseload: 40 }),
      armOf('SE', { id: 'SE10', caseload: 10 }),
    ])
    const { structure, tables } = tablesOf(input, { 'caseload.dilution': 1 })
    // man under 30 in the first months of support: hazards back from the row, h_j = −12 · ln(stay) · p_j / (1 − stay)
    const C1 = structure.clocks[1].cuts.length
    const row = (((2 * (structure.clocks[0].cuts.length + 1) + 1) * C1 + 0) * structure.strata + 1) * structure.states.length
    const hazard = (arm: number, to: number) => {
      const stay = tables.rows[arm][row + 2]
      return (-12 * Math.log(stay) * tables.rows[arm][row + to]) / (1 - stay)
    }
    const effect = (arm: number) => hazard(arm, SUPPORTED_JOB) - hazard(0, SUPPORTED_JOB)
    expect(effect(1)).toBeGreaterThan(0.1)
    expect(effect(2) / effect(1)).toBeCloseTo(0.5, 9)
    expect(effect(3) / effect(1)).toBeCloseTo(1, 12)
    expect(hazard(2, REGULAR_JOB)).toBeGreaterThan(0)
  })

  it('refuse the draw and fill nothing when a target is out of reach', () => {
    const input = trialInput(10)
    const structure = structureOf(input)
    const issues = model.makePrepare(structure, input)(
      valuesWith({ 'trial.inWork15.FS.women': 0.8, 'jobs.loss': 0.15 }),
      tablesOf(input).tables,
    )
    expect(issues.length).toBeGreaterThan(0)
  })
})
