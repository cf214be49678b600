// The record of verification: nothing is shown as passed that the recorded run did not pass, and the record knows every test that the checklists name.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { areas } from '../../src/cli/scripts/mutationAreas.mjs'
import { verificationWords } from '../../src/messages/verification.ts'
import { ADVISHE } from '../../src/report/checklists/advishe.ts'
import { named } from '../../src/report/checklists/checklist.ts'
import { TECH_VER } from '../../src/report/checklists/techVer.ts'
import {
  outcomeOf,
  platforms,
  RECORD,
  referenceCases,
  verifyChecklist,
  type VerificationRecord,
} from '../../src/report/verification/verification.ts'

const made: VerificationRecord = {
  ...RECORD,
  tests: {
    'tests/a.test.ts': {
      'group › holds (1)': 'passed',
      'group › holds (2)': 'passed',
      'group › breaks (1)': 'passed',
      'group › breaks (2)': 'failed',
    },
    'tests/b.test.ts': { 'group › waits': 'skipped', 'group › waits (2)': 'passed' },
    'tests/reference/c.test.ts': { one: 'passed', two: 'failed' },
  },
}
const of = (file: string, test: string) => outcomeOf(named(file, test), made)

describe('a named test', () => {
  it('has passed only when every case of it was run and passed', () => {
    expect(of('tests/a.test.ts', 'holds')).toBe('passed')
    expect(of('tests/a.test.ts', 'breaks')).toBe('failed')
    expect(of('tests/b.test.ts', 'waits')).toBe('notRun')
    expect(of('tests/a.test.ts', 'no such claim')).toBe('notRun')
    expect(of('tests/nowhere.test.ts', '')).toBe('notRun')
  })

  it('counts for its item only when it has passed', () => {
    const item = { id: '1', name: { sv: '', en: '' }, state: 'done' as const, answer: { sv: '', en: '' } }
    const tests = [named('tests/a.test.ts', 'holds'), named('tests/a.test.ts', 'breaks'), named('tests/b.test.ts', 'waits')]
    const [{ passed, tests: found }] = verifyChecklist({ id: 'x', name: item.name, source: '', items: [{ ...item, tests }] }, made)
    expect([passed, found.map(({ outcome }) => outcome)]).toEqual([1, ['passed', 'failed', 'notRun']])
    expect(referenceCases(made).map(({ passed: n, of: all }) => [n, all])).toEqual([[1, 2]])
    expect(platforms(made).map(({ outcome }) => outcome)).toEqual(['notRun', 'notRun'])
  })
})

describe('the record that is shipped', () => {
  it('has words in both languages for each published case and each part of the code', () => {
    const files = readdirSync('tests/reference').filter((name) => name.endsWith('.test.ts'))
    for (const { cases, areas: parts } of Object.values(verificationWords)) {
      expect(Object.keys(cases).sort()).toEqual(files.map((name) => name.replace(/\.test\.ts$/, '')).sort())
      expect(Object.keys(parts).sort()).toEqual(Object.keys(areas).sort())
    }
  })

  it('has a day and a commit, and no test in it failed', () => {
    expect(RECORD.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(RECORD.commit).toMatch(/^[0-9a-f]{7,}$/)
    expect(RECORD.resultHash.hash).toMatch(/^[0-9a-f]{16}$/)
    expect(RECORD.totals.failed).toBe(0)
    expect(
      Object.values(RECORD.tests)
        .flatMap((cases) => Object.values(cases))
        .filter((state) => state === 'failed'),
    ).toEqual([])
  })

  it('knows every test in Node that a checklist rests on', () => {
    const missing = [...TECH_VER.items, ...ADVISHE.items]
      .flatMap(({ tests }) => tests)
      .filter((one) => !one.file.startsWith('tests/e2e/') && outcomeOf(one) !== 'passed')
    expect(missing).toEqual([])
  })
})
