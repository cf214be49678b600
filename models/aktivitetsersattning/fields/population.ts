/**
 * What a scenario file may say about the people: which source, how many, and what is changed in it.
 */
import type { Field } from '../../../src/shared/fields.ts'
import { ageSpan, share, whole } from './choices.ts'
import { COUNTS_FIELD, MOST_MUNICIPALITIES } from './counts.ts'

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
      { value: 'stockholm-dv', label: { sv: 'Daglig verksamhet i Stockholm, 2017', en: 'Daily activities in Stockholm, 2017' } },
      { value: 'sverige', label: { sv: 'Sverige, 2017', en: 'Sweden, 2017' } },
    ],
  },
  persons: whole(
    { sv: 'Antal personer', en: 'Number of persons' },
    {
      sv: 'Hur många som ingår. Utelämnat: källans eget antal (238, 10 000, 886, 943, 2 700 eller 39 000). Annars skalas källans tabeller.',
      en: 'How many are included. Left out: the source’s own number (238, 10,000, 886, 943, 2,700 or 39,000). Otherwise its tables are scaled.',
    },
    1,
    200000,
    'persons',
  ),
  counts: COUNTS_FIELD,
  municipalities: {
    type: 'list',
    optional: true,
    label: { sv: 'Bara vissa kommuner', en: 'Only some municipalities' },
    help: {
      sv: 'Bara de som bor där finns med, med namnen som källan har. Utelämnat: alla.',
      en: 'Only those who live there are included, by the names of the source. Left out: all.',
    },
    of: { type: 'text', label: { sv: 'Kommun', en: 'Municipality' }, maxLength: 40 },
    minItems: 1,
    maxItems: MOST_MUNICIPALITIES,
  },
  ages: {
    type: 'group',
    optional: true,
    label: { sv: 'Bara vissa åldrar', en: 'Only some ages' },
    help: {
      sv: 'Ålder i hela år vid start, gränserna inräknade. Utelämnat: alla åldrar som källan har.',
      en: 'Age in whole years at the start, limits included. Left out: all ages that the source has.',
    },
    fields: ageSpan(
      [
        { sv: 'Lägsta ålder vid start', en: 'Lowest age at the start' },
        { sv: 'Yngre än så finns inte med från början.', en: 'Nobody is younger than this at the start.' },
      ],
      [
        { sv: 'Högsta ålder vid start', en: 'Highest age at the start' },
        { sv: 'Äldre än så finns inte med från början.', en: 'Nobody is older than this at the start.' },
      ],
    ),
  },
  inflow: {
    type: 'choice',
    initial: 'none',
    label: { sv: 'Nya personer', en: 'New persons' },
    help: {
      sv: 'Om det kommer personer efter starten. De ansöker när de kommer. Deras åldrar är ett antagande.',
      en: 'Whether persons come after the start. They apply when they come. Their ages are an assumption.',
    },
    options: [
      { value: 'none', label: { sv: 'Inga, samma grupp hela tiden', en: 'None, the same group throughout' } },
      { value: 'keepStock', label: { sv: 'Lika många som lämnar', en: 'As many as leave' } },
      { value: 'fixed', label: { sv: 'Ett bestämt antal per år', en: 'A fixed number a year' } },
    ],
  },
  inflowPerYear: whole(
    { sv: 'Nya per år', en: 'New per year' },
    {
      sv: 'Personer som kommer varje år, jämnt över månaderna. Gäller bara när antalet är bestämt.',
      en: 'Persons who come each year, evenly over the months. Applies only when the number is fixed.',
    },
    1,
    50000,
    'persons per year',
  ),
  shareWomen: share(
    { sv: 'Andel kvinnor', en: 'Share of women' },
    { sv: 'Mellan 0 och 1. Utelämnat: som i källan.', en: 'Between 0 and 1. Left out: as in the source.' },
    0.01,
  ),
  shareDailyActivities: share(
    { sv: 'Andel med daglig verksamhet', en: 'Share with daily activities' },
    {
      sv: 'Mellan 0 och 1. Utelämnat: som i källan. I försöket hade de lika stor nytta av stödet som andra.',
      en: 'Between 0 and 1. Left out: as in the source. In the trial they gained as much from the support as others.',
    },
    0.01,
  ),
}
