// Sharing a project: published stocks, who takes part, what the rows say, and a cost that every key divides to the krona.
import { beforeAll, describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { splitCost } from '../../models/aktivitetsersattning/sharing.ts'
import type { Model } from '../../src/engine/model.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import {
  countPeople,
  fewestThatFill,
  fills,
  hostOf,
  joiningSteps,
  monthsUsed,
  municipalitiesOfPopulation,
  municipalitiesOfSource,
  participants,
  projectCost,
  sharingFigures,
  sharingMembers,
  shortened,
  stepOf,
  TRIED,
  triedVariants,
  withHost,
  withParticipants,
  withTravelUptake,
  type SharingFigures,
} from '../../src/app/answers/sharing.ts'
import type { Figure } from '../../src/app/answers/figure.ts'
import { numberLevers } from '../../src/app/state/levers.ts'
import { presetScenario } from '../ui/scenario.ts'

const model = models['aktivitetsersattning'] as Model
const uma = municipalitiesOfSource('uma-238')
const scenario = numberLevers.posts.set(presetScenario(), 2)
const runner = makeInlineRunner(models)

const figure = (centre: number): Figure => ({
  centre,
  low: null,
  high: null,
  low95: null,
  high95: null,
  median: null,
  mcse: null,
  unit: 'share',
})
const figures = (idle: number): SharingFigures => ({ utilisation: figure(0.9), idle: figure(idle), never: null })

async function simulate(one: Scenario): Promise<RunResult> {
  const answer = await runner.run(one)
  if (!answer.ok) throw new Error(answer.issues.map(({ what }) => what.en).join('\n'))
  return answer.value
}

describe('the municipalities of a source', () => {
  it('have the stocks that the reports print, largest first', () => {
    const sum = (source: string) => municipalitiesOfSource(source).reduce((n, { stock }) => n + stock, 0)
    // UMA December 2017, Sörmland February 2019, Örebro October 2019: sums of the printed rows.
    expect([sum('uma-238'), sum('sormland'), sum('orebro')]).toEqual([857, 886, 943])
    expect(uma.map(({ name }) => name)).toEqual(['Lund', 'Eslöv', 'Kävlinge', 'Höör', 'Staffanstorp', 'Hörby', 'Burlöv', 'Lomma'])
    expect(municipalitiesOfSource('sverige')).toEqual([])
  })

  it('are the reader’s own where the scenario has own counts, and only those that it keeps', () => {
    const counts = {
      municipalities: [
        { name: 'Ådal', persons: 12 },
        { name: 'Bergum', persons: 40 },
      ],
    }
    expect(municipalitiesOfPopulation({ source: 'sormland', counts }).map(({ name, stock }) => [name, stock])).toEqual([
      ['Bergum', 40],
      ['Ådal', 12],
    ])
    expect(municipalitiesOfPopulation({ source: 'sormland', counts: { sex: { women: 5, men: 5 } } })).toEqual([])
    expect(municipalitiesOfPopulation({ source: 'uma-238', municipalities: ['Höör', 'Eslöv'] }).map(({ name }) => name)).toEqual([
      'Eslöv',
      'Höör',
    ])
  })

  it('take part all of them until some are chosen, and again when all are', () => {
    expect(participants(scenario, uma)).toHaveLength(8)
    const two = withParticipants(scenario, ['Lund', 'Lomma'], uma)
    expect(participants(two, uma)).toEqual(['Lund', 'Lomma'])
    expect(
      withParticipants(
        two,
        uma.map(({ name }) => name),
        uma,
      ),
    ).toEqual(scenario)
  })

  it('lose a host that no longer takes part, and keep one that does', () => {
    const hosted = withHost(scenario, 'Lund')
    expect(hostOf(withParticipants(hosted, ['Eslöv'], uma))).toBe('')
    expect(hostOf(withParticipants(hosted, ['Lund', 'Eslöv'], uma))).toBe('Lund')
    expect(withHost(hosted, '')).toEqual(scenario)
  })

  it('join one at a time, with a row of its own for another choice', () => {
    const all = uma.map(({ name }) => name)
    expect(stepOf(all, ['Lund', 'Eslöv'])).toBe(2)
    expect(stepOf(all, ['Eslöv', 'Lund'])).toBe(2)
    expect(stepOf(all, ['Lomma'])).toBe(0)
    expect(joiningSteps(uma, ['Lund', 'Eslöv'])).toHaveLength(8)
    const other = joiningSteps(uma, ['Lomma'])
    expect(other).toHaveLength(9)
    expect(other[0]).toEqual({ names: ['Lomma'], added: null })
  })
})

describe('filling the posts', () => {
  it('takes the fewest of the largest, and says nothing over a row that is not known', () => {
    expect(fills(figures(0.09))).toBe(true)
    expect(fills(figures(0.11))).toBe(false)
    expect(fewestThatFill([figures(0.4), figures(0.2), figures(0.05)])).toBe(3)
    expect(fewestThatFill([figures(0.4), null, figures(0.05)])).toBeNull()
    expect(fewestThatFill([figures(0.4), figures(0.2)])).toBeNull()
  })
})

describe('a shared project in the model', () => {
  let one: RunResult
  let all: RunResult
  beforeAll(async () => {
    const short = shortened(scenario, 'SE')
    one = await simulate(withParticipants(short, ['Lund'], uma))
    all = await simulate(short)
  })

  it('has more of its places used, fewer idle months and more without a place when all eight join than with Lund alone', () => {
    const [few, many] = [sharingFigures(one, 'SE'), sharingFigures(all, 'SE')]
    expect(many?.utilisation.centre).toBeGreaterThan(few?.utilisation.centre ?? 1)
    expect(many?.idle?.centre).toBeLessThan(few?.idle?.centre ?? 0)
    expect(many?.never?.centre).toBeGreaterThan(few?.never?.centre ?? 0)
  })

  it('gives only those who take part months in support, and all of the months to somebody', () => {
    const { people, placeMonths } = countPeople(scenario, model, 'SE')
    expect(placeMonths).toBe(2 * 20 * 36)
    expect(monthsUsed(one, 'SE', people, 'Eslöv')).toBe(0)
    const sum = uma.reduce((n, { name }) => n + (monthsUsed(all, 'SE', people, name) ?? 0), 0)
    const mean = all.arms.find(({ id }) => id === 'SE')?.outcomes['monthsInSupport']?.mean ?? 0
    expect(sum).toBeCloseTo(mean * 238, 6)
  })

  it('costs two posts for 36 months at 77,500 kr, a quarter of it the municipalities’, and every key divides it to the krona', () => {
    const cost = projectCost(all, 'SE')
    // the price of a post from the model's table; the run has its spread of prices around it
    expect((cost?.whole ?? 0) / (2 * 36 * 77_500)).toBeCloseTo(1, 1)
    expect((cost?.municipal ?? 0) / (cost?.whole ?? 1)).toBeCloseTo(0.25, 4)
    const { people } = countPeople(scenario, model, 'SE')
    const names = uma.map(({ name }) => name)
    const inhabitants = Object.fromEntries(names.map((name, i) => [name, 10_000 + 7_777 * i]))
    const used = (name: string) => monthsUsed(all, 'SE', people, name)
    const members = sharingMembers({ all: uma, names, by: 'municipality', inhabitants, used })
    for (const split of splitCost(cost?.municipal ?? 0, members)) {
      expect(split.known, split.key).toBe(true)
      if (split.known) expect(split.members.reduce((n, { amount }) => n + amount, 0)).toBe(cost?.municipal)
    }
  })

  it('does not show places of municipalities with fewer than five in the group', () => {
    const { people } = countPeople(numberLevers.persons.set(scenario, 60), model, 'SE')
    expect(people.get('Lomma')?.persons).toBeNull()
    expect(people.get('Lund')?.persons).toBeGreaterThanOrEqual(5)
  })

  it('counts as the group those who are there at the start, not those who arrive later', () => {
    const later = { ...scenario, population: { ...scenario.population, source: 'orebro', persons: 943, inflow: 'keepStock' } }
    const { people } = countPeople(later, model, 'SE')
    // the printed rows of Örebro
    expect([people.get('Örebro')?.persons, people.get('Hällefors')?.persons]).toEqual([447, 13])
  })
})

describe('members of the cost keys', () => {
  const wanted = { all: uma, by: 'association' as const, inhabitants: {}, used: () => 1 }

  it('are the four associations with the pre-study’s 42, 23, 20 and 15 per cent by population', () => {
    const members = sharingMembers({ ...wanted, names: uma.map(({ name }) => name) })
    expect(Object.fromEntries(members.map(({ id, population }) => [id, population]))).toEqual({
      Lund: 42,
      MittSkåne: 23,
      'Kävlinge-Lomma': 20,
      'Burlöv-Staffanstorp': 15,
    })
    expect(members.map(({ stock }) => stock).reduce<number>((a, b) => a + (b ?? 0), 0)).toBe(857)
  })

  it('know no population when some of an association stay outside', () => {
    const members = sharingMembers({ ...wanted, names: ['Lund', 'Eslöv'] })
    expect(members.map(({ population }) => population)).toEqual([null, null])
  })

  it('take the inhabitants that the reader has typed', () => {
    const members = sharingMembers({ ...wanted, by: 'municipality', names: ['Lund', 'Eslöv'], inhabitants: { Lund: 120_000 } })
    expect(members.map(({ population }) => population)).toEqual([120_000, null])
  })
})

describe('what would change the answer', () => {
  it('is tried with one post fewer, one more, and half of those who must travel at home', () => {
    const tried = triedVariants(shortened(scenario, 'SE'), ['Lund', 'Eslöv'])
    expect(tried.map(({ key }) => key)).toEqual([TRIED.fewerPosts, TRIED.morePosts, TRIED.travel])
    expect(tried.map(({ scenario: one }) => numberLevers.posts.get(one))).toEqual([1, 3, 2])
    expect(tried[2]?.scenario).toEqual(withTravelUptake(withHost(shortened(scenario, 'SE'), 'Lund'), 0.5))
  })
})
