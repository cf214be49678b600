/**
 * What the arms look like to the engine: places month by month, what happens when a project closes, how long support lasts, and from
 * which month on rows differ because an arm is closed.
 */
import type { ArmStructure, Limit, Queue, Sweep } from '../../src/engine/model.ts'
import { pathwayLabel } from './fields/index.ts'
import { closesIn, makeCapacity, restartsSupport } from './places.ts'
import { isProject, type Settings } from './settings/settings.ts'
import { ALLOWANCE, IN_WORK, PREPARING, SUPPORTED, SUPPORTED_ORDINARY, WAITING } from './states.ts'

export function makeArms(settings: Settings, cycles: number): readonly ArmStructure[] {
  return settings.arms.map((arm) => {
    const label = pathwayLabel(arm.pathway)
    const named = arm.id === arm.pathway ? label : { sv: `${arm.id}: ${label.sv}`, en: `${arm.id}: ${label.en}` }
    return {
      id: arm.id,
      label: named,
      comparator: arm.comparator,
      capacity: makeCapacity(arm, cycles),
      followUpCycles: arm.followUpMonths,
      // whom a project's rules keep out still has ordinary cooperation, on the same terms as those who wait
      ...(isProject(arm) && arm.whileWaiting === 'fs' ? { keptOutTo: SUPPORTED_ORDINARY } : {}),
      ...(arm.pathway === 'stepped' ? { placed: PREPARING } : {}),
    }
  })
}

/** At closing those in support, and those who waited in ordinary cooperation, go on in ordinary cooperation; the others wait no more. */
export function makeSweeps(settings: Settings, cycles: number): readonly Sweep[] {
  const sweeps: Sweep[] = []
  settings.arms.forEach((arm, i) => {
    const cycle = closesIn(arm)
    if (arm.posts === null || cycle >= cycles) return
    sweeps.push({ arm: i, cycle, from: SUPPORTED, to: SUPPORTED_ORDINARY })
    if (arm.pathway === 'stepped') sweeps.push({ arm: i, cycle, from: PREPARING, to: SUPPORTED_ORDINARY })
    sweeps.push({ arm: i, cycle, from: WAITING, to: arm.whileWaiting === 'fs' ? SUPPORTED_ORDINARY : ALLOWANCE })
  })
  return sweeps
}

/**
 * Support ends after its months, counted from admission or from the place; time in line has no end of its own, unless it counts as
 * support. The preparatory stage ends after its months in the stage.
 */
export function makeLimits(settings: Settings): readonly Limit[] {
  const limits: Limit[] = []
  settings.arms.forEach((arm, i) => {
    for (const state of [SUPPORTED, SUPPORTED_ORDINARY]) limits.push({ arm: i, state, clock: 0, cycles: arm.supportMonths, to: ALLOWANCE })
    if (arm.pathway === 'stepped') limits.push({ arm: i, state: PREPARING, clock: 1, cycles: arm.preparingMonths, to: ALLOWANCE })
    if (arm.posts !== null && !restartsSupport(arm)) {
      limits.push({ arm: i, state: WAITING, clock: 0, cycles: arm.supportMonths, to: ALLOWANCE })
    }
  })
  return limits
}

/** Who comes back to support without a place gets ordinary cooperation, if all arms with places give that to those who wait. */
export function makeQueue(settings: Settings): Queue {
  const withPosts = settings.arms.filter((arm) => arm.posts !== null)
  return {
    waiting: WAITING,
    placed: SUPPORTED,
    withoutPlace: withPosts.every((arm) => arm.whileWaiting === 'fs') ? SUPPORTED_ORDINARY : ALLOWANCE,
    followUpStates: IN_WORK,
    // every arm says its own
    followUpCycles: Math.max(...settings.arms.map((arm) => arm.followUpMonths)),
  }
}

/** Months in which an arm closes within the horizon: from then on a lost job can no longer lead back to the project. */
export function makeEpochs(settings: Settings, cycles: number): readonly number[] {
  const closings = settings.arms.filter((arm) => arm.posts !== null && closesIn(arm) < cycles).map(closesIn)
  return [...new Set([0, ...closings])].sort((a, b) => a - b)
}
