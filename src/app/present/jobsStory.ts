/** "Vilken väg ger fler i arbete?" as a story: one crowd per way, the leading way guessed from what the comparator gives. */
import { kindLabel, kindsIn } from '../../charts/crowd.ts'
import { certaintyOfWork } from '../answers/certainty.ts'
import { crowdOf } from '../answers/crowds.ts'
import { differenceFigure } from '../answers/figure.ts'
import { jobsAnswer, jobsHeadline, likelySentence, otherArmSentence, outcomeId } from '../answers/jobs.ts'
import { bandFrom } from '../answers/pictures.ts'
import { rangeTexts } from './ranges.ts'
import type { CrowdPicture, Story, Teller } from './story.ts'

export function jobsStory(teller: Teller): Story | null {
  const { shown, words, chartWords, month, audience } = teller
  const answer = jobsAnswer(shown.result, shown.scenario, words, { month, audience, exact: shown.exact })
  if (!answer) return null
  const { leader, comparator } = answer
  const say = words.present
  const base = teller.name(comparator.arm)
  const drawn = teller.ways.flatMap((way) => {
    const found = crowdOf(answer, way.arm)
    return found ? [{ way, crowd: found.crowd }] : []
  })
  const crowds = drawn.map(({ way, crowd }): CrowdPicture => ({
    name: way.name,
    sign: teller.name(way.arm).sign,
    count: words.unit.of100(teller.number(crowd.inWork)),
    what: words.jobs.crowd.after(teller.months(month)),
    kinds: crowd.kinds,
    glyph: 'person',
  }))
  const outcome = outcomeId(month, audience)
  return {
    question: 'jobs',
    ask: words.questions.jobs.full,
    headline: jobsHeadline(answer, words),
    certainty: certaintyOfWork(shown.scenario, month, audience),
    tone: leader.way.pathway === 'none' ? 'ink' : leader.way.pathway,
    likely: shown.exact ? say.range.expected : likelySentence(answer, words, false),
    explain: answer.arms.filter((arm) => arm !== leader).map((arm) => otherArmSentence(arm, words)),
    assumed: say.assumed.jobs,
    guess: {
      ask: say.guess.jobs(comparator.inside, teller.number(answer.comparatorInWork), leader.way.inside),
      of: 100,
      known: answer.comparatorInWork,
      answer: leader.inWork,
      sign: teller.name(leader.way.arm).sign,
      glyph: 'person',
    },
    crowds,
    onSlide: crowds.filter((_, i) => [comparator.arm, leader.way.arm].includes(drawn[i]?.way.arm ?? '')),
    legend: kindsIn(drawn.map(({ crowd }) => crowd)).map((kind) => ({
      kind,
      label: kind === 'anyway' ? say.legend.both(2) : kindLabel(kind, base, chartWords),
    })),
    range: {
      title: say.range.titles.jobs(comparator.inside),
      note: say.range.bands,
      reference: null,
      tick: (value) => teller.signed(value),
      rows: [...answer.arms]
        .reverse()
        .map((arm) => ({ label: arm.way.name, sign: teller.name(arm.way.arm).sign, ...rangeTexts(bandFrom(arm.difference, 100), teller) })),
    },
    variants: ['durability', 'posts', 'caseload', 'women', 'ageMax'],
    measure: {
      of: (result) => {
        const difference = differenceFigure(result, leader.way.arm, outcome, true)
        return difference ? difference.centre * 100 : null
      },
      text: (value) => words.turning.of100(Math.round(value)),
      tick: (value) => teller.signed(value),
      least: 0.5,
    },
    rests: ['jobs.loss', 'caseload.dilution', 'trial.inWork15.SE.men'],
  }
}
