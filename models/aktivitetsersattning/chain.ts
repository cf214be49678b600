/**
 * The trial as a small chain: one person placed in cycle 0, under 30 throughout, support not limited, followed month by month with
 * exactly the engine's order (placed before the transitions of cycle 0; point k is after k transition steps; a job entered in cycle c
 * has tenure t − c in cycle t). The calibration asks it what share is in each kind of job after 15 months.
 */
import { tenurePiece, type DrawHazards } from './drawHazards.ts'
import { fillProbs } from './hazards.ts'
import { fillBackground, fillRegularJob, fillStudies, fillSupport, fillSupportedJob, type WorkHazards } from './moves.ts'
import { ALLOWANCE, REGULAR_JOB, STATE_COUNT, STUDIES, SUPPORTED, SUPPORTED_JOB } from './states.ts'
import { EARLY_SUPPORT_MONTHS, TENURE_CUTS } from './clocks.ts'

export interface Chain {
  /** Shares in work at `point` (1 … 24) for the given hazards of moving from support to work. The object is reused. */
  run(work: WorkHazards, point: number): { readonly supportedJob: number; readonly regularJob: number }
}

const LONGEST = 24

export function makeChain(h: DrawHazards): Chain {
  const hazards = new Float64Array(STATE_COUNT)
  function rowOf(own: number, fill: () => void): Float64Array {
    const row = new Float64Array(STATE_COUNT)
    hazards.fill(0)
    fill()
    fillProbs(hazards, own, row, 0)
    return row
  }
  const allowance = rowOf(ALLOWANCE, () => fillBackground(h, hazards))
  const studies = rowOf(STUDIES, () => fillStudies(h, 0, false, hazards))
  // monthly probabilities out of jobs by months of tenure, flat because the solver runs the chain a few hundred times per draw
  const supportedRows = TENURE_CUTS.map((cut) => rowOf(SUPPORTED_JOB, () => fillSupportedJob(h, cut, false, SUPPORTED, hazards)))
  const regularRows = TENURE_CUTS.map((cut) => rowOf(REGULAR_JOB, () => fillRegularJob(h, cut, false, SUPPORTED, hazards)))
  const byTenure = (rows: readonly Float64Array[], to: number) =>
    Float64Array.from({ length: LONGEST + 1 }, (_, months) => rows[tenurePiece(months)][to])
  const supportedStays = byTenure(supportedRows, SUPPORTED_JOB)
  const supportedToRegular = byTenure(supportedRows, REGULAR_JOB)
  const supportedToAllowance = byTenure(supportedRows, ALLOWANCE)
  const supportedToSupport = byTenure(supportedRows, SUPPORTED)
  const regularStays = byTenure(regularRows, REGULAR_JOB)
  const regularToAllowance = byTenure(regularRows, ALLOWANCE)
  const regularToSupport = byTenure(regularRows, SUPPORTED)
  // share in jobs by the cycle in which the job was entered
  const inSupported = new Float64Array(LONGEST)
  const inRegular = new Float64Array(LONGEST)
  const early = new Float64Array(STATE_COUNT)
  const later = new Float64Array(STATE_COUNT)
  const result = { supportedJob: 0, regularJob: 0 }

  function run(work: WorkHazards, point: number): typeof result {
    hazards.fill(0)
    fillSupport(h, work, 0, hazards)
    fillProbs(hazards, SUPPORTED, early, 0)
    if (h.fromSupport.earlyFactor === 1) later.set(early)
    else {
      hazards.fill(0)
      fillSupport(h, work, EARLY_SUPPORT_MONTHS, hazards)
      fillProbs(hazards, SUPPORTED, later, 0)
    }
    let inSupport = 1
    let onAllowance = 0
    let inStudies = 0
    for (let t = 0; t < point; t++) {
      const support = t < EARLY_SUPPORT_MONTHS ? early : later
      let toSupport = 0
      let toAllowance = inSupport * support[ALLOWANCE] + inStudies * studies[ALLOWANCE]
      for (let c = 0; c < t; c++) {
        const s = inSupported[c]
        const r = inRegular[c]
        const tenure = t - c
        toSupport += s * supportedToSupport[tenure] + r * regularToSupport[tenure]
        toAllowance += s * supportedToAllowance[tenure] + r * regularToAllowance[tenure]
        inSupported[c] = s * supportedStays[tenure]
        inRegular[c] = r * regularStays[tenure] + s * supportedToRegular[tenure]
      }
      inSupported[t] = inSupport * support[SUPPORTED_JOB] + onAllowance * allowance[SUPPORTED_JOB]
      inRegular[t] = inSupport * support[REGULAR_JOB] + onAllowance * allowance[REGULAR_JOB] + inStudies * studies[REGULAR_JOB]
      inStudies = inStudies * studies[STUDIES] + inSupport * support[STUDIES] + onAllowance * allowance[STUDIES]
      inSupport = inSupport * support[SUPPORTED] + toSupport
      onAllowance = onAllowance * allowance[ALLOWANCE] + toAllowance
    }
    result.supportedJob = 0
    result.regularJob = 0
    for (let c = 0; c < point; c++) {
      result.supportedJob += inSupported[c]
      result.regularJob += inRegular[c]
    }
    return result
  }
  return { run }
}
