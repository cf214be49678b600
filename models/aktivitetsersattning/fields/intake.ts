/**
 * What a scenario file may say about whom an arm lets in: the rules at its door, and how many of those asked accept.
 */
import type { Field } from '../../../src/shared/fields.ts'
import { MAX_AGE, MIN_AGE, whole } from './choices.ts'

export const INTAKE_FIELDS: Readonly<Record<string, Field>> = {
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
