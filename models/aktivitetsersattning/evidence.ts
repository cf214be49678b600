/**
 * The sources behind the parameters, rules and populations, in our own words: what was read, where, about whom, how sure, how used.
 * `verified: false` means that the figure could not be traced to its primary source; that is said wherever it is shown.
 * Length: one entry per source and two languages; a table that is read row by row.
 */
import type { Certainty, Evidence } from '../../src/engine/model.ts'
import type { Text } from '../../src/shared/issue.ts'

interface Source {
  readonly citation: Text
  readonly place: Text
  readonly population: Text
  readonly years: string
  readonly address?: string
  readonly certainty: Certainty
  readonly verified: boolean
  readonly howUsed: Text
}

const SOURCES: Readonly<Record<string, Source>> = {
  'fk-2017-5': {
    citation: {
      sv: 'Försäkringskassan och Arbetsförmedlingen, effektutvärdering av insatser för unga med aktivitetsersättning (Socialförsäkringsrapport 2017:5), återgiven i UMA slutrapport 2018',
      en: 'Försäkringskassan and Arbetsförmedlingen, evaluation of support for young people with aktivitetsersättning (Social Insurance Report 2017:5), as told in the UMA final report 2018',
    },
    place: { sv: 'UMA slutrapport, avsnittet Forskningsresultat', en: 'UMA final report, section on research results' },
    population: {
      sv: '1 063 unga med aktivitetsersättning i 25 kommuner, lottade till FS, SE eller CM',
      en: '1,063 young people with aktivitetsersättning in 25 municipalities, randomised to FS, SE or CM',
    },
    years: '2014–2016',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: '18, 20 och 26 % i arbete efter 15 månader med FS, CM och SE är målvärden. Skillnaden mellan SE och FS är jobb med stöd och gäller män; för kvinnor syns ingen skillnad.',
      en: '18, 20 and 26 % in work after 15 months with FS, CM and SE are targets. The difference between SE and FS is supported jobs and is men’s; for women no difference is seen.',
    },
  },
  'aea-3794': {
    citation: {
      sv: 'AEA RCT Registry, försök AEARCTR-0003794, och studiens nätbilaga',
      en: 'AEA RCT Registry, trial AEARCTR-0003794, and the study’s online appendix',
    },
    place: { sv: 'Sammanfattningen; nätbilagan, tabell A-1', en: 'Abstract; online appendix, Table A-1' },
    population: { sv: 'Försökets 1 063 deltagare', en: 'The trial’s 1,063 participants' },
    years: '2014–2016',
    address: 'https://www.socialscienceregistry.org/trials/3794',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: 'Antal, andel kvinnor (48 %), medelålder (24,8) och diagnoser. Skillnaden efter 18 månader, omkring 10 procentenheter, används bara för kontroll.',
      en: 'Number, share of women (48 %), mean age (24.8) and diagnoses. The difference at 18 months, about 10 points, is used only as a check.',
    },
  },
  'fk-press-2017': {
    citation: { sv: 'Försäkringskassan, pressmeddelande om effektutvärderingen', en: 'Försäkringskassan, press release on the evaluation' },
    place: { sv: 'Pressmeddelandet', en: 'The press release' },
    population: { sv: 'Unga med aktivitetsersättning', en: 'Young people with aktivitetsersättning' },
    years: '2017',
    address:
      'https://via.tt.se/pressmeddelande/unga-med-aktivitetsersattning-kommer-ut-i-arbete-med-ratt-stod?publisherId=277952&releaseId=1273756',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: 'Säger att omkring 5 % lämnar försäkringen för arbete, utan att ange tidsperiod. Kontroll av utflödet utan projekt. Pressmeddelandet kallar SE:s 26 % arbete med stöd; modellen läser det som allt arbete, som UMA gör.',
      en: 'Says that about 5 % leave the insurance for work, without a time base. A check of the exit without a project. The release words SE’s 26 % as work with support; the model reads it as all work, as UMA does.',
    },
  },
  'uma-2018': {
    citation: {
      sv: 'Unga med aktivitetsersättning (UMA), slutrapport från förstudien, juni 2018',
      en: 'Unga med aktivitetsersättning (UMA), final report of the pre-study, June 2018',
    },
    place: { sv: 'Avsnitten Bakgrund, Syfte och mål, Budget', en: 'Sections on background, aim and budget' },
    population: {
      sv: 'Åtta kommuner i Lundaområdet, omkring 850 personer, varav 238 närmare arbete',
      en: 'Eight municipalities around Lund, about 850 persons, of whom 238 nearer work',
    },
    years: '2008–2018',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: 'Målgruppen på 238 personer, 15 % i daglig verksamhet, 37 som gick till arbete eller studier 2017, och 50 000 kr per månad för en processledare i 2017 års priser.',
      en: 'The target group of 238 persons, 15 % in daily activities, 37 who moved to work or studies in 2017, and 50,000 kr a month for a process leader in 2017 prices.',
    },
  },
  'rar-2019': {
    citation: {
      sv: 'RAR i Sörmland och Försäkringskassan, kartläggning av unga med aktivitetsersättning, 2019',
      en: 'RAR in Sörmland and Försäkringskassan, survey of young people with aktivitetsersättning, 2019',
    },
    place: {
      sv: 'Tabellerna över kommun, ålder, diagnos, klass och omfattning; avsnittet om metodhandböckerna',
      en: 'Tables by municipality, age, diagnosis, class and extent; section on the manuals',
    },
    population: {
      sv: '886 personer med nedsatt arbetsförmåga i nio kommuner',
      en: '886 persons with reduced work capacity in nine municipalities',
    },
    years: '2019',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: 'Befolkningen i Sörmland, och åldrar och diagnoser som de andra grupperna lånar. Högst 20 personer per handläggare i SE och CM.',
      en: 'The population of Sörmland, and the ages and diagnoses that the other groups borrow. At most 20 persons per worker in SE and CM.',
    },
  },
  'preparatory-time': {
    citation: {
      sv: 'Samordningsförbunden i Örebro län, intervjuer med unga med aktivitetsersättning, 2019',
      en: 'The coordination associations of Örebro county, interviews with young people with aktivitetsersättning, 2019',
    },
    place: { sv: 'Beskrivningen av rehabilitering mot arbete (IRMA)', en: 'The description of rehabilitation towards work (IRMA)' },
    population: { sv: 'Deltagare i ett förbunds rehabilitering', en: 'Participants in one association’s rehabilitation' },
    years: '2019',
    certainty: 'judged',
    verified: true,
    howUsed: {
      sv: 'Det förberedande steget tar upp till två år. Hur många som blir redo står inte.',
      en: 'The preparatory stage takes up to two years. How many become ready is not said.',
    },
  },
  'orebro-2019': {
    citation: {
      sv: 'Samordningsförbunden i Örebro län, intervjuer med unga med aktivitetsersättning, 2019',
      en: 'The coordination associations of Örebro county, interviews with young people with aktivitetsersättning, 2019',
    },
    place: { sv: 'Tabellen över kommun, kön och åldersklass', en: 'Table by municipality, sex and age class' },
    population: { sv: '943 personer i tolv kommuner', en: '943 persons in twelve municipalities' },
    years: '2019',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: 'Befolkningen i Örebro län. Länets 18 % av avslutade ärenden används inte som utflöde, för det räknar arbetslöshet som framgång.',
      en: 'The population of Örebro county. The county’s 18 % of ended cases is not used as an exit, because it counts job-seeking as success.',
    },
  },
  'ifau-2014': {
    citation: {
      sv: 'Angelov och Eliason, IFAU, om lönebidrag, OSA och Samhall, återgiven i tidningen Arbetet 2014',
      en: 'Angelov and Eliason, IFAU, on wage subsidies and sheltered work, as told in the newspaper Arbetet 2014',
    },
    place: { sv: 'Artikel 19 november 2014', en: 'Article of 19 November 2014' },
    population: { sv: 'Drygt 8 000 arbetssökande med funktionsnedsättning', en: 'Some 8,000 job-seekers with disabilities' },
    years: 'fem års uppföljning / five years’ follow-up',
    address: 'https://arbetet.se/2014/11/19/bidrag-ger-och-tar-jobb/',
    certainty: 'judged',
    verified: true,
    howUsed: {
      sv: '26 procentenheter fler sysselsatta efter fem år, men 6–7 färre i jobb utan stöd. Inte ett försök. Stöder profilen där jobben håller länge.',
      en: '26 points more employed after five years, but 6–7 fewer in regular jobs. Not a trial. Supports the profile of lasting jobs.',
    },
  },
  'nossen-2024': {
    citation: {
      sv: 'Nossen, Arbeid og velferd 3/2024, om tidsbegränsat lönetillskott i Norge',
      en: 'Nossen, Arbeid og velferd 3/2024, on temporary wage subsidy in Norway',
    },
    place: { sv: 'Sammanfattningen', en: 'Summary' },
    population: { sv: 'Personer med nedsatt arbetsförmåga', en: 'Persons with reduced work capacity' },
    years: 'tre års uppföljning / three years’ follow-up',
    address: 'https://arbeidogvelferd.nav.no/journal/2024/3/m-2853/',
    certainty: 'judged',
    verified: true,
    howUsed: {
      sv: '23 % hade fast fäste i arbete inom tre år. Räknat om till 0,72 % per månad som övergång till jobb utan stöd.',
      en: '23 % were firmly attached to work within three years. Turned into 0.72 % a month as the move to regular jobs.',
    },
  },
  'bond-kukla-2011': {
    citation: { sv: 'Bond och Kukla, Psychiatric Services 62:950–953, 2011', en: 'Bond and Kukla, Psychiatric Services 62:950–953, 2011' },
    place: { sv: 'Resultaten', en: 'Results' },
    population: { sv: '142 personer med svår psykisk sjukdom i IPS, USA', en: '142 persons with severe mental illness in IPS, USA' },
    years: 'två års uppföljning / two years’ follow-up',
    address: 'https://psychiatryonline.org/doi/10.1176/ps.62.8.pss6208_0950',
    certainty: 'judged',
    verified: true,
    howUsed: {
      sv: 'Första jobbet varade tio månader i medel, och de hade arbete drygt halva tiden. Stöder profilen med sköra jobb och återgång till stödet.',
      en: 'The first job lasted ten months on average, and they were in work just over half the time. Supports the profile of fragile jobs with a return to support.',
    },
  },
  'belgium-se': {
    citation: {
      sv: 'Belgiskt lottat försök med Supported Employment, 600 personer (sammanfattning)',
      en: 'Belgian randomised trial of Supported Employment, 600 persons (abstract)',
    },
    place: { sv: 'Sammanfattningen', en: 'Abstract' },
    population: { sv: 'Personer med sjukersättning och psykisk ohälsa', en: 'Persons on disability insurance with mental ill health' },
    years: '30 månader / 30 months',
    address: 'https://topsight.net/paper/W4405813061',
    certainty: 'judged',
    verified: true,
    howUsed: {
      sv: '7,5 procentenheter fler arbetade efter 30 månader. Tyder på att skillnaden består.',
      en: '7.5 points more worked after 30 months. Suggests that the difference lasts.',
    },
  },
  'caseload-studies': {
    citation: {
      sv: 'Studier av ärendemängd: Tyskland (Hainmueller med flera 2016), Österrike (2023), SBU 351 (2022)',
      en: 'Studies of caseload: Germany (Hainmueller et al. 2016), Austria (2023), SBU 351 (2022)',
    },
    place: { sv: 'Sammanfattningarna', en: 'Abstracts' },
    population: {
      sv: 'Arbetslösa och personer med långvarigt ekonomiskt bistånd',
      en: 'Unemployed people and long-term recipients of social assistance',
    },
    years: '2007–2022',
    address: 'https://sbu.se/351e',
    certainty: 'judged',
    verified: true,
    howUsed: {
      sv: 'Färre ärenden gav bättre resultat, i Tyskland och enligt SBU. Ingen studie ger ett tal för SE eller CM, så styrkan är ett antagande som börjar vid noll.',
      en: 'Lower caseloads gave better results, in Germany and according to SBU. No study gives a figure for SE or CM, so the strength is an assumption that starts at zero.',
    },
  },
  'rir-2015-7': {
    citation: {
      sv: 'Riksrevisionen 2015:7, Aktivitetsersättning – en ersättning utan aktivitet',
      en: 'Swedish National Audit Office 2015:7, on aktivitetsersättning',
    },
    place: { sv: 'Bakgrund', en: 'Background' },
    population: { sv: 'De som fyller 30 med aktivitetsersättning', en: 'Those who turn 30 on the allowance' },
    years: '2015',
    address:
      'https://www.riksrevisionen.se/rapporter/granskningsrapporter/2015/aktivitetsersattning---en-ersattning-utan-aktivitet/bakgrund.html',
    certainty: 'measured',
    verified: true,
    howUsed: { sv: 'Omkring sex av tio går till sjukersättning vid 30.', en: 'About six in ten go to sickness compensation at 30.' },
  },
  'price-base-amount': {
    citation: {
      sv: 'Prisbasbelopp 2014–2026: SFS 2025:872 för 2026, tidningsuppgifter med hänvisning till SCB för andra år',
      en: 'Price base amounts 2014–2026: SFS 2025:872 for 2026, press reports citing SCB for other years',
    },
    place: { sv: 'Beloppen', en: 'The amounts' },
    population: { sv: '–', en: '–' },
    years: '2014–2026',
    address: 'https://laglio.se/lagar/sfs-2025-872',
    certainty: 'measured',
    verified: false,
    howUsed: {
      sv: 'Belopp i förmåner och omräkning mellan prisår. Åren 2014–2017, 2021 och 2022 är inte spårade till källan.',
      en: 'Amounts of allowances and conversion between price years. The years 2014–2017, 2021 and 2022 are not traced to the source.',
    },
  },
  'guarantee-levels': {
    citation: {
      sv: 'Garantinivåer för hel aktivitetsersättning: månadsbelopp 2022 (HejaOlika) och 2025 (Nyheter24)',
      en: 'Guarantee levels of full aktivitetsersättning: monthly amounts of 2022 (HejaOlika) and 2025 (Nyheter24)',
    },
    place: { sv: 'Beloppstabellerna', en: 'The tables of amounts' },
    population: { sv: 'Personer med hel ersättning', en: 'Persons with the full allowance' },
    years: '2022–2025',
    address: 'https://hejaolika.se/artikel/sa-blir-sjuk-och-aktivitetsersattningen-2022',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: '2,48–2,73 prisbasbelopp per år efter ålder, 2,78 från 30. De mellersta nivåerna är räknade med stegen 0,05 och stämmer med beloppen 2025. Lagtexten för 2026 är inte läst.',
      en: '2.48–2.73 price base amounts a year by age, 2.78 from 30. The middle levels are worked out with steps of 0.05 and agree with the amounts of 2025. The law text of 2026 was not read.',
    },
  },
  'dormant-rule': {
    citation: {
      sv: 'Regler för vilande ersättning och prövotid för studier: RAR-rapporten 2019, prop. 2007/08:124, viskamed.se',
      en: 'Rules of the dormant allowance and the trial period of studies: RAR report 2019, Prop. 2007/08:124, viskamed.se',
    },
    place: { sv: 'Reglerna', en: 'The rules' },
    population: { sv: 'Personer som haft ersättningen i minst ett år', en: 'Persons who have had the allowance for at least a year' },
    years: '2006–2019',
    certainty: 'measured',
    verified: false,
    howUsed: {
      sv: 'En fjärdedel betalas i arbete, längst 24 månader. Propositionen talar om tolv månader; dagens regel är inte kontrollerad. Ett förslag om delvis vilande ersättning finns från hösten 2025.',
      en: 'A quarter is paid in work, for at most 24 months. The bill speaks of twelve months; today’s rule is not checked. There is a proposal on partial dormancy from the autumn of 2025.',
    },
  },
  'contributions-rule': {
    citation: {
      sv: 'Arbetsgivaravgifter: 31,42 %, och nedsättning för unga i SFS 2026:100',
      en: 'Employer contributions: 31.42 %, and the reduction for the young in SFS 2026:100',
    },
    place: { sv: 'SFS 2026:100', en: 'SFS 2026:100' },
    population: {
      sv: 'Anställda; nedsättningen gäller den som fyllt 18 men inte 23 vid årets ingång',
      en: 'Employees; the reduction holds for those 18 but not 23 when the year begins',
    },
    years: '2026–2027',
    address: 'https://www.faronline.se/dokument/riksdagregering/lagar-och-forordningar/2020-tal/2026/sfs20260100',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: '20,81 % upp till 25 000 kr per månad, april 2026 – september 2027. Modellen räknar med fyllda år, inte ålder vid årets ingång.',
      en: '20.81 % up to 25,000 kr a month, April 2026 – September 2027. The model uses completed years, not age when the year begins.',
    },
  },
  'local-tax': {
    citation: { sv: 'SCB, kommunalskatter 2019, 2024 och 2026', en: 'SCB, local taxes 2019, 2024 and 2026' },
    place: { sv: 'Medelskattesatser', en: 'Mean rates' },
    population: { sv: 'Riket', en: 'Sweden' },
    years: '2019–2026',
    address:
      'https://www.scb.se/hitta-statistik/statistik-efter-amne/offentlig-ekonomi/finanser-for-den-kommunala-sektorn/kommunalskatterna/',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: '32,38 % år 2026, delad mellan kommun och region som 2019 (20,70 och 11,49).',
      en: '32.38 % in 2026, divided between municipality and region as in 2019 (20.70 and 11.49).',
    },
  },
  'tax-simplification': {
    citation: { sv: 'Eget antagande om grundavdrag och skattereduktioner', en: 'Own assumption on basic deduction and tax credits' },
    place: { sv: '–', en: '–' },
    population: { sv: '–', en: '–' },
    years: '2026',
    certainty: 'assumed',
    verified: false,
    howUsed: {
      sv: 'Grundavdrag blir en fast beskattningsbar andel, skattereduktioner en fast andel av inkomsten som staten betalar.',
      en: 'The basic deduction becomes a fixed taxable share, tax credits a fixed share of income paid by the state.',
    },
  },
  'lonebidrag-cap': {
    citation: {
      sv: 'Arbetsgivaralliansen om höjt tak för lönebidrag från 2020',
      en: 'Arbetsgivaralliansen on the raised ceiling of the wage subsidy from 2020',
    },
    place: { sv: 'Nyheten', en: 'The news item' },
    population: { sv: '–', en: '–' },
    years: '2020',
    address: 'https://www.arbetsgivaralliansen.se/nyheter/hojt-lonebidrag/',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: 'Lönebidrag räknas på högst 20 000 kr i bruttolön per månad på heltid.',
      en: 'The wage subsidy is counted on at most 20,000 kr of gross monthly full-time pay.',
    },
  },
  'lonebidrag-max': {
    citation: {
      sv: 'Kollega 2014 och HejaOlika 2023 om lönebidragets längd',
      en: 'Kollega 2014 and HejaOlika 2023 on the length of the wage subsidy',
    },
    place: { sv: 'Artiklarna', en: 'The articles' },
    population: { sv: '–', en: '–' },
    years: '2014–2023',
    address: 'https://kollega.se/node/13716',
    certainty: 'measured',
    verified: true,
    howUsed: { sv: 'Längst fyra år. Trygghetsanställning kan fortsätta.', en: 'At most four years. Security employment can go on.' },
  },
  'lonebidrag-share': {
    citation: {
      sv: 'Lönebidragets genomsnittliga andel av lönekostnaden',
      en: 'The mean share of labour cost covered by the wage subsidy',
    },
    place: { sv: 'Ingen källa hittad', en: 'No source found' },
    population: { sv: '–', en: '–' },
    years: '–',
    certainty: 'assumed',
    verified: false,
    howUsed: {
      sv: '65 % antas, mellan 50 och 80. Andelen bestäms av bedömd arbetsförmåga.',
      en: '65 % is assumed, between 50 and 80. The share is set by the assessed capacity to work.',
    },
  },
  'wage-entry': {
    citation: { sv: 'Gruppens löner och arbetstid', en: 'Wages and hours of the group' },
    place: { sv: 'Ingen källa hittad', en: 'No source found' },
    population: { sv: '–', en: '–' },
    years: '2026',
    certainty: 'assumed',
    verified: false,
    howUsed: {
      sv: '26 000 kr på heltid, 60 % av heltid med stöd och 75 % utan, antas.',
      en: '26,000 kr full time, 60 % of full time with support and 75 % without, are assumed.',
    },
  },
  'af-convention': {
    citation: {
      sv: 'Arbetsförmedlingen 2022, Jämställd etablering, avsnittet om kostnadseffektivitet',
      en: 'Arbetsförmedlingen 2022, Jämställd etablering, section on cost-effectiveness',
    },
    place: { sv: 'Avsnittet om kostnadseffektivitet', en: 'Section on cost-effectiveness' },
    population: { sv: 'Nyanlända arbetssökande', en: 'Newly arrived job-seekers' },
    years: '2022',
    address:
      'https://5dok.org/article/samh%C3%A4llsekonomisk-kostnadseffektivitet-matchningsinsatser-personer-nyligen-f%C3%A5tt-uppeh.yevw4gw7',
    certainty: 'measured',
    verified: true,
    howUsed: {
      sv: 'Myndigheten värderar ett nytt jobb till arbetsgivarens hela månadskostnad. Omkopplare i modellen.',
      en: 'The agency values a new job at the employer’s total monthly cost. A switch in the model.',
    },
  },
  'af-cost': {
    citation: {
      sv: 'Arbetsförmedlingen 2022, kostnadsanalys av en matchningsinsats för nyanlända',
      en: 'Arbetsförmedlingen 2022, cost analysis of a matching service for new arrivals',
    },
    place: { sv: 'Kostnad per deltagare', en: 'Cost per participant' },
    population: { sv: 'Nyanlända arbetssökande', en: 'Newly arrived job-seekers' },
    years: '2022',
    address:
      'https://arbetsformedlingen.se/statistik/analyser-och-prognoser/analys-och-utvardering/2022/kostnadsanalys-av-matchningsinsats-for-nyanlanda',
    certainty: 'judged',
    verified: true,
    howUsed: {
      sv: '38 600 kr per deltagare, med lokaler och stödfunktioner. Närmaste hittade tal för handläggning i förstärkt samarbete.',
      en: '38,600 kr per participant, with premises and support functions. The nearest figure found for handling in enhanced cooperation.',
    },
  },
  'worker-cost': {
    citation: {
      sv: 'SCB, arbetskraftskostnad för tjänstemän, branscher P–S, december 2023',
      en: 'SCB, labour cost of salaried staff, branches P–S, December 2023',
    },
    place: { sv: 'Tabell över arbetskostnader', en: 'Table of labour costs' },
    population: { sv: 'Privat sektor', en: 'Private sector' },
    years: '2023',
    address:
      'https://scb.se/hitta-statistik/statistik-efter-amne/arbetsmarknad/loner-och-arbetskostnader/arbetskostnadsindex-for-arbetare-och-tjansteman-inom-privat-sektor-aki/',
    certainty: 'judged',
    verified: false,
    howUsed: {
      sv: '64 793 kr per månad plus 15 % kringkostnader. Lönen för SIUS-konsulenter och case managers är inte hittad.',
      en: '64,793 kr a month plus 15 % overhead. Pay of SIUS consultants and case managers was not found.',
    },
  },
  'housing-supplement': {
    citation: {
      sv: 'HejaOlika om Försäkringskassans uppgifter om bostadstillägg, 2023',
      en: 'HejaOlika on Försäkringskassan’s figures for the housing supplement, 2023',
    },
    place: { sv: 'Artikeln', en: 'The article' },
    population: { sv: 'Personer med sjuk- eller aktivitetsersättning', en: 'Persons with sickness or activity compensation' },
    years: '2023',
    address: 'https://hejaolika.se/artikel/10-000-tals-gar-miste-om-bostadstillagg/',
    certainty: 'judged',
    verified: true,
    howUsed: {
      sv: '30 000–40 000 kr per år för många. Högst 6 550 kr per månad. Andelen som får det är antagen.',
      en: '30,000–40,000 kr a year for many. At most 6,550 kr a month. The share who get it is assumed.',
    },
  },
  'social-assistance-norm': {
    citation: { sv: 'Ängelholms kommun, norm för ekonomiskt bistånd 2023', en: 'Ängelholm municipality, norm of social assistance 2023' },
    place: { sv: 'Budgetnorm och boendekostnad', en: 'Budget norm and housing' },
    population: { sv: 'En vuxen', en: 'One adult' },
    years: '2023',
    address: 'https://www.engelholm.se/omsorg-och-hjalp/socialt-och-ekonomiskt-stod/ekonomiskt-bistand/budgetnorm.html',
    certainty: 'judged',
    verified: true,
    howUsed: {
      sv: '4 620 kr och boende upp till 6 330 kr. En kommuns tal får stå för alla.',
      en: '4,620 kr and housing up to 6,330 kr. One municipality’s figures stand for all.',
    },
  },
  'dv-cost': {
    citation: {
      sv: 'Tyresö kommun, ersättning till utförare av daglig verksamhet 2020',
      en: 'Tyresö municipality, rates to providers of daily activities 2020',
    },
    place: { sv: 'Ersättningstabellen', en: 'Table of rates' },
    population: { sv: 'Personer i daglig verksamhet', en: 'Persons in daily activities' },
    years: '2020',
    address: 'https://www.tyreso.se/omsorg--stod/for-utforare/information-till-utforare/daglig-verksamhet-lss/ersattning.html',
    certainty: 'judged',
    verified: true,
    howUsed: {
      sv: '185 000 kr per år vid nivå 2–3 och 230 dagar. Sidan säger inte om dygn betyder närvarodag.',
      en: '185,000 kr a year at level 2–3 and 230 days. The page does not say whether a day means a day of attendance.',
    },
  },
  habilitation: {
    citation: {
      sv: 'HejaOlika om statsbidraget till habiliteringsersättning, 2020 och 2022',
      en: 'HejaOlika on the state grant for the habilitation allowance, 2020 and 2022',
    },
    place: { sv: 'Artiklarna', en: 'The articles' },
    population: { sv: 'Personer i daglig verksamhet', en: 'Persons in daily activities' },
    years: '2018–2022',
    address: 'https://hejaolika.se/artikel/habiliteringsersattningen-2022-sa-fordelas-statsbidragen/',
    certainty: 'judged',
    verified: true,
    howUsed: {
      sv: '10–15 kr per timme. 350 miljoner kr i statsbidrag per år, ungefär 38 000 deltagare. Antalet timmar är inte känt, så förvalet är 0.',
      en: '10–15 kr an hour. 350 million kr a year in state grant, about 38,000 participants. The number of hours is not known, so the default is 0.',
    },
  },
  'sius-follow-up': {
    citation: { sv: 'Arbetsförmedlingen, SIUS, uppföljning efter anställning', en: 'Arbetsförmedlingen, SIUS, follow-up after hiring' },
    place: { sv: 'Ingen primärkälla läst', en: 'No primary source read' },
    population: { sv: 'Personer med SIUS-stöd', en: 'Persons with SIUS support' },
    years: '–',
    certainty: 'assumed',
    verified: false,
    howUsed: {
      sv: 'Uppföljning i tolv månader är förvalt värde för hur länge platsen hålls i ett jobb.',
      en: 'Follow-up of twelve months is the default for how long a place is held in a job.',
    },
  },
  'stakeholder-identity': {
    citation: {
      sv: 'Sonesson, Linköpings universitet, om samhällsekonomiska lönsamhetskalkyler',
      en: 'Sonesson, Linköping University, on appraisals of social profitability',
    },
    place: { sv: 'Föreläsningstext', en: 'Lecture text' },
    population: { sv: '–', en: '–' },
    years: '–',
    address: 'http://docplayer.se/16279608-Nagra-fragor-kring-samhallsekonomiska-lonsamhetskalkyler.html',
    certainty: 'judged',
    verified: true,
    howUsed: {
      sv: 'Överföringar tar ut varandra när alla parter räknas ihop. Regeln prövas i modellens tester.',
      en: 'Transfers cancel when all parties are added up. The rule is tested in the model’s tests.',
    },
  },
}

export const EVIDENCE: readonly Evidence[] = Object.entries(SOURCES).map(([id, source]) => ({ id, address: '', ...source }))
