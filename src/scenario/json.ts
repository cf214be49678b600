/**
 * Reads JSON text with its own small scanner in front of JSON.parse: the same sentence with line and column in every browser
 * and on the command line, and an end to what JSON.parse lets through (keys written twice, numbers beyond what a computer can hold,
 * keys that touch the language itself, endless nesting). First step of the spine: text → unknown → parse.ts.
 */
import type { Issue, Result } from '../shared/issue.ts'
import { failure, success } from '../shared/issue.ts'
import * as say from './sentences.ts'

/** Brackets inside brackets; a scenario needs about five. */
export const DEEPEST = 32

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /[+-]?[\p{L}_$][\p{L}\p{N}_$]*/uy
const NOT_NUMBERS = new Set(['nan', 'infinity', 'inf', '-nan', '-infinity', '-inf', '+infinity', '+inf', 'undefined'])

/** Thrown inside this file only, to leave the recursion at the first place where reading cannot go on. */
class Stop {
  readonly issue: Issue
  constructor(issue: Issue) {
    this.issue = issue
  }
}

/** Called with the JSON pointer and the offset of every value. */
type Visit = (pointer: string, offset: number) => void

/** JSON pointer (RFC 6901) of a path. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** 1-based line and column of an offset. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}

/** The value in `text`, or every reason why it cannot be used. `file` stands first in each issue. */
export function readJson(text: string, file: string): Result<unknown> {
  const found: Issue[] = []
  try {
    scan(text, file, found)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    found.push(error.issue)
  }
  return found.length > 0 ? failure(found) : success(JSON.parse(text))
}

/** Line of every value by JSON pointer; call it only when there is something to point at. */
export function linesByPointer(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  let line = 1
  let at = 0
  try {
    scan(text, '', [], (pointer, offset) => {
      for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++
      lines.set(pointer, line)
    })
  } catch (error) {
    if (!(error instanceof Stop)) throw error
  }
  return lines
}

function scan(text: string, file: string, found: Issue[], visit?: Visit): void {
  const path: (string | number)[] = []
  let i = 0

  const where = () => say.at(file, pointerOf(path))
  const skip = () => {
    while (i < text.length && ' \t\n\r'.includes(text[i])) i++
  }
  const stopHere = (wanted?: Wanted): never => {
    const { line, column } = positionOf(text, i)
    if (i >= text.length) throw new Stop(say.truncated(file, line))
    throw new Stop(say.notJson(file, line, column, text.slice(i, i + 20), hintAt(text, i, wanted)))
  }
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = i
    return pattern.exec(text)?.[0] ?? null
  }

  function value(): void {
    skip()
    visit?.(pointerOf(path), i)
    const c = text[i]
    if (c === '{') return object()
    if (c === '[') return list()
    if (c === '"') return void string()
    const number = match(NUMBER)
    const word = match(WORD)
    if (word && NOT_NUMBERS.has(word.toLowerCase())) {
      found.push(say.notANumber(where(), positionOf(text, i).line, word))
      i += word.length
    } else if (word === 'true' || word === 'false' || word === 'null') {
      i += word.length
    } else if (number) {
      if (!Number.isFinite(Number(number))) found.push(say.numberTooLarge(where(), positionOf(text, i).line, number))
      i += number.length
    } else stopHere()
  }

  function string(): string {
    const start = i
    for (i++; i < text.length && text[i] !== '"'; i++) {
      if (text.charCodeAt(i) < 32) stopHere()
      if (text[i] === '\\' && ++i < text.length && !/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(i, i + 5))) stopHere()
    }
    if (i >= text.length) stopHere()
    i++
    return JSON.parse(text.slice(start, i)) as string
  }

  function deeper(): void {
    if (path.length >= DEEPEST) throw new Stop(say.tooDeep(file, positionOf(text, i).line, DEEPEST))
  }

  function object(): void {
    deeper()
    const keys = new Set<string>()
    i++
    skip()
    if (text[i] === '}') return void i++
    for (;;) {
      skip()
      const keyStart = i
      if (text[i] !== '"') stopHere()
      const key = string()
      path.push(key)
      if (FORBIDDEN_KEYS.has(key)) found.push(say.forbiddenKey(where(), positionOf(text, keyStart).line, key))
      if (keys.has(key)) found.push(say.duplicateKey(where(), positionOf(text, keyStart).line, key))
      keys.add(key)
      skip()
      if (text[i] !== ':') stopHere('colon')
      i++
      value()
      path.pop()
      skip()
      if (text[i] === '}') return void i++
      if (text[i] !== ',') stopHere()
      i++
    }
  }

  function list(): void {
    deeper()
    i++
    skip()
    if (text[i] === ']') return void i++
    for (let item = 0; ; item++) {
      path.push(item)
      value()
      path.pop()
      skip()
      if (text[i] === ']') return void i++
      if (text[i] !== ',') stopHere()
      i++
    }
  }

  value()
  skip()
  if (i < text.length) stopHere('end')
}

/** What had to come where reading stopped, where only one thing could. */
type Wanted = 'colon' | 'end'

/** The usual slips of people who write JSON by hand, by what stands around the offset and by what had to come there. */
function hintAt(text: string, i: number, wanted?: Wanted): say.JsonSlip {
  const slip = slipAround(text, i)
  if (wanted === undefined || slip === 'comment') return slip
  return wanted === 'colon' ? 'missingColon' : 'afterEnd'
}

function slipAround(text: string, i: number): say.JsonSlip {
  const before = text.slice(Math.max(0, i - 200), i)
  const beforeTrimmed = before.trimEnd()
  if (/\d,$/.test(before) && /^\d/.test(text.slice(i))) return 'decimalComma'
  if (/^[}\]]/.test(text.slice(i)) && beforeTrimmed.endsWith(',')) return 'trailingComma'
  if (text[i] === "'" || text[i] === '“' || text[i] === '”' || text[i] === '’') return 'quotes'
  if (text.startsWith('//', i) || text.startsWith('/*', i) || text[i] === '#') return 'comment'
  if (/^["[{\p{L}\d]/u.test(text.slice(i)) && /["\]}\p{L}\d]$/u.test(beforeTrimmed)) return 'missingComma'
  if (/^\p{L}/u.test(text.slice(i)) && /[{,]$/.test(beforeTrimmed)) return 'quotes'
  return 'none'
}
