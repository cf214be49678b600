/**
 * Solves, for one draw, the hazards of moving from support to each kind of job so that the chain hits the draw's own targets:
 * share in work after 15 months by pathway and sex, and how much of it is regular jobs.
 *
 *   unknown   H = total hazard from support to work, s = part of it that goes to regular jobs
 *   inner     share in regular jobs rises with s      → root in s for a given H
 *   outer     share in work rises with H              → root in H, with s solved for each H
 *
 * Both are monotone roots, and the search always starts from the same bracket, so a draw's answer depends on nothing but the draw.
 * (With fragile jobs the share falls again at a very high H, because jobs begun in the first month are lost before the fifteenth; the
 * smallest H that hits the target is taken.) A target that cannot be reached is an issue with the reachable range, never a nearest fit.
 *
 * FS and CM have the same split of jobs. SE differs from FS in supported jobs only: its share in regular jobs is that of FS. In rare
 * draws that cannot be: if SE has fewer jobs than FS, both kinds are fewer in proportion; if so many supported jobs turn regular that
 * these alone exceed FS's regular jobs, nobody in SE moves straight to a regular job. The share in work is always hit.
 */
import type { ParameterValues } from '../../src/engine/model.ts'
import type { Issue } from '../../src/shared/issue.ts'
import { makeChain, type Chain } from './chain.ts'
import type { DrawHazards } from './drawHazards.ts'
import type { WorkHazards } from './moves.ts'
import { valueOf } from './parameters.ts'
import { highestPoint, solveBracketed } from './solve.ts'
import { MAN, WOMAN } from './states.ts'

/** Months after the start at which the trial measured. */
export const TARGET_POINT = 15
/** Hazard per year above which nobody stays in support for long: the upper end of the search. */
const LARGEST_HAZARD = 48
const INNER_TOLERANCE = 1e-15
const OUTER_TOLERANCE = 1e-13
/** A target counts as hit within this. */
const ACCEPTED = 1e-11

export type SolvedPathway = 'FS' | 'CM' | 'SE'
/** Hazards by sex (WOMAN, MAN). */
export type WorkBySex = readonly [WorkHazards, WorkHazards]
export type Calibration = Readonly<Record<SolvedPathway, WorkBySex>>

export interface Targets {
  /** Share in any work. */
  readonly inWork: number
  /** Share in regular jobs, part of the above. */
  readonly regular: number
  /** Supported jobs that turn regular may alone give more regular jobs than the target; nobody then moves straight to one. */
  readonly moreRegularAllowed: boolean
}

/** The targets of one pathway and sex in a draw. */
export function targetsOf(values: ParameterValues, pathway: SolvedPathway, sex: 'women' | 'men'): Targets {
  const regularShare = 1 - valueOf(values, 'trial.supportedShare')
  const inWork = valueOf(values, `trial.inWork15.${pathway}.${sex}`)
  const asFs = regularShare * valueOf(values, `trial.inWork15.FS.${sex}`)
  const own = regularShare * inWork
  const isSe = pathway === 'SE'
  return { inWork, regular: isSe ? Math.min(asFs, own) : own, moreRegularAllowed: isSe }
}

export type Solved =
  | { readonly ok: true; readonly work: WorkHazards }
  | { readonly ok: false; readonly of: 'inWork' | 'regular'; readonly low: number; readonly high: number }

/** Hazards that give the chain exactly these targets, or the range that can be reached. */
export function solveWork(chain: Chain, targets: Targets): Solved {
  let split = 0
  let inWork = 0
  const regularAt = (total: number, s: number): number => {
    const end = chain.run({ supportedJob: total * (1 - s), regularJob: total * s }, TARGET_POINT)
    split = s
    inWork = end.supportedJob + end.regularJob
    return end.regularJob - targets.regular
  }
  /** Miss of the share in work when the split is the best for this H: the root, or an end when the root lies outside. */
  const workAt = (total: number): number => {
    const none = regularAt(total, 0)
    if (none < 0) {
      const all = regularAt(total, 1)
      const best = all <= 0 ? 1 : solveBracketed((s) => regularAt(total, s), 0, 1, none, all, INNER_TOLERANCE)
      if (best !== split) regularAt(total, best)
    }
    return inWork - targets.inWork
  }
  const lowest = workAt(0)
  let high = 0.5
  let atHigh = workAt(high)
  while (atHigh < 0 && high < LARGEST_HAZARD) {
    high = Math.min(2 * high, LARGEST_HAZARD)
    atHigh = workAt(high)
  }
  if (lowest > 0 || atHigh < 0) {
    high = highestPoint(workAt, 0, LARGEST_HAZARD)
    atHigh = workAt(high)
    if (lowest > 0 || atHigh < 0) return { ok: false, of: 'inWork', low: lowest + targets.inWork, high: atHigh + targets.inWork }
  }
  const total = solveBracketed(workAt, 0, high, lowest, atHigh, OUTER_TOLERANCE)
  const missedWork = workAt(total)
  const s = split
  const missedRegular = regularAt(total, s)
  const enough = Math.abs(missedRegular) <= ACCEPTED || (targets.moreRegularAllowed && s === 0 && missedRegular > 0)
  if (Math.abs(missedWork) > ACCEPTED || !enough) {
    return { ok: false, of: 'regular', low: regularAt(total, 0) + targets.regular, high: regularAt(total, 1) + targets.regular }
  }
  return { ok: true, work: { supportedJob: total * (1 - s), regularJob: total * s } }
}

function percent(share: number, comma: boolean): string {
  const text = (100 * share).toFixed(1)
  return `${comma ? text.replace('.', ',') : text} %`
}

function unreachable(pathway: SolvedPathway, sex: 'women' | 'men', targets: Targets, solved: Solved & { readonly ok: false }): Issue {
  const isWork = solved.of === 'inWork'
  const wanted = isWork ? targets.inWork : targets.regular
  const who = sex === 'women' ? { sv: 'kvinnor', en: 'women' } : { sv: 'män', en: 'men' }
  const kind = isWork ? { sv: 'i arbete', en: 'in work' } : { sv: 'i jobb utan stöd', en: 'in regular jobs' }
  return {
    code: isWork ? 'SCN-220' : 'SCN-221',
    where: isWork ? `/changes/trial.inWork15.${pathway}.${sex}` : '/changes/trial.supportedShare',
    what: {
      sv: `${percent(wanted, true)} ${kind.sv} efter ${TARGET_POINT} månader med ${pathway} för ${who.sv} kan inte nås; möjligt är ${percent(solved.low, true)} till ${percent(solved.high, true)}`,
      en: `${percent(wanted, false)} ${kind.en} after ${TARGET_POINT} months with ${pathway} for ${who.en} cannot be reached; possible is ${percent(solved.low, false)} to ${percent(solved.high, false)}`,
    },
    todo: isWork
      ? {
          sv: 'välj ett värde i det spannet, eller ändra hur länge jobben håller',
          en: 'choose a value in that range, or change how long jobs last',
        }
      : {
          sv: 'ändra trial.supportedShare, eller sänk jobs.conversion',
          en: 'change trial.supportedShare, or lower jobs.conversion',
        },
  }
}

/** All six solves of a draw; every unreachable target is reported at once. */
export function calibrate(values: ParameterValues, h: DrawHazards): { readonly work: Calibration; readonly issues: readonly Issue[] } {
  const chain = makeChain(h)
  const issues: Issue[] = []
  const none: WorkHazards = { supportedJob: 0, regularJob: 0 }
  const solveOne = (pathway: SolvedPathway, sex: 'women' | 'men'): WorkHazards => {
    const targets = targetsOf(values, pathway, sex)
    const solved = solveWork(chain, targets)
    if (solved.ok) return solved.work
    issues.push(unreachable(pathway, sex, targets, solved))
    return none
  }
  const bySex = (pathway: SolvedPathway): WorkBySex => {
    const both: [WorkHazards, WorkHazards] = [none, none]
    both[WOMAN] = solveOne(pathway, 'women')
    both[MAN] = solveOne(pathway, 'men')
    return both
  }
  return { work: { FS: bySex('FS'), CM: bySex('CM'), SE: bySex('SE') }, issues }
}
