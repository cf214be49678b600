/** "Räcker bemanningen?" as a story: of 100 persons, how many never get a place. */
import { armFigure } from '../answers/figure.ts'
import { roundPersons } from '../answers/group.ts'
import { bandFrom } from '../answers/pictures.ts'
import { staffingAnswer, staffingHeadline, staffingRow } from '../answers/staffing.ts'
import { projectArms } from '../state/levers.ts'
import { rangeTexts } from './ranges.ts'
import { kindsOf, of100, type Story, type Teller } from './story.ts'

export function staffingStory(teller: Teller): Story | null {
  const { shown, words, arm, number } = teller
  const settings = shown.scenario.arms.find(({ id }) => id === arm)
  const posts = settings?.['posts']
  if (typeof posts !== 'number') return null
  const months = Math.min(Number(settings?.['projectMonths'] ?? 0), shown.scenario.horizonMonths)
  const answer = staffingAnswer(shown.result, arm, posts, months, shown.exact)
  if (!answer) return null
  const { persons } = shown.result.manifest
  const say = words.present
  const caseload = Number(settings?.['caseload'] ?? 0)
  const never = of100(answer.row.never / persons)
  const placed = Math.min(100 - never, of100(answer.row.placed / persons))
  const outside = 100 - never - placed
  const { low, high } = answer.never
  const ends = low === null || high === null ? null : [roundPersons(low, low, high), roundPersons(high, low, high)]
  const crowd = {
    name: teller.way(arm).name,
    sign: teller.name(arm).sign,
    count: words.unit.of100(number(never)),
    what: say.crowd.staffing,
    kinds: kindsOf(
      100,
      [
        ['barred', never],
        ['anyway', placed],
      ],
      'outline',
    ),
    glyph: 'person' as const,
  }
  return {
    question: 'staffing',
    ask: words.questions.staffing.full,
    headline: staffingHeadline(answer, posts, persons, words, number),
    certainty: 'assumed',
    tone: answer.row.never >= 0.5 ? 'loss' : 'ink',
    likely: !ends
      ? say.range.expected
      : ends[0] === ends[1]
        ? words.staffing.likelyOne(number(ends[0] ?? 0))
        : words.staffing.likely(number(ends[0] ?? 0), number(ends[1] ?? 0)),
    explain: [words.staffing.caseloadNote],
    assumed: say.assumed.staffing,
    guess: {
      ask: say.guess.staffing(posts, words.count(posts, number(posts, 1)), number(Math.floor(posts * caseload)), number(persons)),
      of: 100,
      known: 0,
      answer: never,
      sign: teller.name(arm).sign,
      glyph: 'person',
    },
    crowds: [crowd],
    onSlide: [crowd],
    legend: [
      { kind: 'barred', label: say.legend.never },
      { kind: 'anyway', label: say.legend.placed },
      ...(outside > 0 ? [{ kind: 'outline' as const, label: say.legend.outside }] : []),
    ],
    range: {
      title: say.range.titles.staffing,
      note: say.range.bands,
      reference: null,
      tick: (value) => number(value),
      rows: projectArms(shown.scenario).flatMap(({ id }) => {
        const figure = armFigure(shown.result, id, 'neverReached', shown.exact)
        const { name } = teller.way(id)
        return figure ? [{ label: name, sign: teller.name(id).sign, ...rangeTexts(bandFrom(figure, 1), teller, 0, false) }] : []
      }),
    },
    variants: ['posts', 'caseload', 'supportMonths', 'ageMax'],
    measure: {
      of: (result) => staffingRow(result, arm, posts, months)?.never ?? null,
      text: (value) => words.scenario.persons(number(Math.round(value))),
      tick: (value) => number(value),
      least: 0.5,
    },
    rests: ['trial.inWork15.SE.men', 'support.dropOut', 'waiting.giveUp'],
  }
}
