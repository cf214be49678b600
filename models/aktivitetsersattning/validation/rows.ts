/**
 * The validation, row by row: what has been reported and how it relates to the model. Gross outcomes of other projects are never effects:
 * such rows say "no" and why. Arms of the trial are taken as equal (1,063 / 3), which is an assumption of the whole model.
 * Length: one entry per row and two languages; a table that is read row by row.
 */
import type { Text } from '../../../src/shared/issue.ts'
import type { Comparable, Reading, Reported, Role, ValidationRow } from './types.ts'

/** Persons in each arm of the trial: 1,063 in three equal arms. */
const ARM = 1063 / 3

const t = (sv: string, en: string): Text => ({ sv, en })
const IN_WORK = ['inWork']
const trialPersons = t('försökets deltagare, 1 063 i tre vägar', 'participants of the trial, 1,063 in three ways')

function share15(arm: 'FS' | 'CM' | 'SE', name: Text, value: number): ValidationRow {
  return {
    id: `inWork15.${arm}`,
    label: t(`I arbete efter 15 månader med ${name.sv}`, `In work after 15 months with ${name.en}`),
    role: 'calibration',
    comparable: 'yes',
    why: t('Samma grupp, samma tid, samma mått.', 'Same group, same time, same measure.'),
    reported: { kind: 'figure', value, about: false, of: trialPersons, chance: { kind: 'share', persons: ARM } },
    source: 'fk-2017-5',
    unit: 'share',
    model: { check: 'trial', reading: { kind: 'share', arm, states: IN_WORK, month: 15 } },
  }
}

function seMinusFs(month: number, states: readonly string[] = IN_WORK): Reading {
  return { kind: 'difference', arm: 'SE', comparator: 'FS', states, month }
}

interface More {
  readonly role?: Role
  readonly unit?: 'share' | 'difference'
  readonly model: ValidationRow['model']
}

function row(id: string, label: Text, comparable: Comparable, why: Text, reported: Reported, source: string, more: More): ValidationRow {
  return { id, label, role: 'validation', unit: 'share', comparable, why, reported, source, ...more }
}

export const VALIDATION_ROWS: readonly ValidationRow[] = [
  share15('FS', t('förstärkt samarbete', 'enhanced cooperation'), 0.18),
  share15('CM', t('en case manager', 'a case manager'), 0.2),
  share15('SE', t('Supported Employment', 'Supported Employment'), 0.26),
  row(
    'supported15',
    t('Fler i jobb med stöd efter 15 månader, SE mot FS', 'More in supported jobs after 15 months, SE against FS'),
    'yes',
    t('Rapporten säger att hela skillnaden är jobb med stöd.', 'The report says that the whole difference is supported jobs.'),
    {
      kind: 'figure',
      value: 0.08,
      about: false,
      of: trialPersons,
      chance: {
        kind: 'difference',
        groups: [
          [0.26, ARM],
          [0.18, ARM],
        ],
      },
    },
    'fk-2017-5',
    { role: 'calibration', unit: 'difference', model: { check: 'trial', reading: seMinusFs(15, ['supportedJob']) } },
  ),
  row(
    'women15',
    t('Fler i arbete efter 15 månader bland kvinnor, SE mot FS', 'More in work after 15 months among women, SE against FS'),
    'yes',
    t(
      'Rapporten ser ingen skillnad för kvinnor men ger inga tal. Modellen sätter den till noll.',
      'The report sees no difference for women but gives no figures. The model sets it to nought.',
    ),
    { kind: 'figure', value: 0, about: true, of: t('försökets kvinnor, 48 %', 'the women of the trial, 48 %'), chance: null },
    'fk-2017-5',
    {
      role: 'calibration',
      unit: 'difference',
      model: { check: 'trial', reading: { kind: 'groupDifference', arm: 'SE', group: 'sex', level: 'woman', outcome: 'inWork15' } },
    },
  ),
  row(
    'exit.uma',
    t('Till arbete eller studier under ett år utan projekt', 'To work or studies in a year without a project'),
    'partly',
    t(
      'Rapporten räknar alla som gick under året, hela gruppen och även deltid. Modellen räknar dem bland de 238 som är kvar där vid årets slut.',
      'The report counts all who moved in the year, the whole group and part time too. The model counts those of the 238 still there at its end.',
    ),
    {
      kind: 'figure',
      value: 37 / 850,
      about: true,
      of: t('37 av omkring 850 i åtta kommuner, 2017', '37 of about 850 in eight municipalities, 2017'),
      chance: { kind: 'share', persons: 850 },
    },
    'uma-2018',
    {
      role: 'calibration',
      model: {
        check: 'umaYear',
        reading: {
          kind: 'shareAmong',
          arm: 'none',
          states: ['inWork', 'studies'],
          among: ['allowance', 'inWork', 'studies'],
          month: 12,
        },
      },
    },
  ),
  row(
    'exit30.sicknessCompensation',
    t('Till sjukersättning, av dem som lämnar vid 30 utan arbete', 'To sickness compensation, of those who leave at 30 without work'),
    'yes',
    t('Samma fråga. Rapporten säger omkring sex av tio.', 'The same question. The report says about six in ten.'),
    {
      kind: 'figure',
      value: 0.6,
      about: true,
      of: t('de som fyller 30 med ersättningen, hela landet', 'those who turn 30 on the allowance, the whole country'),
      chance: { kind: 'rounded', half: 0.05 },
    },
    'rir-2015-7',
    {
      role: 'calibration',
      model: {
        check: 'umaYear',
        reading: {
          kind: 'shareAmong',
          arm: 'none',
          states: ['sicknessCompensation'],
          among: ['sicknessCompensation', 'socialAssistance', 'otherIncome'],
          month: 12,
        },
      },
    },
  ),
  row(
    'difference18',
    t('Fler i arbete efter 18 månader, SE mot FS', 'More in work after 18 months, SE against FS'),
    'yes',
    t('Samma försök, tre månader senare. Talet är avrundat.', 'The same trial, three months later. The figure is rounded.'),
    {
      kind: 'figure',
      value: 0.1,
      about: true,
      of: trialPersons,
      chance: {
        kind: 'difference',
        groups: [
          [0.3, ARM],
          [0.2, ARM],
        ],
      },
    },
    'aea-3794',
    { unit: 'difference', model: { check: 'trial', reading: seMinusFs(18) } },
  ),
  row(
    'reme18',
    t('Fler i arbete efter 18 månader, IPS i Norge', 'More in work after 18 months, IPS in Norway'),
    'partly',
    t(
      'Lottat försök, men vuxna med psykisk ohälsa och en annan metod, IPS. Modellens tal är SE mot FS.',
      'A randomised trial, but adults with mental ill health and another method, IPS. The model’s figure is SE against FS.',
    ),
    {
      kind: 'figure',
      value: 0.103,
      about: false,
      of: t('410 personer: 37,4 mot 27,1 %', '410 persons: 37.4 against 27.1 %'),
      chance: { kind: 'printed', se: 0.046 },
    },
    'reme-2019',
    { unit: 'difference', model: { check: 'trial', reading: seMinusFs(18) } },
  ),
  row(
    'seed12',
    t('Fler med arbete inom 12 månader, IPS för unga i Norge', 'More with work within 12 months, IPS for the young in Norway'),
    'partly',
    t(
      'Lottat och samma åldrar. Men det räknar alla som någon gång haft arbete under året, modellen dem som har arbete då.',
      'Randomised and the same ages. But it counts all who had work at some time in the year, the model those in work then.',
    ),
    {
      kind: 'figure',
      value: 0.4,
      about: false,
      of: t('96 personer: 48 mot 8 %', '96 persons: 48 against 8 %'),
      chance: {
        kind: 'difference',
        groups: [
          [0.48, 50],
          [0.08, 46],
        ],
      },
    },
    'seed-2020',
    { unit: 'difference', model: { check: 'trial', reading: seMinusFs(12) } },
  ),
  row(
    'belgium30',
    t('Fler i arbete efter 30 månader, SE i Belgien', 'More in work after 30 months, SE in Belgium'),
    'partly',
    t(
      'Lottat försök, men vuxna med sjukersättning. Sammanfattningen ger ingen spridning, så det går inte att säga om det är nära.',
      'A randomised trial, but adults on disability insurance. The abstract gives no spread, so nobody can say whether it is near.',
    ),
    { kind: 'figure', value: 0.075, about: false, of: t('600 personer', '600 persons'), chance: null },
    'belgium-se',
    { unit: 'difference', model: { check: 'trial', reading: seMinusFs(30) } },
  ),
  row(
    'iwork',
    t('Till arbete på ett år med SE i daglig verksamhet', 'To work in a year with SE in daily activities'),
    'partly',
    t(
      'Samma metod, men utvalda personer utan jämförelsegrupp. 15 % av 27 är fyra personer, för få för att avgöra något.',
      'The same method, but selected persons without a comparison group. 15 % of 27 is four persons, too few to settle anything.',
    ),
    { kind: 'catalogue', item: 91 },
    'stockholm-2017',
    { model: { check: 'dailyActivitiesSupport', reading: { kind: 'share', arm: 'SE', states: IN_WORK, month: 12 } } },
  ),
  row(
    'malmo18',
    t('Fler i arbete efter 18 månader, IPS i Malmö', 'More in work after 18 months, IPS in Malmö'),
    'no',
    t(
      'Vuxna med svår psykisk sjukdom, en annan metod och bara vanliga jobb. Modellens tal är SE mot FS.',
      'Adults with severe mental illness, another method and ordinary jobs only. The model’s figure is SE against FS.',
    ),
    {
      kind: 'figure',
      value: 0.36,
      about: false,
      of: t('120 personer: 46 mot 11 %', '120 persons: 46 against 11 %'),
      chance: { kind: 'printed', se: 0.092 },
    },
    'bejerholm-2015',
    { unit: 'difference', model: { check: 'trial', reading: seMinusFs(18) } },
  ),
  row(
    'exit.press',
    t('Lämnar ersättningen för arbete utan projekt', 'Leave the allowance for work without a project'),
    'no',
    t(
      'Pressmeddelandet säger inte under hur lång tid. Modellens tal är arbete vid slutet av ett år.',
      'The press release does not say over what time. The model’s figure is work at the end of a year.',
    ),
    {
      kind: 'figure',
      value: 0.05,
      about: true,
      of: t('alla med ersättningen, hela landet', 'all on the allowance, the whole country'),
      chance: null,
    },
    'fk-press-2017',
    { model: { check: 'umaYear', reading: { kind: 'share', arm: 'none', states: IN_WORK, month: 12 } } },
  ),
  row(
    'exit.orebro',
    t('Till arbete eller studier, av dem vars ersättning upphörde', 'To work or studies, of those whose allowance ended'),
    'no',
    t(
      'Rapporten räknar arbetslöshet som framgång, och alla skäl till att ersättningen upphör. Modellen har bara arbete, studier och 30-årsdagen.',
      'The report counts job-seeking as success, and all reasons for an ending. The model has only work, studies and the 30th birthday.',
    ),
    { kind: 'catalogue', item: 117 },
    'orebro-2019',
    {
      model: {
        check: 'orebroYear',
        reading: {
          kind: 'shareAmong',
          arm: 'none',
          states: ['inWork', 'studies'],
          among: ['inWork', 'studies', 'sicknessCompensation', 'socialAssistance', 'otherIncome'],
          month: 12,
        },
      },
    },
  ),
  row(
    'dailyActivities',
    t('Från daglig verksamhet till arbete utan projekt', 'From daily activities to work without a project'),
    'no',
    t(
      'Rapporten räknar bara jobb som varat två år, i alla åldrar. Modellen låter inte daglig verksamhet minska chansen, och räknar troligen för högt för dem.',
      'The report counts only jobs of two years, at all ages. The model does not let daily activities lower the chance, and is probably too high for them.',
    ),
    {
      kind: 'figure',
      value: 0.002,
      about: false,
      of: t('33 800 personer med daglig verksamhet, 2014', '33,800 persons with daily activities, 2014'),
      chance: null,
    },
    'socialstyrelsen-2019',
    { model: { check: 'dailyActivitiesYear', reading: { kind: 'share', arm: 'none', states: IN_WORK, month: 12 } } },
  ),
  row(
    'ipsLund',
    t('Till arbete eller studier på ett år med IPS i Lund', 'To work or studies in a year with IPS in Lund'),
    'no',
    t(
      'Platser är inte personer, gruppen är utvald och ingen jämförelsegrupp finns. Modellens tal är SE i försökets grupp.',
      'Places are not persons, the group is selected and there is no comparison group. The model’s figure is SE in the trial’s group.',
    ),
    { kind: 'catalogue', item: 68 },
    'uma-2018',
    { model: { check: 'trial', reading: { kind: 'share', arm: 'SE', states: ['inWork', 'studies'], month: 12 } } },
  ),
  row(
    'finsamUnga',
    t('Från daglig verksamhet till arbete med Finsam Unga i Malmö', 'From daily activities to work with Finsam Unga in Malmö'),
    'no',
    t(
      'Före och efter, utan nämnare och utan jämförelsegrupp. Modellen har inget tal att ställa bredvid.',
      'Before and after, without a denominator and without a comparison group. The model has no figure to put beside it.',
    ),
    { kind: 'catalogue', item: 85 },
    'uma-2018',
    { model: null },
  ),
]
