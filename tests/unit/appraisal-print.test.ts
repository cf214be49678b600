/**
 * The money part of the printed result, on the made example: amounts worked out in appraisal-made.ts, words read as a board member would.
 */
import { describe, expect, it } from 'vitest'
import { moneyBlocks } from '../../src/cli/printMoney.ts'
import { WORDS } from '../../src/cli/words.ts'
import type { RunAppraisal } from '../../src/run/result.ts'
import type { Language } from '../../src/shared/issue.ts'
import { madeAppraisal } from './appraisal-made.ts'

function lines(run: RunAppraisal, language: Language = 'sv'): string[][] {
  return moneyBlocks(run, language, WORDS[language]).map((block) =>
    block.map((line) => line.replaceAll('\u00a0', ' ').replace(/ {2,}/g, '  ')),
  )
}

describe('who pays and who gains, printed', () => {
  it('names the comparator, the unit and the price year, and lets society be work less resources', () => {
    const [pockets] = lines(madeAppraisal())
    expect(pockets[0]).toBe('Vem betalar, vem får tillbaka: skillnad mot A')
    expect(pockets[1]).toContain('Hela gruppen, 24 månader, utan diskontering, kr 2026.')
    // means: the person 2,200, the state −100, work 3,300, coach 1,200
    expect(pockets.find((line) => line.startsWith('person'))).toMatch(/^person {2}\+2 200 \(/)
    expect(pockets.find((line) => line.startsWith('Offentliga'))).toMatch(/^Offentliga parter tillsammans {2}−100 \(/)
    expect(pockets.slice(-4, -1).map((line) => line.replace(/ \(.*/, ''))).toEqual([
      'Samhället: alla parter tillsammans  +2 100',
      '  värdet av arbetet  +3 300',
      '  resurser som används  −1 200',
    ])
  })

  it('says from the start, not, and in how many runs of 100 the money does not come back', () => {
    const [, paybacks] = lines(madeAppraisal())
    expect(paybacks[1]).toContain('i den mellersta körningen. Sist: i hur många av 100 körningar det inte sker på 24 månader.')
    expect(paybacks.slice(3)).toEqual([
      'person  från start; 0',
      'state  inte; 50',
      'Offentliga parter tillsammans  inte; 50',
      'Samhället: alla parter tillsammans  inte; 50',
    ])
  })

  it('shows no interval and no share for a single expectation', () => {
    const [pockets, paybacks] = lines({ ...madeAppraisal(), kept: 0 }, 'en')
    expect(pockets.find((line) => line.startsWith('person'))).toBe('person  +2,200')
    expect(pockets.join('\n')).not.toContain('8 runs of 10')
    expect(paybacks[1]).toMatch(/laid out\. Not: does not happen within 24 months\.$/)
    expect(paybacks.slice(3)).toEqual([
      'person  from the start',
      'state  not',
      'Public parties together  not',
      'Society: all parties together  10 mo',
    ])
  })

  it('gives the rate and leaves a dash where nobody is counted', () => {
    const heads = lines(madeAppraisal())[2]
    expect(heads[0]).toBe('Netto för samhället, diskonterat med 3,5 % om året')
    expect(heads[2]).toMatch(/^per person i gruppen, kr 2026 {2}\+\d{3} \(/)
    expect(heads[4]).toMatch(/^per person som får plats.* {2}–$/)
  })

  it('is left out where there is nothing to compare', () => {
    expect(moneyBlocks({ ...madeAppraisal(), arms: ['A'] }, 'sv', WORDS.sv)).toEqual([])
  })
})
