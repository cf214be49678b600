// The other questions' answers as pure functions: staffing, age limit, after 30, turning points, sources. Hand calculations.
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import type { Model } from '../../src/engine/model.ts'
import { messages } from '../../src/messages/index.ts'
import { sv } from '../../src/messages/sv.ts'
import {
  agesFrom,
  agesOfGroup,
  curveMessage,
  jobsGone,
  medianAge,
  outOf100ByAge,
  personsShutOut,
  splitByLimit,
} from '../../src/app/answers/ageLimit.ts'
import { monthsToShow, stateTable } from '../../src/app/answers/after30.ts'
import { certaintyOfWork, weakest } from '../../src/app/answers/certainty.ts'
import { CHAIN_OF_QUESTION, CHAIN_PARAMETERS, evidenceOf, parametersOf, type ChainId } from '../../src/app/answers/chains.ts'
import { largestRemainder } from '../../src/app/answers/largestRemainder.ts'
import { curvesTitle, sexesTitle } from '../../src/app/answers/messagesOfJobs.ts'
import { jobsAnswer } from '../../src/app/answers/jobs.ts'
import { isShare, showValue, spreadOf } from '../../src/app/answers/parameters.ts'
import { partsOf, plainText } from '../../src/app/answers/sentence.ts'
import { wholeSource } from '../../src/app/answers/sourcesOf.ts'
import { rowsMessage, staffingAnswer, staffingHeadline, type StaffingRow } from '../../src/app/answers/staffing.ts'
import { findCrossing, turningPoints } from '../../src/app/answers/turning.ts'
import { numberLevers } from '../../src/app/state/levers.ts'
import { makeResult } from '../ui/fakeRunner.ts'
import { presetScenario } from '../ui/scenario.ts'

const scenario = presetScenario()
const model = models['aktivitetsersattning'] as Model
const digits = (n: number): string => String(n)

describe('staffing', () => {
  it('counts those who never get a place and how long people wait on average', () => {
    const answer = staffingAnswer(makeResult(scenario, false), 'SE', 4, 36, false)
    expect(answer && plainText(staffingHeadline(answer, 4, 238, sv, digits))).toBe(
      'Med fyra tjänster får 158 av 238 aldrig plats, och den som söker väntar i snitt 4 månader.',
    )
  })

  it('counts against those who apply where only some of the group do', () => {
    const result = makeResult(numberLevers.ageMax.set(scenario, 24), false)
    const answer = staffingAnswer(result, 'SE', 4, 36, false)
    // 5 of 11 years are shut out in the test's own figures: 130 of 238 apply.
    expect(answer && plainText(staffingHeadline(answer, 4, 238, sv, digits))).toContain('får 50 av de 130 som söker aldrig plats')
  })

  it('says that everybody gets a place when nobody is left without', () => {
    const enough = numberLevers.posts.set(scenario, 12)
    const answer = staffingAnswer(makeResult(enough, false), 'SE', 12, 36, false)
    expect(answer && plainText(staffingHeadline(answer, 12, 238, sv, digits))).toBe(
      'Med tolv tjänster får alla som söker plats utan att vänta.',
    )
  })

  const rowsOf = (never: readonly number[]): StaffingRow[] =>
    never.map((n, i) => ({ posts: i + 2, admitted: 238, placed: 238 - n, never: n, waitingAtClose: 0, leftBefore: n, waitMonths: 3 }))

  it('says that the last post does nearly as much as the first when gains hold up, that they fall otherwise, and when it is enough', () => {
    expect(rowsMessage(rowsOf([150, 130, 110, 92]))).toEqual({ kind: 'similar', nth: 5, mth: 3 })
    expect(rowsMessage(rowsOf([150, 100, 75, 70]))).toEqual({ kind: 'falls' })
    expect(rowsMessage(rowsOf([60, 30, 0.2]))).toEqual({ kind: 'enough', posts: 4 })
  })
})

describe('age limit', () => {
  // Sörmland, February 2019: 376 of 886 are 24 or younger (000, age table).
  const sormland = [15, 42, 68, 75, 94, 82, 113, 111, 84, 102, 100]
  const shutOut = sormland.map((_, i) => sormland.slice(i + 1).reduce((sum, n) => sum + n, 0))

  it('reads the ages of the group off the persons shut out at each limit', () => {
    expect(agesFrom(shutOut, 886).map((one) => one.persons)).toEqual(sormland)
  })

  it('shuts out 58 of 100 in Sörmland with a limit at 24', () => {
    const of100 = outOf100ByAge(agesFrom(shutOut, 886), 19, 24)
    expect(of100.reduce((sum, one) => sum + one.persons, 0)).toBe(100)
    expect(splitByLimit(of100, 19, 24)).toEqual({ may: 42, out: 58 })
    expect(medianAge(of100, 19, 29)).toBe(25)
  })

  it('counts the cohort itself, and gives every person one age', () => {
    const ages = agesOfGroup(scenario, model, 'SE', 238)
    const late = personsShutOut(scenario, model, 'SE', 238)
    expect(ages.reduce((sum, one) => sum + one.persons, 0)).toBe(238 - late)
    expect(ages.every((one) => one.persons >= 0)).toBe(true)
    // The line at 24 leaves the persons of 19–24, whatever limit the scenario has.
    expect(agesOfGroup(numberLevers.ageMax.set(scenario, 22), model, 'SE', 238)).toEqual(ages)
  })

  it('says how much of the difference is lost, and that fewer get work than without a project when the sign turns', () => {
    expect(jobsGone(0.1, 0.055)).toBe('half')
    expect(jobsGone(0.1, 0.095)).toBe('few')
    expect(jobsGone(0.1, 0.02)).toBe('most')
    expect(jobsGone(0.03, -0.04)).toBe('below')
    expect(jobsGone(0.002, 0)).toBe('unknown')
    expect(jobsGone(null, 0.1)).toBe('unknown')
  })

  it('says where the curve levels out, if it does', () => {
    const curve = (more: readonly number[]) => more.map((m, i) => ({ max: 19 + i, more: m }))
    expect(curveMessage(curve([0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2]))).toEqual({ kind: 'steady' })
    expect(curveMessage(curve([0, 0.05, 0.1, 0.14, 0.18, 0.19, 0.2, 0.2, 0.2, 0.2, 0.2]))).toEqual({ kind: 'flattens', age: 24 })
    expect(curveMessage(curve([0.1, 0.1, 0.1]))).toEqual({ kind: 'flat' })
  })
})

describe('after 30', () => {
  it('shows the start, some years and the horizon, never a month beyond it', () => {
    expect(monthsToShow(120)).toEqual([0, 12, 24, 36, 60, 120])
    expect(monthsToShow(30)).toEqual([0, 12, 24, 30])
  })

  it('leaves out states nobody is ever in', () => {
    const table = stateTable(makeResult(scenario, false), 'SE', [0, 12, 60])
    expect(table.rows.map((row) => row.state)).toEqual(['allowance', 'waiting', 'supportedJob'])
  })

  it('makes a hundred persons of any shares', () => {
    expect(largestRemainder([1, 1, 1])).toEqual([34, 33, 33])
    expect(largestRemainder([0.125, 0.125, 0.75])).toEqual([13, 12, 75])
    expect(largestRemainder([0, 0])).toEqual([0, 0])
  })
})

describe('turning points', () => {
  it('finds where a line crosses zero, within the width asked for', async () => {
    const found = await findCrossing(async (x) => 0.05 - x, 0.01, 0.08, 0.001)
    expect(found).toBeCloseTo(0.05, 2)
    expect(await findCrossing(async (x) => 1 + x, 0, 1, 0.01)).toBeNull()
    expect(await findCrossing(async () => null, 0, 1, 0.01)).toBeNull()
  })

  it('changes one thing at a time and tells what each does', async () => {
    const points = await turningPoints(scenario, model, 'SE', 'inWork15', async (changed) => makeResult(changed, true))
    expect(points?.now).toBeCloseTo(0.08 * (80 / 238), 10)
    // 12 posts × 20 are the first whole number of places for 238.
    expect(points?.placesForAll).toEqual({ posts: 12, difference: 0.08 })
  })

  it('gives up when it has been overtaken', async () => {
    expect(await turningPoints(scenario, model, 'SE', 'inWork15', async () => null)).toBeNull()
  })
})

describe('titles of pictures', () => {
  const answer = jobsAnswer(makeResult(scenario, false), scenario, sv, { month: 15, audience: 'all', exact: false })
  it('claims nothing about curves when the difference may be chance', () => {
    const wide = makeResult(scenario, false, { spread: 0.2, probBetter: 0.6 })
    const unclear = jobsAnswer(wide, scenario, sv, { month: 15, audience: 'all', exact: false })
    expect(unclear && curvesTitle(wide, unclear, 15, 60, sv)).toBe(sv.jobs.curves.none)
    expect(answer && curvesTitle(makeResult(scenario, false), answer, 15, 60, sv)).toBe(sv.jobs.curves.early('Supported Employment'))
  })

  it('places the difference with the sex whose interval is clear of zero', () => {
    const figure = (low: number, high: number) => ({
      centre: (low + high) / 2,
      low,
      high,
      low95: low,
      high95: high,
      median: null,
      mcse: 0,
      unit: 'share',
    })
    expect(sexesTitle(figure(-0.02, 0.03), figure(0.05, 0.2), sv)).toBe('Skillnaden finns hos männen')
    expect(sexesTitle(figure(-0.02, 0.03), figure(-0.01, 0.2), sv)).toBe('Varken för kvinnor eller män syns en säker skillnad')
  })
})

describe('how we know', () => {
  it('takes the weakest link', () => {
    expect(weakest(['measured', 'assumed', 'judged'])).toBe('assumed')
    expect(weakest([])).toBe('measured')
  })

  it('calls a share measured only for those who got a place and up to 18 months, or when nobody has to wait', () => {
    expect(certaintyOfWork(scenario, 15, 'placed')).toBe('measured')
    expect(certaintyOfWork(scenario, 24, 'placed')).toBe('assumed')
    expect(certaintyOfWork(scenario, 15, 'all')).toBe('assumed')
    const open = {
      ...scenario,
      arms: scenario.arms.map(({ posts: _posts, ...arm }: Record<string, unknown>) => ({ ...arm, intakeMonths: 1 })),
    } as unknown as typeof scenario
    expect(certaintyOfWork(open, 15, 'all')).toBe('measured')
  })

  it('finds parameters and evidence of the real model behind every beginning that a chain names', () => {
    for (const [chain, beginnings] of Object.entries(CHAIN_PARAMETERS)) {
      for (const beginning of beginnings) {
        expect(
          model.parameters.some((parameter) => parameter.id.startsWith(beginning)),
          `${chain}: ${beginning}`,
        ).toBe(true)
      }
      expect(evidenceOf(model, parametersOf(model, chain as ChainId)).length, chain).toBeGreaterThan(0)
    }
  })

  it('has words for the unit of every parameter, in both languages', () => {
    for (const parameter of model.parameters) {
      for (const words of Object.values(messages)) expect(words.drawer.units[parameter.unit], parameter.unit).toBeDefined()
    }
  })

  it('shows shares as per cent with as many decimals as tell them apart, and the 80 % range of their spread', () => {
    expect(isShare({ unit: 'share per month' })).toBe(true)
    expect(showValue({ unit: 'share' }, 0.18, 'sv')).toBe('18\u00A0%')
    expect(showValue({ unit: 'share per month' }, 0.0072, 'sv')).toBe('0,72\u00A0%')
    expect(showValue({ unit: 'SEK 2026 per month' }, 26000, 'sv')).toBe('26\u00A0000')
    const uniform = {
      ...(model.parameters[0] as Model['parameters'][number]),
      distribution: { kind: 'uniform' as const, low: 0, high: 10 },
    }
    expect(spreadOf(uniform)).toEqual([1, 9])
  })
})

describe('marked sentences', () => {
  it('splits figures, bold and text, and counts the figures', () => {
    expect(partsOf('Av [48] är **två** [mätta].').map((part) => [part.kind, part.text, part.tail, part.index])).toEqual([
      ['text', 'Av ', '', -1],
      ['figure', '48', '', 0],
      ['text', ' är ', '', -1],
      ['strong', 'två', '', -1],
      ['text', ' ', '', -1],
      ['figure', 'mätta', '.', 1],
    ])
    expect(plainText('Av [48] är **två** [mätta].')).toBe('Av 48 är två mätta.')
  })
})

describe('the source of a picture as a whole', () => {
  it.each(Object.values(CHAIN_OF_QUESTION))('is no surer than the least certain value of the chain %s', (chain) => {
    const found = new Set(parametersOf(model, chain).map(({ certainty }) => certainty))
    const least = (['assumed', 'judged', 'measured'] as const).find((one) => found.has(one))
    expect(wholeSource('Titel', chain, model, sv)).toMatchObject({ figure: 'Titel', chain, certainty: least, whole: true })
  })

  it('follows the model: with a chain that somebody has measured throughout it is measured', () => {
    const measured = { ...model, parameters: model.parameters.map((one) => ({ ...one, certainty: 'measured' as const })) }
    expect(wholeSource('Titel', 'jobs', measured, sv).certainty).toBe('measured')
  })
})
