/**
 * Which pattern stands for which state, in the pictures of the life line and in the bars of the question about 30, so that a reader learns
 * them once. Grounds without a pattern are plain colours.
 */
import type { Colours } from '../../charts/look.ts'

export const PATTERN_OF_STATE: Readonly<Record<string, string>> = {
  allowance: 'side',
  waiting: 'greyDots',
  preparing: 'bars',
  supported: 'line',
  supportedJob: 'hatch',
  regularJob: 'ink',
  studies: 'dots',
  sicknessCompensation: 'greyHatch',
  socialAssistance: 'cross',
  otherIncome: 'posts',
}

/** Fill of a state; `id` is that of the picture's StatePatterns. */
export function fillOf(state: string, id: string, colour: Colours): string {
  const pattern = PATTERN_OF_STATE[state] ?? 'paper'
  if (pattern === 'side' || pattern === 'line' || pattern === 'ink' || pattern === 'paper') return colour[pattern]
  return `url(#${id}-${pattern})`
}
