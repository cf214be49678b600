/**
 * Every broken file in tests/fixtures/broken gives exactly the issues written down beside it (code and JSON pointer, in the order of the
 * file), in one line each, through the same door that the command line and the screen use.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { models } from '../../models/index.ts'
import { decodeScenario, MOST_BYTES, readScenario, readText } from '../../src/scenario/read.ts'
import { formatIssue, type Issue } from '../../src/shared/issue.ts'

const folder = new URL('../fixtures/broken/', import.meta.url)
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<string, string[]>

function issuesOf(file: string): readonly Issue[] {
  const text = decodeScenario(readFileSync(new URL(file, folder)), file)
  const read = text.ok ? readScenario(text.value, models, file) : text
  return read.ok ? [] : read.issues
}

describe('broken scenario files', () => {
  test('every file in the folder has its issues written down, and there are at least 25', () => {
    const files = readdirSync(folder).filter((name) => name !== 'expected.json')
    expect(files.sort()).toEqual(Object.keys(expected).sort())
    expect(files.length).toBeGreaterThanOrEqual(25)
    for (const [file, issues] of Object.entries(expected)) expect(issues.length, file).toBeGreaterThan(0)
  })

  test.each(Object.entries(expected))('%s is refused with its own issues', (file, wanted) => {
    const found = issuesOf(file).map((issue) => `${issue.code}${issue.where.slice(file.length)}`)
    expect(found).toEqual(wanted)
  })

  test.each(Object.keys(expected))('%s is explained in one visible line per issue, in two languages', (file) => {
    for (const issue of issuesOf(file)) {
      for (const language of ['sv', 'en'] as const) {
        const line = formatIssue(issue, language)
        // eslint-disable-next-line no-control-regex -- exactly what must not be there
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
        expect(line.split(' — ')).toHaveLength(4)
        expect(issue.todo[language]).toMatch(/[.?]$/)
      }
      expect(issue.what.sv).not.toBe(issue.what.en)
      expect(issue.todo.sv).not.toBe(issue.todo.en)
    }
  })
})

describe('files that are too large', () => {
  const fifty = 50_000_000

  test('50 MB of bytes are refused before they are decoded', () => {
    const read = decodeScenario(new Uint8Array(fifty).fill(0x20), 'stor.json')
    expect(read.ok ? [] : read.issues.map((i) => [i.code, i.what.sv])).toEqual([
      ['SCN-001', 'Filen är 50 MB; en scenariofil får vara högst 5 MB'],
    ])
  })

  test('50 MB of text are refused before they are read, within a tenth of a second', () => {
    const text = `{"name": "${'x'.repeat(fifty)}"}`
    const start = performance.now()
    const read = readText(text, 'stor.json')
    expect(performance.now() - start).toBeLessThan(100)
    expect(read.ok ? [] : read.issues.map((i) => i.code)).toEqual(['SCN-001'])
  })

  test('the largest text allowed is still read', () => {
    const read = readText(`{"name": "${'x'.repeat(MOST_BYTES - 20)}"}`, 'stor.json')
    expect(read.ok).toBe(true)
  })

  test('a file of 300,000 unknown keys gives 200 issues and a last line that says so, and does not hang', () => {
    const text = `{${Array.from({ length: 300_000 }, (_, i) => `"k${i}":1`).join(',')}}`
    const start = performance.now()
    const read = readScenario(text, models, 'x.json')
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(read.ok ? 0 : read.issues.length).toBe(201)
    expect(read.ok ? '' : read.issues.at(-1)?.code).toBe('SCN-038')
  })
})
