/**
 * A scenario in work with everything undo needs, as one record, and back. Each distinct scenario of the undo list stands once, as JSON
 * text, and the list is numbers into those texts. A record carries the sum of all it holds: half-written or altered ones
 * are told from whole ones. Texts saved under another version of the model are parsed like files; those of the same version
 * are what the workbench already had, and come back even when the reader had made a change that cannot be run.
 */
import { fingerprint, hash32 } from '../../shared/hash.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { History } from '../state/history.ts'

/** Where a scenario came from; `name` as the page shows it. */
export interface Origin {
  readonly name: string
  readonly kind: 'example' | 'file' | 'link'
}

export interface Work {
  readonly history: History<Scenario>
  /** What changes are counted from. */
  readonly base: Scenario
  readonly origin: Origin
}

/** Form of the records; a higher one was written by a later version and is left alone. */
export const FORM = 1

interface Content {
  readonly form: number
  /** Rises by one with every save of the same work. */
  readonly sequence: number
  /** Milliseconds since 1970. */
  readonly savedAt: number
  /** Version of the model that the scenarios were made with. */
  readonly modelVersion: string
  readonly origin: Origin
  readonly texts: readonly string[]
  readonly base: number
  readonly past: readonly number[]
  readonly present: number
  readonly future: readonly number[]
}

export interface WorkRecord extends Content {
  readonly sum: string
}

/** JSON of a scenario and its hash; scenarios are never edited in place, so each is written once however often it is saved. */
const written = new WeakMap<Scenario, string>()

function textOf(scenario: Scenario): string {
  const known = written.get(scenario)
  if (known !== undefined) return known
  const text = JSON.stringify(scenario)
  written.set(scenario, text)
  return text
}

function sumOf(content: Content): string {
  return fingerprint({ ...content, texts: content.texts.map((text) => hash32(text)) })
}

export function makeWorkRecord(work: Work, sequence: number, savedAt: number, modelVersion: string): WorkRecord {
  const numbers = new Map<string, number>()
  const numberOf = (scenario: Scenario): number => {
    const text = textOf(scenario)
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
  const { past, present, future } = work.history
  const content = {
    form: FORM,
    sequence,
    savedAt,
    modelVersion,
    origin: { name: work.origin.name, kind: work.origin.kind },
    base: numberOf(work.base),
    past: past.map(numberOf),
    present: numberOf(present),
    future: future.map(numberOf),
    texts: [...numbers.keys()],
  }
  return { ...content, sum: sumOf(content) }
}

/** The record when it is whole; 'newer' when a later version wrote it; null when it is damaged or something else. */
export function checkRecord(value: unknown): WorkRecord | 'newer' | null {
  if (typeof value !== 'object' || value === null || !('form' in value)) return null
  if (typeof value.form === 'number' && value.form > FORM) return 'newer'
  const record = value as WorkRecord
  try {
    const { sum, ...content } = record
    return value.form === FORM && sumOf(content) === sum ? record : null
  } catch {
    // Not even the shape of a record.
    return null
  }
}

/** Scenario text of a given model version → scenario; null when this program cannot use it. */
export type Reader = (text: string, modelVersion: string) => Scenario | null

/**
 * The work in a whole record. Present and base must be readable, otherwise null; a step of the undo list that no longer is ends the
 * list there. Equal texts become one object, as they were.
 */
export function readWork(record: WorkRecord, reader: Reader): Work | null {
  const read = new Map<number, Scenario | null>()
  const at = (number: number): Scenario | null => {
    const known = read.get(number)
    if (known !== undefined) return known
    const scenario = reader(record.texts[number] ?? '', record.modelVersion)
    read.set(number, scenario)
    return scenario
  }
  const present = at(record.present)
  const base = at(record.base)
  if (!present || !base) return null
  const nearest = untilFirstGap(record.past.map(at).reverse())
  const history = { past: nearest.reverse(), present, future: untilFirstGap(record.future.map(at)), open: null }
  return { history, base, origin: record.origin }
}

function untilFirstGap(steps: readonly (Scenario | null)[]): Scenario[] {
  const gap = steps.indexOf(null)
  return (gap < 0 ? steps : steps.slice(0, gap)) as Scenario[]
}
