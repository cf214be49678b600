// The checklists of the appendix: complete by their published numbering, and nothing claimed but by a test that exists.
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { ADVISHE } from '../../src/report/checklists/advishe.ts'
import { cheersItems } from '../../src/report/checklists/cheers.ts'
import type { Checklist, NamedTest } from '../../src/report/checklists/checklist.ts'
import { TECH_VER } from '../../src/report/checklists/techVer.ts'
import { nonTechnicalDescription } from '../../src/report/description.ts'
import type { Subject } from '../../src/report/subject.ts'
import { makeSubject } from '../fixtures/reportSubject.ts'

const root = new URL('../../', import.meta.url)

/** Why a named test cannot be found; null when it stands in its file as the name of a test, and is not skipped. */
function missing({ file, test }: NamedTest): string | null {
  const path = new URL(file, root)
  if (!existsSync(path)) return `${file} does not exist`
  if (!/\.(test|e2e)\.ts$/.test(file)) return `${file} is no test`
  const text = readFileSync(path, 'utf8')
  const at = text.indexOf(test)
  if (at < 0) return `${file} has no test "${test}"`
  const before = text.slice(Math.max(0, at - 400), at)
  return /\b(it|test|describe)\.(skip|only)\([^)]*$/.test(before) ? `${file} skips "${test}"` : null
}

describe.each([TECH_VER, ADVISHE])('$id', (list: Checklist) => {
  it('names only tests that exist', () => {
    expect(list.items.flatMap(({ tests }) => tests.map(missing)).filter((reason) => reason !== null)).toEqual([])
  })

  it('says that something is tested only where a test is named, and that nobody has done it only where none is', () => {
    for (const { id, state, tests, answer } of list.items) {
      expect(tests.length > 0, id).toBe(state !== 'no')
      if (state === 'no') expect(answer.sv, id).toMatch(/^Nej\./)
    }
  })
})

it('finds out when a named test is taken away', () => {
  expect(missing({ file: 'tests/unit/nowhere.test.ts', test: 'x' })).toMatch(/does not exist/)
  expect(missing({ file: 'tests/unit/report-content.test.ts', test: ['no such', 'claim'].join(' ') })).toMatch(/has no test/)
  expect(missing({ file: 'src/report/blocks.ts', test: 'x' })).toMatch(/is no test/)
})

it('TECH-VER has its five domains and AdViSHE its thirteen questions in five parts', () => {
  expect(TECH_VER.items.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5'])
  // Vemer et al. 2016: A1–2 conceptual model, B1–2 input data, C1–4 program, D1–4 outcomes, E1 other.
  expect(ADVISHE.items.map(({ id }) => id).join(' ')).toBe('A1 A2 B1 B2 C1 C2 C3 C4 D1 D2 D3 D4 E1')
})

describe('CHEERS 2022', () => {
  let sv: Subject
  beforeAll(async () => {
    sv = await makeSubject('sv')
  }, 60_000)

  it('has its 28 items, each with a text, in both languages', () => {
    for (const language of ['sv', 'en'] as const) {
      const items = cheersItems({ ...sv, language })
      expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 28 }, (_, i) => i + 1))
      expect(items.filter(({ text }) => text.trim() === '').map(({ id }) => id)).toEqual([])
    }
  })

  it('is filled from the run, and says what it cannot know: plan, engagement, funding and interests', () => {
    const items = cheersItems(sv)
    expect(items.filter(({ reported }) => !reported).map(({ id }) => id)).toEqual([4, 21, 25, 27, 28])
    for (const { reported, text } of items) expect(/^Inte rapporterat/.test(text)).toBe(!reported)
    const text = (id: number) => items[id - 1].text
    expect(text(7)).toContain('Supported Employment')
    expect(text(9)).toContain('120 månader från 2027-01')
    expect(text(10)).toContain('3,5')
    expect(text(15)).toContain('2026')
    const work = sv.result.differences.find(({ arm }) => arm === 'SE')!.outcomes['inWork15'].mean! * 100
    expect(text(23)).toContain(`Supported Employment: ${work.toFixed(1).replace('.', ',')} av 100`)
  })

  it('is followed by a description without technical words', () => {
    const text = nonTechnicalDescription(sv)
      .map((part) => part.text)
      .join(' ')
    expect(text).toContain('238')
    expect(text).not.toMatch(/Markov|Monte Carlo|hazard|PSA|kalibrer/i)
  })
})
