/** Under mutation testing a property tries fewer inputs, the same for every change, and says at once that it fails: nobody reads the smallest counterexample. */
// @ts-expect-error -- the name that mutationRunner.mjs gives the package, whose own name leads here
import fc from 'real-fast-check'
import { areas } from './mutationAreas.mjs'

const { runs: MOST } = areas[process.env.VAGVAL_MUTATION_AREA ?? '']

/** @param {import('fast-check').IRawProperty<any>} property @param {import('fast-check').Parameters<any>} [settings] */
const assert = (property, settings = {}) =>
  fc.assert(property, { seed: 20261129, ...settings, numRuns: Math.min(MOST, settings.numRuns ?? MOST), endOnFailure: true })

export default { ...fc, assert }
