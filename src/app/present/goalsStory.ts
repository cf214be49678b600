/** "Vilka mål ska vi skriva?" as a story: of the reader's own project, how many are in work; needs the draws. */
import { comparatorOf, armFigure } from '../answers/figure.ts'
import { goalsOf } from '../answers/goals.ts'
import { outcomeId } from '../answers/jobs.ts'
import type { Prediction } from '../../economics/smallProject.ts'
import { rangeTexts } from './ranges.ts'
import { kindsOf, type Story, type Teller } from './story.ts'

/** More figures than this are too small to see; the project is then shown as 100. */
const MOST = 100

export function goalsStory(teller: Teller): Story | null {
  const { shown, words, arm, draws, goals, number } = teller
  const comparator = comparatorOf(shown.result)?.id
  const row = draws?.arms.includes(arm) && comparator ? goalsOf(draws, arm, comparator, goals.persons, goals.months)[0] : undefined
  if (!row || comparator === undefined) return null
  const say = words.present
  const { own, other } = row
  const of = Math.min(MOST, own.n)
  const scaled = (n: number): number => Math.round((n * of) / own.n)
  const months = teller.months(goals.months)
  const sign = teller.name(arm).sign
  const [low, middle, high] = [scaled(own.p10), scaled(own.p50), scaled(own.p90)]
  const crowd = {
    name: teller.way(arm).name,
    sign,
    count: say.guess.valueText(number(middle), number(of)),
    what: say.crowd.goals(months),
    kinds: kindsOf(
      of,
      [
        ['full', low],
        ['tint', middle - low],
        ['dashed', high - middle],
      ],
      'outline',
    ),
    glyph: 'person' as const,
  }
  const bandOf = (one: Prediction) => ({ p50: one.p50, p10: one.p10, p90: one.p90, p2_5: one.p2_5, p97_5: one.p97_5 })
  const n = number(own.n)
  return {
    question: 'goals',
    ask: words.questions.goals.full,
    headline:
      own.p10 === own.p90
        ? words.goals.answerOne(number(own.p10), n, months)
        : words.goals.answer(number(own.p10), number(own.p90), n, months),
    certainty: 'judged',
    tone: sign === 'none' ? 'ink' : sign,
    likely: words.goals.reached(number(row.reach)),
    explain: [
      ...(other ? [words.goals.otherwise(teller.way(comparator).inside, number(other.p10), number(other.p90))] : []),
      words.goals.afterStart,
    ],
    assumed: say.assumed.goals,
    guess: { ask: say.guess.goals(n, months), of, known: 0, answer: middle, sign, glyph: 'person' },
    crowds: [crowd],
    onSlide: [crowd],
    legend: [
      { kind: 'full', label: say.legend.goalFull },
      { kind: 'tint', label: say.legend.goalTint },
      { kind: 'dashed', label: say.legend.goalDashed },
      { kind: 'outline', label: say.legend.goalOutline },
    ],
    range: {
      title: say.range.titles.goals(n),
      note: say.range.bandsGoals,
      reference: null,
      tick: (value) => number(value),
      rows: [
        { label: teller.way(arm).name, sign, ...rangeTexts(bandOf(own), teller, 0, false) },
        ...(other
          ? [{ label: teller.way(comparator).name, sign: teller.name(comparator).sign, ...rangeTexts(bandOf(other), teller, 0, false) }]
          : []),
      ],
    },
    variants: ['durability', 'caseload', 'women', 'supportMonths'],
    measure: {
      of: (result) => {
        const found = armFigure(result, arm, outcomeId(goals.months, 'placed'), true)
        return found ? found.centre * own.n : null
      },
      text: (value) => say.guess.valueText(number(Math.round(value)), n),
      tick: (value) => number(value),
      least: 0.5,
    },
    rests: ['trial.inWork15.SE.men', 'jobs.loss', 'support.dropOut'],
  }
}
