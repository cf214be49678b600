// What the page may claim about more people in work: every variant of the sentence, from figures chosen by hand.
import { describe, expect, it } from 'vitest'
import { sv } from '../../src/messages/sv.ts'
import { en } from '../../src/messages/en.ts'
import { jobsAnswer, jobsHeadline, likelySentence, otherArmSentence, otherGroupSentence } from '../../src/app/answers/jobs.ts'
import { plainText } from '../../src/app/answers/sentence.ts'
import { makeResult, type FakeSettings } from '../ui/fakeRunner.ts'
import { presetScenario } from '../ui/scenario.ts'

const scenario = presetScenario()
const at15 = { month: 15, audience: 'all' as const, exact: false }

function answerFor(settings: FakeSettings, exact = false, words = sv) {
  const answer = jobsAnswer(makeResult(scenario, exact, settings), scenario, words, { ...at15, exact })
  if (!answer) throw new Error('no answer')
  return answer
}

describe('the answer sentence', () => {
  it('states a difference whose whole interval lies above zero', () => {
    const answer = answerFor({ differences: { SE: 0.08, CM: 0.02 }, spread: 0.04 })
    expect(plainText(jobsHeadline(answer, sv))).toBe('Med Supported Employment får 8 fler av 100 arbete än med förstärkt samarbete.')
    expect(plainText(likelySentence(answer, sv, false))).toBe('I modellen är det troligen mellan 4 och 12 fler av 100.')
  })

  it('says "kanske" and that it may be chance when zero lies in the interval', () => {
    const answer = answerFor({ differences: { SE: 0.03, CM: 0 }, spread: 0.04, probBetter: 0.85 })
    expect(plainText(jobsHeadline(answer, sv))).toBe('Med Supported Employment får kanske 3 fler av 100 arbete än med förstärkt samarbete.')
    expect(plainText(likelySentence(answer, sv, false))).toBe(
      'I modellen är det troligen mellan 1 färre och 7 fler av 100. Skillnaden kan vara slump.',
    )
  })

  it('says that it may just as well be chance only when neither side is clearly likelier', () => {
    const coin = answerFor({ differences: { SE: 0.01, CM: 0 }, spread: 0.04, probBetter: 0.6 })
    expect(plainText(likelySentence(coin, sv, false))).toContain('Skillnaden kan lika gärna vara slump.')
    const likely = answerFor({ differences: { SE: 0.01, CM: 0 }, spread: 0.04, probBetter: 0.8 })
    expect(plainText(likelySentence(likely, sv, false))).not.toContain('lika gärna')
  })

  it('calls what rounds to no person of 100 about as many, however narrow the interval', () => {
    const answer = answerFor({ differences: { SE: 0.004, CM: 0.001 }, spread: 0.001 })
    expect(plainText(jobsHeadline(answer, sv))).toBe('Med Supported Employment får ungefär lika många arbete som med förstärkt samarbete.')
  })

  it('says fewer when every way does worse', () => {
    const answer = answerFor({ differences: { SE: -0.05, CM: -0.09 }, spread: 0.02 })
    expect(plainText(jobsHeadline(answer, sv))).toBe('Med Supported Employment får 5 färre av 100 arbete än med förstärkt samarbete.')
  })

  it('names the way that gives most, not always the same one', () => {
    const answer = answerFor({ differences: { SE: 0.01, CM: 0.06 }, spread: 0.02 })
    expect(answer.leader.way.arm).toBe('CM')
    expect(plainText(jobsHeadline(answer, sv))).toBe('Med en case manager får 6 fler av 100 arbete än med förstärkt samarbete.')
  })

  it('gives no interval and no certainty while only the expectation is known', () => {
    const answer = answerFor({ differences: { SE: 0.08, CM: 0.02 } }, true)
    expect(answer.leader.verdict).toBe('expectedMore')
    expect(likelySentence(answer, sv, false)).toBe('Spridningen räknas nu.')
    expect(likelySentence(answer, sv, true)).toBe('Spridningen är inte räknad.')
  })

  it('is the same claim in English', () => {
    const answer = answerFor({ differences: { SE: 0.08, CM: 0.02 }, spread: 0.04 }, false, en)
    expect(plainText(jobsHeadline(answer, en))).toBe('With Supported Employment, 8 more of 100 get work than with enhanced cooperation.')
  })

  it('is absent when the horizon ends before the month', () => {
    const short = { ...scenario, horizonMonths: 12 }
    expect(jobsAnswer(makeResult(short, false), short, sv, at15)).toBeNull()
  })
})

describe('counts in words and pictures', () => {
  it('adds the rounded difference to the rounded comparator, so that the three figures agree', () => {
    // 18.4 and 20.6 would round to 18 and 21, three apart, while the difference 2.2 rounds to 2.
    const answer = answerFor({ level: 0.184, differences: { SE: 0.022, CM: 0 }, spread: 0.01 })
    expect([answer.comparatorInWork, answer.leader.more, answer.leader.inWork]).toEqual([18, 2, 20])
  })

  it('lists the ways in the order FS, CM, SE whatever the order in the file', () => {
    const turned = { ...scenario, arms: [...scenario.arms].reverse() }
    const answer = jobsAnswer(makeResult(turned, false), turned, sv, at15)
    expect(answer?.arms.map((arm) => arm.way.arm)).toEqual(['CM', 'SE'])
  })
})

describe('the sentences beside the answer', () => {
  it('tells what the other way gives, and that it may be chance', () => {
    const answer = answerFor({ differences: { SE: 0.08, CM: 0.02 }, spread: 0.04, probBetter: 0.7 })
    const other = answer.arms.find((arm) => arm.way.arm === 'CM')
    expect(other && plainText(otherArmSentence(other, sv))).toBe(
      'En case manager ger kanske 2 fler, men skillnaden kan lika gärna vara slump.',
    )
  })

  it('gives the effect among those who got a place, because with few places the whole group dilutes it', () => {
    const result = makeResult(scenario, false)
    const answer = jobsAnswer(result, scenario, sv, at15)
    // 80 places for 238 persons: 8 of 100 becomes 2.7 of 100.
    expect(answer?.leader.more).toBe(3)
    const sentence = answer && otherGroupSentence(result, answer, sv, { ...at15, months: '15 månader' })
    expect(sentence && plainText(sentence)).toBe('Bland dem som fått plats är det 8 fler efter 15 månader, troligen mellan 6 och 10 fler.')
  })

  it('is silent about the other group where the model does not report it', () => {
    const result = makeResult(scenario, false)
    const at60 = { ...at15, month: 60 }
    const answer = jobsAnswer(result, scenario, sv, at60)
    expect(answer && otherGroupSentence(result, answer, sv, { ...at60, months: '60 månader' })).toBeNull()
  })
})
