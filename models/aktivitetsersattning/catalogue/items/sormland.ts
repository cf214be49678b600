/**
 * Sörmland, as described in 2019. Facts as printed; what is left out is not stated.
 * Length: a table, one entry per row of the reports.
 */
import { item, result } from '../item.ts'
import type { CatalogueItem } from '../types.ts'

export const SORMLAND: readonly CatalogueItem[] = [
  item(18, 'Utredning av arbetsförmåga hos leverantörer', 'employmentService', ['rar-2019'], {
    counties: ['sodermanland'],
    organisers: ['Iris Hadar', 'Samhall', 'Röda korset', 'Elektronikåtervinningen'],
    entry: ['employmentService'],
    methods: ['assessment', 'placement'],
    period: '2019',
  }),
  item(31, 'Daglig verksamhet enligt LSS; sysselsättning enligt SoL', 'dailyActivities', ['rar-2019'], {
    counties: ['sodermanland'],
    municipalities: ['Eskilstuna', 'Katrineholm', 'Nyköping', 'Strängnäs', 'Flen', 'Gnesta', 'Oxelösund', 'Trosa', 'Vingåker'],
    organisers: ['Kommun'],
    entry: ['lssDecision', 'solDecision'],
    methods: ['groupActivities', 'placement'],
    result: result(
      'takingPart',
      415,
      'persons',
      { sv: '886 med nedsatt arbetsförmåga i Sörmland', en: '886 with reduced work capacity in Sörmland' },
      886,
      '2019-02',
    ),
  }),
  item(32, 'IPS-enheten Eskilstuna', 'dailyActivities', ['rar-2019'], {
    counties: ['sodermanland'],
    municipalities: ['Eskilstuna'],
    organisers: ['Eskilstuna kommun'],
    entry: ['dailyActivities', 'apply'],
    methods: ['ips'],
    result: result(
      'takingPart',
      8,
      'persons',
      {
        sv: '31 i arbetslivsinriktade insatser i länet; är inte enhetens resultat',
        en: '31 in work-oriented measures in the county; not a result of the unit',
      },
      31,
      '2019-02',
    ),
  }),
  item(33, '150 jobb', 'dailyActivities', ['rar-2019'], {
    counties: ['sodermanland'],
    municipalities: ['Eskilstuna'],
    organisers: ['Eskilstuna kommun'],
    entry: ['municipality'],
    methods: ['employment'],
    period: '2019',
    note: {
      sv: '150 är namnet. Hur många jobb det blev står inte i rapporten.',
      en: '150 is the name. The report does not say how many jobs there were.',
    },
  }),
  item(34, 'Arbetsterapeutiskt centrum', 'health', ['rar-2019'], {
    counties: ['sodermanland'],
    municipalities: ['Eskilstuna'],
    organisers: ['Region Sörmland'],
    entry: ['healthCare'],
    methods: ['assessment'],
  }),
  item(35, 'FiA – Fungera i arbetslivet', 'dailyActivities', ['rar-2019'], {
    counties: ['sodermanland'],
    municipalities: ['Nyköping'],
    organisers: ['Nyköpings kommun'],
    entry: ['lssDecision', 'solDecision'],
    methods: ['groupActivities', 'placement'],
  }),
  item(36, 'IPS-enheten Nyköping', 'ips', ['rar-2019'], {
    counties: ['sodermanland'],
    municipalities: ['Nyköping'],
    organisers: ['Region Sörmland'],
    entry: ['healthCare'],
    methods: ['ips'],
  }),
  item(37, 'IMA – individuella möjligheter till arbete', 'dailyActivities', ['rar-2019'], {
    counties: ['sodermanland'],
    municipalities: ['Strängnäs'],
    organisers: ['Strängnäs kommun'],
    entry: ['lssDecision', 'solDecision'],
    methods: ['coaching', 'placement'],
  }),
  item(38, 'Klivet', 'dailyActivities', ['rar-2019'], {
    counties: ['sodermanland'],
    organisers: ['Kommun'],
    entry: ['dailyActivities'],
    methods: ['placement'],
    period: '2019',
  }),
  item(39, 'Daglig verksamhet Katrineholm och sociala företag', 'dailyActivities', ['rar-2019'], {
    counties: ['sodermanland'],
    municipalities: ['Katrineholm'],
    organisers: ['Kommun', 'Sociala företag'],
    entry: ['dailyActivities', 'jointAssessment'],
    methods: ['groupActivities', 'placement'],
    result: result(
      'takingPart',
      8,
      'persons',
      { sv: '130 med aktivitetsersättning i Katrineholm', en: '130 with aktivitetsersättning in Katrineholm' },
      130,
      '2019-02',
    ),
  }),
  item(40, 'Daglig verksamhet i Flen, Vingåker, Oxelösund, Gnesta och Trosa', 'dailyActivities', ['rar-2019'], {
    counties: ['sodermanland'],
    municipalities: ['Flen', 'Vingåker', 'Oxelösund', 'Gnesta', 'Trosa'],
    organisers: ['Kommun'],
    entry: ['lssDecision', 'solDecision'],
    methods: ['groupActivities', 'placement'],
    note: {
      sv: 'Få individuella platser. I Trosa krävs nämndbeslut och egen försörjning.',
      en: 'Few individual places. In Trosa a board decision and own means are needed.',
    },
  }),
  item(41, 'TUNA', 'finsamProject', ['rar-2019'], {
    counties: ['sodermanland'],
    entry: ['socialInsurance', 'employmentService'],
    diagnoses: ['intellectualDisability', 'personality', 'psychosis', 'otherMental', 'other'],
    access: 'partly',
    methods: ['coaching', 'workTraining'],
    status: 'ended',
    period: '–2019-06',
    note: {
      sv: 'Tar inte emot personer med neuropsykiatriska diagnoser. Antal platser, tjänster och resultat står inte i rapporten.',
      en: 'Does not take persons with neuropsychiatric diagnoses. The report gives no places, posts or results.',
    },
  }),
  item(42, 'Vinka in', 'finsamProject', ['rar-2019'], {
    counties: ['sodermanland'],
    municipalities: ['Katrineholm'],
    entry: ['referral'],
    methods: ['coordination'],
  }),
  item(43, 'VIVA', 'finsamProject', ['rar-2019'], {
    counties: ['sodermanland'],
    organisers: ['RAR (delvis)'],
    entry: ['referral'],
    methods: ['preparation'],
    status: 'planned',
    period: '2019-07–',
  }),
  item(118, 'Försäkringskassans klasser i Sörmland', 'statistic', ['rar-2019'], {
    counties: ['sodermanland'],
    organisers: ['Försäkringskassan'],
    age: [19, 29],
    access: 'notApplicable',
    result: result(
      'stage',
      46,
      'persons',
      {
        sv: '886 med nedsatt arbetsförmåga; 46 i aktiv samordning för arbetslivsinriktad rehabilitering',
        en: '886 with reduced work capacity; 46 in active coordination for vocational rehabilitation',
      },
      886,
      '2019-02',
    ),
    status: 'notStated',
    note: { sv: 'Klasserna: 46, 248, 133, 427, 22 och 10 personer.', en: 'The classes: 46, 248, 133, 427, 22 and 10 persons.' },
  }),
  item(120, 'Förträningsplatser', 'gap', ['rar-2019'], {
    counties: ['sodermanland'],
    access: 'missing',
    methods: ['preparation'],
    status: 'missing',
    note: {
      sv: 'Finns inte när TUNA slutat. Handläggarna efterlyser den.',
      en: 'Does not exist once TUNA has ended. Caseworkers ask for it.',
    },
  }),
  item(126, 'Folkhögskola för personer med autism', 'education', ['rar-2019'], {
    counties: ['sodermanland'],
    organisers: ['Folkhögskola'],
    methods: ['studies'],
    note: { sv: 'Ett enda citerat exempel.', en: 'A single quoted example.' },
  }),
]
