/** Tables that are pasted from somewhere: spoiled templates, made tables of vicious cells, and very long ones, through reading, filling in and judging. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { withPopulation } from '../../src/app/answers/area.ts'
import { emptyDraft, judge, readCount } from '../../src/app/answers/ownCounts.ts'
import { readTable, templateText, withPasted } from '../../src/app/answers/ownTable.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { success } from '../../src/shared/issue.ts'
import { readScenario } from '../fixtures/readScenario.ts'
import { casesFor, patience } from './cases.ts'
import { newWorst, passThrough, tell } from './laws.ts'
import { byteChanges, changedBytes, VICIOUS_TEXT } from './mutations.ts'

const draft = emptyDraft('sormland')
const preset = readScenario('base-uma-238')
const filled = {
  ...draft,
  total: '123',
  tables: {
    ...draft.tables,
    sex: draft.tables.sex.map(({ key }, i) => ({ key, text: i === 0 ? '52' : '71' })),
    municipalities: [
      { key: 'Ådal', text: '100' },
      { key: 'Bergum', text: '23' },
    ],
  },
}
const templates = (['sv', 'en'] as const).map((language) => Buffer.from(templateText(filled, language)))
const published = Buffer.from('Ålder\tKvinnor\tMän\tTotalt\n19\t1\t0\t1\n20–24 år\t4\t6\t10\n25-29\t7\t5\t12\nTotalt\t12\t11\t23\n')

const cell = fc.oneof(
  fc.constantFrom(...VICIOUS_TEXT),
  fc.constantFrom('Kön', 'Kvinnor', 'Män', 'Totalt', 'Kommun', 'Ålder', '20–24', 'Klass', 'Diagnos', 'Split', 'Row', '"', '""', '..', '<5', '1 200'), // prettier-ignore
  fc.integer({ min: -5, max: 99_999 }).map(String),
  fc.string({ maxLength: 12 }),
)
const made = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([rows, comma, end]) => rows.map((row) => row.join(comma)).join(end))
/** The template with one number exchanged for what is no number of persons. */
const oneNumber = fc
  .tuple(fc.nat({ max: 4 }), fc.constantFrom('4,5', '0.5', '-3', '1e3', '1e999', '99999999999', 'NaN'))
  .map(([which, number]) => {
    let at = 0
    return templates[0]!.toString('utf8').replace(/(?<=\t)\d+(?=\r)/g, (found) => (at++ === which ? number : found))
  })
const long = fc.oneof(
  fc.integer({ min: 1, max: 30_000 }).map((n) => 'Kommun\tTotalt\n' + 'Ådal\t5\n'.repeat(n)),
  fc.integer({ min: 1, max: 70_000 }).map((n) => `Kommun\tTotalt\n"${'a""'.repeat(n)}`),
  fc.integer({ min: 1, max: 200_000 }).map((n) => `Kön\tKvinnor\n${'\t'.repeat(n)}`),
  fc.integer({ min: 1, max: 12_000 }).map((n) => Array.from({ length: n }, (_, i) => `Kommun\tOrt ${i}\t${i}`).join('\n')),
)

describe('a table from somebody’s clipboard', () => {
  const worst = newWorst()
  afterAll(() => tell('pasted table', worst))

  it(
    'is read to whole numbers of persons in rows of the model, or told of with line and column',
    { timeout: patience('paste') },
    async () => {
      const texts = fc.oneof(
        {
          weight: 3,
          arbitrary: byteChanges.map((changes) => Buffer.from(changedBytes(templates[changes.length % 2], changes)).toString('utf8')),
        },
        { weight: 2, arbitrary: byteChanges.map((changes) => Buffer.from(changedBytes(published, changes)).toString('utf8')) },
        { weight: 1, arbitrary: oneNumber },
        { weight: 4, arbitrary: made },
        { weight: 1, arbitrary: long },
      )
      let let_in = 0
      await fc.assert(
        fc.asyncProperty(texts, async (text) => {
          await passThrough(worst, text.length, () => {
            const pasted = readTable(text)
            for (const { line, column, text: about } of pasted.problems) {
              expect(Number.isInteger(line) && line >= 0 && Number.isInteger(column) && column >= 0).toBe(true)
              expect(typeof about).toBe('string')
            }
            if (pasted.problems.length > 0) {
              expect(pasted.cells).toEqual([])
              return success(null)
            }
            for (const one of pasted.cells) {
              const read = readCount(one.text)
              expect(read === null || ('persons' in read && Number.isSafeInteger(read.persons) && read.persons >= 0), one.text).toBe(true)
              if (one.table !== 'municipalities' && one.table !== 'total') {
                expect(draft.tables[one.table].map(({ key }) => key)).toContain(one.row)
              }
            }
            const judged = judge(withPasted(draft, pasted))
            if (judged.population) {
              let_in += 1
              // What the form lets through, the scenario format lets through.
              const file = withPopulation(preset, judged.population)
              const parsed = parseScenario(JSON.parse(JSON.stringify(file)), models, 'x.json')
              expect(parsed.ok ? [] : parsed.issues).toEqual([])
            }
            return success(pasted)
          })
        }),
        casesFor('paste'),
      )
      expect(let_in, 'no table was let in: the changes are too coarse').toBeGreaterThan(0)
    },
  )
})
