/**
 * What a scenario file may say about the population and the arms of this model: names, bounds, defaults and words.
 * The parser, the JSON Schema and the levers on screen all read this.
 */
import type { Field, GroupField, NumberField } from '../../src/shared/fields.ts'
import type { Text } from '../../src/shared/issue.ts'

export const SOURCES = ['uma-238', 'trial', 'sormland', 'orebro'] as const
export type Source = (typeof SOURCES)[number]

export const MIN_AGE = 19
export const MAX_AGE = 29

const months: Text = { sv: 'månader', en: 'months' }

function whole(label: Text, help: Text, min: number, max: number, unit: string, initial?: number): NumberField {
  return { type: 'integer', label, help, min, max, step: 1, unit, ...(initial === undefined ? { optional: true } : { initial }) }
}

const population: Readonly<Record<string, Field>> = {
  source: {
    type: 'choice',
    initial: 'uma-238',
    label: { sv: 'Vilka personer', en: 'Which persons' },
    help: {
      sv: 'Källan till ålder, kön, diagnos och kommun. Personerna är påhittade, men antalen följer källan.',
      en: 'The source of age, sex, diagnosis and municipality. The persons are invented, but the counts follow the source.',
    },
    options: [
      { value: 'uma-238', label: { sv: 'De 238 närmare arbete (UMA, Skåne)', en: 'The 238 nearer work (UMA, Skåne)' } },
      { value: 'trial', label: { sv: 'Deltagarna i försöket 2014–2016', en: 'The participants of the 2014–2016 trial' } },
      { value: 'sormland', label: { sv: 'Sörmland, februari 2019', en: 'Sörmland, February 2019' } },
      { value: 'orebro', label: { sv: 'Örebro län, oktober 2019', en: 'Örebro county, October 2019' } },
    ],
  },
  persons: whole(
    { sv: 'Antal personer', en: 'Number of persons' },
    {
      sv: 'Hur många som ingår. Utelämnat: källans eget antal (238, 10 000, 886 eller 943). Annars skalas källans tabeller.',
      en: 'How many are included. Left out: the source’s own number (238, 10,000, 886 or 943). Otherwise its tables are scaled.',
    },
    1,
    200000,
    'persons',
  ),
  shareWomen: {
    type: 'number',
    optional: true,
    label: { sv: 'Andel kvinnor', en: 'Share of women' },
    help: { sv: 'Mellan 0 och 1. Utelämnat: som i källan.', en: 'Between 0 and 1. Left out: as in the source.' },
    min: 0,
    max: 1,
    step: 0.01,
    unit: 'share',
  },
  shareDailyActivities: {
    type: 'number',
    optional: true,
    label: { sv: 'Andel med daglig verksamhet', en: 'Share with daily activities' },
    help: {
      sv: 'Mellan 0 och 1. Utelämnat: som i källan. I försöket hade de lika stor nytta av stödet som andra.',
      en: 'Between 0 and 1. Left out: as in the source. In the trial they gained as much from the support as others.',
    },
    min: 0,
    max: 1,
    step: 0.01,
    unit: 'share',
  },
}

const arm: Readonly<Record<string, Field>> = {
  id: {
    type: 'text',
    maxLength: 40,
    label: { sv: 'Namn', en: 'Name' },
    help: { sv: 'Kort namn på alternativet, till exempel SE.', en: 'Short name of the alternative, for example SE.' },
  },
  comparator: {
    type: 'flag',
    initial: false,
    label: { sv: 'Jämförelsealternativ', en: 'Comparator' },
    help: {
      sv: 'Det alternativ som de andra jämförs med. Exakt ett.',
      en: 'The alternative that the others are compared with. Exactly one.',
    },
  },
  pathway: {
    type: 'choice',
    label: { sv: 'Väg', en: 'Pathway' },
    help: { sv: 'Vilket stöd som ges i alternativet.', en: 'Which support the alternative gives.' },
    options: [
      { value: 'FS', label: { sv: 'Förstärkt samarbete (FS)', en: 'Enhanced cooperation (FS)' } },
      { value: 'CM', label: { sv: 'Case manager (CM)', en: 'Case manager (CM)' } },
      { value: 'SE', label: { sv: 'Supported Employment (SE)', en: 'Supported Employment (SE)' } },
      { value: 'none', label: { sv: 'Inget projekt', en: 'No project' } },
    ],
  },
  posts: {
    type: 'number',
    optional: true,
    label: { sv: 'Tjänster', en: 'Posts' },
    help: {
      sv: 'Heltidstjänster, till exempel 0,5. Tjänster gånger ärenden ger antalet platser. Utelämnat: ingen gräns för platser.',
      en: 'Full-time posts, for example 0.5. Posts times caseload gives the places. Left out: no limit on places.',
    },
    min: 0.1,
    max: 1000,
    step: 0.5,
    unit: 'posts',
  },
  caseload: whole(
    { sv: 'Ärenden per handläggare', en: 'Caseload' },
    {
      sv: 'Personer per heltidstjänst. Metodhandböckerna för SE och CM säger högst 20. Fler antas ge mindre effekt.',
      en: 'Persons per full-time post. The manuals of SE and CM say at most 20. More is assumed to give less effect.',
    },
    1,
    200,
    'persons per post',
    20,
  ),
  projectMonths: whole(
    { sv: 'Projektets längd', en: 'Length of the project' },
    {
      sv: 'Månader som tjänsterna finns. Gäller alternativ med tjänster. Sedan fortsätter de som har stöd i förstärkt samarbete.',
      en: 'Months that the posts exist. Applies to alternatives with posts. Then those in support go on in enhanced cooperation.',
    },
    1,
    540,
    months.en,
    36,
  ),
  intakeMonths: whole(
    { sv: 'Intagning under', en: 'Intake over' },
    {
      sv: 'Månader som ansökningarna sprids jämnt över. 0 eller 1: alla kommer i första månaden. Samma i alla alternativ.',
      en: 'Months that applications are spread evenly over. 0 or 1: all come in the first month. The same in all alternatives.',
    },
    0,
    120,
    months.en,
    6,
  ),
  supportMonths: whole(
    { sv: 'Stöd längst', en: 'Support at most' },
    {
      sv: 'Så många månader varar stödet längst. Samma i alla alternativ.',
      en: 'Support lasts at most this many months. The same in all alternatives.',
    },
    1,
    120,
    months.en,
    24,
  ),
  followUpMonths: whole(
    { sv: 'Uppföljning i arbete', en: 'Follow-up in work' },
    {
      sv: 'Månader i arbete som personen behåller sin plats hos handläggaren.',
      en: 'Months in work during which the person keeps the place with the support worker.',
    },
    0,
    60,
    months.en,
    12,
  ),
  whileWaiting: {
    type: 'choice',
    initial: 'fs',
    label: { sv: 'Medan man väntar', en: 'While waiting' },
    help: {
      sv: 'Vad den som väntar på en plats får under tiden. Tiden i stöd börjar om när platsen kommer.',
      en: 'What those who wait for a place get meanwhile. The months of support start again when the place comes.',
    },
    options: [
      { value: 'fs', label: { sv: 'Förstärkt samarbete', en: 'Enhanced cooperation' } },
      { value: 'none', label: { sv: 'Inget stöd', en: 'No support' } },
    ],
  },
  ageLimits: {
    type: 'group',
    initial: { min: MIN_AGE, max: MAX_AGE, mayStayIfEnrolled: true },
    label: { sv: 'Åldersgräns', en: 'Age limit' },
    help: { sv: 'Hela år när personen kommer in, gränserna inräknade.', en: 'Whole years on admission, limits included.' },
    fields: {
      min: whole(
        { sv: 'Lägsta ålder', en: 'Lowest age' },
        { sv: 'Yngsta ålder, i hela år, när personen kommer in.', en: 'Lowest age, in whole years, on admission.' },
        MIN_AGE,
        MAX_AGE,
        'years',
        MIN_AGE,
      ),
      max: whole(
        { sv: 'Högsta ålder', en: 'Highest age' },
        { sv: 'Högsta ålder, i hela år, när personen kommer in.', en: 'Highest age, in whole years, on admission.' },
        MIN_AGE,
        MAX_AGE,
        'years',
        MAX_AGE,
      ),
      mayStayIfEnrolled: {
        type: 'flag',
        initial: true,
        label: { sv: 'Får stanna efter gränsen', en: 'May stay past the limit' },
        help: {
          sv: 'Den som kommit in får stödet klart även om åldersgränsen passeras.',
          en: 'Those admitted may finish their support even if they pass the age limit.',
        },
      },
    },
  },
  uptake: {
    type: 'number',
    initial: 1,
    label: { sv: 'Andel som tackar ja', en: 'Share who accept' },
    help: {
      sv: 'Andel av dem som får frågan som vill delta, mellan 0 och 1.',
      en: 'Share of those asked who want to take part, between 0 and 1.',
    },
    min: 0,
    max: 1,
    step: 0.05,
    unit: 'share',
  },
}

export const FIELDS: { readonly population: GroupField; readonly arm: GroupField } = {
  population: { type: 'group', label: { sv: 'Personer', en: 'Persons' }, fields: population },
  arm: { type: 'group', label: { sv: 'Alternativ', en: 'Alternative' }, fields: arm },
}

/** Words for a pathway, from the options above. */
export function pathwayLabel(pathway: string): Text {
  const field = arm.pathway
  const option = field.type === 'choice' ? field.options.find((o) => o.value === pathway) : undefined
  return option ? option.label : { sv: pathway, en: pathway }
}
