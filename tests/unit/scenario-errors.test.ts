/**
 * The catalogue of error codes and the code base agree: no code without an entry, no entry without use, and for every SCN code of the
 * file format a broken file that triggers it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ERRORS } from '../../src/messages/errors.ts'

const root = new URL('../../', import.meta.url)
const CODE = /\b(SCN|MOD|RUN|INT)-\d{3}\b/g

/** Source text by path, without tests and without the catalogue itself. Comments count for nothing. */
function sources(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|svelte)$/.test(path) && !path.includes('tests/') && !path.endsWith('messages/errors.ts'))
    .map((path) => readFileSync(new URL(`${folder}${path}`, root), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
}

/** Sentences name their codes by number: issue('014', …). */
function usedCodes(): Set<string> {
  const used = new Set<string>()
  for (const text of [...sources('src/'), ...sources('models/')]) {
    for (const [code] of text.matchAll(CODE)) used.add(code)
    if (text.includes('code: `SCN-${code}`')) for (const [, number] of text.matchAll(/issue\(\s*'(\d{3})'/g)) used.add(`SCN-${number}`)
  }
  return used
}

const used = usedCodes()

test('every code used in the program has an entry in the catalogue', () => {
  expect([...used].filter((code) => !Object.hasOwn(ERRORS, code)).sort()).toEqual([])
})

test('every entry of the catalogue is used in the program', () => {
  expect(Object.keys(ERRORS).filter((code) => !used.has(code))).toEqual([])
})

test('every entry has a title and a help text in both languages, and no two share a title', () => {
  for (const [code, { title, help }] of Object.entries(ERRORS)) {
    for (const language of ['sv', 'en'] as const) {
      expect(title[language].length, code).toBeGreaterThan(3)
      expect(title[language], code).not.toMatch(/\.$/)
      expect(help[language].length, code).toBeGreaterThan(40)
      expect(help[language], code).toMatch(/[.}]$/)
    }
    expect(title.sv, code).not.toBe(title.en)
    expect(help.sv, code).not.toBe(help.en)
  }
  for (const family of ['SCN', 'MOD', 'RUN', 'INT']) {
    const titles = Object.entries(ERRORS)
      .filter(([code]) => code.startsWith(family))
      .map(([, entry]) => entry.title.sv)
    expect(new Set(titles).size, family).toBe(titles.length)
  }
})

test('every code about scenario files is triggered by a broken file (SCN-001 by one made in the test)', () => {
  const expected = readFileSync(new URL('tests/fixtures/broken/expected.json', root), 'utf8')
  const triggered = new Set([...expected.matchAll(CODE)].map(([code]) => code))
  const ofCommandLine = (code: string) => /^SCN-04\d$/.test(code)
  const missing = Object.keys(ERRORS).filter((code) => code.startsWith('SCN-') && !ofCommandLine(code) && !triggered.has(code))
  expect(missing).toEqual(['SCN-001'])
})
