/**
 * The source behind a value of the model where the value itself is what is shown: in the tornado, among weak sources and turning points,
 * in what is worth knowing. Probable range, and the way on to what somebody has measured.
 */
import type { Messages } from '../../messages/sv.ts'
import type { Language } from '../../shared/issue.ts'
import type { Input } from '../../run/decision/inputs.ts'
import type { Answered } from '../state/workbench.svelte.ts'
import { sizeWithUnit } from './certaintyThings.ts'
import type { Source } from './chains.ts'
import { armSource } from './sourcesOf.ts'

interface Context {
  readonly shown: Answered
  readonly words: Messages
  readonly language: Language
}

/** `lines`: what the place of the value has to say besides. */
export function parameterSource(input: Input, figure: string, context: Context, lines: readonly string[] = []): Source {
  const { words, language } = context
  const size = (value: number): string => sizeWithUnit(input.unit, value, words, language)
  return {
    ...armSource('certainty', figure, null, context, { certainty: input.certainty }),
    outcome: input.label[language],
    lines: [words.drawer.likely(size(input.p10), size(input.p90)), ...lines, words.certaintyView.source.oneAtATime],
    parameters: [input.id],
  }
}
