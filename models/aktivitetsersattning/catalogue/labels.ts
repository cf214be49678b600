/**
 * Swedish and English words for the fields and categories of the catalogue. Names of insatser stay as they are.
 */
import type { Text } from '../../../src/shared/issue.ts'
import type { Access, CatalogueItem, County, Entry, Kind, Method, Places, Report, ResultKind, ResultUnit, Status } from './types.ts'

const t = (sv: string, en: string): Text => ({ sv, en })

export const FIELD_LABELS: Readonly<Record<keyof CatalogueItem, Text>> = {
  id: t('Nummer', 'Number'),
  name: t('Insats', 'Name'),
  kind: t('Slag', 'Kind'),
  counties: t('Län', 'County'),
  municipalities: t('Kommuner', 'Municipalities'),
  organisers: t('Ansvariga', 'Run by'),
  age: t('Ålder', 'Age'),
  mayStayIfEnrolled: t('Får stanna efter åldersgränsen', 'May stay past the age limit'),
  entry: t('Vägen in', 'Way in'),
  diagnoses: t('Diagnoser som släpps in', 'Diagnoses let in'),
  access: t('Öppen för personer med aktivitetsersättning', 'Open to persons with aktivitetsersättning'),
  methods: t('Arbetssätt', 'Method'),
  places: t('Platser', 'Places'),
  posts: t('Tjänster', 'Posts'),
  durationMonths: t('Längsta tid, månader', 'Longest time, months'),
  result: t('Redovisat resultat', 'Reported result'),
  status: t('Läge när rapporten skrevs', 'State when the report was written'),
  period: t('Tid', 'Period'),
  reports: t('Rapporter', 'Reports'),
  note: t('Att veta', 'Good to know'),
}

export const KIND_LABELS: Readonly<Record<Kind, Text>> = {
  evaluatedArm: t('Väg i försöket', 'Arm of the trial'),
  employmentService: t('Arbetsförmedlingens insats', 'Service of Arbetsförmedlingen'),
  benefitRule: t('Ersättning', 'Allowance'),
  rule: t('Regel', 'Rule'),
  dailyActivities: t('Daglig verksamhet', 'Daily activities'),
  health: t('Vård', 'Health care'),
  ips: t('IPS-enhet', 'IPS unit'),
  finsamProject: t('Finsamprojekt', 'Finsam project'),
  esfProject: t('ESF-projekt', 'ESF project'),
  project: t('Annat projekt', 'Other project'),
  coordinationUnit: t('Samordningsförbundets enhet', 'Unit of a coordination association'),
  municipalUnit: t('Kommunens enhet', 'Municipal unit'),
  meetingPlace: t('Mötesplats', 'Meeting place'),
  education: t('Utbildning', 'Education'),
  foundation: t('Förening eller stiftelse', 'Association or foundation'),
  proposal: t('Förslag', 'Proposal'),
  gap: t('Saknas', 'Missing'),
  structure: t('Samverkan mellan personal', 'Work between professionals'),
  statistic: t('Statistik', 'Statistic'),
}

export const COUNTY_LABELS: Readonly<Record<County, Text>> = {
  sodermanland: t('Sörmland', 'Sörmland'),
  skane: t('Skåne', 'Skåne'),
  stockholm: t('Stockholms län', 'Stockholm county'),
  orebro: t('Örebro län', 'Örebro county'),
  dalarna: t('Dalarna', 'Dalarna'),
  uppsala: t('Uppsala län', 'Uppsala county'),
  vastmanland: t('Västmanland', 'Västmanland'),
  vastraGotaland: t('Västra Götaland', 'Västra Götaland'),
}

/** For an empty list of counties. */
export const WHOLE_COUNTRY = t('Hela landet', 'The whole country')
/** For a missing figure. */
export const NOT_STATED = t('Står inte i rapporten', 'Not stated in the report')

export const ENTRY_LABELS: Readonly<Record<Entry, Text>> = {
  jointAssessment: t('gemensam kartläggning', 'joint assessment'),
  employmentService: t('genom Arbetsförmedlingen', 'through Arbetsförmedlingen'),
  socialInsurance: t('genom Försäkringskassan', 'through Försäkringskassan'),
  municipality: t('genom kommunen', 'through the municipality'),
  lssDecision: t('beslut enligt LSS', 'decision under LSS'),
  solDecision: t('beslut enligt socialtjänstlagen', 'decision under the Social Services Act'),
  dailyActivities: t('från daglig verksamhet', 'from daily activities'),
  healthCare: t('genom psykiatri eller annan vård', 'through psychiatry or other care'),
  referral: t('remiss eller hänvisning', 'referral'),
  reception: t('genom mottagningsteam', 'through a reception team'),
  apply: t('egen ansökan, eller öppet för alla', 'own application, or open to all'),
  outreach: t('uppsökande', 'outreach'),
  resident: t('bara för boende i kommunen', 'residents of the municipality only'),
  socialAssistance: t('kräver försörjningsstöd', 'social assistance required'),
  sickLeave: t('kräver sjukskrivning', 'sick leave required'),
  school: t('genom skolan', 'through school'),
  trial: t('erbjöds i försöket', 'offered in the trial'),
  agreement: t('kommunen måste betala', 'the municipality must pay'),
}

export const ACCESS_LABELS: Readonly<Record<Access, Text>> = {
  yes: t('ja', 'yes'),
  partly: t('delvis', 'partly'),
  unfunded: t('ja, men pengar saknas', 'yes, but without funds'),
  no: t('nej', 'no'),
  unclear: t('oklart', 'unclear'),
  missing: t('finns inte', 'does not exist'),
  notApplicable: t('gäller inte', 'not applicable'),
}

export const METHOD_LABELS: Readonly<Record<Method, Text>> = {
  supportedEmployment: t('Supported Employment', 'Supported Employment'),
  ips: t('IPS', 'IPS'),
  caseManagement: t('case manager', 'case manager'),
  coaching: t('coach eller mentor', 'coach or mentor'),
  coordination: t('samordning', 'coordination'),
  preparation: t('förberedande insats', 'preparatory support'),
  workTraining: t('arbetsträning', 'work training'),
  placement: t('praktik eller extern plats', 'placement'),
  groupActivities: t('grupp', 'group activities'),
  assessment: t('kartläggning eller utredning', 'assessment'),
  studies: t('studier', 'studies'),
  employment: t('anställning', 'employment'),
  care: t('vård och stöd i vardagen', 'care and everyday support'),
  payment: t('ersättning eller bidrag', 'payment'),
}

export const STATUS_LABELS: Readonly<Record<Status, Text>> = {
  running: t('pågår', 'running'),
  ended: t('avslutad', 'ended'),
  planned: t('planerad', 'planned'),
  paused: t('pausad', 'paused'),
  withdrawn: t('indragen', 'withdrawn'),
  missing: t('finns inte', 'does not exist'),
  notStated: t('står inte i rapporten', 'not stated'),
}

export const PLACE_UNIT_LABELS: Readonly<Record<Places['of'], Text>> = {
  places: t('platser', 'places'),
  partTimePlaces: t('deltidsplatser', 'part-time places'),
  enrolled: t('inskrivna', 'enrolled'),
  planned: t('planerade deltagare', 'participants planned'),
  perWorker: t('personer per handläggare, högst', 'persons per worker, at most'),
}

export const RESULT_LABELS: Readonly<Record<ResultKind, Text>> = {
  inWork15: t('I arbete efter 15 månader', 'In work after 15 months'),
  inWork: t('Till arbete', 'To work'),
  toWorkOrStudies: t('Till arbete eller studier', 'To work or studies'),
  leftAllowance: t('Lämnade ersättningen', 'Left the allowance'),
  takingPart: t('Deltar', 'Taking part'),
  couldWork: t('Bedöms kunna arbeta', 'Judged able to work'),
  stage: t('Bedömt läge', 'Judged stage'),
  meetings: t('Genomförda möten', 'Meetings held'),
  practice: t('Kommuner som gör så', 'Municipalities that do so'),
  length: t('Tid i insatsen', 'Time in support'),
}

export const RESULT_UNIT_LABELS: Readonly<Record<ResultUnit, Text>> = {
  percent: t('%', '%'),
  persons: t('personer', 'persons'),
  meetings: t('möten', 'meetings'),
  municipalities: t('kommuner', 'municipalities'),
  months: t('månader', 'months'),
  years: t('år', 'years'),
}

export const REPORT_SHORT: Readonly<Record<Report, Text>> = {
  'rar-2019': t('Sörmland 2019', 'Sörmland 2019'),
  'uma-2018': t('UMA slutrapport 2018', 'UMA final report 2018'),
  'uma-2018-interim': t('UMA delrapport 2018', 'UMA interim report 2018'),
  'orebro-2019': t('Örebro län 2019', 'Örebro county 2019'),
  'stockholm-2017': t('Stockholms stad 2017', 'City of Stockholm 2017'),
}
