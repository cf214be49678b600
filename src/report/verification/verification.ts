/**
 * What the recorded run of the tests says about a claim. The record is written by src/cli/scripts/verify.mjs from the reports of the test runners
 * and by nothing else; a test that is not in it has not been run, whatever the checklists say, and is shown so.
 */
import type { Checklist, ChecklistItem, NamedTest } from '../checklists/checklist.ts'
import recorded from './record.json'

export interface VerificationRecord {
  /** Day of the run, e.g. 2026-11-29, and the commit that was tested. */
  readonly date: string
  readonly commit: string
  readonly platform: string
  /** Of all tests in Node. */
  readonly totals: { readonly passed: number; readonly failed: number; readonly skipped: number; readonly files: number }
  readonly resultHash: { readonly scenario: string; readonly hash: string }
  /** File → full name → what the runner said. */
  readonly tests: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly mutation: readonly {
    readonly area: string
    /** Files of the area in which something was changed, and files in all. */
    readonly files: number
    readonly allFiles: number
    /** 1: every change was tried; less: a random share, and the 95 % interval of the share noticed. */
    readonly share: number
    readonly low: number
    readonly high: number
    /** Changes noticed, those among them with which a test never came to its end, and changes tried. */
    readonly found: number
    readonly endless: number
    readonly tried: number
  }[]
}

export const RECORD: VerificationRecord = recorded

export type Outcome = 'passed' | 'failed' | 'notRun'

/** A named test may stand for several cases: one that failed fails it, and a skipped one has not been run. */
export function outcomeOf({ file, test }: NamedTest, record: VerificationRecord = RECORD): Outcome {
  const states = Object.entries(record.tests[file] ?? {}).flatMap(([name, state]) => (name.includes(test) ? [state] : []))
  if (states.some((state) => state === 'failed')) return 'failed'
  return states.length > 0 && states.every((state) => state === 'passed') ? 'passed' : 'notRun'
}

export interface ItemVerification {
  readonly item: ChecklistItem
  readonly tests: readonly { readonly named: NamedTest; readonly outcome: Outcome }[]
  readonly passed: number
}

export function verifyChecklist({ items }: Checklist, record: VerificationRecord = RECORD): readonly ItemVerification[] {
  return items.map((item) => {
    const tests = item.tests.map((one) => ({ named: one, outcome: outcomeOf(one, record) }))
    return { item, tests, passed: tests.filter(({ outcome }) => outcome === 'passed').length }
  })
}

/** Published cases reproduced, by file: how many claims, and how many passed. */
export function referenceCases(
  record: VerificationRecord = RECORD,
): readonly { readonly file: string; readonly passed: number; readonly of: number; readonly names: readonly string[] }[] {
  return Object.entries(record.tests).flatMap(([file, cases]) => {
    if (!file.startsWith('tests/reference/')) return []
    const states = Object.values(cases)
    return [{ file, passed: states.filter((state) => state === 'passed').length, of: states.length, names: Object.keys(cases) }]
  })
}

/** Browsers that were held against the command line's result hash: what the test of each said. */
export function platforms(record: VerificationRecord = RECORD): readonly { readonly name: string; readonly outcome: Outcome }[] {
  const of = (file: string): Outcome => outcomeOf({ file, test: '' }, record)
  return [
    { name: 'Chromium', outcome: of('tests/e2e/same-numbers.e2e.ts') },
    { name: 'Firefox ESR', outcome: of('tests/e2e/firefox.e2e.ts') },
  ]
}
