// Files for spreadsheets and other programs: numbers are numbers, text is text, and nothing of a figure is lost on the way.
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseDrawsTable } from '../../src/economics/drawsTable.ts'
import { column, figure, textColumn, type ReportTable } from '../../src/report/blocks.ts'
import { csvOf } from '../../src/report/csv.ts'
import { drawsTable, parametersTable } from '../../src/report/inputTables.ts'
import { ledgerTable, moneyTable } from '../../src/report/moneyTables.ts'
import { differencesTable, outcomesTable, seriesTable, summaryTable } from '../../src/report/outcomeTables.ts'
import { saviFiles } from '../../src/report/savi.ts'
import type { Subject } from '../../src/report/subject.ts'
import { makeWorkbook, workbookSheets } from '../../src/report/workbook.ts'
import { makeSubject } from '../fixtures/reportSubject.ts'
import { textIn, unzip } from '../fixtures/unzip.ts'

let sv: Subject
beforeAll(async () => {
  sv = await makeSubject('sv')
}, 60_000)

/** As a Swedish Excel reads a file: semicolons between cells, comma as decimal sign; null where a cell is no number. */
function readSwedish(text: string): { heads: string[]; rows: string[][] } {
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ';' })
  expect(errors).toEqual([])
  return { heads: data[0], rows: data.slice(1) }
}
const swedishNumber = (cell: string): number | null => (/^-?\d+(,\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : null)

const tables = (subject: Subject): readonly ReportTable[] => [
  summaryTable(subject),
  outcomesTable(subject),
  differencesTable(subject),
  ledgerTable(subject),
  moneyTable(subject),
  parametersTable(subject),
  seriesTable(subject),
  drawsTable(subject, 'all')!,
]

describe('CSV for Swedish Excel', () => {
  it('comes back with every number to the last digit and every text as it was, without no-break space or long minus', () => {
    for (const table of tables(sv)) {
      const text = csvOf(table, 'excel')
      expect(text).not.toMatch(/[\u00A0\u202F\u2212]/)
      const { heads, rows } = readSwedish(text)
      expect(heads).toHaveLength(table.columns.length)
      expect(rows).toHaveLength(table.rows.length)
      table.rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (cell === null) expect(rows[r][c]).toBe('')
          else if (typeof cell !== 'string') expect(swedishNumber(rows[r][c])).toBe(cell.value === 0 ? 0 : cell.value)
        }),
      )
    }
  })

  it('gives the share in work after 15 months that the run has', () => {
    const { heads, rows } = readSwedish(csvOf(outcomesTable(sv), 'excel'))
    expect(heads.slice(0, 5)).toEqual(['Väg', 'Grupp', 'Utfall', 'Namn i filer', 'Enhet'])
    const row = rows.find((cells) => cells[0] === 'Supported Employment' && cells[1] === 'hela gruppen' && cells[3] === 'inWork15')!
    expect(swedishNumber(row[5])).toBe(sv.result.arms.find(({ id }) => id === 'SE')!.outcomes['inWork15']!.mean)
  })
})

describe('CSV for machines', () => {
  it('has comma, point and names of ASCII, the same in both languages', () => {
    for (const [own, other] of tables(sv).map((table, i) => [table, tables({ ...sv, language: 'en' })[i]] as const)) {
      const [head] = csvOf(own, 'machine').split('\r\n')
      expect(head).toMatch(/^[\x20-\x7e]+$/)
      expect(csvOf(other, 'machine').split('\r\n')[0]).toBe(head)
      const { data } = Papa.parse<string[]>(csvOf(own, 'machine').trimEnd(), { delimiter: ',' })
      own.rows[0].forEach((cell, c) => {
        if (cell !== null && typeof cell !== 'string') expect(Number(data[1][c])).toBe(cell.value)
      })
    }
  })
})

describe('a text that looks like a formula', () => {
  const table: ReportTable = {
    id: 'x',
    caption: '',
    note: '',
    columns: [textColumn('a', '=1+1'), column('n', 'n')],
    rows: ['=HYPERLINK("x")', '+46', '@SUM(A1)', '-1+1', '\u2212A1', '\t=1'].map((text) => [text, figure(-1.5, 'number')]),
  }

  it('is text in both dialects, while a number below zero stays a number', () => {
    for (const dialect of ['excel', 'machine'] as const) {
      const { data } = Papa.parse<string[]>(csvOf(table, dialect).replace('\uFEFF', '').trimEnd(), {
        delimiter: dialect === 'excel' ? ';' : ',',
      })
      for (const [text] of data.slice(1)) expect(text).toMatch(/^'/)
      for (const [, number] of data.slice(1)) expect(number).toBe(dialect === 'excel' ? '-1,5' : '-1.5')
    }
  })

  it('is text in the workbook too', async () => {
    const named = { ...sv, scenario: { ...sv.scenario, name: '=1+1', description: '=cmd|1!A1' } }
    const entries = unzip(new Uint8Array(await (await makeWorkbook(named)).arrayBuffer()))
    const sheets = [...entries.keys()].filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))
    expect(sheets).toHaveLength(8)
    for (const name of sheets) expect(textIn(entries, name)).not.toMatch(/<f[ >]/)
  })
})

describe('files for value-of-information programs', () => {
  it('have one row per draw, a column per pathway and per uncertain parameter', () => {
    const files = saviFiles(sv)!
    const read = (text: string) => Papa.parse<Record<string, string>>(text.trimEnd(), { header: true })
    const [costs, effects, parameters] = [read(files.costs), read(files.effects), read(files.parameters)]
    expect(costs.meta.fields).toEqual(['FS', 'CM', 'SE'])
    expect(effects.meta.fields).toEqual(['FS', 'CM', 'SE'])
    for (const { data } of [costs, effects, parameters]) expect(data).toHaveLength(12)
    expect(parameters.meta.fields).toEqual(sv.result.draws!.parameters.map(({ id }) => id))
    // What the command `analyse` reads is the same three side by side.
    const joined = ['costs', 'effects', 'parameters'] as const
    const kinds = { costs: 'cost', effects: 'effect', parameters: 'param' }
    const lines = joined.map((one) => files[one].trimEnd().split('\r\n'))
    const head = joined.map((one, i) => lines[i][0].split(',').map((name) => `${kinds[one]}:${name}`)).flat()
    const rows = lines[0].slice(1).map((_, r) => lines.map((file) => file[r + 1]).join(','))
    const back = parseDrawsTable([head.join(','), ...rows].join('\n'), 'x.csv')
    expect(back.ok && back.value.costs).toEqual(sv.decision!.costs)
    expect(back.ok && back.value.effects).toEqual(sv.decision!.effects)
  })

  it('are not made where no draws were kept', () => {
    expect(saviFiles({ ...sv, decision: null })).toBeNull()
    expect(drawsTable({ ...sv, result: { ...sv.result, draws: undefined } })).toBeNull()
  })
})

describe('the workbook', () => {
  it('has eight sheets with names, numbers as numbers with formats, and heads that stand still', async () => {
    const entries = unzip(new Uint8Array(await (await makeWorkbook(sv)).arrayBuffer()))
    const names = [...textIn(entries, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)
    expect(names).toEqual(['Sammanfattning', 'Utfall', 'Skillnader', 'Huvudbok', 'Parametrar', 'Dragningar', 'Månader', 'Om filen'])
    const outcomes = textIn(entries, 'xl/worksheets/sheet2.xml')
    const mean = sv.result.arms[0].outcomes[Object.keys(sv.result.arms[0].outcomes)[0]].mean!
    expect(outcomes).toMatch(new RegExp(`<c r="F2"(?![^>]* t="(?:s|str|inlineStr)")[^>]*><v>${String(mean).replace('.', '\\.')}</v>`))
    expect(outcomes).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    const formats = textIn(entries, 'xl/styles.xml')
    for (const format of ['0.0%', '#,##0']) expect(formats).toContain(`formatCode="${format}"`)
  })

  it('holds in its sheets just the tables of the report', () => {
    const sheet = workbookSheets(sv)[1]
    const table = outcomesTable(sv)
    expect(sheet.data).toHaveLength(table.rows.length + 1)
    expect(sheet.columns).toHaveLength(table.columns.length)
  })

  it('says in the first and the last sheet what it is, what is assumed and what has been changed', () => {
    for (const language of ['sv', 'en'] as const) {
      const sheets = workbookSheets({ ...sv, language })
      const text = JSON.stringify(sheets[0].data)
      expect(text).toContain(sv.result.manifest.resultHash)
      expect(text).toContain(language === 'sv' ? 'Modellresultat, inte mätning.' : 'Model result, not a measurement.')
      expect(text).toContain(language === 'sv' ? 'Svagaste underlaget först' : 'Weakest evidence first')
      expect(JSON.stringify(sheets.at(-1)!.data)).toContain(sv.result.manifest.parameters)
    }
  })
})
