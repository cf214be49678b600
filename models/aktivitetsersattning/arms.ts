/**
 * What the arms look like to the engine: places month by month, what happens when a project closes, how long support lasts, and from
 * which month on rows differ because an arm is closed.
 */
import type { ArmStructure, Capacity, Limit, Queue, Sweep } from '../../src/engine/model.ts'
import { pathwayLabel } from './fields/index.ts'
import { placesOf } from './places.ts'
import type { ArmSettings, Settings } from './settings/settings.ts'
import { ALLOWANCE, IN_WORK, SUPPORTED, SUPPORTED_ORDINARY, WAITING } from './states.ts'

function capacityOf(arm: ArmSettings, cycles: number): Capacity | null {
  if (arm.posts === null) return null
  const places = new Int32Array(cycles)
  places.fill(placesOf(arm), 0, Math.min(cycles, arm.projectMonths))
  return { places }
}

export function makeArms(settings: Settings, cycles: number): readonly ArmStructure[] {
  return settings.arms.map((arm) => {
    const label = pathwayLabel(arm.pathway)
    const named = arm.id === arm.pathway ? label : { sv: `${arm.id}: ${label.sv}`, en: `${arm.id}: ${label.en}` }
    // whom a project's rules keep out still has ordinary cooperation, on the same terms as those who wait
    const isProject = arm.pathway === 'SE' || arm.pathway === 'CM'
    const keptOut = isProject && arm.whileWaiting === 'fs' ? { keptOutTo: SUPPORTED_ORDINARY } : {}
    return { id: arm.id, label: named, comparator: arm.comparator, capacity: capacityOf(arm, cycles), ...keptOut }
  })
}

/** At closing those in support, and those who waited in ordinary cooperation, go on in ordinary cooperation; the others wait no more. */
export function makeSweeps(settings: Settings, cycles: number): readonly Sweep[] {
  const sweeps: Sweep[] = []
  settings.arms.forEach((arm, i) => {
    if (arm.posts === null || arm.projectMonths >= cycles) return
    const cycle = arm.projectMonths
    sweeps.push({ arm: i, cycle, from: SUPPORTED, to: SUPPORTED_ORDINARY })
    sweeps.push({ arm: i, cycle, from: WAITING, to: arm.whileWaiting === 'fs' ? SUPPORTED_ORDINARY : ALLOWANCE })
  })
  return sweeps
}

/** Support ends after its months, counted from admission or from the place; time in line has no end of its own. */
export function makeLimits(settings: Settings): readonly Limit[] {
  return [SUPPORTED, SUPPORTED_ORDINARY].map((state) => ({ state, clock: 0, cycles: settings.supportMonths, to: ALLOWANCE }))
}

/** Who comes back to support without a place gets ordinary cooperation, if all arms with places give that to those who wait. */
export function makeQueue(settings: Settings): Queue {
  const withPosts = settings.arms.filter((arm) => arm.posts !== null)
  return {
    waiting: WAITING,
    placed: SUPPORTED,
    withoutPlace: withPosts.every((arm) => arm.whileWaiting === 'fs') ? SUPPORTED_ORDINARY : ALLOWANCE,
    followUpStates: IN_WORK,
    followUpCycles: settings.followUpMonths,
  }
}

/** Months in which an arm closes within the horizon: from then on a lost job can no longer lead back to the project. */
export function makeEpochs(settings: Settings, cycles: number): readonly number[] {
  const closings = settings.arms.filter((arm) => arm.posts !== null && arm.projectMonths < cycles).map((arm) => arm.projectMonths)
  return [...new Set([0, ...closings])].sort((a, b) => a - b)
}
