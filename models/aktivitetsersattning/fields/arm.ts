/**
 * What a scenario file may say about an arm: its pathway, its posts and months, and (intake.ts) whom it lets in.
 */
import type { Field } from '../../../src/shared/fields.ts'
import type { Text } from '../../../src/shared/issue.ts'
import { whole } from './choices.ts'
import { INTAKE_FIELDS } from './intake.ts'

const months: Text = { sv: 'månader', en: 'months' }

export const ARM_FIELDS: Readonly<Record<string, Field>> = {
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
  ...INTAKE_FIELDS,
}

/** Words for a pathway, from the options above. */
export function pathwayLabel(pathway: string): Text {
  const field = ARM_FIELDS.pathway
  const option = field.type === 'choice' ? field.options.find((o) => o.value === pathway) : undefined
  return option ? option.label : { sv: pathway, en: pathway }
}
