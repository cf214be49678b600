/**
 * Laws of reading scenario files: the reader agrees with JSON.parse, nothing makes it throw, what it accepts it accepts again, and
 * differences are complete.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffScenario } from '../../src/scenario/diff.ts'
import { readJson } from '../../src/scenario/json.ts'
import { editDistance } from '../../src/scenario/nearest.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { parseScenarioText } from '../../src/scenario/read.ts'
import { formatIssue } from '../../src/shared/issue.ts'
import { model as coin } from '../fixtures/models/coin/index.ts'

const known = { coin }

const scenarioInput = fc.record(
  {
    schemaVersion: fc.constant(1),
    model: fc.constant('coin'),
    name: fc.string({ minLength: 1, maxLength: 20 }),
    start: fc.constantFrom('2015-01', '2027-06', '2100-12'),
    population: fc.record({ persons: fc.integer({ min: 1, max: 500 }) }, { requiredKeys: [] }),
    arms: fc
      .uniqueArray(fc.constantFrom('A', 'B', 'Å', 'SE 2', 'x_1'), { minLength: 1, maxLength: 5 })
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id, i) =>
            fc.record({ id: fc.constant(id), comparator: fc.constant(i === 0), boost: fc.double({ min: 0, max: 1, noNaN: true }) }),
          ),
        ),
      ),
    horizonMonths: fc.integer({ min: 12, max: 564 }),
    changes: fc.record({ 'coin.loss': fc.double({ min: 0.01, max: 0.08, noNaN: true }) }, { requiredKeys: [] }),
  },
  { requiredKeys: ['schemaVersion', 'model', 'name', 'start', 'population', 'arms'] },
)

describe('the JSON reader', () => {
  test('reads what JSON.parse reads, to the same value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5, noUnicodeString: false } as never), fc.constantFrom(0, 2), (text, indent) => {
        const value = JSON.parse(text) as unknown
        const again = JSON.stringify(value, null, indent)
        const read = readJson(again, '')
        if (/"(?:__proto__|constructor|prototype)"/.test(again)) return
        expect(read).toEqual({ ok: true, value })
      }),
    )
  })

  test('accepts no text that JSON.parse refuses', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '"a"',
        '"',
        '1',
        '-',
        '.5',
        '01',
        '1e5',
        'true',
        'nul',
        ' ',
        '\n',
        '\\u12',
        '\t',
        'NaN',
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        const read = readJson(text, '')
        if (read.ok) expect(read.value).toEqual(JSON.parse(text))
        else expect(read.issues.length).toBeGreaterThan(0)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the parser', () => {
  test('never throws, and whatever it refuses it explains in one line per issue', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), fc.string(), (value, key) => {
        for (const input of [
          value,
          { ...valid(), [key]: value },
          { ...valid(), arms: value },
          { ...valid(), changes: { 'coin.find': value } },
        ]) {
          const result = parseScenario(input, known, 'x.json')
          if (result.ok) continue
          expect(result.issues.length).toBeGreaterThan(0)
          for (const issue of result.issues) expect(formatIssue(issue, 'sv')).not.toMatch(/\n/)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('any text whatever gives a scenario or issues, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(typeof parseScenarioText(text, known, '').ok).toBe('boolean')
      }),
    )
  })

  test('what is accepted is accepted again, unchanged', () => {
    fc.assert(
      fc.property(scenarioInput, (input) => {
        const first = parseScenario(input, known, '')
        if (!first.ok) throw new Error(JSON.stringify(first.issues))
        expect(parseScenario(JSON.parse(JSON.stringify(first.value)), known, '')).toEqual(first)
      }),
    )
  })

  test('one unknown key more is always found', () => {
    fc.assert(
      fc.property(scenarioInput, fc.stringMatching(/^[a-z]{3,12}$/), (input, key) => {
        fc.pre(!['name', 'model', 'start', 'arms', 'run', 'changes', 'economics', 'population', 'description'].includes(key))
        const result = parseScenario({ ...input, [key]: 1 }, known, '')
        expect(result.ok ? [] : result.issues.map((i) => i.code + i.where)).toEqual([`SCN-016/${key}`])
      }),
    )
  })
})

describe('differences', () => {
  test('there are none exactly when two scenarios are equal but for the order of arms', () => {
    fc.assert(
      fc.property(scenarioInput, scenarioInput, (a, b) => {
        const [x, y] = [a, b].map((input) => parseScenario(input, known, ''))
        if (!x.ok || !y.ok) throw new Error('input should be valid')
        expect(diffScenario(x.value, x.value, coin)).toEqual([])
        expect(diffScenario(x.value, { ...x.value, arms: [...x.value.arms].reverse() }, coin)).toEqual([])
        const sorted = (s: typeof x.value) => JSON.stringify({ ...s, arms: [...s.arms].sort((p, q) => (p.id < q.id ? -1 : 1)) })
        expect(diffScenario(x.value, y.value, coin).length === 0).toBe(sorted(x.value) === sorted(y.value))
      }),
    )
  })
})

test('edit distance is a distance: zero only for equal words, the same both ways', () => {
  const word = fc.stringMatching(/^[abc]{0,8}$/)
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b) === 0).toBe(a === b)
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
    }),
  )
})

function valid() {
  return { schemaVersion: 1, model: 'coin', name: 'x', start: '2027-01', population: {}, arms: [{ id: 'A', comparator: true }] }
}
