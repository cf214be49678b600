/**
 * What a scenario file may say about an arm: its pathway, its project (posts.ts), its support (stages.ts) and whom it lets in (intake.ts).
 */
import type { Field } from '../../../src/shared/fields.ts'
import type { Text } from '../../../src/shared/issue.ts'
import { whole } from './choices.ts'
import { INTAKE_FIELDS } from './intake.ts'
import { POST_FIELDS } from './posts.ts'
import { STAGE_FIELDS } from './stages.ts'

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
      { value: 'stepped', label: { sv: 'Stegvis väg', en: 'Stepped pathway' } },
      { value: 'none', label: { sv: 'Inget projekt', en: 'No project' } },
    ],
  },
  ...POST_FIELDS,
  intakeMonths: whole(
    { sv: 'Intagning under', en: 'Intake over' },
    {
      sv: 'Månader som ansökningarna sprids jämnt över. 0 eller 1: alla kommer i första månaden. Samma i alla alternativ.',
      en: 'Months that applications are spread evenly over. 0 or 1: all come in the first month. The same in all alternatives.',
    },
    0,
    120,
    'months',
    6,
  ),
  ...STAGE_FIELDS,
  ...INTAKE_FIELDS,
}

/** Words for a pathway, from the options above. */
export function pathwayLabel(pathway: string): Text {
  const field = ARM_FIELDS.pathway
  const option = field.type === 'choice' ? field.options.find((o) => o.value === pathway) : undefined
  return option ? option.label : { sv: pathway, en: pathway }
}
