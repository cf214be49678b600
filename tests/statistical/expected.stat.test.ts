/**
 * The exact expectation (probabilities × cohort) against the mean of the simulation: two algorithms that share only the rows.
 * Fixed keys; 2,000 replications per model (fewer where places are the subject). A deviation of 5 mcse in one cell among some 10,000 has probability about 0.006 in all;
 * a wrong rule (a clock one month off, a place kept too long) shows as tens of mcse.
 */
import { describe, expect, it } from 'vitest'
import { makeRandomModel } from '../fixtures/engine/randomModel.ts'
import { compareMeans } from '../fixtures/engine/compareMeans.ts'

describe('the exact expectation', () => {
  it.each(['calendar', 'filter'] as const)('agrees with the simulated mean of 12 random models without limited places (%s)', (path) => {
    for (let seed = 1; seed <= 12; seed++) {
      const { structure, tables } = makeRandomModel(seed + 500, { unlimited: true, persons: 20, cycles: 18, arms: 2 })
      // flows are exact unless payment classes follow the date of a jump
      const exactFlows = structure.jumps === 0 || structure.payClasses === 1
      const include = ['counts', 'admitted', 'jumped', 'limited', 'happened', ...(exactFlows ? ['eventFlow', 'stateFlow'] : [])]
      const result = compareMeans(structure, tables, 2000, path, include)
      expect(Math.abs(result.worst), `model ${seed}: ${result.where}`).toBeLessThan(5.5)
    }
  })

  it('agrees with the simulated mean of 8 random models in which there are always places: who holds one, where and how long', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { structure, tables } = makeRandomModel(seed + 560, { persons: 20, cycles: 18, arms: 2 })
      const ample = structure.arms.map((arm) => ({ ...arm, capacity: arm.capacity && { places: new Int32Array(18).fill(20) } }))
      const include = ['counts', 'admitted', 'jumped', 'limited', 'held', 'open']
      const result = compareMeans({ ...structure, arms: ample }, tables, 1000, 'calendar', include)
      expect(Math.abs(result.worst), `model ${seed}: ${result.where}`).toBeLessThan(5.5)
    }
  })

  it('opens as many places on average as the simulation where posts fall vacant, in 15 random models', () => {
    let vacancies = 0
    for (let seed = 1; seed <= 15; seed++) {
      const { structure, tables } = makeRandomModel(seed + 600, { persons: 5, cycles: 30 })
      // all the places that the posts could give, so that vacancies never close more than there are
      const arms = structure.arms.map((arm) => {
        const posts = arm.capacity?.posts
        if (!posts) return arm
        return { ...arm, capacity: { ...arm.capacity, places: new Int32Array(30).fill(posts.size.reduce((sum, n) => sum + n, 0)) } }
      })
      if (arms.some((arm, a) => arm.capacity?.posts && tables.leaveProbs[a] > 0)) vacancies++
      const result = compareMeans({ ...structure, arms }, tables, 1000, 'calendar', ['open'])
      expect(Math.abs(result.worst), `model ${seed}: ${result.where}`).toBeLessThan(4.5)
    }
    expect(vacancies).toBeGreaterThan(5)
  })
})
