/** "Hur säkert är det?" as a story: in how many of 100 draws a way is best for society; needs the draws. */
import { certaintyAnswer } from '../answers/certaintyOf.ts'
import { comparatorOf, differenceFigure } from '../answers/figure.ts'
import { of100 as of100Text } from '../answers/of100.ts'
import { bandFrom } from '../answers/pictures.ts'
import { rangeTexts } from './ranges.ts'
import { kindsOf, of100, type Story, type Teller } from './story.ts'

const MILLION = 1e6
const NET = 'netSociety'

export function certaintyStory(teller: Teller): Story | null {
  const { shown, words, language, draws } = teller
  const by = shown.scenario.economics.perspective
  const answer = draws ? certaintyAnswer(draws, { by, wtp: 0 }) : null
  const comparator = comparatorOf(shown.result)?.id
  if (!answer || comparator === undefined) return null
  const say = words.present
  const view = words.certaintyView
  const best = teller.way(answer.best)
  const arm = answer.best === comparator ? teller.arm : answer.best
  const sign = teller.name(answer.best).sign
  const what = view.what.money(words.moneyView.parties[by as 'society']?.inside ?? by)
  const n = of100(answer.probBest)
  const net = differenceFigure(shown.result, arm, NET, shown.exact)
  if (!net) return null
  const error = net.low === null || net.high === null ? null : (net.high - net.low) / 10
  const crowd = {
    name: best.name,
    sign,
    count: words.unit.of100(of100Text(answer.probBest, words, language)),
    what: say.crowd.certainty,
    kinds: kindsOf(100, [['full', n]], 'outline'),
    glyph: 'square' as const,
  }
  return {
    question: 'certainty',
    ask: words.questions.certainty.full,
    headline: view.answer[answer.degree](best.inside, what),
    certainty: 'assumed',
    tone: sign === 'none' ? 'ink' : sign,
    likely:
      net.low === null || net.high === null
        ? say.range.expected
        : say.range.certainty(...teller.sekRange(net.low, net.high, error), teller.way(arm).inside),
    explain: [view.explain.best(best.name, of100Text(answer.probBest, words, language)), view.explain.limits],
    assumed: say.assumed.certainty,
    guess: { ask: say.guess.certainty(best.inside, what), of: 100, known: 0, answer: n, sign, glyph: 'square' },
    crowds: [crowd],
    onSlide: [crowd],
    legend: [
      { kind: 'full', label: say.legend.best },
      { kind: 'outline', label: say.legend.notBest },
    ],
    range: {
      title: say.range.titles.money(
        words.money.million,
        teller.years_(Math.round(shown.scenario.horizonMonths / 12)),
        teller.way(comparator).inside,
      ),
      note: say.range.bands,
      reference: null,
      tick: (value) => teller.signed(value),
      rows: teller.ways.flatMap((way) => {
        const figure = way.comparator ? null : differenceFigure(shown.result, way.arm, NET, shown.exact)
        return figure ? [{ label: way.name, sign: teller.name(way.arm).sign, ...rangeTexts(bandFrom(figure, 1 / MILLION), teller, 1) }] : []
      }),
    },
    variants: ['durability', 'fullCost', 'posts', 'caseload'],
    measure: {
      of: (result) => {
        const found = differenceFigure(result, arm, NET, true)
        return found ? found.centre / MILLION : null
      },
      text: (value) => teller.sek(value * MILLION),
      tick: (value) => teller.signed(value, 1),
      least: 0.1,
    },
    rests: ['jobs.loss', 'trial.inWork15.SE.men', 'post.cost'],
  }
}
