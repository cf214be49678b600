/**
 * One-way, two-way, thresholds, flip points and break-even on made problems whose answers follow from a line of algebra, and on the model
 * through its runner. Expected values: the algebra beside each test; for the model, the runner's own expectation of the changed scenario.
 */
import { describe, expect, test } from 'vitest'
import { models } from '../../models/index.ts'
import { differenceIn, outcomeOf, recommended, scoreByNetValue, scoreByOutcome } from '../../src/run/decision/criteria.ts'
import { crossingBetween } from '../../src/run/decision/crossings.ts'
import { personsInWork } from '../../src/run/decision/decisionDraws.ts'
import { evaluateWith, outcomesOfResult, remembering, type Changes, type Evaluate } from '../../src/run/decision/evaluate.ts'
import { inputsOf, type Input } from '../../src/run/decision/inputs.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { breakEven, breakEvenRequest } from '../../src/run/questions/breakEven.ts'
import { flipPoints, thresholdsOf } from '../../src/run/questions/flipPoints.ts'
import { oneWay, tornado, weakAndStrong } from '../../src/run/questions/oneWay.ts'
import { axisOf, readTwoWay, twoWay } from '../../src/run/questions/twoWay.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { readScenario } from '../fixtures/readScenario.ts'

function input(id: string, centre: number, low: number, high: number, more: Partial<Input> = {}): Input {
  const label = { sv: id, en: id }
  const [p10, p90] = [centre - 0.8 * (centre - low), centre + 0.8 * (high - centre)]
  return { id, label, unit: 'share', certainty: 'judged', centre, p10, p90, low, high, varies: true, ...more }
}

/** Arms with one outcome "y" each, from a formula of the parameters; counts its calls. */
function made(
  centres: Readonly<Record<string, number>>,
  arms: Readonly<Record<string, (x: Readonly<Record<string, number>>) => number | null>>,
) {
  const asked: Changes[] = []
  const evaluate: Evaluate = (changes) => {
    asked.push(changes)
    const x = { ...centres, ...changes }
    const rows = Object.entries(arms).map(([arm, y]) => [arm, { y: y(x) }] as const)
    return Promise.resolve(rows.some(([, { y }]) => y === null) ? null : Object.fromEntries(rows))
  }
  return { asked, evaluate }
}

const byY = scoreByOutcome('y')

describe('one-way analysis', () => {
  const inputs = [
    input('a', 1, 0, 2, { certainty: 'measured' }),
    input('b', 5, 4, 6, { certainty: 'assumed' }),
    input('c', 0, -1, 1),
    input('fixed', 3, 0, 9, { varies: false }),
  ]
  const { asked, evaluate } = made({ a: 1, b: 5, c: 0 }, { A: () => 0, B: ({ a, b, c }) => 10 * a - 3 * b + 0.1 * c })

  test('is each parameter at its 10th and 90th percentile with the others central, by falling swing', async () => {
    const table = await oneWay(evaluate, inputs)
    const { centre, rows } = tornado(table, differenceIn('y', 'B', 'A'))
    expect(asked).toHaveLength(7)
    expect(table.complete).toBe(true)
    expect(centre).toBe(-5)
    expect(rows.map((row) => [row.input.id, row.turns])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
    ])
    const [a, b, c] = rows
    // 10 · (1 ± 0.8) − 15, 10 − 3 · (5 ± 0.8), −5 ± 0.08
    ;[
      [a.atLow, -13],
      [a.atHigh, 3],
      [a.swing, 16],
      [b.atLow, -2.6],
      [b.atHigh, -7.4],
      [b.swing, 4.8],
      [c.swing, 0.16],
    ].forEach(([found, wanted]) => expect(found).toBeCloseTo(wanted!, 12))
  })

  test('weak and strong: what has no source comes before what is measured, and what moves little is left out', async () => {
    const { rows } = tornado(await oneWay(evaluate, inputs), outcomeOf('B', 'y'))
    expect(weakAndStrong(rows).map((row) => row.input.id)).toEqual(['b', 'a'])
  })

  test('an impossible value leaves one end open', async () => {
    const narrow = made({ a: 1 }, { A: () => 0, B: ({ a }) => (a > 1.5 ? null : a) })
    const { rows } = tornado(await oneWay(narrow.evaluate, [inputs[0]]), outcomeOf('B', 'y'))
    expect(rows[0].atLow).toBeCloseTo(0.2, 12)
    expect(rows[0].atHigh).toBeNull()
    expect(rows[0].swing).toBeCloseTo(0.8, 12)
  })

  test('can be stopped; what is finished is there, and it says that it is not all', async () => {
    const stop = new AbortController()
    const table = await oneWay(evaluate, inputs, { signal: stop.signal, atOnce: 1, onProgress: (done) => done === 4 && stop.abort() })
    expect(table.complete).toBe(false)
    expect(table.pairs.map((pair) => pair.input.id)).toEqual(['a'])
  })
})

describe('two-way analysis', () => {
  test('has every pair of values, the measure and the arm recommended there', async () => {
    const { evaluate } = made({ a: 1, b: 1 }, { A: () => 4, B: ({ a, b }) => (a + b > 5 ? null : a * b) })
    const table = await twoWay(evaluate, axisOf(input('a', 1, 0, 3), 4), axisOf(input('b', 1, 1, 3), 3))
    const cells = readTwoWay(table, differenceIn('y', 'B', 'A'), byY)
    expect(cells.map(({ x, y }) => [x, y])).toEqual([1, 2, 3].flatMap((y) => [0, 1, 2, 3].map((x) => [x, y])))
    expect(cells.map(({ value }) => value)).toEqual([-4, -3, -2, -1, -4, -2, 0, 2, -4, -1, 2, null])
    // of equals the first arm
    expect(
      cells
        .map(({ arm }) => arm)
        .join(' ')
        .replace('  ', ' '),
    ).toBe('A A A A A A A B A A B ')
    expect(cells[11].arm).toBeNull()
  })
})

describe('flip points', () => {
  test('lie where the lines meet, and nowhere when they do not within the range', async () => {
    const { evaluate } = made({ a: 1, b: 1 }, { A: () => 0, B: ({ a, b }) => a - 0.4 + 0.01 * b })
    const [a, b] = await flipPoints(evaluate, [input('a', 1, 0, 2), input('b', 1, 0, 2)], byY)
    expect(a.now).toBe('B')
    expect(a.below!.at).toBeCloseTo(0.39, 2)
    expect(Math.abs(a.below!.at - 0.39)).toBeLessThanOrEqual(0.004)
    expect([a.below!.from, a.below!.to, a.above, a.all.length]).toEqual(['B', 'A', null, 1])
    expect([b.now, b.below, b.above, b.all, b.searched]).toEqual(['B', null, null, [], [0, 2]])
  })

  test('of several, the nearest each way is named and all are listed', async () => {
    const curve = ({ a }: Readonly<Record<string, number>>) => (a - 1) * (a - 4) * (a - 7.5) // above zero from 1 to 4 and from 7.5
    const { evaluate } = made({ a: 5 }, { A: () => 0, B: curve })
    const [found] = await flipPoints(evaluate, [input('a', 5, 0, 10)], byY, { points: 11 })
    expect(found.now).toBe('A')
    expect(found.all.map(({ from, to }) => [from, to])).toEqual([
      ['A', 'B'],
      ['B', 'A'],
      ['A', 'B'],
    ])
    ;[1, 4, 7.5].forEach((at, i) => expect(Math.abs(found.all[i].at - at)).toBeLessThanOrEqual(0.02))
    expect([found.below!.from, found.below!.to, found.above!.to]).toEqual(['A', 'B', 'B'])
    expect(found.below!.at).toBe(found.all[1].at)
    expect(found.above!.at).toBe(found.all[2].at)
  })

  test('a third arm that is best only between two points of the scan is found', async () => {
    const { evaluate } = made({ a: 0 }, { A: () => 0, B: ({ a }) => a - 0.1, C: ({ a }) => 2 * a - 0.4 })
    const [found] = await flipPoints(evaluate, [input('a', 0, 0, 1)], byY, { points: 2 })
    // A = B at 0.1, B = C at 0.3
    expect(found.all.map(({ from, to }) => from + to)).toEqual(['AB', 'BC'])
    ;[0.1, 0.3].forEach((at, i) => expect(Math.abs(found.all[i].at - at)).toBeLessThanOrEqual(0.002))
  })

  test('stop at values the model cannot have, and say how far was looked', async () => {
    const { evaluate } = made({ a: 1 }, { A: () => 0, B: ({ a }) => (a > 1.5 ? null : 1.7 - a) })
    const [found] = await flipPoints(evaluate, [input('a', 1, 0, 2)], byY)
    expect([found.above, found.all.length]).toEqual([null, 0])
    expect(found.searched![1]).toBeLessThanOrEqual(1.5)
  })

  describe('with the values of a one-way analysis known', () => {
    const known = (a: number, low: number, high: number) => ({
      ...input('a', a, low, high),
      p10: low + 0.1 * (high - low),
      p90: high - 0.1 * (high - low),
    })

    test('only the two ends are new where nothing turns', async () => {
      const { asked, evaluate } = made({ a: 1 }, { A: () => 0, B: ({ a }) => a + 5 })
      const once = remembering(evaluate)
      await once({})
      for (const a of [0.2, 1.8]) await once({ a })
      const before = asked.length
      const [found] = await flipPoints(once, [known(1, 0, 2)], byY, { known: true })
      expect([found.below, found.above, found.searched]).toEqual([null, null, [0, 2]])
      expect(asked.length - before).toBe(2)
    })

    test('a flip is found as with an even scan', async () => {
      const { evaluate } = made({ a: 1 }, { A: () => 0, B: ({ a }) => a - 0.39 })
      const [found] = await flipPoints(evaluate, [known(1, 0, 2)], byY, { known: true })
      expect(Math.abs(found.below!.at - 0.39)).toBeLessThanOrEqual(0.004)
      expect(found.above).toBeNull()
    })

    test('a flip there and back between two known values is found where the lead bends: (a − 1.4)² − 0.01 at 1.3 and 1.5', async () => {
      const { evaluate } = made({ a: 1 }, { A: () => 0, B: ({ a }) => (a - 1.4) ** 2 - 0.01 })
      const [found] = await flipPoints(evaluate, [known(1, 0, 2)], byY, { known: true })
      expect(found.all.map(({ from, to }) => from + to)).toEqual(['BA', 'AB'])
      ;[1.3, 1.5].forEach((at, i) => expect(Math.abs(found.all[i].at - at)).toBeLessThanOrEqual(0.004))
    })
  })

  test('another criterion asks nothing twice', async () => {
    const { asked, evaluate } = made({ a: 1 }, { A: () => 0, B: ({ a }) => a - 5 })
    const once = remembering(evaluate)
    await flipPoints(once, [input('a', 1, 0, 2)], byY)
    const before = asked.length
    await flipPoints(once, [input('a', 1, 0, 2)], scoreByOutcome('y', false))
    expect(asked).toHaveLength(before)
  })

  test('a threshold is where the measure passes the target', async () => {
    const { evaluate } = made({ a: 1 }, { A: ({ a }) => a * a })
    const at = await thresholdsOf(evaluate, input('a', 1, -3, 3), outcomeOf('A', 'y'), 2)
    expect(at).toHaveLength(2)
    expect(Math.abs(at[0] + Math.SQRT2)).toBeLessThanOrEqual(0.012)
    expect(Math.abs(at[1] - Math.SQRT2)).toBeLessThanOrEqual(0.012)
  })
})

describe('a bracket', () => {
  test.each([
    ['straight', (x: number) => x - 0.777, 0.777, 5],
    ['falling', (x: number) => 2 - 5 * x, 0.4, 5],
    ['bent', (x: number) => 1 / (x + 0.5) - 1.1, 1 / 1.1 - 0.5, 5],
    ['bent hard', (x: number) => x * x * x - 0.001, 0.1, 10],
    ['a step', (x: number) => (x < 0.3125 ? -1 : 50), 0.3125, 10],
    ['zero at the end', (x: number) => -x, 0, 10],
  ])('%s is narrowed to a five-hundredth, in no more than once more than the nine halvings', async (_, f, root, most) => {
    let asked = 0
    const slow = (x: number) => Promise.resolve((asked++, f(x)))
    const at = await crossingBetween(slow, [0, f(0)], [1, f(1)], 0.002)
    expect(at! - root).toBeGreaterThanOrEqual(-1e-12)
    expect(at! - root).toBeLessThanOrEqual(0.002 * (1 + 1e-9))
    expect(asked).toBeLessThanOrEqual(most)
  })
})

describe('the score by net value', () => {
  const outcomes = {
    FS: { netSociety: 100, inWork15: 0.2 },
    SE: { netSociety: 60, inWork15: 0.3 },
    CM: { netSociety: null, inWork15: 0.9 },
  }

  test('is the money alone, or the money and what an extra person in work is worth; undefined arms are never recommended', () => {
    const effect = personsInWork(50)
    // SE: 5 persons more for 40 less: worth it from 8 each
    const best = (value: number) => recommended(outcomes, scoreByNetValue('society', value, effect))
    expect([best(0), best(7.9), best(8), best(8.1)]).toEqual(['FS', 'FS', 'FS', 'SE'])
  })
})

describe('break-even', () => {
  /** n = 40: net = 40 · share · value − cost; the share is p for the arm and 0.1 for the comparator. */
  const problem = (cost: number, value = 100) => {
    const evaluate: Evaluate = ({ p = 0.2 }) =>
      Promise.resolve({
        FS: { netSociety: 400, netPublic: 400, reached: 0.1 },
        SE: { netSociety: 4000 * p - cost, netPublic: 40 * p * value - 2 * cost, reached: p },
      })
    const request = {
      arm: 'SE',
      comparator: 'FS',
      inputs: [input('p', 0.2, 0.1, 0.3)],
      limits: { p: [0.02, 0.8] as const },
      reached: 'reached',
      persons: 40,
      perspectives: ['society', 'public'],
    }
    return breakEven(evaluate, request)
  }

  test('is the number at which the arm is worth as much as the comparator, per perspective', async () => {
    const [society, all] = await problem(500)
    // 4000 p − 500 = 400 at p = 0.225, 9 of 40; 4000 p − 1000 = 400 at p = 0.35, 14 of 40
    expect([society.needed, all.needed]).toEqual([9, 14])
    expect(Math.abs(society.share! - 0.225)).toBeLessThan(0.001)
    expect(Math.abs(all.share! - 0.35)).toBeLessThan(0.001)
    expect([society.now, society.comparatorNow, society.netNow, society.always]).toEqual([0.2, 0.1, -100, false])
    expect(society.tried![0]).toBeCloseTo(0.02, 12)
    expect(society.tried![1]).toBeCloseTo(0.8, 12)
  })

  test('is out of reach when even the most that can be is too few, and always there when nothing is needed', async () => {
    expect((await problem(4000)).map(({ needed, always }) => [needed, always])).toEqual([
      [null, false],
      [null, false],
    ])
    const [society] = await problem(-1000)
    expect([society.needed, society.always]).toEqual([1, true])
  })
})

describe('the model as evaluator', () => {
  const preset = readScenario('base-uma-238')
  const scenario: Scenario = {
    ...preset,
    population: { source: 'uma-238', persons: 60 },
    horizonMonths: 36,
    run: { ...preset.run, groups: [] },
    changes: { 'post.cost': 70_000 },
  }
  const runner = makeInlineRunner(models)
  const model = models[scenario.model]

  test('answers as the runner does for the changed scenario, with and without the fast way', async () => {
    const changes = { 'jobs.loss': 0.03, 'trial.inWork15.SE.men': 0.4 }
    const direct = await runner.expected({ ...scenario, changes: { ...scenario.changes, ...changes } })
    if (!direct.ok) throw new Error('no expectation')
    const fast = await evaluateWith(runner, scenario)(changes)
    const slow = await evaluateWith({ ...runner, outcomes: undefined }, scenario)(changes)
    expect(slow).toEqual(outcomesOfResult(direct.value))
    for (const arm of ['FS', 'CM', 'SE']) {
      for (const id of ['inWork15', 'inWorkAfterStart15', 'netSociety', 'net.region', 'waitingMonths', 'inWork60']) {
        const [one, other] = [fast![arm][id], slow![arm][id]]
        if (other === null) expect(one).toBeNull()
        else expect(Math.abs(one! - other), `${arm} ${id}`).toBeLessThanOrEqual(1e-12 * Math.abs(other))
      }
    }
  })

  test('says nothing where a target cannot be met', async () => {
    expect(await evaluateWith(runner, scenario)({ 'trial.inWork15.SE.men': 0.8, 'support.dropOut': 1 })).toBeNull()
  })

  test('has as inputs every parameter with a spread, its range inside its limits; a changed number has none', () => {
    const inputs = inputsOf(model, scenario.changes)
    expect(inputs.map(({ id }) => id)).not.toContain('post.cost')
    for (const { id, low, p10, centre, p90, high } of inputs) {
      const { bounds } = model.parameters.find((one) => one.id === id)!
      expect([bounds[0] <= low, low < p10, p10 < centre, centre < p90, p90 < high, high <= bounds[1]], id).toEqual(Array(6).fill(true))
    }
    // uniform between 0 and 1: the percentiles are the shares themselves
    const { p10, p90, low, high } = inputs.find(({ id }) => id === 'caseload.dilution')!
    ;[
      [p10, 0.1],
      [p90, 0.9],
      [low, 0.005],
      [high, 0.995],
    ].forEach(([found, wanted]) => expect(found).toBeCloseTo(wanted, 9))
    const all = inputsOf(model, scenario.changes, true)
    expect(all).toHaveLength(model.parameters.length)
    expect(all.find(({ id }) => id === 'post.cost')).toMatchObject({ centre: 70_000, low: 20_000, high: 200_000, varies: false })
  })

  test('breaks even at the number of people whose share in work makes the arm worth as much as the comparator', async () => {
    const two = { ...scenario, arms: scenario.arms.filter((arm) => arm.id !== 'CM') }
    const request = breakEvenRequest(model, two, { arm: 'SE', prefix: 'trial.inWork15.SE.', persons: 40, perspectives: ['society'] })
    expect(request.inputs.map(({ id }) => id)).toEqual(['trial.inWork15.SE.women', 'trial.inWork15.SE.men'])
    const evaluate = remembering(evaluateWith(runner, two))
    const [found] = await breakEven(evaluate, request)
    const net = differenceIn('netSociety', 'SE', 'FS')
    expect(found.netNow).toBeCloseTo(net((await evaluate({}))!)!, 6)
    if (found.share === null) throw new Error('never breaks even')
    // the two shares moved by the same factor until the arm has the share in work that was found
    const at = async (factor: number) => evaluate(Object.fromEntries(request.inputs.map(({ id, centre }) => [id, centre * factor])))
    let [low, high] = [0.1, 4]
    for (let step = 0; step < 12; step++) {
      const middle = (low + high) / 2
      const outcomes = await at(middle)
      if (outcomes && outcomes['SE']['inWorkAfterStart15']! < found.share) low = middle
      else high = middle
    }
    const factor = low
    const [here, beyond] = [net((await at(factor))!)!, net((await at(factor * 0.95))!)!]
    expect(Math.abs(here)).toBeLessThan(0.05 * Math.abs(beyond - here))
    expect(found.needed).toBe(Math.ceil(found.share * 40 - 1e-9))
  })

  test('without parameters that say how many reach work there is no break-even', async () => {
    const request = breakEvenRequest(model, scenario, { arm: 'SE', prefix: 'nothing.', persons: 40, perspectives: ['society'] })
    expect(await breakEven(evaluateWith(runner, scenario), request)).toEqual([])
  })
})
