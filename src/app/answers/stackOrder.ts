/** States from the bottom of a picture in which they stand on each other: work and studies, support, the allowance, and what comes after 30. */
export const LIFE_ORDER: readonly string[] = [
  'regularJob',
  'supportedJob',
  'studies',
  'supported',
  'preparing',
  'waiting',
  'allowance',
  'sicknessCompensation',
  'socialAssistance',
  'otherIncome',
]
