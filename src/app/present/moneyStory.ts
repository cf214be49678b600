/** "Vem betalar, vem får tillbaka?" as a story: in how many of 100 runs a party comes out above zero, and every party's net. */
import { paysMost, type MoneyRow } from '../answers/money.ts'
import { moneyAnswer } from '../answers/moneyAnswer.ts'
import { partyWords } from '../answers/moneySources.ts'
import { meanPresentValue } from '../../run/appraisal/presentValue.ts'
import { rangeTexts } from './ranges.ts'
import { kindsOf, of100, type Story, type Teller } from './story.ts'

const MILLION = 1e6

export function moneyStory(teller: Teller): Story | null {
  const { shown, words, arm, party, years, model, language, number } = teller
  const answer = moneyAnswer(shown, { arm, party, own: [], rate: 0, years, publicFunds: null })
  if (!answer) return null
  const say = words.present
  const money = words.moneyView
  const { inside } = partyWords(party, { words, language, model }, answer)
  const span = teller.years_(answer.years)
  const { row, table } = answer
  const share = row.probPositive
  const plus = share === null ? (row.net > 0 ? 100 : 0) : of100(share)
  const error = row.likely ? (row.likely[1] - row.likely[0]) / 10 : null
  const most = paysMost(table.rows)
  const crowd = {
    name: span,
    sign: 'none' as const,
    count: words.unit.of100(number(plus)),
    what: say.crowd.money,
    kinds: kindsOf(100, [['gain', plus]], 'outline'),
    glyph: 'square' as const,
  }
  const shownRow = (one: MoneyRow, label: string) => ({
    label,
    sign: 'none' as const,
    tone: one.net < 0 ? ('loss' as const) : ('gain' as const),
    strong: one.party === 'society',
    ...rangeTexts(bandOfRow(one), teller, 1),
  })
  return {
    question: 'money',
    ask: words.questions.money.full,
    headline: money.netPlain(inside, teller.sek(row.net, error), span).replace(/\*\*([^*]+)\*\*/, '[$1]'),
    certainty: 'assumed',
    tone: row.net < 0 ? 'loss' : 'ink',
    likely: row.likely ? say.range.money(...teller.sekRange(...row.likely, error), inside) : say.range.expected,
    explain: [
      ...(most && most.party !== party ? [money.paysMost(partyWords(most.party, { words, language, model }, answer).name)] : []),
      money.transferNote,
    ],
    assumed: say.assumed.money,
    guess: { ask: say.guess.money(inside, span), of: 100, known: 0, answer: plus, sign: 'none', glyph: 'square' },
    crowds: [crowd],
    onSlide: [crowd],
    legend: [
      { kind: 'gain', label: say.legend.plus },
      { kind: 'outline', label: say.legend.minus },
    ],
    range: {
      title: say.range.titles.money(words.money.million, span, teller.way(answer.comparator).inside),
      note: say.range.bands,
      reference: null,
      tick: (value) => teller.signed(value),
      rows: [...table.rows, table.society].map((one) =>
        shownRow(one, one.party === 'society' ? say.range.society : partyWords(one.party, { words, language, model }, answer).name),
      ),
    },
    variants: ['durability', 'fullCost', 'posts', 'caseload'],
    measure: {
      of: (result) => {
        const { appraisal } = result
        if (!appraisal?.arms.includes(arm)) return null
        return meanPresentValue(appraisal, answer.perspective, answer.valuation) / MILLION
      },
      text: (value) => teller.sek(value * MILLION),
      tick: (value) => teller.signed(value, 1),
      least: 0.1,
    },
    rests: ['jobs.loss', 'production.supportedJob.fullCost', 'post.cost'],
  }
}

function bandOfRow({ net, summary }: MoneyRow) {
  const scaled = (value: number | null): number | null => (value === null ? null : value / MILLION)
  return {
    p50: net / MILLION,
    p10: scaled(summary.p10),
    p90: scaled(summary.p90),
    p2_5: scaled(summary.p2_5),
    p97_5: scaled(summary.p97_5),
  }
}
