/**
 * What splits, rows and columns are called in pasted tables, in Swedish and English and in the words of published ones. Compared without
 * case, accents of layout, or spaces.
 */
import { COUNT_ROWS, COUNT_TABLE_LABELS, COUNT_TABLES, type CountTable } from '../../../models/aktivitetsersattning/fields/counts.ts'
import type { Language } from '../../shared/issue.ts'

export const TOTAL: Readonly<Record<Language, string>> = { sv: 'Totalt', en: 'Total' }

const plain = (text: string): string =>
  text
    .toLocaleLowerCase('sv')
    .replace(/[\s\u00A0/().:,–—-]+/g, ' ')
    .trim()

const TOTALS = [
  'totalt',
  'total',
  'summa',
  'alla',
  'samtliga',
  'sum',
  'all',
  'hela gruppen',
  'antal',
  'antal personer',
  'persons',
  'number',
  'number of persons',
]

const TABLE_NAMES: Readonly<Record<CountTable, readonly string[]>> = {
  sex: ['kön', 'sex', 'gender'],
  ages: ['ålder', 'åldrar', 'age', 'ages', 'åldersklass', 'age class'],
  municipalities: ['kommun', 'kommuner', 'municipality', 'municipalities'],
  diagnoses: ['diagnos', 'diagnoser', 'diagnosgrupp', 'huvuddiagnos', 'diagnosis', 'diagnosis group', 'diagnoses'],
  dailyActivities: ['daglig verksamhet', 'daily activities', 'dv'],
  classes: ['klass', 'ärendeklass', 'class', 'försäkringskassans klass', 'class of försäkringskassan', 'fk klass'],
}

const ROW_NAMES: Readonly<Record<Exclude<CountTable, 'municipalities'>, Readonly<Record<string, readonly string[]>>>> = {
  sex: { women: ['kvinna', 'kvinnor', 'woman', 'women', 'female', 'flickor'], men: ['man', 'män', 'men', 'male', 'pojkar'] },
  ages: {},
  diagnoses: {
    autism: ['autism', 'autismspektrumtillstånd', 'autism spectrum'],
    intellectualDisability: ['utvecklingsstörning', 'intellektuell funktionsnedsättning', 'downs syndrom', 'intellectual disability'],
    adhd: ['adhd', 'add', 'adhd add'],
    personality: ['personlighetssyndrom', 'personlighetsstörning', 'personality disorder'],
    psychosis: ['psykos', 'psykossjukdom', 'schizofreni', 'schizofreni och psykos', 'psychosis'],
    otherMental: ['andra psykiska diagnoser', 'övriga psykiska', 'annan psykisk', 'other mental diagnoses'],
    other: ['övriga diagnoser', 'övrigt', 'övriga', 'other', 'other diagnoses', 'okänd diagnos'],
  },
  dailyActivities: { with: ['ja', 'med', 'yes', 'with'], without: ['nej', 'utan', 'no', 'without'] },
  classes: Object.fromEntries(Array.from({ length: 7 }, (_, k) => [String(k + 1), [String(k + 1), `klass ${k + 1}`, `class ${k + 1}`]])),
}

/** The split that a name means, or the total; null when it means none. */
export function tableOf(name: string): CountTable | 'total' | null {
  const own = plain(name)
  if (own === '') return null
  if (TOTALS.includes(own)) return 'total'
  const known = (table: CountTable): boolean =>
    TABLE_NAMES[table].includes(own) || Object.values(COUNT_TABLE_LABELS[table]).some((label) => plain(label) === own)
  return COUNT_TABLES.find(known) ?? null
}

/** Key of the row that a label means; a municipality is its own name. */
export function rowOf(table: CountTable, label: string): string | null {
  const own = plain(label)
  if (own === '') return null
  if (table === 'municipalities') return label.trim().replace(/ kommun$/i, '')
  if (table === 'ages') {
    const years = /^(\d{2})( år| years?)?$/.exec(own)?.[1]
    return COUNT_ROWS.ages.some(({ key }) => key === years) ? (years ?? null) : null
  }
  const row = COUNT_ROWS[table].find(
    ({ key, label: words }) =>
      plain(words.sv) === own || plain(words.en) === own || key === own || (ROW_NAMES[table][key] ?? []).includes(own),
  )
  return row?.key ?? null
}

/** "20–24 år": first and last year, within 19–29; null when it is no class of ages. */
export function ageClassOf(label: string): { readonly from: number; readonly to: number } | null {
  const match = /^(\d{2})(?: (\d{2}))?(?: år| years?)?$/.exec(plain(label))
  if (!match) return null
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])]
  return from >= 19 && to <= 29 && from <= to ? { from, to } : null
}

/** What a column of a published table holds. */
export function columnOf(name: string): 'women' | 'men' | 'total' | null {
  const sex = rowOf('sex', name)
  if (sex === 'women' || sex === 'men') return sex
  return tableOf(name) === 'total' ? 'total' : null
}
