/**
 * Frozen results of the preset with a small run. They say nothing about being right (trial.stat.test.ts and presetExpected.stat.test.ts
 * do); they guard against numbers that move unseen. When one moves on purpose: replace it here and flag it in src/docs/CHANGELOG.md.
 */
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { readScenario } from '../fixtures/readScenario.ts'

const base = readScenario('base-uma-238')

async function small(sampling: 'sobol' | 'plain') {
  const result = await makeInlineRunner(models).run({ ...base, run: { ...base.run, draws: 3, replications: 4, sampling } })
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

describe('the preset with 3 evenly spread draws of 4', async () => {
  const { manifest, arms } = await small('sobol')

  it('has the frozen hashes of its tables and of its result', () => {
    expect(manifest.tableHash).toBe('c75de5a70f627622')
    expect(manifest.resultHash).toBe('8481316dfbdf9c42')
  })

  it('has the frozen means of work after 15 months', () => {
    expect(Object.fromEntries(arms.map((arm) => [arm.id, arm.outcomes.inWork15.mean]))).toEqual({
      FS: 0.1379551820728291,
      CM: 0.14495798319327732,
      SE: 0.16701680672268907,
    })
  })
})

describe('the preset with 3 draws of 4, each by itself', async () => {
  const { manifest, arms } = await small('plain')

  it('has the hashes that every draw had before draws were evenly spread', () => {
    expect(manifest.tableHash).toBe('bcc05b32e992834a')
    expect(manifest.resultHash).toBe('14c8d13c616501ab')
  })

  it('has the frozen means of work after 15 months', () => {
    expect(Object.fromEntries(arms.map((arm) => [arm.id, arm.outcomes.inWork15.mean]))).toEqual({
      FS: 0.16491596638655462,
      CM: 0.1691176470588235,
      SE: 0.1876750700280112,
    })
  })
})
