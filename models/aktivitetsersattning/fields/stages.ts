/**
 * What a scenario file may say about the support of an arm: its stages and their longest time, what those who wait have, what goes on
 * beside a job, and what is paid for a hire.
 */
import type { Field } from '../../../src/shared/fields.ts'
import { whole } from './choices.ts'

export const STAGE_FIELDS: Readonly<Record<string, Field>> = {
  firstStage: {
    type: 'choice',
    initial: 'preparing',
    label: { sv: 'Första steget', en: 'First stage' },
    help: {
      sv: 'Gäller stegvis väg: vad personen får tills Supported Employment kan börja. Platsen finns kvar genom båda stegen.',
      en: 'Applies to the stepped pathway: what the person gets until Supported Employment can begin. The place is kept through both stages.',
    },
    options: [
      { value: 'preparing', label: { sv: 'Förberedande insats', en: 'Preparatory stage' } },
      { value: 'CM', label: { sv: 'Case manager', en: 'Case manager' } },
    ],
  },
  preparingMonths: whole(
    { sv: 'Första steget längst', en: 'First stage at most' },
    {
      sv: 'Gäller stegvis väg. Den som inte är redo efter så många månader lämnar vägen och går tillbaka till bara ersättning.',
      en: 'Applies to the stepped pathway. Those not ready after this many months leave it and go back to the allowance alone.',
    },
    1,
    60,
    'months',
    24,
  ),
  supportMonths: whole(
    { sv: 'Stöd längst', en: 'Support at most' },
    {
      sv: 'Så många månader varar stödet mot arbete längst. I stegvis väg räknas de från andra steget.',
      en: 'Support towards work lasts at most this many months. In the stepped pathway they count from the second stage.',
    },
    1,
    120,
    'months',
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
    'months',
    12,
  ),
  whileWaiting: {
    type: 'choice',
    initial: 'fs',
    label: { sv: 'Medan man väntar', en: 'While waiting' },
    help: {
      sv: 'Vad den som väntar på en plats får under tiden.',
      en: 'What those who wait for a place get meanwhile.',
    },
    options: [
      { value: 'fs', label: { sv: 'Förstärkt samarbete', en: 'Enhanced cooperation' } },
      { value: 'none', label: { sv: 'Inget stöd', en: 'No support' } },
    ],
  },
  restartSupport: {
    type: 'flag',
    initial: true,
    label: { sv: 'Stödtiden börjar om när platsen kommer', en: 'Support time starts anew when the place comes' },
    help: {
      sv: 'Gäller den som väntat i förstärkt samarbete. Nej: tiden räknas från ansökan, och den som väntat hela stödtiden lämnar kön. Samma i alla alternativ med tjänster.',
      en: 'Applies to those who waited in enhanced cooperation. No: time counts from the application, and those who waited all of it leave the queue. The same in all alternatives with posts.',
    },
  },
  dailyActivitiesInWork: {
    type: 'choice',
    initial: 'ends',
    label: { sv: 'Daglig verksamhet vid arbete', en: 'Daily activities when in work' },
    help: {
      sv: 'Om den som börjar arbeta lämnar sin dagliga verksamhet eller har den kvar vid sidan om. Kvar: kommunen sparar inget.',
      en: 'Whether those who start to work leave their daily activities or keep them alongside. Kept: the municipality saves nothing.',
    },
    options: [
      { value: 'ends', label: { sv: 'Upphör', en: 'Ends' } },
      { value: 'parallel', label: { sv: 'Finns kvar bredvid', en: 'Goes on alongside' } },
    ],
  },
  outcomePayment: {
    type: 'number',
    initial: 0,
    label: { sv: 'Utfallsbetalning', en: 'Outcome payment' },
    help: {
      sv: 'Kronor, i prisårets nivå, för varje anställning direkt ur alternativets eget stöd. Betalas som tjänsterna: staten ½, regionen ¼, kommunerna ¼.',
      en: 'SEK, at the price year’s level, for each hire straight from the alternative’s own support. Paid like the posts: state ½, region ¼, municipalities ¼.',
    },
    min: 0,
    max: 200000,
    step: 5000,
    unit: 'SEK per hire',
  },
}
