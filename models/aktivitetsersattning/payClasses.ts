/**
 * Payment classes: who gets the same amounts. Seven steps of age, because the guarantee level of the allowance rises by age and ends
 * at 30, times daily activities yes or no. payClass = age step + 7 × daily activities.
 */

/** Age in whole years at which a step begins; below 21 is step 0, 30 and over the last. */
export const AGE_STEPS = [0, 21, 23, 25, 27, 29, 30] as const
export const AFTER_30_STEP = AGE_STEPS.length - 1
export const PAY_CLASS_COUNT = 2 * AGE_STEPS.length

export function ageStepOf(years: number): number {
  let k = 0
  while (k + 1 < AGE_STEPS.length && AGE_STEPS[k + 1] <= years) k++
  return k
}

export function payClassOf(ageStep: number, dailyActivities: boolean): number {
  return ageStep + (dailyActivities ? AGE_STEPS.length : 0)
}
