/**
 * What one row of the catalogue of insatser says, as printed in five Swedish reports of 2017–2019. Facts in typed fields, so that they can
 * be searched and compared. A reported result is branded: it can be shown beside a calculation, but by its type it can never enter one.
 */
import type { Diagnosis } from '../populations/types.ts'
import type { Text } from '../../../src/shared/issue.ts'

export const KINDS = [
  'evaluatedArm',
  'employmentService',
  'benefitRule',
  'rule',
  'dailyActivities',
  'health',
  'ips',
  'finsamProject',
  'esfProject',
  'project',
  'coordinationUnit',
  'municipalUnit',
  'meetingPlace',
  'education',
  'foundation',
  'proposal',
  'gap',
  'structure',
  'statistic',
] as const
export type Kind = (typeof KINDS)[number]

export const COUNTIES = ['sodermanland', 'skane', 'stockholm', 'orebro', 'dalarna', 'uppsala', 'vastmanland', 'vastraGotaland'] as const
export type County = (typeof COUNTIES)[number]

/** How a person comes in. Several ways may be open beside each other; an empty list means that the report does not say. */
export const ENTRIES = [
  'jointAssessment',
  'employmentService',
  'socialInsurance',
  'municipality',
  'lssDecision',
  'solDecision',
  'dailyActivities',
  'healthCare',
  'referral',
  'reception',
  'apply',
  'outreach',
  'resident',
  'socialAssistance',
  'sickLeave',
  'school',
  'trial',
  'agreement',
] as const
export type Entry = (typeof ENTRIES)[number]

/** Whether a person with aktivitetsersättning may take part. */
export const ACCESS = ['yes', 'partly', 'unfunded', 'no', 'unclear', 'missing', 'notApplicable'] as const
export type Access = (typeof ACCESS)[number]

export const METHODS = [
  'supportedEmployment',
  'ips',
  'caseManagement',
  'coaching',
  'coordination',
  'preparation',
  'workTraining',
  'placement',
  'groupActivities',
  'assessment',
  'studies',
  'employment',
  'care',
  'payment',
] as const
export type Method = (typeof METHODS)[number]

export const STATUSES = ['running', 'ended', 'planned', 'paused', 'withdrawn', 'missing', 'notStated'] as const
export type Status = (typeof STATUSES)[number]

export const REPORTS = ['rar-2019', 'uma-2018', 'uma-2018-interim', 'orebro-2019', 'stockholm-2017'] as const
export type Report = (typeof REPORTS)[number]

/** Whole years, both included; null where the report gives no limit. */
export interface AgeSpan {
  readonly min: number | null
  readonly max: number | null
}

/** What one of the places holds: a place, a part-time place, a person enrolled, a person planned for, or places per worker. */
export const PLACE_UNITS = ['places', 'partTimePlaces', 'enrolled', 'planned', 'perWorker'] as const
export interface Places {
  readonly low: number
  /** Same as `low` unless the report gives a span. */
  readonly high: number
  readonly approximate: boolean
  readonly of: (typeof PLACE_UNITS)[number]
}

export const RESULT_KINDS = [
  'inWork15',
  'inWork',
  'toWorkOrStudies',
  'leftAllowance',
  'takingPart',
  'couldWork',
  'stage',
  'meetings',
  'practice',
  'length',
] as const
export type ResultKind = (typeof RESULT_KINDS)[number]

declare const reported: unique symbol

/**
 * A number as a report prints it. At run time a plain number, by its type none: it can be printed and drawn, but not be added, set as a
 * parameter, a change, a target or a place. The groups behind these figures are selected and their denominators differ, so they say
 * nothing about the effect in another group.
 */
export interface ReportedNumber {
  readonly [reported]: 'shown, never calculated with'
}

export const RESULT_UNITS = ['percent', 'persons', 'meetings', 'municipalities', 'months', 'years'] as const

export type ResultUnit = (typeof RESULT_UNITS)[number]

export interface ReportedResult {
  readonly kind: ResultKind
  /** Both ends are the same unless the report gives a span. */
  readonly low: ReportedNumber
  readonly high: ReportedNumber
  readonly unit: ResultUnit
  /** Of what the figure is a share or a count, in words, with the number behind it where the report gives it. Never left out. */
  readonly denominator: Text
  /** That number (persons, places, meetings …); null when the report does not give it. */
  readonly size: ReportedNumber | null
  /** When; empty: not stated. */
  readonly period: string
}

export interface CatalogueItem {
  readonly id: number
  /** As in the report. */
  readonly name: string
  readonly kind: Kind
  /** Empty: the whole country. */
  readonly counties: readonly County[]
  /** Empty: the whole county or country, or not named. */
  readonly municipalities: readonly string[]
  readonly organisers: readonly string[]
  readonly age: AgeSpan
  /** Whoever came in before the upper limit may stay. */
  readonly mayStayIfEnrolled: boolean
  readonly entry: readonly Entry[]
  /** Main diagnoses that are let in; null: the report names none that is kept out. */
  readonly diagnoses: readonly Diagnosis[] | null
  readonly access: Access
  readonly methods: readonly Method[]
  /** null: not stated. */
  readonly places: Places | null
  /** Full-time posts; null: not stated. */
  readonly posts: number | null
  /** Longest stay, or length of the project, in months; null: not stated. */
  readonly durationMonths: number | null
  readonly result: ReportedResult | null
  readonly status: Status
  /** As printed: year, month or date. Empty: not stated. */
  readonly period: string
  readonly reports: readonly Report[]
  /** What a reader must know besides. */
  readonly note: Text | null
}
