/**
 * The engine against a second implementation (enumerate.ts) on random models of every kind the contract knows: the exact expectation to 1e-12, the
 * simulation within 4 standard errors. A counterexample is brought down to its fewest persons and cycles. In npm test a few models; as
 * a long run: ORACLE_MODELS=1000 npx vitest run --project node tests/oracle
 */
import { describe, expect, it } from 'vitest'
import { makeExpectation } from '../../src/engine/expected.ts'
import type { Structure, Tables } from '../../src/engine/model.ts'
import { makeSimulator, type Path } from '../../src/engine/simulate.hot.ts'
import { tallyArrays } from '../../src/engine/tally.hot.ts'
import { replicationKey } from '../../src/random/streams.ts'
import { enumerateArm, type Expected } from './enumerate.ts'
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
    const wrong = seeds(20).map((seed) =>
      smallest(seed, (persons, cycles) => {
        const model = free(seed, persons, cycles)
        return disagreement(model, hasExactFlows(model.structure) ? [...ALWAYS, ...FLOWS] : ALWAYS)
      }),
    )
    expect(wrong.filter((one) => one !== '')).toEqual([])
  })

  it('starts, and work so many months after one’s own start, where only an entry leads to a place', { timeout }, () => {
    const wrong = seeds(20).map((seed) =>
      smallest(seed, (persons, cycles) => disagreement(withStartsByEntry(free(seed, persons, cycles)), STARTS)),
    )
    expect(wrong.filter((one) => one !== '')).toEqual([])
  })
})

/**
 * Distances of simulated means from the enumeration, in standard errors of the mean. What hardly ever happens, or hardly ever does not, has no
 * variance of its own to speak of: eleven such events of the largest size must be missing before 5.5 is reached.
 */
function distances({ structure, tables }: SmallModel, path: Path, replications: number): { name: Name; i: number; z: number }[] {
  const simulator = makeSimulator(structure)
  simulator.load(tables, path)
  const sums = tallyArrays(simulator.tally).map((array) => new Float64Array(array.length))
  const squares = sums.map((array) => new Float64Array(array.length))
  for (let r = 0; r < replications; r++) {
    simulator.run(...replicationKey([31, 41], 5, r))
    tallyArrays(simulator.tally).forEach((array, k) => {
      for (let i = 0; i < array.length; i++) {
        sums[k][i] += array[i]
        squares[k][i] += array[i] * array[i]
      }
    })
  }
  const oracle = enumerated(structure, tables)
  const amounts = [...tables.amounts, ...tables.eventAmounts].flatMap((list) => Array.from(list, Math.abs))
  const largest = Math.max(1, ...amounts)
  return NAMES.flatMap((name, k) => {
    const unit = FLOWS.includes(name) ? largest : 1
    return oracle[name].flatMap((wanted, i) => {
      const mean = sums[k][i] / replications
      const variance = squares[k][i] / replications - mean * mean
      const certain = variance < 1e-9 * (1 + mean * mean) && Math.abs(mean - wanted) <= 1e-9 * (1 + Math.abs(wanted))
      const error = Math.sqrt(Math.max(variance, (4 * unit * unit) / replications) / replications)
      return certain ? [] : [{ name, i, z: (mean - wanted) / error }]
    })
  })
}

describe.each(['calendar', 'filter'] as const)('the simulation (%s), queue and follow-up included', (path) => {
  it('has the enumerated mean in every number, within 4 standard errors but for one in 2,000 and within 5.5 always', { timeout }, () => {
    const all = seeds(8).flatMap((seed) =>
      distances(makeSmallModel(seed, { persons: 2, cycles: 4, liveliness: 0.4 }), path, 3000).map((one) => ({ seed, ...one })),
    )
    const beyond = all.filter(({ z }) => Math.abs(z) > 4)
    expect(all.filter(({ z }) => !(Math.abs(z) < 5.5))).toEqual([])
    expect(beyond.length, JSON.stringify(beyond)).toBeLessThanOrEqual(Math.max(2, all.length / 2000))
    expect(all.length).toBeGreaterThan(300)
  })
})
