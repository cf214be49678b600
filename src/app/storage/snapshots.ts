/**
 * Named snapshots: a scenario as it was, under a name, shared by all pages of this browser. One record each, whole or absent; what cannot
 * be read is counted, never removed.
 */
import { fingerprint } from '../../shared/hash.ts'
import { startHistory } from '../state/history.ts'
import type { RecordStore } from './recordStore.ts'
import type { Draft, Origin, Reader } from './workRecord.ts'

/** Form of a snapshot; another was written by a later version. */
const FORM = 1

/** Longest name kept, characters. */
export const LONGEST_NAME = 80

export interface Snapshot {
  readonly form: number
  readonly id: string
  readonly name: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
  readonly modelVersion: string
  readonly origin: Origin
  readonly scenario: string
  readonly base: string
  readonly sum: string
}

function whole(content: Omit<Snapshot, 'sum'>): Snapshot {
  return { ...content, sum: fingerprint(content) }
}

export function tidyName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME)
}

export function makeSnapshot(work: Draft, name: string, id: string, savedAt: number, modelVersion: string): Snapshot {
  return whole({
    form: FORM,
    id,
    name: tidyName(name),
    savedAt,
    modelVersion,
    origin: work.origin,
    scenario: JSON.stringify(work.history.present),
    base: JSON.stringify(work.base),
  })
}

export function renamed(snapshot: Snapshot, name: string): Snapshot {
  const { sum: _old, ...content } = snapshot
  return whole({ ...content, name: tidyName(name) })
}

/** A draft that starts at the snapshot, counting its changes from where they were counted then; null when it can no longer be read. */
export function draftOf(snapshot: Snapshot, reader: Reader): Draft | null {
  const scenario = reader(snapshot.scenario, snapshot.modelVersion)
  if (!scenario) return null
  const base = snapshot.base === snapshot.scenario ? scenario : reader(snapshot.base, snapshot.modelVersion)
  return { history: startHistory(scenario), base: base ?? scenario, origin: snapshot.origin }
}

/** All that can be read, newest first, and how many cannot. */
export async function findSnapshots(store: RecordStore): Promise<{ readonly snapshots: readonly Snapshot[]; readonly unreadable: number }> {
  const records = await store.all('snapshots')
  const snapshots = records.flatMap(([key, value]) => (isSnapshot(value) && value.id === key ? [value] : []))
  return { snapshots: snapshots.sort((a, b) => b.savedAt - a.savedAt), unreadable: records.length - snapshots.length }
}

function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false
  const { sum, ...content } = value as Snapshot
  try {
    return content.form === FORM && fingerprint(content) === sum
  } catch {
    return false
  }
}
