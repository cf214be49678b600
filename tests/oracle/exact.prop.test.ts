/**
 * The engine against a second implementation (enumerate.ts) on random models of every kind the contract knows: the exact expectation to 1e-12, the
 * simulation by the criterion of judge.ts. A counterexample is brought down to its fewest persons and cycles. In npm test a few models; as
 * a long run: ORACLE_MODELS=1000 npx vitest run --project node tests/oracle
 */
import { describe, expect, it } from 'vitest'
import { makeExpectation } from '../../src/engine/expected.ts'
import type { Structure, Tables } from '../../src/engine/model.ts'
import { tallyArrays } from '../../src/engine/tally.hot.ts'
import { howMany } from '../fixtures/howMany.ts'
import { enumerateArm, type Expected } from './enumerate.ts'
import { convicted, poissonTail, suspects, type Part } from './judge.ts'
import { hasExactFlows, makeSmallModel, withStartsByEntry, type SmallModel } from './models.ts'

const LONG = Number(process.env.ORACLE_MODELS) || 0
const timeout = LONG > 0 ? 7_200_000 : 60_000

/** In the order of the engine's tally. */
const NAMES = ['counts', 'stateFlow', 'eventFlow', 'started', 'afterBase', 'afterIn', 'admitted', 'jumped', 'limited', 'happened', 'held', 'open'] as const // prettier-ignore
type Name = (typeof NAMES)[number]
const ALWAYS: readonly Name[] = ['counts', 'admitted', 'jumped', 'limited', 'happened']
const FLOWS: readonly Name[] = ['stateFlow', 'eventFlow']
const STARTS: readonly Name[] = ['started', 'afterBase', 'afterIn']

/** All arms of each part, flat, in the layout of the tally. */
function enumerated(structure: Structure, tables: Tables): Readonly<Record<Name, readonly number[]>> {
  const arms = structure.arms.map((_, a) => enumerateArm(structure, tables, a))
  const of = (part: keyof Expected) => arms.flatMap((arm) => [arm[part]].flat(4) as number[])
  return Object.fromEntries(NAMES.map((name) => [name, of(name)])) as never
}

/** The first number of the expectation that is further from the enumeration than 1e-12 of its part's largest; '' when there is none. */
function disagreement({ structure, tables }: SmallModel, names: readonly Name[]): string {
  const engine = tallyArrays(makeExpectation(structure).run(tables, { afterStart: true }))
  const oracle = enumerated(structure, tables)
  for (const name of names) {
    const found = engine[NAMES.indexOf(name)]
    const wanted = oracle[name]
    if (found.length !== wanted.length) return `${name}: ${found.length} numbers, not ${wanted.length}`
    const most = Math.max(1, ...wanted.map(Math.abs))
    const i = wanted.findIndex((x, at) => !(Math.abs(found[at] - x) <= 1e-12 * most))
    if (i >= 0) return `${name}[${i}]: expectation ${found[i]}, enumeration ${wanted[i]}`
  }
  return ''
}

/** Nothing for a model that agrees; otherwise the smallest model of the seed that does not, and where. */
function smallest(seed: number, of: (persons: number, cycles: number) => string): string {
  if (of(3, 7) === '') return ''
  for (let persons = 1; persons <= 3; persons++) {
    for (let cycles = 2; cycles <= 7; cycles++) {
      const found = of(persons, cycles)
      if (found !== '') return `seed ${seed}, ${persons} persons, ${cycles} cycles: ${found}`
    }
  }
  return `seed ${seed}: only with 3 persons and 7 cycles`
}

const seeds = (few: number) => Array.from({ length: LONG || few }, (_, i) => i + 1)
const free = (seed: number, persons: number, cycles: number) => makeSmallModel(seed, { unlimited: true, persons, cycles })

describe('the exact expectation of models without limited places is what enumerating every path gives, to 1e-12', () => {
  it('persons by state and month, moves by jump and limit, events and amounts', { timeout }, () => {
    const wrong = seeds(howMany(20)).map((seed) =>
      smallest(seed, (persons, cycles) => {
        const model = free(seed, persons, cycles)
        return disagreement(model, hasExactFlows(model.structure) ? [...ALWAYS, ...FLOWS] : ALWAYS)
      }),
    )
    expect(wrong.filter((one) => one !== '')).toEqual([])
  })

  it('starts, and work so many months after one’s own start, where only an entry leads to a place', { timeout }, () => {
    const wrong = seeds(howMany(20)).map((seed) =>
      smallest(seed, (persons, cycles) => disagreement(withStartsByEntry(free(seed, persons, cycles)), STARTS)),
    )
    expect(wrong.filter((one) => one !== '')).toEqual([])
  })
})

/** The same kinds of model with places for everybody in every month: limited, so that places are held and followed up, and nobody is ever without. */
function roomy(seed: number, persons: number, cycles: number): SmallModel {
  const { structure, tables } = makeSmallModel(seed, { persons, cycles })
  const arms = structure.arms.map((arm) => ({
    ...arm,
    capacity: arm.capacity && { ...arm.capacity, places: new Int32Array(cycles).fill(persons) },
  }))
  return { structure: { ...structure, arms }, tables }
}

describe('the exact expectation of models with places for everybody is what enumerating every path gives, to 1e-12', () => {
  // the enumeration follows all persons together here, so they are few: one for seven months, and two for three
  const sizes = [[1, 7], [2, 3]] as const // prettier-ignore
  const wrongOnes = (of: (model: SmallModel) => string) =>
    seeds(howMany(20)).flatMap((seed) =>
      sizes.flatMap(([persons, cycles]) => {
        const found = of(roomy(seed, persons, cycles))
        return found === '' ? [] : [`seed ${seed}, ${persons} persons, ${cycles} cycles: ${found}`]
      }),
    )

  it('persons by state and month, moves, amounts, and places held, in follow-up too', { timeout }, () => {
    const names = (structure: Structure): Name[] => [...ALWAYS, ...(hasExactFlows(structure) ? FLOWS : []), 'held', 'open']
    expect(wrongOnes((model) => disagreement(model, names(model.structure)))).toEqual([])
  })

  it('starts, and work so many months after one’s own start, where only an entry leads to a place', { timeout }, () => {
    expect(wrongOnes((model) => disagreement(withStartsByEntry(model), STARTS))).toEqual([])
  })
})

/** The parts of the tally with the range that one replication of the model can have in each. */
function partsOf({ structure, tables }: SmallModel): readonly Part[] {
  const oracle = enumerated(structure, tables)
  const { persons } = structure.cohort
  const amounts = [...tables.amounts, ...tables.eventAmounts, ...tables.armAmounts].flatMap((list) => Array.from(list, Math.abs))
  const largest = Math.max(1, ...amounts)
  // a person is moved at most by a jump or two, a sweep, a limit, an entry, a place and a row in a cycle
  const moves = persons * structure.cycles * 3
  const most: Readonly<Partial<Record<Name, number>>> = { counts: persons, started: persons, afterBase: persons, afterIn: persons }
  return NAMES.map((name) => {
    const flow = FLOWS.includes(name)
    const top = flow ? largest * (1 + 6 * persons) : (most[name] ?? moves)
    return { name, wanted: oracle[name], range: [flow ? -top : 0, top], counted: !flow }
  })
}

describe.each(['calendar', 'filter'] as const)('the simulation (%s), queue and follow-up included', (path) => {
  const lively = (seed: number) => makeSmallModel(seed, { persons: 2, cycles: 4, liveliness: 0.4 })

  it('has the enumerated mean in every number; the chance of calling a right simulation wrong is 1 in 1,000 in all', { timeout }, () => {
    const first = seeds(8).map((seed) => ({ seed, parts: partsOf(lively(seed)) }))
    const looked = first.map(({ seed, parts }) => ({ seed, parts, ...suspects(lively(seed), path, parts) }))
    const compared = looked.reduce((sum, one) => sum + one.compared, 0)
    expect(compared).toBeGreaterThan(300)
    const wrong = looked.flatMap(({ seed, parts, suspected }) =>
      convicted(lively(seed), path, parts, suspected, compared).map((one) => ({ seed, ...one })),
    )
    if (LONG > 0) {
      const suspected = looked.reduce((sum, one) => sum + one.suspected.length, 0)
      process.stdout.write(`${path}: ${seeds(8).length} models, ${compared} numbers, ${suspected} suspected, ${wrong.length} wrong\n`)
    }
    expect(wrong).toEqual([])
  })

  it('is found out when people leave every state a quarter less often than they should', { timeout }, () => {
    const found = [3, 4].map((seed) => {
      const { structure, tables } = lively(seed)
      const slower = { structure, tables: { ...tables, rows: tables.rows.map((rows) => leavingLess(rows, structure.states.length)) } }
      const parts = partsOf({ structure, tables })
      return convicted(slower, path, parts, suspects(slower, path, parts).suspected, 300_000).length
    })
    expect(found.filter((n) => n > 0).length, JSON.stringify(found)).toBe(2)
  })

  /** Every probability of leaving cut by a quarter; the layout of rows is [… state, clock pieces, stratum] × state. */
  function leavingLess(rows: Float64Array, S: number): Float64Array {
    const out = rows.slice()
    for (let row = 0; row < rows.length / S; row++) {
      const own = rows.subarray(row * S, (row + 1) * S)
      // whoever stays most is the state itself: half or more stay in these models
      const stays = own.indexOf(Math.max(...own))
      for (let to = 0; to < S; to++) out[row * S + to] = to === stays ? own[to] + 0.25 * (1 - own[to]) : 0.75 * own[to]
    }
    return out
  }
})

describe('what is hardly ever seen', () => {
  // P(K ≥ 3) for mean 0.5 is 0.01438768, P(K ≥ 8) for mean 1 is 1.024920e-5 (R: ppois)
  it('is judged by the Poisson distribution', () => {
    expect(poissonTail(0.5, 3)).toBeCloseTo(0.01438768, 8)
    expect(poissonTail(1, 8)).toBeCloseTo(1.02492e-5, 9)
    expect(poissonTail(12, 0)).toBeCloseTo(Math.exp(-12), 12)
  })
})
