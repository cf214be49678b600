/**
 * A catalogue item as a rule for an arm of a scenario: whom it lets in (age, diagnosis, income) and how many it has room for (posts and caseload). Never an
 * effect: the arm's pathway stays as it is, and so does everything the pathway does for people.
 */
import type { Text } from '../../../src/shared/issue.ts'
import { MAX_AGE, MIN_AGE } from '../fields/index.ts'
import { DIAGNOSIS_LABELS, type Diagnosis } from '../populations/types.ts'
import type { CatalogueItem } from './types.ts'

export interface ArmRule {
  readonly item: number
  /** null: the item has no limit of its own within 19–29. */
  readonly ageLimits: { readonly min: number; readonly max: number; readonly mayStayIfEnrolled: true } | null
  /** null: not stated, so the arm keeps its own. */
  readonly posts: number | null
  readonly caseload: number | null
  /** null: the item names no diagnosis that it keeps out. */
  readonly diagnoses: readonly Diagnosis[] | null
  /** null: aktivitetsersättning is no hindrance, or is said to be one in part only. */
  readonly incomeRule: 'otherIncomeOnly' | null
  /** What had to be assumed, and what a scenario cannot carry. */
  readonly cautions: readonly Text[]
}

export type RuleAnswer = { readonly applies: true; readonly rule: ArmRule } | { readonly applies: false; readonly why: Text }

/** Places of an arm whose caseload nobody stated: as the manuals say at most. */
const USUAL_CASELOAD = 20

const no = (sv: string, en: string): RuleAnswer => ({ applies: false, why: { sv, en } })

/**
 * Age limits are those of the item within 19–29, the ages of the allowance. Capacity: stated posts and places give the caseload between
 * them; places alone give posts at 20 persons per post; posts alone leave the caseload to the arm. Of a span the lower end is taken.
 */
export function asRule(item: CatalogueItem): RuleAnswer {
  const min = Math.max(MIN_AGE, item.age.min ?? MIN_AGE)
  const max = Math.min(MAX_AGE, item.age.max ?? MAX_AGE)
  if (min > max) return no('Insatsen är för andra åldrar än 19–29 år.', 'The measure is for other ages than 19–29.')
  if (item.places?.low === 0 || item.posts === 0)
    return no(
      'Insatsen har inga platser eller tjänster. Ta bort alternativet i stället.',
      'The measure has no places or posts. Remove the alternative instead.',
    )
  const limited = min > MIN_AGE || max < MAX_AGE
  const capacity = capacityOf(item)
  const incomeRule = asksForOtherIncome(item) && item.access === 'no' ? 'otherIncomeOnly' : null
  if (!limited && capacity.posts === null && capacity.caseload === null && item.diagnoses === null && incomeRule === null)
    return no(
      'Rapporten ger varken antal platser eller en gräns för ålder inom 19–29 år, diagnos eller inkomst.',
      'The report gives neither a number of places nor a limit of age within 19–29, diagnosis or income.',
    )
  return {
    applies: true,
    rule: {
      item: item.id,
      ageLimits: limited ? { min, max, mayStayIfEnrolled: true } : null,
      posts: capacity.posts,
      caseload: capacity.caseload,
      diagnoses: item.diagnoses,
      incomeRule,
      cautions: cautionsOf(item, max < MAX_AGE),
    },
  }
}

/** Entry is by social assistance or sick leave: another income than the allowance. */
function asksForOtherIncome(item: CatalogueItem): boolean {
  return item.entry.includes('socialAssistance') || item.entry.includes('sickLeave')
}

function capacityOf(item: CatalogueItem): { readonly posts: number | null; readonly caseload: number | null } {
  const { places, posts } = item
  if (places?.of === 'perWorker') return { posts, caseload: places.low }
  const count = places && (places.of === 'places' || places.of === 'enrolled') ? places.low : null
  if (count === null) return { posts, caseload: null }
  if (posts !== null && Number.isInteger(count / posts)) return { posts, caseload: count / posts }
  return { posts: count / USUAL_CASELOAD, caseload: USUAL_CASELOAD }
}

/** Names of diagnoses in a row, in small letters. */
function namesOf(diagnoses: readonly Diagnosis[] | null, language: 'sv' | 'en'): string {
  return (diagnoses ?? []).map((id) => DIAGNOSIS_LABELS[id][language].toLowerCase()).join(', ')
}

function cautionsOf(item: CatalogueItem, upperLimit: boolean): Text[] {
  const cautions: Text[] = []
  const add = (when: boolean, sv: string, en: string) => {
    if (when) cautions.push({ sv, en })
  }
  const { places } = item
  add(
    upperLimit && !item.mayStayIfEnrolled,
    'Rapporten säger inte vad som händer vid åldersgränsen. Här får den som kommit in stanna; det går att ändra.',
    'The report does not say what happens at the age limit. Here those admitted may stay; that can be changed.',
  )
  add(places !== null && places.low !== places.high, 'Det lägre antalet platser används.', 'The lower number of places is used.')
  add(places !== null && places.approximate, 'Antalet platser är ungefärligt.', 'The number of places is approximate.')
  add(
    places?.of === 'partTimePlaces' || places?.of === 'planned',
    'Antalet i rapporten är inte heltidsplatser samtidigt och används inte.',
    'The number in the report is not full-time places at one time, and is not used.',
  )
  add(
    places !== null && (places.of === 'places' || places.of === 'enrolled') && item.posts === null,
    `Tjänsterna är räknade med ${USUAL_CASELOAD} personer per tjänst.`,
    `Posts are worked out at ${USUAL_CASELOAD} persons per post.`,
  )
  const otherIncome = asksForOtherIncome(item)
  add(
    (item.access === 'no' && !otherIncome) || item.access === 'partly',
    'Insatsen är inte öppen för alla med aktivitetsersättning.',
    'The measure is not open to everybody with aktivitetsersättning.',
  )
  add(
    otherIncome && item.access === 'no',
    'Insatsen kräver en annan inkomst än aktivitetsersättning: alla här stängs ute.',
    'The measure requires another income than aktivitetsersättning: everybody here is shut out.',
  )
  add(
    otherIncome && item.access !== 'no',
    'Insatsen frågar efter en annan inkomst, men har tagit emot personer med aktivitetsersättning. Regeln läggs inte på.',
    'The measure asks for another income, but has taken persons with aktivitetsersättning. The rule is not laid on.',
  )
  add(
    item.diagnoses !== null,
    `Bara vissa diagnoser släpps in: ${namesOf(item.diagnoses, 'sv')}.`,
    `Only some diagnoses are let in: ${namesOf(item.diagnoses, 'en')}.`,
  )
  return cautions
}

/** The arm with the rule laid on it; what the rule does not state stays as it was. */
export function withRule<Arm extends Readonly<Record<string, unknown>>>(arm: Arm, rule: ArmRule): Arm {
  return {
    ...arm,
    ...(rule.ageLimits === null ? {} : { ageLimits: rule.ageLimits }),
    ...(rule.posts === null ? {} : { posts: rule.posts }),
    ...(rule.caseload === null ? {} : { caseload: rule.caseload }),
    ...(rule.diagnoses === null ? {} : { diagnoses: rule.diagnoses }),
    ...(rule.incomeRule === null ? {} : { incomeRule: rule.incomeRule }),
  }
}
