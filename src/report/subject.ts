/**
 * What a report is about: one result with the scenario, the model's parameters and everything that was found out about it, as plain data.
 * The page and the command line fill it in (src/run/reported.ts gives the parts that need the model); every function of this folder takes
 * it and gives blocks, so that a sheet, a slide and a printed page are made of the same figures. No format calculates a figure of its own.
 */
import type { DecisionDraws } from '../economics/decisionDraws.ts'
import type { Messages } from '../messages/sv.ts'
import type { OutcomeSummary, RunResult } from '../run/result.ts'
import type { Language, Text } from '../shared/issue.ts'

export type Grade = 'measured' | 'judged' | 'assumed'

export interface ReportedParameter {
  readonly id: string
  readonly label: Text
  readonly unit: string
  /** The model's own value. */
  readonly initial: number
  /** What this run calculated with: the centre of its spread, or the value itself. */
  readonly value: number
  /** 80 % range of the spread used; null where the value is fixed. */
  readonly likely: readonly [number, number] | null
  readonly certainty: Grade
  /** The scenario has its own value or spread. */
  readonly changed: boolean
  /** Ids of the sources. */
  readonly evidence: readonly string[]
  readonly note: Text | null
}

export interface ReportedEvidence {
  readonly id: string
  readonly citation: Text
  readonly place: Text
  readonly population: Text
  readonly years: string
  readonly address: string
  readonly certainty: Grade
  /** false: not traced to its first source; said wherever it is shown. */
  readonly verified: boolean
  readonly howUsed: Text
}

/** One setting of the scenario, in words. */
export interface ReportedSetting {
  readonly label: Text
  readonly value: Text
}

export interface ReportedArm {
  readonly id: string
  readonly pathway: string
  readonly comparator: boolean
  readonly settings: readonly ReportedSetting[]
  /** null: no limit on places, so no posts to pay for. */
  readonly project: ReportedProject | null
}

/** What a project consists of and costs by itself, over the whole run, undiscounted. */
export interface ReportedProject {
  readonly posts: number
  readonly caseload: number
  readonly months: number
  /** What the model counts into the cost of a post, in a sentence; null where it does not say. */
  readonly covers: Text | null
  /** SEK for one post and month, with what the model counts into it; null where the run has no money. */
  readonly costPerPostMonth: number | null
  readonly postsCost: number | null
  readonly outcomePayments: number | null
  /** Who pays for the posts and the outcome payments, SEK. */
  readonly funders: readonly { readonly party: string; readonly label: Text; readonly amount: number }[]
}

/** A setting in words, or a value of the model, which is written as everywhere else: with its unit and probable range. */
export type ReportedChange =
  | { readonly label: Text; readonly from: Text; readonly to: Text }
  | { readonly label: Text; readonly parameter: string; readonly from: ReportedValue; readonly to: ReportedValue }

export type ReportedValue = Pick<ReportedParameter, 'value' | 'likely'>

/** Net of one party or of a sum of parties, an arm minus the comparator. SEK, whole group. */
export interface ReportedMoney extends MoneyFigures {
  readonly arm: string
  /** A party, "public" or "society". */
  readonly party: string
  readonly label: Text
  readonly years: number
  /** Per year; 0 is the plain sum. */
  readonly rate: number
  readonly byKind: readonly { readonly kind: string; readonly amount: number }[]
}

export type MoneyFigures = Pick<OutcomeSummary, 'mean' | 'mcse' | 'p2_5' | 'p10' | 'p50' | 'p90' | 'p97_5' | 'unit'> & {
  readonly probPositive: number | null
}

/** How much one value moves the answer when it alone goes from the lower to the upper end of its 80 % range. */
export interface Influence {
  readonly id: string
  readonly swing: number
  readonly atLow: number | null
  readonly atHigh: number | null
  /** The answer changes sign within the range. */
  readonly turns: boolean
}

export interface ReportedInfluence {
  /** What the swings are measured in, as a sentence speaks of it: "fler i arbete av 100 efter 15 månader". */
  readonly measure: Text
  /** Decimals and factor for showing a swing: shares are shown of 100 persons. */
  readonly unit: string
  /** The measure with every value as it stands, and the way it is about. */
  readonly centre: number
  readonly arm: string
  readonly rows: readonly Influence[]
  /** false: the values were not all tried. */
  readonly complete: boolean
}

/** The answer in the reader's words, as the page says it. No marks. */
export interface ReportedAnswer {
  readonly question: string
  readonly headline: string
  /** Range, other ways, and what they rest on: one sentence each. */
  readonly explain: readonly string[]
}

/** Views of the answer that have a message of their own, as the page says it in a title. */
export type MessageId = 'crowd' | 'ofHundred' | 'overTime' | 'sexes' | 'staffing' | 'money' | 'certainty'

/** A picture of the page, drawn for a file: light colours, no title inside. */
export interface ReportPicture {
  readonly id: MessageId
  /** PNG as a data address. */
  readonly data: string
  /** px on the page; only the proportion matters. */
  readonly width: number
  readonly height: number
  /** What it shows, for those who do not see it. */
  readonly alt: string
  /** Of whom, when, what bands mean. */
  readonly caption: string
}

export interface Subject {
  readonly language: Language
  readonly words: Messages
  /** Day on which the report is made, YYYY-MM-DD. */
  readonly date: string
  readonly result: RunResult
  /** true: only the expectation at central values; no spread. */
  readonly exact: boolean
  readonly scenario: {
    readonly name: string
    readonly description: string
    readonly start: string
    readonly horizonMonths: number
    readonly economics: {
      readonly priceYear: number
      readonly discountRate: number
      readonly perspective: string
      readonly marginalCostOfPublicFunds: number
    }
    readonly run: { readonly draws: number; readonly replications: number; readonly seed: string }
  }
  readonly model: { readonly id: string; readonly version: string; readonly label: Text }
  /** In the order FS, CM, SE, stepped, none. */
  readonly arms: readonly ReportedArm[]
  readonly population: readonly ReportedSetting[]
  readonly outcomes: readonly { readonly id: string; readonly label: Text; readonly unit: string; readonly higherIsBetter: boolean }[]
  readonly levels: readonly { readonly group: string; readonly level: string; readonly label: Text }[]
  readonly parameters: readonly ReportedParameter[]
  readonly evidence: readonly ReportedEvidence[]
  /** What the changes below are counted from: the example, a file, or the model's own values. */
  readonly base: Text
  readonly changes: readonly ReportedChange[]
  readonly money: readonly ReportedMoney[]
  /** Cost and effect per draw, without the chance of few replications; null where no draws are kept. */
  readonly decision: DecisionDraws | null
  /** null where no sentence is made (the terminal). */
  readonly answer: ReportedAnswer | null
  /** Titles that are messages; a view without one is called by what it shows. */
  readonly messages: Readonly<Partial<Record<MessageId, string>>>
  /** null until the values have been tried one by one. */
  readonly influence: ReportedInfluence | null
  /** What would change the answer, one sentence each; null until it has been asked. */
  readonly turning: readonly string[] | null
}

export function armOf(subject: Subject, id: string): ReportedArm {
  const found = subject.arms.find((arm) => arm.id === id)
  if (!found) throw new Error(`the report has no arm "${id}"`)
  return found
}

/** Every arm but the comparator. */
export function projectsOf(subject: Subject): readonly ReportedArm[] {
  return subject.arms.filter((arm) => !arm.comparator)
}

/** "Supported Employment", or with the id behind it where two arms follow the same pathway. */
export function armName(subject: Subject, id: string): string {
  const arm = armOf(subject, id)
  const names = subject.words.pathways as Readonly<Record<string, { readonly name: string } | undefined>>
  const name = names[arm.pathway]?.name ?? arm.id
  return subject.arms.filter(({ pathway }) => pathway === arm.pathway).length > 1 ? `${name} (${id})` : name
}

/** As it stands inside a sentence. */
export function armInside(subject: Subject, id: string): string {
  const arm = armOf(subject, id)
  const names = subject.words.pathways as Readonly<Record<string, { readonly inside: string } | undefined>>
  const name = names[arm.pathway]?.inside ?? arm.id
  return subject.arms.filter(({ pathway }) => pathway === arm.pathway).length > 1 ? `${name} (${id})` : name
}

export function comparatorId(subject: Subject): string {
  return subject.arms.find((arm) => arm.comparator)?.id ?? ''
}
