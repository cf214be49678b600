/** Tables of draws from strangers: spoiled bytes and vicious cells in a table of the form that `analyse` and the page read. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { parseDrawsTable } from '../../src/economics/drawsTable.ts'
import { drawsTableText } from '../../src/economics/drawsTableText.ts'
import { casesFor, patience } from './cases.ts'
import { newWorst, passThrough, tell } from './laws.ts'
import { byteChanges, changedBytes, VICIOUS_TEXT } from './mutations.ts'

const table = Buffer.from(
  [
    'cost:FS,effect:FS,cost:SE,effect:SE,"param:jobs, with support"',
    ...Array.from({ length: 40 }, (_, i) => `${100 + i},0.${10 + i},${120 + 2 * i},0.${20 + i},${i / 7}`),
  ].join('\r\n'),
)

const cell = fc.oneof(
  fc.constantFrom(...VICIOUS_TEXT),
  fc.constantFrom(
    'cost:A',
    'effect:A',
    'param:x',
    'cost:',
    'param:=1+1',
    'param:__proto__',
    'cost:constructor',
    '"',
    '""',
    '"a""b"',
    '1',
    '1e5',
  ),
  fc.string({ maxLength: 12 }),
)
const madeTable = fc
  .tuple(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 }), fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([rows, comma, end]) => rows.map((row) => row.join(comma)).join(end))

/** The real table with one number exchanged for what looks like one. */
const oneCell = fc
  .tuple(
    fc.integer({ min: 40, max: table.length }),
    fc.constantFrom('1e999', '-1e999', '1e400', '9'.repeat(400), 'Infinity', 'NaN', '1e-999', '0x10', '1e100'),
  )
  .map(([from, number]) =>
    table.toString('utf8').replace(/\d[\d.]*(?=[,\r])/g, (found, at: number) => (at >= from && at < from + 12 ? number : found)),
  )

describe('a table of draws from a stranger', () => {
  const worst = newWorst()
  afterAll(() => tell('table of draws', worst))

  it('is read to numbers that are finite, or refused with row and column', { timeout: patience('draws') }, async () => {
    const texts = fc.oneof(
      byteChanges.map((changes) => Buffer.from(changedBytes(table, changes)).toString('utf8')),
      madeTable,
      oneCell,
      fc.integer({ min: 1, max: 200_000 }).map((n) => `cost:A,effect:A\n${'"'.repeat(n % 3000)}${','.repeat(n)}`),
      fc.integer({ min: 1, max: 50_000 }).map((n) => `cost:A,effect:A\n"${'a""'.repeat(n)}`),
    )
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const draws = await passThrough(worst, text.length, () => parseDrawsTable(text, 'x.csv'))
        if (!draws) return
        for (const values of [...draws.costs, ...draws.effects, ...draws.parameters.map((one) => one.values)]) {
          expect(values).toHaveLength(draws.draws)
          for (const value of values) expect(Number.isFinite(value)).toBe(true)
        }
        // What is let in can be written again, and no cell of it begins as a formula does.
        const written = drawsTableText(draws)
        for (const head of written.split('\r\n', 1)[0].split(',')) expect(head).toMatch(/^"?(?:cost|effect|param):(?![=+@-])|^[^=+@-]/)
        const again = parseDrawsTable(written, 'x.csv')
        expect(again.ok && again.value).toEqual(draws)
      }),
      casesFor('draws'),
    )
  })
})
