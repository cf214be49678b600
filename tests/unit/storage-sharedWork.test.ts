// Several scenarios in one link: each comes out with the fingerprint it went in with, under its letter; what does not fit or is not whole is said.
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { startHistory } from '../../src/app/state/history.ts'
import { MOST_SHEETS } from '../../src/app/state/sheets.ts'
import { MOST_LINK, payloadOf } from '../../src/app/storage/link.ts'
import { linkOfWork, workInLink } from '../../src/app/storage/sharedWork.ts'
import type { Sheet, Work } from '../../src/app/storage/workRecord.ts'
import { scenarioFingerprint } from '../../src/scenario/fingerprint.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { hash32 } from '../../src/shared/hash.ts'
import { success } from '../../src/shared/issue.ts'
import { readScenario as shipped } from '../fixtures/readScenario.ts'

const parse = (text: string, where: string) => {
  const read = readScenario(text, models, where)
  return read.ok ? success(read.value.scenario) : read
}
const sheet = (letter: string, scenario: Scenario, name: string | null = null): Sheet => ({
  letter,
  name,
  history: startHistory(scenario),
  base: scenario,
  origin: { name: scenario.name, kind: 'example' },
})
const preset = shipped('base-uma-238')
const posts = (n: number): Scenario => ({ ...preset, arms: preset.arms.map((arm) => ('posts' in arm ? { ...arm, posts: n } : arm)) })
const work: Work = {
  sheets: [sheet('A', preset), sheet('C', posts(2), 'Halva bemanningen'), sheet('B', shipped('base-sormland'))],
  open: 'C',
}
const PAGE = 'https://example.org/vagval/'

function payloadFrom(link: string): string {
  const payload = payloadOf(new URL(link).hash)
  if (!payload.present) throw new Error('no payload')
  return payload.text
}

/** A link as another program would write it, with a check that fits. */
function foreign(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(hash32(text))
  return `2z${Buffer.concat([head, deflateRawSync(text)]).toString('base64url')}`
}

async function codes(payload: string): Promise<readonly string[]> {
  const read = await workInLink(payload, parse)
  return read.ok ? [] : read.issues.map(({ code }) => code)
}

describe('a link with several scenarios', () => {
  it.each([false, true])(
    'gives each back under its letter and name, in order, with its fingerprint (without compression: %s)',
    async (plain) => {
      const made = await linkOfWork(work, PAGE, '#arbete', plain)
      if (!made.ok) throw new Error(made.issues[0]?.what.en)
      expect(made.value).toMatchObject({ letters: ['A', 'C', 'B'], left: [] })
      const read = await workInLink(payloadFrom(made.value.link), parse)
      if (!read.ok) throw new Error(read.issues[0]?.what.en)
      expect(read.value.open).toBe('C')
      expect(read.value.sheets.map(({ letter, name }) => [letter, name])).toEqual(work.sheets.map(({ letter, name }) => [letter, name]))
      expect(read.value.sheets.map(({ history }) => scenarioFingerprint(history.present))).toEqual(
        work.sheets.map(({ history }) => scenarioFingerprint(history.present)),
      )
      // steps of the sender's undo list stay with the sender
      expect(read.value.sheets.map(({ history }) => history.past)).toEqual([[], [], []])
    },
  )

  it('with one alone is the link it always was, and eight like each other cost little more than one', async () => {
    const one = await linkOfWork({ sheets: [sheet('B', preset)], open: 'B' }, PAGE, '#arbete')
    expect(one.ok && one.value.link).toContain('&s=1z')
    const read = one.ok ? await workInLink(payloadFrom(one.value.link), parse) : one
    expect(read.ok && read.value.sheets.map(({ letter }) => letter)).toEqual(['A'])
    const eight = await linkOfWork({ sheets: [...'ABCDEFGH'].map((letter, i) => sheet(letter, posts(i + 1))), open: 'A' }, PAGE, '#arbete')
    expect(eight.ok && one.ok && eight.value.link.length < 2 * one.value.link.length).toBe(true)
  })

  it('that would be too long carries the open one alone and says which are left out', async () => {
    // no two of these letters are alike, so that nothing can be made smaller
    let state = 1
    const noise = () => ((state = (state * 48271) % 2147483647), String.fromCharCode(33 + (state % 90)))
    const long = (n: number): Scenario => ({ ...preset, description: Array.from({ length: n }, noise).join('') }) as Scenario
    const large: Work = { sheets: [sheet('A', long(14_000)), sheet('B', long(14_000))], open: 'B' }
    const made = await linkOfWork(large, PAGE, '#arbete')
    expect(made.ok && [made.value.letters, made.value.left]).toEqual([['B'], ['A']])
    expect(made.ok && made.value.link.length < MOST_LINK).toBe(true)
    const none = await linkOfWork({ sheets: [sheet('A', long(40_000)), sheet('B', preset)], open: 'A' }, PAGE, '#arbete')
    expect(!none.ok && none.issues[0].code).toBe('RUN-123')
  })

  it('from a stranger is refused whole where any part of it is not what it should be', async () => {
    const whole = { open: 'A', sheets: [{ letter: 'A', name: null, scenario: preset }] }
    expect(await codes(foreign(whole))).toEqual([])
    const [a] = whole.sheets
    const wrong: readonly unknown[] = [
      '{',
      'null',
      '[]',
      { ...whole, open: 'B' },
      { ...whole, open: 1 },
      { ...whole, sheets: [] },
      { ...whole, sheets: {} },
      { ...whole, sheets: [null] },
      { ...whole, sheets: [a, a] },
      { ...whole, sheets: [{ ...a, letter: 'AA' }] },
      { ...whole, sheets: [{ ...a, letter: '__proto__' }] },
      { ...whole, sheets: [{ ...a, name: 5 }] },
      { ...whole, sheets: [{ ...a, name: 'x'.repeat(41) }] },
      { ...whole, sheets: [{ letter: 'A', name: null }] },
      { ...whole, sheets: Array.from({ length: MOST_SHEETS + 1 }, (_, i) => ({ ...a, letter: String.fromCharCode(65 + i) })) },
    ]
    for (const value of wrong) expect(await codes(foreign(value)), JSON.stringify(value).slice(0, 80)).toEqual(['RUN-121'])
    const broken = { ...whole, sheets: [a, { letter: 'B', name: null, scenario: { ...preset, horizonMonths: -1 } }] }
    const read = await workInLink(foreign(broken), parse)
    expect(!read.ok && read.issues.every(({ code, where }) => code.startsWith('SCN-') && where.startsWith('B'))).toBe(true)
  })
})
