/**
 * Own counts typed and pasted: Swedish ways of writing numbers, everything wrong told at once with its place, nothing lost. Expected values:
 * the typed figures themselves, the printed rows of Örebro (Lekeberg: 1, 4 and 7 women, 0, 6 and 5 men) and sums by hand.
 */
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { areaOf, withPlaces, withPopulation, withSource } from '../../src/app/answers/area.ts'
import { draftOf, emptyDraft, judge, readCount, spreadTo, type CountsDraft } from '../../src/app/answers/ownCounts.ts'
import { MOST_PASTED, readTable, templateFile, templateRows, templateText, withPasted } from '../../src/app/answers/ownTable.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { presetScenario } from '../ui/scenario.ts'

type Tables = CountsDraft['tables']
function typed(total: string, tables: Partial<Record<keyof Tables, Readonly<Record<string, string>>>>): CountsDraft {
  const draft = emptyDraft('sormland')
  const own = { ...draft.tables }
  for (const [table, cells] of Object.entries(tables) as [keyof Tables, Readonly<Record<string, string>>][])
    own[table] =
      table === 'municipalities'
        ? Object.entries(cells).map(([key, text]) => ({ key, text }))
        : draft.tables[table].map(({ key }) => ({ key, text: cells[key] ?? '' }))
  return { ...draft, total, tables: own }
}

describe('a typed count', () => {
  it('may be written as people write it', () => {
    const written = ['440000'.slice(0, 5), '44 000', '44\u00A0000', '1 200 personer', ' 12 ', '26,0']
    expect(written.map(readCount)).toEqual([44000, 44000, 44000, 1200, 12, 26].map((persons) => ({ persons })))
  })

  it('is refused with its own reason when it is no whole number of persons', () => {
    expect(['26,4', '26.4', '-3', 'många', '..', 'x', '<5', '440 000'].map(readCount)).toEqual(
      ['notWhole', 'notWhole', 'negative', 'notNumber', 'hidden', 'hidden', 'hidden', 'tooMany'].map((kind) => ({ kind })),
    )
    expect([readCount('–'), readCount('')]).toEqual([{ persons: 0 }, null])
  })
})

describe('typed tables', () => {
  it('become a population that the scenario format accepts, the one empty row worked out as the rest', () => {
    const judged = judge(typed('123', { sex: { women: '52' }, municipalities: { Ådal: '100', Bergum: '23' } }))
    expect(judged.problems).toEqual([])
    expect(judged.rests).toEqual([{ table: 'sex', row: 'men', persons: 71 }])
    const file = withPopulation(presetScenario(), judged.population ?? {})
    const parsed = parseScenario(JSON.parse(JSON.stringify(file)), models, 'eget.json')
    expect(parsed.ok ? [] : parsed.issues).toEqual([])
    const area = areaOf(file.population, file.run.seed)
    expect(area.persons).toBe(123)
    expect(area.tables.find(({ table }) => table === 'sex')).toMatchObject({ own: true, rows: [{ persons: 52 }, { persons: 71 }] })
    expect(area.tables.find(({ table }) => table === 'ages')).toMatchObject({ own: false, certainty: 'assumed' })
  })

  it('that do not agree with the total, or hold what is no count, are all told of at once', () => {
    const judged = judge(
      typed('100', {
        sex: { women: '40', men: '56' },
        ages: { '24': 'tjugo', '25': '80' },
        municipalities: { Ådal: '90', ådal: '10', '': '2' },
      }),
    )
    expect(judged.population).toBeNull()
    expect(judged.problems.map(({ kind, table, row, sum, wanted }) => [kind, table, row, sum, wanted])).toEqual([
      ['notNumber', 'ages', '24', undefined, undefined],
      ['twice', 'municipalities', 'ådal', undefined, undefined],
      ['noName', 'municipalities', '', undefined, undefined],
      ['sum', 'sex', '', 96, 100],
      ['sum', 'municipalities', '', 102, 100],
    ])
  })

  it('of which only the total is typed scale the source; nothing typed is told of', () => {
    expect(judge(typed('500', {})).population).toEqual({ source: 'sormland', persons: 500 })
    expect(judge(typed('', {})).problems.map(({ kind }) => kind)).toEqual(['nothing'])
  })

  it('warn of rows of one to four persons', () => {
    const judged = judge(typed('', { dailyActivities: { with: '4', without: '60' } }))
    expect(judged.small).toEqual([{ table: 'dailyActivities', row: 'with', persons: 4 }])
    expect(judged.total).toBe(64)
  })

  it('are spread over a stated total by largest remainder: 96 aged 29 in Sörmland to the 100 of its age table', () => {
    const rows = ['34', '13', '12', '12', '11', '6', '4', '3', '1'].map((text, k) => ({ key: String(k), text }))
    // Quotas × 100/96: 35.42 13.54 12.5 12.5 11.46 6.25 4.17 3.125 1.04; 97 whole persons, the rest to 13.54 and the two 12.5.
    expect(spreadTo(rows, 100).map(({ text }) => text)).toEqual(['35', '14', '13', '13', '11', '6', '4', '3', '1'])
  })

  it('come back into the form from the scenario', () => {
    const draft = typed('', { sex: { women: '5', men: '7' }, municipalities: { Ådal: '12' } })
    const again = draftOf(judge({ ...draft, origin: 'Eget register' }).population ?? {})
    expect(again.tables.sex).toEqual(draft.tables.sex)
    expect(again.tables.municipalities).toEqual(draft.tables.municipalities)
    expect(again.origin).toBe('Eget register')
  })
})

describe('the template', () => {
  it.each(['sv', 'en'] as const)('filled in and pasted back gives the same form (%s)', (language) => {
    const draft = typed('99', {
      sex: { women: '40', men: '59' },
      ages: { '19': '9', '29': '90' },
      municipalities: { Ådal: '99' },
      diagnoses: { autism: '90', other: '9' },
      dailyActivities: { with: '20', without: '79' },
      classes: { '1': '99' },
    })
    const read = readTable(templateText(draft, language))
    expect(read.problems).toEqual([])
    expect(withPasted(emptyDraft('sormland'), read)).toEqual(draft)
    expect(templateRows(draft, language)[0]).toHaveLength(3)
  })

  it('may be pasted with semicolons and Swedish thousands, and keeps what it does not mention', () => {
    const before = typed('', { ages: { '24': '10' } })
    const after = withPasted(before, readTable('Indelning;Rad;Antal\nTotalt;;1 238\nKön;Kvinnor;500\nKön;Män;738'))
    expect(after.total).toBe('1238')
    expect(after.tables.sex.map(({ text }) => text)).toEqual(['500', '738'])
    expect(after.tables.ages).toEqual(before.tables.ages)
  })

  it('names line and column of everything that is wrong, and then takes over nothing', () => {
    const read = readTable('Split\tRow\tNumber\nSex\tWomen\tmany\nShoe size\t41\t3\nAge\t35\t2\nSex\tMen\t..\nSex\tmale\t4')
    expect(read.cells).toEqual([])
    expect(read.problems.map(({ kind, line, column, text }) => [kind, line, column, text])).toEqual([
      ['notNumber', 2, 3, 'many'],
      ['noTable', 3, 1, 'Shoe size'],
      ['noRow', 4, 2, '35'],
      ['hidden', 5, 3, '..'],
    ])
  })
})

describe('a published table', () => {
  it('of municipalities by women and men gives the margins, its sums checked', () => {
    const read = readTable('Kommun\tKvinnor\tMän\tTotalt\nLekeberg\t12\t11\t23\nLaxå kommun\t5\t11\t16\nSumma\t17\t22\t39')
    expect(read.problems).toEqual([])
    const draft = withPasted(emptyDraft('orebro'), read)
    expect(draft.total).toBe('39')
    expect(draft.tables.sex.map(({ text }) => text)).toEqual(['17', '22'])
    expect(draft.tables.municipalities).toEqual([
      { key: 'Lekeberg', text: '23' },
      { key: 'Laxå', text: '16' },
    ])
    expect(judge(draft).problems).toEqual([])
  })

  it('whose rows or columns do not sum is told of row by row', () => {
    const read = readTable('Kommun;Kvinnor;Män;Totalt\nLekeberg;12;11;24\nLaxå;5;11;16\nSumma;17;23;40')
    expect(read.problems.map(({ kind, line, column, sum, wanted }) => [kind, line, column, sum, wanted])).toEqual([
      ['rowSum', 2, 4, 23, 24],
      ['columnSum', 4, 3, 22, 23],
      ['columnSum', 4, 4, 39, 40],
    ])
  })

  it('of age classes is split over single years as in Sörmland, and says so', () => {
    const read = readTable('Ålder\tAntal\n19\t70\n20–24\t361\n25-29\t512')
    expect(read.splitAges).toBe(true)
    const ages = withPasted(emptyDraft('orebro'), read).tables.ages.map(({ text }) => Number(text))
    expect(ages[0]).toBe(70)
    expect(ages.slice(1, 6).reduce((a, b) => a + b)).toBe(361)
    expect(ages.slice(6).reduce((a, b) => a + b)).toBe(512)
    // Sörmland has 42, 68, 75, 94 and 82 aged 20–24, together 361: the class is those very persons.
    expect(ages.slice(1, 6)).toEqual([42, 68, 75, 94, 82])
  })

  it('of Sörmland’s diagnoses joins Down’s syndrome with intellectual disability, as the model does', () => {
    const read = readTable('Diagnos;Män;Kvinnor\nUtvecklingsstörning;104;86\nDowns syndrom;22;11\nADHD/ADD;36;24')
    const rows = withPasted(emptyDraft('sormland'), read).tables.diagnoses
    expect(rows.find(({ key }) => key === 'intellectualDisability')?.text).toBe('223')
    expect(rows.find(({ key }) => key === 'adhd')?.text).toBe('60')
  })
})

describe('choosing an area', () => {
  it('takes the whole county, or some of its municipalities with the persons that live there', () => {
    const county = withSource(presetScenario(), 'sormland')
    expect(county.population).toMatchObject({ source: 'sormland', persons: 886 })
    const two = withPlaces(county, ['Gnesta', 'Flen'])
    // Printed rows: Flen 34 men and 24 women, Gnesta 23 and 24.
    expect(two.population).toMatchObject({ municipalities: ['Flen', 'Gnesta'], persons: 105 })
    expect(withPlaces(two, []).population).toEqual(two.population)
    expect(
      areaOf(two.population, 'frö')
        .tables.find(({ table }) => table === 'sex')
        ?.rows.map(({ persons }) => persons),
    ).toEqual([48, 57])
  })

  it('lets rules that name a place outside the new group fall away, so that the scenario still holds', () => {
    const start = presetScenario()
    const ruled = { ...start, arms: start.arms.map((arm) => ({ ...arm, municipalities: ['Lund', 'Eslöv'], hostMunicipality: 'Lund' })) }
    const moved = withPlaces(ruled, ['Eslöv', 'Höör'])
    expect(moved.arms[1]).toMatchObject({ municipalities: ['Eslöv'] })
    expect(moved.arms[1]).not.toHaveProperty('hostMunicipality')
    expect(withSource(ruled, 'sverige').arms[1]).not.toHaveProperty('municipalities')
  })
})

describe('a municipality with a name like a formula', () => {
  const draft = typed('7', { municipalities: { "=cmd|'/c calc'!A1": '3', '@SUM(A1)': '4' } })

  it('is text in the template, copied or as a file, and is the same name again when it is pasted back', () => {
    for (const text of [templateText(draft, 'sv'), templateFile(draft, 'en').slice(1)]) {
      for (const line of text.split('\r\n')) {
        for (const cell of line.split(/[\t;]/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+@]/)
      }
      const back = readTable(text)
      expect(back.problems).toEqual([])
      expect(back.cells.filter(({ table }) => table === 'municipalities').map(({ row }) => row)).toEqual(["=cmd|'/c calc'!A1", '@SUM(A1)'])
    }
  })
})

describe('a table that is longer than any table', () => {
  it('is refused unread, at one character above the limit', () => {
    const line = 'Kommun\tÅdal\t5'
    expect(readTable(line.padEnd(MOST_PASTED, ' ')).problems).toEqual([])
    expect(readTable(line.padEnd(MOST_PASTED + 1, ' ')).problems.map(({ kind }) => kind)).toEqual(['tooLong'])
  })
})
