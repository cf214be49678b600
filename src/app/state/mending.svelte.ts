/**
 * A broken file beside the open scenario: what is wrong in it, what the reader has put there instead, and the scenario it would be. What is
 * right in the file is kept; until a wrong place is mended the open scenario's value stands in for it, so that the two can be compared at once.
 * The file itself is never changed, and the parser judges whatever comes of it.
 */
import { parseNumber } from '../../messages/format.ts'
import { choicesBetween, type Choice } from '../../scenario/choices.ts'
import { fieldAt, scenarioFields } from '../../scenario/generalFields.ts'
import { partsOf, valueAt, withValue } from '../../scenario/pointer.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Field } from '../../shared/fields.ts'
import type { Issue } from '../../shared/issue.ts'
import type { Workbench } from './workbench.svelte.ts'

/** More than this is another kind of file, not one with slips in it. */
const MOST = 12

const UNKNOWN_KEY = 'SCN-016'

export interface WrongPlace {
  readonly issue: Issue
  readonly pointer: string
  /** What the file says there; undefined: nothing. */
  readonly value: unknown
  /** What the open scenario says there; undefined: nothing that can be typed. */
  readonly open: number | string | boolean | undefined
  /** The key is known to no field: it can be taken out. */
  readonly removable: boolean
  /** null: the place has no field of its own. */
  readonly field: Field | null
}

const pointerOf = ({ where }: Issue): string => where.slice(Math.max(0, where.indexOf('/')))

/** Numbers as people write them; what is no number is text, true and false what they say. */
function meant(typed: string): unknown {
  const clean = typed.trim()
  if (clean === 'true' || clean === 'false') return clean === 'true'
  return parseNumber(clean) ?? clean
}

export class Mending {
  readonly #workbench: Workbench
  /** What the reader has typed, by pointer; null: to be taken out. Belongs to one broken file. */
  #typed = $state.raw<{ readonly of: object | null; readonly values: Readonly<Record<string, string | null>> }>({ of: null, values: {} })

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  readonly typed = $derived.by(() => (this.#typed.of === this.#workbench.fileIssues ? this.#typed.values : {}))

  /** The file as JSON; undefined: its text is none, and there is no place to put a value in. */
  readonly whole = $derived.by((): unknown => {
    try {
      const text = this.#workbench.fileIssues?.text
      return text === undefined ? undefined : (JSON.parse(text) as unknown)
    } catch {
      return undefined
    }
  })
  readonly possible = $derived.by(() => {
    const issues = this.#workbench.fileIssues?.issues ?? []
    return this.whole !== undefined && issues.length <= MOST && issues.every(({ where }) => / \/|^\//.test(where))
  })

  readonly places = $derived.by<readonly WrongPlace[]>(() => {
    if (!this.possible) return []
    const { scenario, model, fileIssues } = this.#workbench
    return (fileIssues?.issues ?? []).map((issue) => {
      const pointer = pointerOf(issue)
      const open = valueAt(scenario, pointer)
      return {
        issue,
        pointer,
        value: valueAt(this.whole, pointer),
        open: typeof open === 'number' || typeof open === 'string' || typeof open === 'boolean' ? open : undefined,
        removable: issue.code === UNKNOWN_KEY,
        field: fieldAt(scenarioFields(model), partsOf(pointer) ?? []),
      }
    })
  })
  readonly left = $derived(this.places.filter(({ pointer }) => this.typed[pointer] !== null && (this.typed[pointer] ?? '').trim() === ''))
  /** Every wrong place can be filled from the open scenario, or taken out. */
  readonly hasDefaults = $derived(this.places.every(({ open, removable }) => open !== undefined || removable))

  type(pointer: string, value: string | null): void {
    this.#typed = { of: this.#workbench.fileIssues, values: { ...this.typed, [pointer]: value } }
  }

  /** Text of the file with what the reader has typed in it. */
  mended(): string {
    return this.#textWith(({ pointer }) => {
      const typed = this.typed[pointer]
      return typed === null || typed === undefined ? undefined : meant(typed)
    })
  }

  /** Text of the file with the open scenario's values where it is wrong. */
  withDefaults(): string {
    return this.#textWith(({ open, removable }) => (removable ? undefined : open))
  }

  /** The scenario that the file would be now; null when even that cannot be read. */
  readonly asIf = $derived.by<Scenario | null>(() => {
    if (!this.possible || this.places.length === 0) return null
    const text = this.#textWith(({ pointer, open, removable }) => {
      const typed = this.typed[pointer]
      if (typed !== undefined && typed !== null && typed.trim() !== '') return meant(typed)
      return removable ? undefined : open
    })
    const read = [text, this.withDefaults()].map((one) => this.#workbench.read(one, '')).find(({ ok }) => ok)
    return read?.ok ? read.value : null
  })
  /** In what it would differ from the open scenario, without the places that are still wrong. */
  readonly differences = $derived.by<readonly Choice[]>(() =>
    this.asIf ? choicesBetween(this.#workbench.scenario, this.asIf, this.#workbench.model) : [],
  )

  #textWith(valueOf: (place: WrongPlace) => unknown): string {
    const made = this.places.reduce<unknown>((file, place) => withValue(file, place.pointer, valueOf(place)), this.whole)
    return JSON.stringify(made, null, 2)
  }
}

const known = new WeakMap<Workbench, Mending>()

/** One for every workbench: what has been typed stays while the reader looks at another question. */
export function mendingOf(workbench: Workbench): Mending {
  const found = known.get(workbench)
  if (found) return found
  let made!: Mending
  // its derived values belong to the page, not to the view that happened to ask first
  $effect.root(() => {
    made = new Mending(workbench)
  })
  known.set(workbench, made)
  return made
}
