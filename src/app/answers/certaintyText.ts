/**
 * The sentences of "Hur säkert är det?" with the sources behind their figures, and the lines of "Det här skulle ändra svaret". Pure: what has
 * been found in, marked sentences out.
 */
import type { FlipPoints } from '../../run/questions/flipPoints.ts'
import type { TornadoRow } from '../../run/questions/oneWay.ts'
import type { RunDraws } from '../../run/result.ts'
import type { Messages } from '../../messages/sv.ts'
import { formatNumber, formatSek, small } from '../../messages/format.ts'
import type { Language } from '../../shared/issue.ts'
import type { Criterion } from '../state/decision.svelte.ts'
import type { Answered } from '../state/workbench.svelte.ts'
import { certaintyAnswer, nextPrice, type CertaintyAnswer, type CurveOfPrices } from './certaintyOf.ts'
import { markedThing, sizeWithUnit } from './certaintyThings.ts'
import type { Source } from './chains.ts'
import { comparatorOf } from './figure.ts'
import { of100 } from './of100.ts'
import { armSource } from './sourcesOf.ts'
import { wayOf, type Way } from './ways.ts'

export interface TextContext {
  readonly shown: Answered
  readonly words: Messages
  readonly language: Language
  readonly ways: readonly Way[]
}

/**
 * `top`: the value that moves the answer most; null where none does, undefined while none has been tried. party: as inside a sentence.
 * `planned`: draws that the run will have, where the answer rests on those it has finished so far; a first answer says only how sure.
 */
export function certaintyText(
  answer: CertaintyAnswer,
  { by }: Criterion,
  party: string,
  top: TornadoRow | null | undefined,
  { shown, words, language, ways }: TextContext,
  planned: number | null = null,
): { readonly headline: string; readonly explain: readonly string[] } {
  const say = words.certaintyView
  const best = wayOf(ways, answer.best)
  const comparator = comparatorOf(shown.result)
  const what = by === 'work' ? say.what.work : say.what.money(party)
  const first = say.answer[answer.degree](best.inside, what)
  const second = top
    ? say.answer.most(markedThing(top.input, words, language))
    : top === null
      ? say.answer.mostOpen
      : say.answer.mostUntried
  const other = comparator && comparator.id !== answer.best ? wayOf(ways, comparator.id).inside : null
  return {
    headline: planned === null ? `${first} ${second}` : first,
    explain: [
      say.explain.best(best.name, of100(answer.probBest, words, language)),
      ...(answer.probWork !== null && other ? [say.explain.work(of100(answer.probWork, words, language), other)] : []),
      planned === null ? say.explain.limits : say.explain.hurried(formatNumber(answer.draws, language), formatNumber(planned, language)),
    ],
  }
}

/** Sources of the two figures of the headline: how sure, and the value it hangs on. */
export function certaintySource(
  figures: readonly string[],
  answer: CertaintyAnswer,
  top: TornadoRow | null,
  { shown, words, language }: TextContext,
): readonly Source[] {
  const say = words.certaintyView.source
  const { replications } = shown.scenario.run
  const context = { shown, words, language }
  const pathway = wayTone(shown, answer.best)
  const sure = armSource('certainty', figures[0] ?? '', null, context, {
    tone: pathway,
    lines: [say.how(formatNumber(answer.draws, language), formatNumber(replications, language)), say.clean],
  })
  if (!top) return [sure]
  const size = (value: number): string => sizeWithUnit(top.input.unit, value, words, language)
  return [
    sure,
    {
      ...armSource('certainty', figures[1] ?? '', null, context, { certainty: top.input.certainty, tone: 'loss' }),
      outcome: top.input.label[language],
      lines: [words.drawer.likely(size(top.input.p10), size(top.input.p90)), say.oneAtATime],
      parameters: [top.input.id],
    },
  ]
}

function wayTone(shown: Answered, arm: string): Source['tone'] {
  const pathway = shown.scenario.arms.find(({ id }) => id === arm)?.['pathway']
  return pathway === 'FS' || pathway === 'CM' || pathway === 'SE' || pathway === 'stepped' ? pathway : 'ink'
}

interface Found {
  readonly turns: readonly FlipPoints[]
  readonly curve: CurveOfPrices | null
  readonly answer: CertaintyAnswer | null
  readonly run: RunDraws | null
  readonly criterion: Criterion
}

const MOST_LINES = 4

/** What would change the answer: values that turn it, a price that does, a party that would choose another way, and what is outside. */
export function turningLines({ turns, curve, answer, run, criterion }: Found, { words, language, ways }: TextContext): readonly string[] {
  const say = words.certaintyView.would
  const name = (arm: string): string => wayOf(ways, arm).inside
  const flips = turns.flatMap(({ input, below, above }) => {
    const line = (at: number, side: string, to: string): string =>
      say.turn(small(input.label[language]), side, sizeWithUnit(input.unit, at, words, language), name(to))
    return [...(above ? [line(above.at, say.above, above.to)] : []), ...(below ? [line(below.at, say.below, below.to)] : [])]
  })
  const price = curve && criterion.by !== 'work' ? nextPrice(curve) : null
  const others =
    run && answer
      ? (['society', 'public', 'municipality'] as const).flatMap((by) => {
          if (by === criterion.by) return []
          const other = certaintyAnswer(run, { by, wtp: criterion.by === 'work' ? 0 : criterion.wtp })
          return other && other.best !== answer.best ? [say.other(words.moneyView.parties[by].inside, name(other.best))] : []
        })
      : []
  if (!answer) return []
  return [
    ...(flips.length === 0 && turns.length > 0 ? [say.none] : flips.slice(0, MOST_LINES)),
    ...(price ? [say.price(formatSek(price.wtp, language, words.money), name(price.arm))] : []),
    ...others,
    say.law,
  ]
}
