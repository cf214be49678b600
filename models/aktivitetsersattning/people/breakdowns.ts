/**
 * The ways in which results can be split: sex, age at the start, diagnosis, daily activities, class and, where the source knows it,
 * municipality. One split at a time; the tool never crosses them.
 */
import type { Breakdown } from '../../../src/engine/model.ts'
import type { People } from './people.ts'
import { FK_CLASSES, FK_CLASS_LABELS } from '../populations/classes.ts'
import { DIAGNOSES, DIAGNOSIS_LABELS } from '../populations/types.ts'

/** Years from which a person counts as older in the split by age: most projects stop here. */
const OLDER_FROM = 25

/** Lower-case letters without accents, as an id in files and links. */
function idOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
}

export function makeBreakdowns(people: People): readonly Breakdown[] {
  const present = new Set(people.fkClass)
  const classes = FK_CLASSES.filter((fkClass) => present.has(fkClass))
  const breakdowns: Breakdown[] = [
    {
      id: 'sex',
      label: { sv: 'Kön', en: 'Sex' },
      levels: [
        { id: 'woman', label: { sv: 'Kvinnor', en: 'Women' } },
        { id: 'man', label: { sv: 'Män', en: 'Men' } },
      ],
      levelOf: Uint8Array.from(people.sex),
    },
    {
      id: 'ageAtStart',
      label: { sv: 'Ålder vid start', en: 'Age at start' },
      levels: [
        { id: '19-24', label: { sv: '19–24 år', en: '19–24 years' } },
        { id: '25-29', label: { sv: '25–29 år', en: '25–29 years' } },
      ],
      // of those who arrive later, the age on arrival
      levelOf: Uint8Array.from(people.ageMonths, (age, i) => (age + people.arrivalCycle[i] >= OLDER_FROM * 12 ? 1 : 0)),
    },
    {
      id: 'diagnosis',
      label: { sv: 'Huvuddiagnos', en: 'Main diagnosis' },
      levels: DIAGNOSES.map((id) => ({ id, label: DIAGNOSIS_LABELS[id] })),
      levelOf: people.diagnosis,
    },
    {
      id: 'dailyActivities',
      label: { sv: 'Daglig verksamhet', en: 'Daily activities' },
      levels: [
        { id: 'no', label: { sv: 'Utan daglig verksamhet', en: 'Without daily activities' } },
        { id: 'yes', label: { sv: 'Med daglig verksamhet', en: 'With daily activities' } },
      ],
      levelOf: people.dailyActivities,
    },
    {
      id: 'fkClass',
      label: { sv: 'Försäkringskassans klass', en: 'Class of Försäkringskassan' },
      levels: classes.map((fkClass) => ({ id: `class${fkClass}`, label: FK_CLASS_LABELS[fkClass] })),
      levelOf: Uint8Array.from(people.fkClass, (own) => classes.findIndex((fkClass) => fkClass === own)),
    },
  ]
  if (people.municipalities.length > 0) {
    breakdowns.push({
      id: 'municipality',
      label: { sv: 'Kommun', en: 'Municipality' },
      levels: people.municipalities.map((name) => ({ id: idOf(name), label: { sv: name, en: name } })),
      levelOf: people.municipality,
    })
  }
  return breakdowns
}
