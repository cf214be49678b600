/**
 * Each remark on arms is made when an arm does what it is about, points at that arm's field, and is not made otherwise.
 */
import { describe, expect, it } from 'vitest'
import { armWarnings } from '../armWarnings.ts'
import { armOf, FOUR_POSTS, inputOf } from './inputs.ts'

const remarks = (arms: Parameters<typeof inputOf>[1]) => armWarnings(inputOf({ source: 'trial' }, arms)).map((w) => `${w.code} ${w.where}`)

describe('remarks on arms', () => {
  it.each([
    ['support that starts anew after waiting', armOf('SE', { posts: 2 }), ['ASM-support-restart /arms/1/whileWaiting']],
    ['no support while waiting', armOf('SE', { posts: 2, whileWaiting: 'none' }), []],
    ['support that counts from the application', armOf('SE', { posts: 2, restartSupport: false }), []],
    ['a stepped pathway', armOf('stepped'), ['ASM-stepped /arms/1/pathway']],
    ['staff who leave', armOf('SE', { posts: 2, turnover: 0.2, restartSupport: false }), ['ASM-turnover /arms/1/turnover']],
    [
      'places shared with others',
      armOf('SE', { posts: 2, othersShare: 0.3, restartSupport: false }),
      ['ASM-others-share /arms/1/othersShare'],
    ],
    ['daily activities beside work', armOf('SE', { dailyActivitiesInWork: 'parallel' }), ['ASM-parallel /arms/1/dailyActivitiesInWork']],
    ['nothing out of the ordinary', armOf('SE'), []],
  ])('tell of %s', (_, arm, expected) => {
    expect(remarks([armOf('FS'), arm])).toEqual(expected)
  })

  it('are made once, for the first arm concerned', () => {
    expect(remarks(FOUR_POSTS)).toEqual(['ASM-support-restart /arms/1/whileWaiting'])
  })
})
