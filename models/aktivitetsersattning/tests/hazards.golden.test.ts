/**
 * Frozen numbers that admit what they are: the solved hazards at central values, as this version of the model gives them. A change here
 * is a change of the model; look for the reason, then freeze anew and say so in the change log.
 */
import { describe, expect, it } from 'vitest'
import { calibrate } from '../calibrate.ts'
import { readHazards } from '../drawHazards.ts'
import { MAN, WOMAN } from '../states.ts'
import { valuesWith } from './inputs.ts'

/** Per year: [to supported job, to regular job]. Relative tolerance 1e-9: the last digits belong to the solver. */
const FROZEN = {
  FS: { [WOMAN]: [0.1388989650766, 0.0547774711621], [MAN]: [0.1388989650766, 0.0547774711621] },
  CM: { [WOMAN]: [0.1388989650766, 0.0547774711621], [MAN]: [0.1740477509563, 0.0694808344921] },
  SE: { [WOMAN]: [0.1388989650766, 0.0547774711621], [MAN]: [0.3638786526643, 0.0514371950776] },
} as const

describe('solved hazards at central values', () => {
  it.each(['FS', 'CM', 'SE'] as const)('of %s are those of this version', (pathway) => {
    const values = valuesWith()
    const { work } = calibrate(values, readHazards(values))
    for (const sex of [WOMAN, MAN] as const) {
      const [supported, regular] = FROZEN[pathway][sex]
      expect(Math.abs(work[pathway][sex].supportedJob / supported - 1)).toBeLessThan(1e-9)
      expect(Math.abs(work[pathway][sex].regularJob / regular - 1)).toBeLessThan(1e-9)
    }
  })
})
