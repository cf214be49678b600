/** "Kan vi dela på en insats?" as a story: of 100 places, how many the municipalities that share fill. */
import { armFigure } from '../answers/figure.ts'
import { bandFrom } from '../answers/pictures.ts'
import { fills, municipalitiesOfSource, participants, sharingFigures } from '../answers/sharing.ts'
import { rangeTexts } from './ranges.ts'
import { kindsOf, of100, type Story, type Teller } from './story.ts'

export function sharingStory(teller: Teller): Story | null {
  const { shown, words, arm, number } = teller
  const posts = shown.scenario.arms.find(({ id }) => id === arm)?.['posts']
  const figures = sharingFigures(shown.result, arm)
  const all = municipalitiesOfSource(shown.scenario.population['source'])
  const names = participants(shown.scenario, all)
  if (typeof posts !== 'number' || !figures || names.length === 0) return null
  const used = armFigure(shown.result, arm, 'utilisation', shown.exact)
  if (!used) return null
  const say = words.present
  const sharing = words.sharing
  const n = of100(used.centre)
  const postsText = sharing.posts(posts, number(posts, Number.isInteger(posts) ? 0 : 1))
  const crowd = {
    name: teller.way(arm).name,
    sign: teller.name(arm).sign,
    count: words.unit.of100(number(n)),
    what: say.crowd.sharing,
    kinds: kindsOf(100, [['full', n]], 'outline'),
    glyph: 'square' as const,
  }
  const whole = (share: number): string => number(Math.round(share * 100))
  return {
    question: 'sharing',
    ask: words.questions.sharing.full,
    headline: fills(figures)
      ? sharing.answer.fills(names.length, postsText, whole(used.centre))
      : sharing.answer.empty(names.length, postsText, whole(figures.idle?.centre ?? 0)),
    certainty: 'assumed',
    tone: fills(figures) ? 'ink' : 'loss',
    likely: used.low === null || used.high === null ? say.range.expected : sharing.likelyUsed(whole(used.low), whole(used.high)),
    explain: [sharing.filled],
    assumed: say.assumed.sharing,
    guess: {
      ask: say.guess.sharing(number(names.length)),
      of: 100,
      known: 0,
      answer: n,
      sign: teller.name(arm).sign,
      glyph: 'square',
    },
    crowds: [crowd],
    onSlide: [crowd],
    legend: [
      { kind: 'full', label: say.legend.used },
      { kind: 'outline', label: say.legend.unused },
    ],
    range: {
      title: say.range.titles.sharing,
      note: say.range.bands,
      reference: null,
      tick: (value) => number(value),
      rows: [{ label: teller.way(arm).name, sign: teller.name(arm).sign, ...rangeTexts(bandFrom(used, 100), teller, 0, false) }],
    },
    variants: ['posts', 'caseload', 'supportMonths', 'ageMax'],
    measure: {
      of: (result) => {
        const found = armFigure(result, arm, 'utilisation', true)
        return found ? found.centre * 100 : null
      },
      text: (value) => words.unit.of100(number(Math.round(value))),
      tick: (value) => number(value),
      least: 0.5,
    },
    rests: ['support.dropOut', 'waiting.giveUp', 'background.exit'],
  }
}
