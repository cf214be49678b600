/**
 * What a report is about, gathered from the page: the answer on screen, what the decision has found out about it, and the titles of the
 * page's own pictures. Pure but for the clock.
 */
import { tornado } from '../../run/questions/oneWay.ts'
import { reportedRun } from '../../run/reported.ts'
import { reportWords } from '../../messages/report.ts'
import { localDate } from '../../report/localDate.ts'
import type { ReportedInfluence, Subject } from '../../report/subject.ts'
import type { Language } from '../../shared/issue.ts'
import { certaintyAnswer, curveOfPrices } from '../answers/certaintyOf.ts'
import { turningLines } from '../answers/certaintyText.ts'
import { jobsAnswer, jobsHeadline, likelySentence, otherArmSentence } from '../answers/jobs.ts'
import { plainText } from '../answers/sentence.ts'
import { comparatorOf } from '../answers/figure.ts'
import { wayOf } from '../answers/ways.ts'
import { BY_WORK, measureOf, personsOf, type Decision } from '../state/decision.svelte.ts'
import type { Desk } from '../state/desk.svelte.ts'
import type { Answered } from '../state/workbench.svelte.ts'
import { messagesOf } from './reportPictures.ts'

/** Months after the start at which the report reads work: where the trial measured. */
export const REPORT_MONTH = 15

export function subjectOf(desk: Desk, shown: Answered, decision: Decision, today: Date): Subject {
  const { workbench, words, language } = desk
  const { scenario } = shown
  const known = decision.scenario === scenario
  const draws = known && decision.draws ? decision.draws : undefined
  const result = { ...shown.result, draws }
  return {
    language,
    words,
    date: localDate(today),
    exact: shown.exact,
    ...reportedRun(workbench.model, scenario, workbench.base, result),
    base: baseText(desk),
    answer: answerOf(desk, shown),
    messages: { ...messagesOf(desk, shown), ...certaintyMessage(desk, shown, decision) },
    influence: known ? influenceOf(desk, decision, shown) : null,
    turning: known ? turningOf(desk, shown, decision) : null,
  }
}

function baseText({ workbench }: Desk) {
  const { name, kind } = workbench.origin
  const say = (language: Language): string =>
    kind === 'example' ? reportWords[language].changes.example(name) : reportWords[language].changes.file(name)
  return { sv: say('sv'), en: say('en') }
}

function answerOf(desk: Desk, shown: Answered): Subject['answer'] {
  const { words } = desk
  const answer = jobsAnswer(shown.result, shown.scenario, words, { month: REPORT_MONTH, audience: 'all', exact: shown.exact })
  if (!answer) return null
  const others = answer.arms.filter((arm) => arm !== answer.leader).map((arm) => otherArmSentence(arm, words))
  return {
    question: words.questions.jobs.full,
    headline: plainText(jobsHeadline(answer, words)),
    explain: [likelySentence(answer, words, true), ...others, ...(desk.inflowText === '' ? [] : [desk.inflowText])].map(plainText),
  }
}

/** The way that the weighing of evidence is about: the one that gives most in work, or the one the reader looks at. */
export function weighedArm(desk: Desk, shown: Answered): string {
  const answer = jobsAnswer(shown.result, shown.scenario, desk.words, { month: REPORT_MONTH, audience: 'all', exact: shown.exact })
  return answer?.leader.way.arm ?? desk.focusArm
}

function influenceOf(desk: Desk, decision: Decision, shown: Answered): ReportedInfluence | null {
  const comparator = comparatorOf(shown.result)?.id
  const { table } = decision
  if (!table?.central || comparator === undefined) return null
  const arm = weighedArm(desk, shown)
  const measure = measureOf(BY_WORK, personsOf(decision.draws, shown.scenario), arm, comparator)
  const { rows, centre } = tornado(table, measure)
  if (centre === null) return null
  return {
    measure: { sv: reportWords.sv.weak.measureWork(String(REPORT_MONTH)), en: reportWords.en.weak.measureWork(String(REPORT_MONTH)) },
    unit: 'share',
    centre,
    arm,
    rows: rows.map(({ input, swing, atLow, atHigh, turns }) => ({ id: input.id, swing, atLow, atHigh, turns })),
    complete: table.complete,
  }
}

function turningOf(desk: Desk, shown: Answered, decision: Decision): readonly string[] | null {
  const run = decision.clean
  const answer = run ? certaintyAnswer(run, BY_WORK) : null
  if (!run || !answer || decision.busy) return null
  const perspective = shown.scenario.economics.perspective
  const found = { turns: decision.turns, curve: curveOfPrices(run, perspective, 0), answer, run, criterion: BY_WORK }
  return turningLines(found, { shown, words: desk.words, language: desk.language, ways: desk.ways }).map(plainText)
}

/** Title of the slide about certainty: which way is best, and how surely. */
function certaintyMessage(desk: Desk, shown: Answered, decision: Decision): Subject['messages'] {
  const answer = decision.scenario === shown.scenario && decision.clean ? certaintyAnswer(decision.clean, BY_WORK) : null
  if (!answer) return {}
  const say = desk.words.certaintyView
  return { certainty: plainText(say.answer[answer.degree](wayOf(desk.ways, answer.best).inside, say.what.work)) }
}
