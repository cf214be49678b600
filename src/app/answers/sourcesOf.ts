/**
 * Makes the Source behind a figure: how we know it, and the words of the first step in the drawer. One function per kind of
 * figure, so that the same figure always leads to the same place.
 */
import type { Model } from '../../engine/model.ts'
import { decimalsByError, formatNumber, formatSigned } from '../../messages/format.ts'
import type { Messages } from '../../messages/sv.ts'
import type { Language } from '../../shared/issue.ts'
import type { Answered } from '../state/workbench.svelte.ts'
import { certaintyOfWork, hasLimitedPlaces, MEASURED_UNTIL_MONTH, weakest } from './certainty.ts'
import { parametersOf, type ChainId, type Source } from './chains.ts'
import type { Figure } from './figure.ts'
import type { ArmAnswer, JobsAnswer } from './jobs.ts'
import { plainText, partsOf } from './sentence.ts'

/** Text of the n-th figure of a marked sentence. */
export function figureText(sentence: string, n = 0): string {
  return partsOf(sentence).find((part) => part.kind === 'figure' && part.index === n)?.text ?? plainText(sentence)
}

interface Context {
  readonly shown: Answered
  readonly words: Messages
  readonly language: Language
}

/** "Troligen −1 till 6. Slumpfel i körningen: 0,1." in the figure's own unit times `factor`. */
function intervalLines(figure: Figure, factor: number, { words, language }: Context): readonly string[] {
  if (figure.low === null || figure.high === null) return [words.drawer.expectedOnly]
  const signed = (value: number): string => formatSigned(value * factor, language, Math.abs(figure.centre * factor) < 10 ? 1 : 0)
  const error = figure.mcse === null ? null : figure.mcse * factor
  return [
    words.drawer.likely(signed(figure.low), signed(figure.high)),
    ...(error === null ? [] : [words.drawer.mcse(formatNumber(error, language, Math.min(3, decimalsByError(error, 3) + 1)))]),
  ]
}

/** A difference in share in work between one arm and the comparator. */
export function workSource(
  arm: ArmAnswer,
  answer: JobsAnswer,
  figure: string,
  options: { readonly month: number; readonly audience: 'all' | 'placed'; readonly months: string },
  context: Context,
): Source {
  const { words, shown } = context
  const certainty = certaintyOfWork(shown.scenario, options.month, options.audience)
  const why =
    options.month > MEASURED_UNTIL_MONTH
      ? words.chains.jobs.projection
      : options.audience === 'all' && hasLimitedPlaces(shown.scenario)
        ? words.chains.jobs.assumed
        : words.chains.jobs.measured
  return {
    chain: 'jobs',
    figure,
    certainty,
    outcome: words.chains.jobs.outcome(options.months, arm.way.inside, answer.comparator.inside),
    lines: [
      words.drawer.difference(words.unit.of100(String(arm.inWork)), words.unit.of100(String(answer.comparatorInWork))),
      ...intervalLines(arm.difference, 100, context),
      why,
    ],
    tone: arm.way.pathway === 'none' ? 'ink' : arm.way.pathway,
  }
}

/** A figure in persons or months of one arm: staffing, age limit, after 30. Their mechanics are assumptions throughout. */
export function armSource(
  chain: Exclude<ChainId, 'jobs' | 'money'>,
  figure: string,
  value: Figure | null,
  context: Context,
  options: { readonly tone?: Source['tone']; readonly certainty?: Source['certainty']; readonly lines?: readonly string[] } = {},
): Source {
  return {
    chain,
    figure,
    certainty: options.certainty ?? 'assumed',
    outcome: context.words.chains[chain].outcome,
    lines: [...(value ? intervalLines(value, 1, context) : []), ...(options.lines ?? [])],
    tone: options.tone ?? 'ink',
  }
}

/** A picture or a table as a whole, by its title: it rests on all values of a chain, and is no surer than the least certain of them. */
export function wholeSource(title: string, chain: ChainId, model: Model, words: Messages): Source {
  const certainty = weakest(parametersOf(model, chain).map((parameter) => parameter.certainty))
  return { chain, figure: title, whole: true, certainty, outcome: words.certainty.whole, lines: [words.certainty.wholeText], tone: 'ink' }
}
