/**
 * What a scenario file may say about the project of an arm: its posts, when it opens and closes, and how posts fill and fall vacant.
 */
import type { Field } from '../../../src/shared/fields.ts'
import { whole } from './choices.ts'

export const POST_FIELDS: Readonly<Record<string, Field>> = {
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
  opensMonth: whole(
    { sv: 'Projektet öppnar efter', en: 'The project opens after' },
    {
      sv: 'Månader från start tills tjänsterna finns. Den som ansöker innan dess väntar. Gäller alternativ med tjänster.',
      en: 'Months from the start until the posts exist. Those who apply before that wait. Applies to alternatives with posts.',
    },
    0,
    120,
    'months',
    0,
  ),
  projectMonths: whole(
    { sv: 'Projektets längd', en: 'Length of the project' },
    {
      sv: 'Månader som tjänsterna finns, från öppningen. Gäller alternativ med tjänster. Sedan fortsätter de som har stöd i förstärkt samarbete.',
      en: 'Months that the posts exist, from the opening. Applies to alternatives with posts. Then those in support go on in enhanced cooperation.',
    },
    1,
    564,
    'months',
    36,
  ),
  windDownMonths: whole(
    { sv: 'Avveckling', en: 'Wind-down' },
    {
      sv: 'De sista månaderna av projektet tas ingen ny person in. 0: intag till sista månaden.',
      en: 'In the last months of the project no new person is taken in. 0: intake to the last month.',
    },
    0,
    120,
    'months',
    0,
  ),
  rampUpMonths: whole(
    { sv: 'Inkörning av en ny handläggare', en: 'Getting a new support worker started' },
    {
      sv: 'Månader tills en ny handläggare har alla sina ärenden. Platserna kommer lite i taget. 0 eller 1: genast.',
      en: 'Months until a new support worker has the full caseload. The places come little by little. 0 or 1: at once.',
    },
    0,
    24,
    'months',
    0,
  ),
  turnover: {
    type: 'number',
    initial: 0,
    label: { sv: 'Handläggare som slutar', en: 'Support workers who leave' },
    help: {
      sv: 'Avslut per tjänst och år, till exempel 0,2. Medan tjänsten är tom tas ingen ny in på dess platser. Den kostar lika mycket tom som fylld.',
      en: 'Departures per post and year, for example 0.2. While the post is vacant nobody new gets its places. It costs the same vacant as filled.',
    },
    min: 0,
    max: 2,
    step: 0.05,
    unit: 'per year',
  },
  replaceMonths: whole(
    { sv: 'Tid till ersättare', en: 'Time to a successor' },
    {
      sv: 'Månader som en tjänst är tom när handläggaren har slutat.',
      en: 'Months that a post is vacant when the support worker has left.',
    },
    1,
    24,
    'months',
    3,
  ),
}
