/**
 * What a scenario file may say about the people: which source, how many, and what is changed in it.
 */
import type { Field } from '../../../src/shared/fields.ts'
import { whole } from './choices.ts'

export const POPULATION_FIELDS: Readonly<Record<string, Field>> = {
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
