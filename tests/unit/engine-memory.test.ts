/**
 * Nothing is allocated for persons or moves once the program is warm. Collections of garbage in
 * between can only take away from what is found, so the least growth over several stretches would hide a leak; the middle one does not.
 */
import { describe, expect, it } from 'vitest'
import { makeSimulator } from '../../src/engine/simulate.hot.ts'
import { makeW1 } from '../bench/w1/w1.ts'

const REPLICATIONS = 40

describe('the simulation', () => {
  it.each(['calendar', 'filter'] as const)('on the path of the %s allocates less than a number per hundred moves', (path) => {
    const { structure, tables } = makeW1(200)
    const simulator = makeSimulator(structure)
    simulator.load(tables, path)
    const stretch = (from: number): number => {
      const before = process.memoryUsage().heapUsed
      for (let r = 0; r < REPLICATIONS; r++) simulator.run(from + r, 7)
      return (process.memoryUsage().heapUsed - before) / REPLICATIONS
    }
    for (let k = 0; k < 10; k++) stretch(k * REPLICATIONS)
    const grown = Array.from({ length: 11 }, (_, k) => stretch(1000 + k * REPLICATIONS)).sort((x, y) => x - y)
    // some 3,000 moves of 200 persons in three arms; a number on the heap takes 16 bytes (the list of the arrays to clear alone takes 130)
    expect(grown[5]).toBeLessThan((3000 / 100) * 16)
  })
})
