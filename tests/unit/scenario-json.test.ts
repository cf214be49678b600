/**
 * The reader in front of JSON.parse: positions, the slips people make, and what JSON.parse would let through.
 */
import { describe, expect, test } from 'vitest'
import { DEEPEST, linesByPointer, pointerOf, positionOf, readJson } from '../../src/scenario/json.ts'

const codes = (text: string) => {
  const read = readJson(text, 'a.json')
  return read.ok ? [] : read.issues.map((issue) => issue.code)
}
const todo = (text: string) => {
  const read = readJson(text, 'a.json')
  return read.ok ? '' : read.issues[0].todo.sv
}
const what = (text: string) => {
  const read = readJson(text, 'a.json')
  return read.ok ? '' : read.issues[0].what.sv
}

describe('positions', () => {
  test('line and column are counted from 1', () => {
    expect(positionOf('ab\ncd', 0)).toEqual({ line: 1, column: 1 })
    expect(positionOf('ab\ncd', 4)).toEqual({ line: 2, column: 2 })
    expect(what('{\n  "a": x\n}')).toContain('Rad 2, tecken 8')
  })

  test('pointers follow RFC 6901, also for keys with slashes and tildes', () => {
    expect(pointerOf(['a/b', 0, 'm~n'])).toBe('/a~1b/0/m~0n')
    expect(pointerOf([])).toBe('')
  })

  test('every value knows its line', () => {
    const lines = linesByPointer('{\n "a": [\n  1,\n  {"b": 2}\n ]\n}')
    expect(Object.fromEntries(lines)).toEqual({ '': 1, '/a': 2, '/a/0': 3, '/a/1': 4, '/a/1/b': 4 })
  })
})

describe('slips of people who write JSON by hand', () => {
  test.each([
    ['{"a": 0,5}', 'Skriv decimaler med punkt, till exempel 0.5.'],
    ['{"a": 1,}', 'Ta bort kommatecknet före } eller ].'],
    ['[1, 2, ]', 'Ta bort kommatecknet före } eller ].'],
    ['{"a": 1\n "b": 2}', 'Sätt ett kommatecken före det stället.'],
    ["{'a': 1}", 'Skriv nycklar och text inom raka citattecken, "så här".'],
    ['{“a”: 1}', 'Skriv nycklar och text inom raka citattecken, "så här".'],
    ['{a: 1}', 'Skriv nycklar och text inom raka citattecken, "så här".'],
    ['{"a" 1}', 'Sätt ett kolon mellan nyckeln och dess värde.'],
    ['{"a" = "b"}', 'Sätt ett kolon mellan nyckeln och dess värde.'],
    ['{"a", "b"}', 'Sätt ett kolon mellan nyckeln och dess värde.'],
    [
      '{"a": {"b": 1}}, "c": 2}',
      'Det som filen började med är avslutat före det stället. Ta bort klammern som kom för tidigt, eller det som står efter den.',
    ],
    [
      '{"a": 1} {"a": 2}',
      'Det som filen började med är avslutat före det stället. Ta bort klammern som kom för tidigt, eller det som står efter den.',
    ],
    ['{"a" /* klart */: 1}', 'Ta bort kommentaren; skriv i stället i description.'],
    ['{"a": 1} // klart', 'Ta bort kommentaren; skriv i stället i description.'],
  ])('%s is met with the right advice', (text, advice) => {
    expect(codes(text)).toEqual(['SCN-004'])
    expect(todo(text)).toBe(advice)
  })

  test.each([
    ['{"a": 1,}', 'Ta bort kommatecknet före } eller ].'],
    ['{"a": 1\n "b": 2}', 'Sätt ett kommatecken före det stället.'],
  ])('%s is met with the same advice with much before it and much after', (text, advice) => {
    const much = JSON.stringify('x'.repeat(300))
    expect(todo(`[${text}, ${much}, ${much}]`)).toBe(advice)
    expect(todo(`[${much}, ${much}, ${text}]`)).toBe(advice)
  })

  test('a slip that is none of the usual ones gets no advice of theirs', () => {
    for (const text of ['{"a": *}', '{"a": }', '[1,, 2]', '[1 ; 2]', '["\t"]', '["\\x"]', '["\\u12g4"]'])
      expect([codes(text), /[Tt]a bort|citattecken|kommatecken|punkt/.test(todo(text))], text).toEqual([['SCN-004'], false])
  })

  test.each(['{"a": [1, 2', '{"a": "unfinished', '{"a"', '{"a":', '{', '[', '"\\'])('%s counts as cut off', (text) => {
    expect(codes(text)).toEqual(['SCN-005'])
  })
})

describe('what JSON.parse would let through or change quietly', () => {
  test('a key written twice', () => {
    expect(JSON.parse('{"a": 1, "a": 2}')).toEqual({ a: 2 })
    expect(codes('{"a": 1, "a": 2}')).toEqual(['SCN-010'])
    expect(codes('{"a": 1, "\\u0061": 2}')).toEqual(['SCN-010'])
    expect(codes('{"a": {"b": 1}, "c": {"b": 1}}')).toEqual([])
  })

  test('a number that becomes infinite', () => {
    expect(JSON.parse('1e309')).toBe(Infinity)
    expect(codes('[1e309, -1e400]')).toEqual(['SCN-007', 'SCN-007'])
    expect(codes('[1.7976931348623157e308, 1e-400]')).toEqual([])
  })

  test('keys that touch the language, also when spelt with escapes', () => {
    expect(codes('{"__proto__": {"x": 1}}')).toEqual(['SCN-009'])
    expect(codes('{"\\u005f_proto__": 1, "constructor": 2, "prototype": 3}')).toEqual(['SCN-009', 'SCN-009', 'SCN-009'])
    expect(codes('{"toString": 1}')).toEqual([])
  })

  test(`nesting of ${DEEPEST} is read, one more is refused`, () => {
    expect(codes('['.repeat(DEEPEST) + ']'.repeat(DEEPEST))).toEqual([])
    expect(codes('['.repeat(DEEPEST + 1) + ']'.repeat(DEEPEST + 1))).toEqual(['SCN-008'])
    expect(codes('{"a":'.repeat(1_000_000))).toEqual(['SCN-008'])
  })

  test('all words that are no numbers are found at once', () => {
    expect(codes('[NaN, Infinity, -Infinity, undefined, nan]')).toEqual(Array(5).fill('SCN-006'))
  })
})
