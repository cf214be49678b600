/**
 * Payment classes: who gets the same amounts. Seven steps of age, because the guarantee level of the allowance rises by age and ends
 * at 30, times daily activities yes or no, times the extent of the allowance. payClass = age step + 7 × daily activities + 14 × extent.
 * Extents come last, whole first, so that people who all have the whole allowance need no further classes.
 */

/** Age in whole years at which a step begins; below 21 is step 0, 30 and over the last. */
export const AGE_STEPS = [0, 21, 23, 25, 27, 29, 30] as const
export const AFTER_30_STEP = AGE_STEPS.length - 1
/** Classes of one extent. */
const CLASSES_PER_EXTENT = 2 * AGE_STEPS.length

/** Extents of the allowance, in percent of the whole. */
export const EXTENTS = [100, 75, 50, 25] as const

export interface PayClass {
  readonly ageStep: number
  readonly dailyActivities: boolean
  /** Part of the whole allowance, 0–1. */
  readonly extent: number
}

export function ageStepOf(years: number): number {
  let k = 0
  while (k + 1 < AGE_STEPS.length && AGE_STEPS[k + 1] <= years) k++
  return k
}

function extentIndex(percent: number): number {
  const i = EXTENTS.findIndex((e) => e === percent)
  if (i < 0) throw new Error(`the allowance has no extent of ${percent} %`)
  return i
}

/** `extentPercent`: 25, 50, 75 or 100. */
export function payClassOf(ageStep: number, dailyActivities: boolean, extentPercent = 100): number {
  return ageStep + (dailyActivities ? AGE_STEPS.length : 0) + CLASSES_PER_EXTENT * extentIndex(extentPercent)
}

/** What a payment class says about its persons. */
export function readPayClass(payClass: number): PayClass {
  const within = payClass % CLASSES_PER_EXTENT
  return {
    ageStep: within % AGE_STEPS.length,
    dailyActivities: within >= AGE_STEPS.length,
    extent: EXTENTS[Math.floor(payClass / CLASSES_PER_EXTENT)] / 100,
  }
}

/** Classes needed for a cohort, given the classes its people have at any time: whole blocks of extents, up to the smallest that occurs. */
export function payClassCount(...classes: readonly ArrayLike<number>[]): number {
  let highest = 0
  for (const list of classes) for (let i = 0; i < list.length; i++) if (list[i] > highest) highest = list[i]
  return CLASSES_PER_EXTENT * (Math.floor(highest / CLASSES_PER_EXTENT) + 1)
}
