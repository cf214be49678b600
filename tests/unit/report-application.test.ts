// Text and budget rows for an application: every figure is the run's, what the model cannot know is left open, and paste works in Excel.
import { beforeAll, describe, expect, it } from 'vitest'
import { messages } from '../../src/messages/index.ts'
import { applicationPlain, applicationText } from '../../src/report/application.ts'
import { budgetTable } from '../../src/report/budgetRows.ts'
import { csvOf } from '../../src/report/csv.ts'
import type { Subject } from '../../src/report/subject.ts'
import { makeSubject, smallScenario } from '../fixtures/reportSubject.ts'

let sv: Subject
let en: Subject
beforeAll(async () => {
  sv = await makeSubject('sv', smallScenario({}))
  en = { ...sv, language: 'en', words: messages.en }
}, 60_000)

describe('the text for an application', () => {
  it('has the nine headings of the associations’ template, in both languages', () => {
    expect(applicationText(sv, 'SE').map(({ heading }) => heading)).toEqual([
      'Behov',
      'Målgrupp',
      'Mål',
      'Metod',
      'Resurser och budget',
      'Förväntat resultat',
      'Risk',
      'Uppföljning',
      'Implementering',
    ])
    expect(applicationText(en, 'SE').map(({ paragraphs }) => paragraphs.length)).toEqual(
      applicationText(sv, 'SE').map(({ paragraphs }) => paragraphs.length),
    )
  })

  it('states the aim as a range, and the expected result with its range, as the run has them', () => {
    const of100 = (share: number | null) => String(Math.round(share! * 100))
    const work = sv.result.arms.find(({ id }) => id === 'SE')!.outcomes['inWork15']
    const parts = Object.fromEntries(applicationText(sv, 'SE').map(({ id, paragraphs }) => [id, paragraphs.join(' ')]))
    expect(parts['aim']).toContain(`${of100(work.p10)} till ${of100(work.p90)} av 100`)
    const more = sv.result.differences.find(({ arm }) => arm === 'SE')!.outcomes['inWork15']
    expect(parts['result']).toContain(
      `${of100(more.mean)} fler av 100 i arbete efter 15 månader, jämfört med förstärkt samarbete, troligen`,
    )
    expect(parts['group']).toContain('238 personer')
    expect(parts['resources']).toContain('4 tjänster i 36 månader ger 80 platser')
  })

  it('never says that something is proved, and leaves open what the model cannot know', () => {
    for (const subject of [sv, en]) {
      const text = applicationPlain(applicationText(subject, 'CM'), subject)
      expect(text).not.toMatch(/bevisar|proves/i)
      expect(text.match(subject.language === 'sv' ? /\[Fyll i: /g : /\[To fill in: /g)).toHaveLength(8)
      expect(text).toContain(subject.result.manifest.resultHash)
    }
  })

  it('gives no range and says so where only the expectation is known', () => {
    const exact = applicationText({ ...sv, exact: true }, 'SE').find(({ id }) => id === 'aim')!
    expect(exact.paragraphs.join(' ')).toContain('Spridningen är inte räknad')
  })
})

describe('the budget rows', () => {
  // Hand calculation: 4 posts × 36 months × 77,500 SEK (post.cost, prices of 2026, the mean of its symmetric spread) = 11,160,000 SEK.
  it('are posts × months × cost, half of it paid by the state and a quarter each by region and municipalities', () => {
    const rows = budgetTable(sv, 'SE')!.rows.map((row) =>
      row.map((cell) => (cell !== null && typeof cell !== 'string' ? cell.value : cell)),
    )
    const [, posts, months, month, sum] = rows[0] as [string, number, number, number, number]
    expect([posts, months]).toEqual([4, 36])
    expect(Math.abs(sum - posts * months * month)).toBeLessThanOrEqual((posts * months) / 2 + 1)
    expect(sum / 11_160_000).toBeGreaterThan(0.9)
    expect(sum / 11_160_000).toBeLessThan(1.1)
    const funding = rows.filter(([item]) => String(item).startsWith('Finansiering')).map(([, , , , amount]) => amount as number)
    expect(funding.map((amount) => Math.round((100 * amount) / sum)).sort((a, b) => b - a)).toEqual([50, 25, 25])
  })

  it('leave training, travel and evaluation without an amount, and say so', () => {
    const rows = budgetTable(sv, 'SE')!.rows
    for (const name of ['Utbildning', 'Resor', 'Utvärdering']) {
      const row = rows.find(([item]) => item === name)!
      expect(row[4]).toBeNull()
      expect(row[5]).toBe('Modellen har ingen siffra. Fyll i.')
    }
  })

  it('are pasted into Excel as cells: tabs between, whole kronor without spaces', () => {
    const lines = csvOf(budgetTable(sv, 'SE')!, 'paste').trimEnd().split('\r\n')
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([6]))
    expect(lines[1].split('\t')[4]).toMatch(/^\d{8}$/)
  })

  it('are none for a pathway without posts', () => {
    expect(budgetTable(sv, 'FS')).toBeNull()
  })
})
