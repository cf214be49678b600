/**
 * Sharing the cost of a joint project: the same sum split by several keys side by side, so that a meeting sees what each key means before
 * it chooses one. Bookkeeping only; nothing here enters a simulation.
 */
import type { Text } from '../../src/shared/issue.ts'
import { apportion } from './people/apportion.ts'
import { UMA_BUDGET, UMA_MUNICIPALITIES } from './populations/uma.ts'

export const COST_KEYS = ['population', 'stock', 'placesUsed', 'equal'] as const
export type CostKey = (typeof COST_KEYS)[number]

export const COST_KEY_LABELS: Readonly<Record<CostKey, Text>> = {
  population: { sv: 'Befolkning', en: 'Population' },
  stock: { sv: 'Antal med aktivitetsersättning', en: 'Number with aktivitetsersättning' },
  placesUsed: { sv: 'Använda platser', en: 'Places used' },
  equal: { sv: 'Lika delar', en: 'Equal parts' },
}

/** One municipality or association. Weights in any unit (inhabitants, per cent, persons, place-months) as long as all members use the same. */
export interface SharingMember {
  readonly id: string
  readonly population: number | null
  /** Persons with the allowance: the measure of need. */
  readonly stock: number | null
  readonly placesUsed: number | null
}

export interface MemberShare {
  readonly id: string
  /** 0–1. */
  readonly share: number
  /** Whole kronor; the members' amounts sum to the total exactly (largest remainder). */
  readonly amount: number
  /** Kronor more (+) or less (−) than by need (stock); null when the stock of some member is not known. */
  readonly aboveNeed: number | null
}

export type KeySplit =
  | { readonly key: CostKey; readonly known: true; readonly members: readonly MemberShare[] }
  /** Members without a usable figure for this key; all of them when every figure is 0. */
  | { readonly key: CostKey; readonly known: false; readonly missing: readonly string[] }

/** The total (whole kronor, ≥ 0) by each key, in the order of COST_KEYS. A key that cannot be worked out says for whom a figure is missing. */
export function splitCost(total: number, members: readonly SharingMember[]): readonly KeySplit[] {
  const need = amountsBy('stock', total, members)
  return COST_KEYS.map((key): KeySplit => {
    const amounts = amountsBy(key, total, members)
    if (!Array.isArray(amounts)) return { key, known: false, missing: amounts.missing }
    const weights = members.map((member) => weightOf(member, key) as number)
    const sum = weights.reduce((a, b) => a + b, 0)
    return {
      key,
      known: true,
      members: members.map(({ id }, i) => ({
        id,
        share: weights[i] / sum,
        amount: amounts[i],
        aboveNeed: Array.isArray(need) ? amounts[i] - need[i] : null,
      })),
    }
  })
}

function weightOf(member: SharingMember, key: CostKey): number | null {
  return key === 'equal' ? 1 : member[key]
}

function amountsBy(key: CostKey, total: number, members: readonly SharingMember[]): number[] | { readonly missing: readonly string[] } {
  const weights = members.map((member) => weightOf(member, key))
  const missing = members.filter((_, i) => !(weights[i] !== null && Number.isFinite(weights[i]) && weights[i] >= 0)).map(({ id }) => id)
  if (missing.length > 0) return { missing }
  const known = weights as number[]
  if (known.every((weight) => weight === 0)) return { missing: members.map(({ id }) => id) }
  return apportion(known, total)
}

/** What each place that was used has cost; null when none was used. Kronor per unit of `placesUsed`. */
export function costPerPlace(total: number, placesUsed: number): number | null {
  return placesUsed > 0 ? total / placesUsed : null
}

/**
 * The four associations of UMA. Population: the per cent by which they shared the pre-study (inhabitants of the fourth quarter of 2016
 * according to the report, which does not print the inhabitants themselves). Stock: December 2017.
 */
export const UMA_MEMBERS: readonly SharingMember[] = [
  { id: 'Lund', percent: 42 },
  { id: 'MittSkåne', percent: 23 },
  { id: 'Kävlinge-Lomma', percent: 20 },
  { id: 'Burlöv-Staffanstorp', percent: 15 },
].map(({ id, percent }) => ({
  id,
  population: percent,
  stock: UMA_MUNICIPALITIES.filter((row) => row.association === id).reduce((n, row) => n + row.count, 0),
  placesUsed: null,
}))

export const UMA_TOTAL: number = UMA_BUDGET.total
