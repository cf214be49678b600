/**
 * What a scenario file may say about the persons as the reader's own counts: up to six tables, each of the whole group split one way.
 * Tables are never crossed: a cell of diagnosis by sex by municipality would soon be a single person.
 */
import type { Field, GroupField } from '../../../src/shared/fields.ts'
import type { Text } from '../../../src/shared/issue.ts'
import { FK_CLASSES, FK_CLASS_LABELS } from '../populations/classes.ts'
import { DIAGNOSES, DIAGNOSIS_LABELS } from '../populations/types.ts'
import { MAX_AGE, MIN_AGE, whole } from './choices.ts'

/** Tables in the order in which they are shown, checked and told of. */
export const COUNT_TABLES = ['sex', 'ages', 'municipalities', 'diagnoses', 'dailyActivities', 'classes'] as const
export type CountTable = (typeof COUNT_TABLES)[number]

export const MOST_PERSONS = 200000
/** Municipalities in one scenario: all of the largest county, with room. */
export const MOST_MUNICIPALITIES = 60
export const LONGEST_NAME = 40

export const COUNT_TABLE_LABELS: Readonly<Record<CountTable, Text>> = {
  sex: { sv: 'kön', en: 'sex' },
  ages: { sv: 'ålder', en: 'age' },
  municipalities: { sv: 'kommun', en: 'municipality' },
  diagnoses: { sv: 'diagnosgrupp', en: 'diagnosis group' },
  dailyActivities: { sv: 'daglig verksamhet', en: 'daily activities' },
  classes: { sv: 'Försäkringskassans klass', en: 'class of Försäkringskassan' },
}

const AGES = Array.from({ length: MAX_AGE - MIN_AGE + 1 }, (_, k) => String(MIN_AGE + k))

/** The rows of each table by the key a file uses, in order, with their words; municipalities are the reader's own. */
export const COUNT_ROWS: Readonly<
  Record<Exclude<CountTable, 'municipalities'>, readonly { readonly key: string; readonly label: Text }[]>
> = {
  sex: [
    { key: 'women', label: { sv: 'Kvinnor', en: 'Women' } },
    { key: 'men', label: { sv: 'Män', en: 'Men' } },
  ],
  ages: AGES.map((key) => ({ key, label: { sv: `${key} år`, en: `${key} years` } })),
  diagnoses: DIAGNOSES.map((key) => ({ key, label: DIAGNOSIS_LABELS[key] })),
  dailyActivities: [
    { key: 'with', label: { sv: 'Med daglig verksamhet', en: 'With daily activities' } },
    { key: 'without', label: { sv: 'Utan daglig verksamhet', en: 'Without daily activities' } },
  ],
  classes: FK_CLASSES.map((fkClass) => ({ key: String(fkClass), label: FK_CLASS_LABELS[fkClass] })),
}

function persons(label: Text): Field {
  return whole(label, { sv: 'Antal personer. Utelämnat: 0.', en: 'Number of persons. Left out: 0.' }, 0, MOST_PERSONS, 'persons', 0)
}

function table(label: Text, help: Text, rows: readonly { readonly key: string; readonly label: Text }[]): GroupField {
  return { type: 'group', optional: true, label, help, fields: Object.fromEntries(rows.map(({ key, label: row }) => [key, persons(row)])) }
}

const BORROWED: Text = { sv: 'Utelämnat: som i källan.', en: 'Left out: as in the source.' }
const by = (sv: string, en: string): readonly [Text, Text] => [{ sv, en }, BORROWED]

export const COUNTS_FIELD: GroupField = {
  type: 'group',
  optional: true,
  label: { sv: 'Egna antal', en: 'Own counts' },
  help: {
    sv: 'Er egen målgrupp, en tabell per indelning. Alla tabeller ska summera till samma antal. Det som inte anges lånas från källan.',
    en: 'Your own target group, one table per split. All tables must sum to the same number. What is not given is borrowed from the source.',
  },
  fields: {
    sex: table(...by('Per kön', 'By sex'), COUNT_ROWS.sex),
    ages: table(...by('Per ålder i hela år', 'By age in whole years'), COUNT_ROWS.ages),
    municipalities: {
      type: 'list',
      optional: true,
      label: { sv: 'Per kommun', en: 'By municipality' },
      help: {
        sv: 'Utelämnat: ingen kommun är känd, eftersom källans kommuner inte är era.',
        en: 'Left out: no municipality is known, because those of the source are not yours.',
      },
      of: {
        type: 'group',
        label: { sv: 'Kommun', en: 'Municipality' },
        fields: {
          name: { type: 'text', maxLength: LONGEST_NAME, label: { sv: 'Namn', en: 'Name' } },
          persons: persons({ sv: 'Personer', en: 'Persons' }),
        },
      },
      minItems: 1,
      maxItems: MOST_MUNICIPALITIES,
    },
    diagnoses: table(...by('Per diagnosgrupp', 'By diagnosis group'), COUNT_ROWS.diagnoses),
    dailyActivities: table(...by('Per daglig verksamhet', 'By daily activities'), COUNT_ROWS.dailyActivities),
    classes: table(...by('Per klass hos Försäkringskassan', 'By class of Försäkringskassan'), COUNT_ROWS.classes),
    origin: {
      type: 'text',
      optional: true,
      maxLength: 200,
      label: { sv: 'Var antalen kommer ifrån', en: 'Where the counts come from' },
      help: { sv: 'Register och månad. Inga namn på personer.', en: 'Register and month. No names of persons.' },
    },
  },
}
