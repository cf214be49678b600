/**
 * A work — the lettered scenarios of a page, each with everything undo needs — as one record, and back. Each distinct scenario stands
 * once, as JSON text, and the undo lists are numbers into those texts. A record carries the sum of all it holds: half-written or altered
 * ones are told from whole ones. Texts saved under another version of the model are parsed like files; those of the same version are what
 * the workbench already had, and come back even when the reader had made a change that cannot be run.
 */
import { fingerprint, hash32 } from '../../shared/hash.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { History } from '../state/history.ts'

/** Where a scenario came from; `name` as the page shows it. */
export interface Origin {
  readonly name: string
  readonly kind: 'example' | 'file' | 'link'
}

/** A scenario being worked on: its undo list, what its changes are counted from, and where it came from. */
export interface Draft {
  readonly history: History<Scenario>
  readonly base: Scenario
  readonly origin: Origin
}

/** One of the lettered scenarios side by side. */
export interface Sheet extends Draft {
  /** "A", "B" …: stays with it when others are closed or moved. */
  readonly letter: string
  /** The reader's own name for it; null: as its origin is called. */
  readonly name: string | null
}

export interface Work {
  /** In the order of the tabs; never empty. */
  readonly sheets: readonly Sheet[]
  /** Letter of the one on screen. */
  readonly open: string
}

/** The sheet on screen. */
export function openSheetOf({ sheets, open }: Work): Sheet {
  const found = sheets.find(({ letter }) => letter === open) ?? sheets[0]
  if (!found) throw new Error('a work without scenarios')
  return found
}

/** A work of one scenario, as the page opens with. */
export function workOfOne(draft: Draft): Work {
  return { sheets: [{ letter: 'A', name: null, ...draft }], open: 'A' }
}

/** Form of the records; a higher one was written by a later version and is left alone. */
export const FORM = 2

interface SheetContent {
  readonly letter: string
  readonly name: string | null
  readonly origin: Origin
  readonly base: number
  readonly past: readonly number[]
  readonly present: number
  readonly future: readonly number[]
}

interface Content {
  readonly form: number
  /** Rises by one with every save of the same work. */
  readonly sequence: number
  /** Milliseconds since 1970. */
  readonly savedAt: number
  /** Version of the model that the scenarios were made with. */
  readonly modelVersion: string
  readonly texts: readonly string[]
  readonly sheets: readonly SheetContent[]
  readonly open: string
}

export interface WorkRecord extends Content {
  readonly sum: string
}

/** The first form, before a page could hold several scenarios: one, without a letter. */
type FirstForm = Omit<Content, 'sheets' | 'open'> & Omit<SheetContent, 'letter' | 'name'>

/** JSON of a scenario and its hash; scenarios are never edited in place, so each is written once however often it is saved. */
const written = new WeakMap<Scenario, string>()

function textOf(scenario: Scenario): string {
  const known = written.get(scenario)
  if (known !== undefined) return known
  const text = JSON.stringify(scenario)
  written.set(scenario, text)
  return text
}

function sumOf(content: Content | FirstForm): string {
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
  const sheets = work.sheets.map(({ letter, name, origin, base, history: { past, present, future } }) => ({
    letter,
    name,
    origin: { name: origin.name, kind: origin.kind },
    base: numberOf(base),
    past: past.map(numberOf),
    present: numberOf(present),
    future: future.map(numberOf),
  }))
  const content = { form: FORM, sequence, savedAt, modelVersion, sheets, open: work.open, texts: [...numbers.keys()] }
  return { ...content, sum: sumOf(content) }
}

/** The record when it is whole, in the present form; 'newer' when a later version wrote it; null when it is damaged or something else. */
export function checkRecord(value: unknown): WorkRecord | 'newer' | null {
  if (typeof value !== 'object' || value === null || !('form' in value)) return null
  if (typeof value.form === 'number' && value.form > FORM) return 'newer'
  try {
    const { sum, ...content } = value as { readonly sum: unknown } & (Content | FirstForm)
    if (sumOf(content) !== sum) return null
    const present = content.form === 1 ? fromFirstForm(content as FirstForm) : (content as Content)
    return present.form === FORM && present.sheets.length > 0 ? { ...present, sum } : null
  } catch {
    // Not even the shape of a record.
    return null
  }
}

function fromFirstForm({ sequence, savedAt, modelVersion, texts, origin, base, past, present, future }: FirstForm): Content {
  const sheet = { letter: 'A', name: null, origin, base, past, present, future }
  return { form: FORM, sequence, savedAt, modelVersion, texts, sheets: [sheet], open: 'A' }
}

/** What the list of earlier works calls it: the name of what was on the screen. */
export function nameOfRecord({ sheets, open }: WorkRecord): string {
  const sheet = sheets.find(({ letter }) => letter === open) ?? sheets[0]
  return sheet?.name ?? sheet?.origin.name ?? ''
}

/** Scenario text of a given model version → scenario; null when this program cannot use it. */
export type Reader = (text: string, modelVersion: string) => Scenario | null

/**
 * The work in a whole record. A sheet whose present or base cannot be read falls away, and the work with it when it was the one on screen;
 * a step of an undo list that no longer can be read ends the list there. Equal texts become one object, as they were.
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
  const sheets = record.sheets.flatMap((sheet): Sheet[] => {
    const [present, base] = [at(sheet.present), at(sheet.base)]
    if (!present || !base) return []
    const nearest = untilFirstGap(sheet.past.map(at).reverse())
    const history = { past: nearest.reverse(), present, future: untilFirstGap(sheet.future.map(at)), open: null }
    return [{ letter: sheet.letter, name: sheet.name, history, base, origin: sheet.origin }]
  })
  return sheets.some(({ letter }) => letter === record.open) ? { sheets, open: record.open } : null
}

function untilFirstGap(steps: readonly (Scenario | null)[]): Scenario[] {
  const gap = steps.indexOf(null)
  return (gap < 0 ? steps : steps.slice(0, gap)) as Scenario[]
}
