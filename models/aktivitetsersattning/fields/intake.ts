/**
 * What a scenario file may say about whom an arm lets in: the rules at its door, and how many of those asked accept.
 */
import type { Field } from '../../../src/shared/fields.ts'
import { DIAGNOSES, DIAGNOSIS_LABELS } from '../populations/types.ts'
import { ageSpan, MAX_AGE, MIN_AGE, share, whole } from './choices.ts'

export const INTAKE_FIELDS: Readonly<Record<string, Field>> = {
  ageLimits: {
    type: 'group',
    initial: { min: MIN_AGE, max: MAX_AGE, mayStayIfEnrolled: true },
    label: { sv: 'Åldersgräns', en: 'Age limit' },
    help: { sv: 'Hela år när personen kommer in, gränserna inräknade.', en: 'Whole years on admission, limits included.' },
    fields: {
      ...ageSpan(
        [
          { sv: 'Lägsta ålder', en: 'Lowest age' },
          { sv: 'Yngsta ålder, i hela år, när personen kommer in.', en: 'Lowest age, in whole years, on admission.' },
        ],
        [
          { sv: 'Högsta ålder', en: 'Highest age' },
          { sv: 'Högsta ålder, i hela år, när personen kommer in.', en: 'Highest age, in whole years, on admission.' },
        ],
      ),
      mayStayIfEnrolled: {
        type: 'flag',
        initial: true,
        label: { sv: 'Får stanna efter gränsen', en: 'May stay past the limit' },
        help: {
          sv: 'Den som kommit in får stödet klart även om åldersgränsen passeras. Annars slutar stödet på födelsedagen efter gränsen.',
          en: 'Those admitted may finish their support even if they pass the age limit. Otherwise it ends on the birthday after the limit.',
        },
      },
    },
  },
  uptake: share(
    { sv: 'Andel som tackar ja', en: 'Share who accept' },
    {
      sv: 'Andel av dem som får frågan som vill delta, mellan 0 och 1.',
      en: 'Share of those asked who want to take part, between 0 and 1.',
    },
    0.05,
    { initial: 1 },
  ),
  classes: {
    type: 'list',
    optional: true,
    label: { sv: 'Försäkringskassans klasser', en: 'Classes of Försäkringskassan' },
    help: {
      sv: 'Bara ärenden i dessa klasser släpps in, 1–7. Utelämnat: alla.',
      en: 'Only cases in these classes are let in, 1–7. Left out: all.',
    },
    of: whole({ sv: 'Klass', en: 'Class' }, { sv: '1 till 7.', en: '1 to 7.' }, 1, 7, 'class'),
    minItems: 1,
    maxItems: 7,
  },
  diagnoses: {
    type: 'list',
    optional: true,
    label: { sv: 'Diagnoser', en: 'Diagnoses' },
    help: {
      sv: 'Bara personer med dessa huvuddiagnoser släpps in. Utelämnat: alla.',
      en: 'Only persons with these main diagnoses are let in. Left out: all.',
    },
    of: {
      type: 'choice',
      label: { sv: 'Huvuddiagnos', en: 'Main diagnosis' },
      options: DIAGNOSES.map((value) => ({ value, label: DIAGNOSIS_LABELS[value] })),
    },
    minItems: 1,
    maxItems: DIAGNOSES.length,
  },
  municipalities: {
    type: 'list',
    optional: true,
    label: { sv: 'Kommuner', en: 'Municipalities' },
    help: {
      sv: 'Bara de som bor i dessa kommuner släpps in, med namnen som källan har. Utelämnat: alla.',
      en: 'Only those who live in these municipalities are let in, by the names of the source. Left out: all.',
    },
    of: { type: 'text', label: { sv: 'Kommun', en: 'Municipality' }, maxLength: 40 },
    minItems: 1,
    maxItems: 30,
  },
  incomeRule: {
    type: 'choice',
    initial: 'anyIncome',
    label: { sv: 'Vilken inkomst', en: 'Which income' },
    help: {
      sv: 'Många kommunala insatser tar bara emot den som har en annan inkomst än aktivitetsersättning. Då stängs alla här ute.',
      en: 'Many municipal measures take only those with another income than aktivitetsersättning. Then everybody here is shut out.',
    },
    options: [
      { value: 'anyIncome', label: { sv: 'Alla inkomster', en: 'Any income' } },
      { value: 'otherIncomeOnly', label: { sv: 'Bara andra inkomster', en: 'Other incomes only' } },
    ],
  },
  othersShare: share(
    { sv: 'Platser som andra tar', en: 'Places taken by others' },
    {
      sv: 'Andel av platserna som går till personer med annan inkomst, mellan 0 och 0,95. Tjänsterna kostar lika mycket.',
      en: 'Share of the places that go to persons with other income, between 0 and 0.95. The posts cost the same.',
    },
    0.05,
    { initial: 0, max: 0.95 },
  ),
  hostMunicipality: {
    type: 'text',
    optional: true,
    maxLength: 40,
    label: { sv: 'Kommun där projektet är', en: 'Municipality of the project' },
    help: {
      sv: 'De som bor i andra kommuner måste resa. Utelämnat: projektet finns överallt.',
      en: 'Those who live in other municipalities have to travel. Left out: the project is everywhere.',
    },
  },
  travelUptake: {
    type: 'number',
    initial: 1,
    label: { sv: 'Deltagande när man måste resa', en: 'Uptake when one has to travel' },
    help: {
      sv: 'Gånger andelen som tackar ja, för dem som bor i en annan kommun än projektet. 1: resan gör ingen skillnad. Ett antagande.',
      en: 'Times the share who accept, for those who live in another municipality than the project. 1: travel makes no difference. An assumption.',
    },
    min: 0,
    max: 1,
    step: 0.05,
    unit: 'factor',
  },
}
