/** From bytes to a scenario, with the small model of tests/fixtures/models/coin: sizes, signs, and the line of every issue. */
import { describe, expect, test } from 'vitest'
import { decodeScenario, MOST_BYTES, parseScenarioText, readScenario } from '../../src/scenario/read.ts'
import { model as coin } from '../fixtures/models/coin/index.ts'
import { smallScenario as small } from '../fixtures/models/coin/scenario.ts'

const known = { coin }

describe('text and bytes', () => {
  const codesOfText = (text: string) => {
    const read = parseScenarioText(text, known, '')
    return read.ok ? [] : read.issues.map((issue) => issue.code)
  }

  test('a byte order mark of UTF-8 is skipped, in bytes and in text, and lines are still right', () => {
    const plain = JSON.stringify({ ...small, start: 'x' }, null, 1)
    const bytes = decodeScenario(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(plain)]), '')
    expect(bytes.ok && bytes.value).toBe(plain)
    for (const text of [plain, `\ufeff${plain}`]) {
      const read = parseScenarioText(text, known, '')
      expect(read.ok ? '' : read.issues[0].what.sv).toMatch(/^Rad 5: /)
    }
  })

  test('the largest file allowed is decoded, one byte more is not; so with its text', () => {
    const spaces = new Uint8Array(MOST_BYTES + 1).fill(0x20)
    expect(decodeScenario(spaces.subarray(1), '').ok).toBe(true)
    expect(decodeScenario(spaces, '').ok).toBe(false)
    expect(codesOfText(`"${'x'.repeat(MOST_BYTES - 2)}"`)).toEqual(['SCN-011'])
    expect(codesOfText(`"${'x'.repeat(MOST_BYTES - 1)}"`)).toEqual(['SCN-001'])
  })

  test('what is no text is not read as one', () => {
    expect(decodeScenario(new Uint8Array([0x7b, 0xff, 0x7d]), '').ok).toBe(false)
    expect(codesOfText(' \n')).toEqual(['SCN-002'])
    expect(codesOfText('\ufeff')).toEqual(['SCN-002'])
    expect(codesOfText('{"a": "\u0000"}')).toEqual(['SCN-003'])
    expect(codesOfText('{"a": "\ufffd"}')).toEqual(['SCN-003'])
  })

  test('issues come in the order of the lines, a missing key with the line of its group, and what has no line last', () => {
    const text = JSON.stringify({ ...small, arms: [{ comparator: true }, { id: 'B', boost: 9 }], start: 'x', model: 'mynt' }, null, 1)
    const lines = (input: string, file: string) => {
      const read = parseScenarioText(input, known, file)
      return read.ok ? [] : read.issues.map((issue) => [issue.where, /^Rad (\d+)/.exec(issue.what.sv)?.[1] ?? null])
    }
    expect(lines(text, 'a.json')).toEqual([
      ['a.json /model', '3'],
      ['a.json /start', '5'],
    ])
    const ours = text.replace('mynt', 'coin')
    expect(
      ours
        .split('\n')
        .slice(4, 12)
        .map((line) => line.trim()),
    ).toEqual(['"start": "x",', '"population": {},', '"arms": [', '{', '"comparator": true', '},', '{', '"id": "B",'])
    const wanted = [
      ['/start', '5'],
      ['/arms/0/id', '8'],
      ['/arms/1/boost', '13'],
    ]
    expect(lines(ours, '')).toEqual(wanted)
    expect(lines(ours, 'a.json')).toEqual(wanted.map(([where, line]) => [`a.json ${where}`, line]))
    // a key that is missing at the top has the line of the whole, which is not told
    const nameless = JSON.stringify({ ...small, name: undefined, start: 'x' }, null, 1)
    expect(lines(nameless, '')).toEqual([
      ['/start', '4'],
      ['/name', null],
    ])
  })

  test('what the command line puts above the file is parsed, and the lines are those of the file', () => {
    const text = JSON.stringify(small, null, 1)
    const read = readScenario(text, known, '', (value) => ({ ...(value as object), horizonMonths: 24 }))
    expect(read.ok && read.value.scenario.horizonMonths).toBe(24)
    const wrong = readScenario(text, known, '', (value) => ({ ...(value as object), start: 'x' }))
    expect(wrong.ok ? '' : wrong.issues[0].what.sv).toMatch(/^Rad 5: /)
  })
})
