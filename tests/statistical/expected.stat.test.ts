/**
 * The exact expectation (probabilities × cohort) against the mean of the simulation: two algorithms that share only the rows.
 * Fixed keys; 2,000 replications per model. A deviation of 5 mcse in one cell among some 10,000 has probability about 0.006 in all;
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
})
