/**
 * Is this a distribution at all? Asked by the scenario parser for what a user wrote and by the model check for what a model ships,
 * so that the samplers below may assume that it is.
 */
import type { Text } from '../shared/issue.ts'
import type { Distribution } from './distribution.ts'

/** null when the numbers make a distribution, otherwise one sentence that says which number is wrong and why. */
export function checkDistribution(distribution: Distribution): Text | null {
  for (const [name, value] of Object.entries(distribution)) {
    if (name !== 'kind' && !Number.isFinite(value)) return say(`${name} är inte ett ändligt tal`, `${name} is not a finite number`)
  }
  switch (distribution.kind) {
    case 'fixed':
      return null
    case 'uniform':
      return inOrder('low', distribution.low, 'high', distribution.high)
    case 'normal':
      return notNegative('sd', distribution.sd)
    case 'lognormal':
      return notNegative('sdLog', distribution.sdLog)
    case 'truncatedNormal':
      return positive('sd', distribution.sd) ?? below('low', distribution.low, 'high', distribution.high)
    case 'beta':
      return positive('shape1', distribution.shape1) ?? positive('shape2', distribution.shape2)
    case 'gamma':
      return positive('shape', distribution.shape) ?? positive('scale', distribution.scale)
    case 'pert':
      return inOrder('low', distribution.low, 'mode', distribution.mode) ?? inOrder('mode', distribution.mode, 'high', distribution.high)
  }
}

function positive(name: string, value: number): Text | null {
  return value > 0 ? null : say(`${name} är ${value} men måste vara större än 0`, `${name} is ${value} but must be above 0`)
}

function notNegative(name: string, value: number): Text | null {
  return value >= 0 ? null : say(`${name} är ${value} men får inte vara negativt`, `${name} is ${value} but must not be negative`)
}

function inOrder(lowName: string, low: number, highName: string, high: number): Text | null {
  if (low <= high) return null
  return say(`${lowName} (${low}) är större än ${highName} (${high})`, `${lowName} (${low}) is above ${highName} (${high})`)
}

function below(lowName: string, low: number, highName: string, high: number): Text | null {
  if (low < high) return null
  return say(`${lowName} (${low}) är inte mindre än ${highName} (${high})`, `${lowName} (${low}) is not below ${highName} (${high})`)
}

function say(sv: string, en: string): Text {
  return { sv, en }
}
