/**
 * How long people stay on the allowance when nothing is done: the share on the allowance by months since the start, below 30, in the
 * pathway "none", at the model's central values. The same moves as the engine's, followed as one expected person; used only to work out how
 * many must arrive for the number to stay level (arrivals.ts), so a scenario's own values for these moves do not change who exists.
 */
import { readHazards } from '../drawHazards.ts'
import { fillProbs } from '../hazards.ts'
import { fillBackground, fillRegularJob, fillStudies, fillSupportedJob } from '../moves.ts'
import { centralValues } from '../parameters.ts'
import { ALLOWANCE, REGULAR_JOB, STATE_COUNT, STUDIES, SUPPORTED_JOB } from '../states.ts'

const AWAY = [SUPPORTED_JOB, REGULAR_JOB, STUDIES] as const

/** Shares 0–1; [m]: on the allowance after m months, m = 0 … cycles. A job or studies entered in month c is m − c months long in month m. */
export function sharesOnAllowance(cycles: number): Float64Array {
  const h = readHazards(centralValues())
  const hazards = new Float64Array(STATE_COUNT)
  const rowOf = (own: number, fill: () => void): Float64Array => {
    const row = new Float64Array(STATE_COUNT)
    hazards.fill(0)
    fill()
    fillProbs(hazards, own, row, 0)
    return row
  }
  const fromAllowance = rowOf(ALLOWANCE, () => fillBackground(h, hazards))
  const fill = {
    [SUPPORTED_JOB]: (spell: number) => fillSupportedJob(h, spell, false, -1, hazards),
    [REGULAR_JOB]: (spell: number) => fillRegularJob(h, spell, false, -1, hazards),
    [STUDIES]: (spell: number) => fillStudies(h, spell, false, hazards),
  }
  const rows = AWAY.map((state) => Array.from({ length: cycles + 1 }, (_, spell) => rowOf(state, () => fill[state](spell))))
  // [state][month of entry]: share that is there
  let away = AWAY.map(() => new Float64Array(cycles))
  let here = 1
  const out = new Float64Array(cycles + 1)
  out[0] = 1
  for (let t = 0; t < cycles; t++) {
    const next = AWAY.map(() => new Float64Array(cycles))
    let stays = here * fromAllowance[ALLOWANCE]
    AWAY.forEach((_, k) => (next[k][t] = here * fromAllowance[AWAY[k]]))
    for (let c = 0; c < t; c++) {
      AWAY.forEach((from, k) => {
        const share = away[k][c]
        if (share === 0) return
        const row = rows[k][t - c]
        stays += share * row[ALLOWANCE]
        AWAY.forEach((to, j) => {
          // a supported job that turns regular is the same spell; everything else begins anew
          const since = to === from || (from === SUPPORTED_JOB && to === REGULAR_JOB) ? c : t
          next[j][since] += share * row[to]
        })
      })
    }
    away = next
    here = stays
    out[t + 1] = here
  }
  return out
}
