/**
 * A catalogue item as a rule for an arm of a scenario: whom it lets in (age) and how many it has room for (posts and caseload). Never an
 * effect: the arm's pathway stays as it is, and so does everything the pathway does for people.
 */
import type { Text } from '../../../src/shared/issue.ts'
import { MAX_AGE, MIN_AGE } from '../fields/index.ts'
import type { CatalogueItem } from './types.ts'

export interface ArmRule {
  readonly item: number
  /** null: the item has no limit of its own within 19–29. */
  readonly ageLimits: { readonly min: number; readonly max: number; readonly mayStayIfEnrolled: true } | null
  /** null: not stated, so the arm keeps its own. */
  readonly posts: number | null
  readonly caseload: number | null
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
  if (!limited && capacity.posts === null && capacity.caseload === null)
    return no(
      'Rapporten ger varken en åldersgräns inom 19–29 år eller antal platser.',
      'The report gives neither an age limit within 19–29 nor a number of places.',
    )
  return {
    applies: true,
    rule: {
      item: item.id,
      ageLimits: limited ? { min, max, mayStayIfEnrolled: true } : null,
      posts: capacity.posts,
      caseload: capacity.caseload,
      cautions: cautionsOf(item, max < MAX_AGE),
    },
  }
}

function capacityOf(item: CatalogueItem): { readonly posts: number | null; readonly caseload: number | null } {
  const { places, posts } = item
  if (places?.of === 'perWorker') return { posts, caseload: places.low }
  const count = places && (places.of === 'places' || places.of === 'enrolled') ? places.low : null
  if (count === null) return { posts, caseload: null }
  if (posts !== null && Number.isInteger(count / posts)) return { posts, caseload: count / posts }
  return { posts: count / USUAL_CASELOAD, caseload: USUAL_CASELOAD }
}

function cautionsOf(item: CatalogueItem, upperLimit: boolean): Text[] {
  const cautions: Text[] = []
  const add = (when: boolean, sv: string, en: string) => {
    if (when) cautions.push({ sv, en })
  }
  const { places } = item
  add(
    upperLimit && !item.mayStayIfEnrolled,
    'Rapporten säger inte vad som händer vid åldersgränsen. Modellen låter den som kommit in stanna.',
    'The report does not say what happens at the age limit. The model lets those admitted stay.',
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
  add(
    item.access === 'no' || item.access === 'partly',
    'Insatsen är inte öppen för alla med aktivitetsersättning.',
    'The measure is not open to everybody with aktivitetsersättning.',
  )
  add(
    item.entry.includes('socialAssistance') || item.entry.includes('sickLeave'),
    'Insatsen kräver en annan inkomst än aktivitetsersättning. Den regeln kan inte läggas på ett alternativ.',
    'The measure requires another income than aktivitetsersättning. That rule cannot be laid on an alternative.',
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
  }
}
