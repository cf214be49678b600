/**
 * Works in a record store. Each has two places, written in turn: the newest whole record counts, and a save only ever writes over the
 * older one. So a page that is closed, or a disk that is full, in the middle of a save leaves what was saved before it
 * (the same idea as the two first pages of many databases; it needs one write where a pointer would need two).
 */
import type { RecordStore } from './recordStore.ts'
import { checkRecord, type WorkRecord } from './workRecord.ts'

/** Works of pages that are closed, beyond the newest so many, fall away. */
export const MOST_EARLIER = 10

export interface FoundWork {
  readonly id: string
  readonly record: WorkRecord
}

export interface Found {
  /** Newest first. */
  readonly works: readonly FoundWork[]
  /** Ids that a later version wrote: not read, not written over. */
  readonly newer: readonly string[]
  /** Ids of which nothing whole is left. */
  readonly damaged: readonly string[]
}

const PLACES = [0, 1] as const
const keyOf = (id: string, place: number): string => `${id}/${place}`

/** The newest whole record of two; 'newer' before everything else, so that an old program never takes up a later one's work. */
function choose(values: readonly unknown[]): WorkRecord | 'newer' | null {
  const checked = values.map(checkRecord)
  if (checked.includes('newer')) return 'newer'
  return checked.reduce<WorkRecord | null>(
    (best, one) => (one !== null && one !== 'newer' && one.sequence > (best?.sequence ?? -1) ? one : best),
    null,
  )
}

export async function findWork(store: RecordStore, id: string): Promise<WorkRecord | 'newer' | null> {
  return choose(await Promise.all(PLACES.map((place) => store.get('works', keyOf(id, place)))))
}

export async function findWorks(store: RecordStore): Promise<Found> {
  const byId = new Map<string, unknown[]>()
  for (const [key, value] of await store.all('works')) {
    const id = key.replace(/\/\d$/, '')
    byId.set(id, [...(byId.get(id) ?? []), value])
  }
  const chosen = [...byId].map(([id, values]) => ({ id, record: choose(values) }))
  return {
    works: chosen
      .flatMap(({ id, record }) => (record === null || record === 'newer' ? [] : [{ id, record }]))
      .sort((a, b) => b.record.savedAt - a.record.savedAt),
    newer: chosen.filter(({ record }) => record === 'newer').map(({ id }) => id),
    damaged: chosen.filter(({ record }) => record === null).map(({ id }) => id),
  }
}

/** One write, to the place that does not hold the record before. */
export async function putWork(store: RecordStore, id: string, record: WorkRecord): Promise<void> {
  await store.put('works', keyOf(id, record.sequence % PLACES.length), record)
}

export async function removeWork(store: RecordStore, id: string): Promise<void> {
  for (const place of PLACES) await store.remove('works', keyOf(id, place))
}
