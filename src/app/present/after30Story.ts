/** "Vad händer vid 30 år?" as a story: of 100 persons, how many leave the allowance at 30 without work or studies. */
import { agedOut } from '../answers/after30.ts'
import { armFigure } from '../answers/figure.ts'
import { roundPersons } from '../answers/group.ts'
import { bandFrom } from '../answers/pictures.ts'
import { rangeTexts } from './ranges.ts'
import { kindsOf, of100, type Story, type Teller } from './story.ts'

export function after30Story(teller: Teller): Story | null {
  const { shown, words, viewed: arm, number } = teller
  const found = agedOut(shown.result, arm, shown.exact)
  if (!found) return null
  const { persons } = shown.result.manifest
  const say = words.present
  const way = teller.way(arm)
  const { centre, low, high } = found.arm
  const whole = (value: number): string => number(roundPersons(value, low, high))
  const leaves = of100(centre / persons)
  const comparator = teller.ways.find((one) => one.comparator)
  const crowd = {
    name: way.name,
    sign: teller.name(arm).sign,
    count: words.unit.of100(number(leaves)),
    what: say.crowd.after30,
    kinds: kindsOf(100, [['barred', leaves]], 'outline'),
    glyph: 'person' as const,
  }
  return {
    question: 'after30',
    ask: words.questions.after30.full,
    headline: words.after30.answer(whole(centre), number(persons), way.inside),
    certainty: 'assumed',
    tone: 'loss',
    likely: low === null || high === null ? say.range.expected : words.after30.likely(whole(low), whole(high)),
    explain: [
      ...(found.difference && comparator && comparator.arm !== arm
        ? [words.after30.difference(roundPersons(found.difference.centre, found.difference.low, found.difference.high), comparator.inside)]
        : []),
      words.after30.horizon(teller.years_(Math.round(shown.scenario.horizonMonths / 12))),
      words.after30.split,
    ],
    assumed: say.assumed.after30,
    guess: { ask: say.guess.after30(way.inside), of: 100, known: 0, answer: leaves, sign: teller.name(arm).sign, glyph: 'person' },
    crowds: [crowd],
    onSlide: [crowd],
    legend: [
      { kind: 'barred', label: say.legend.leaves },
      { kind: 'outline', label: say.legend.others },
    ],
    range: {
      title: say.range.titles.after30,
      note: say.range.bands,
      reference: null,
      tick: (value) => number(value),
      rows: teller.ways.flatMap((one) => {
        const figure = armFigure(shown.result, one.arm, 'agedOut', shown.exact)
        return figure ? [{ label: one.name, sign: teller.name(one.arm).sign, ...rangeTexts(bandFrom(figure, 1), teller, 0, false) }] : []
      }),
    },
    variants: ['durability', 'posts', 'caseload', 'supportMonths'],
    measure: {
      of: (result) => agedOut(result, arm, true)?.arm.centre ?? null,
      text: (value) => words.scenario.persons(number(Math.round(value))),
      tick: (value) => number(value),
      least: 0.5,
    },
    rests: ['jobs.loss', 'background.exit', 'after30.sickness'],
  }
}
