/**
 * A small language in which a model says what a scenario file may contain for it: names, types, bounds, defaults, words.
 * One description serves three readers: the parser (src/scenario), the generated JSON Schema, and the levers on screen.
 */
import type { Text } from './issue.ts'

interface FieldBase {
  readonly label: Text
  /** One or two sentences: what it means, and its unit. */
  readonly help?: Text
  /** Value used when the key is absent. A field with neither `initial` nor `optional` must be present. */
  readonly initial?: unknown
  readonly optional?: boolean
}

export interface NumberField extends FieldBase {
  readonly type: 'number' | 'integer'
  readonly min: number
  readonly max: number
  /** Step of the lever on screen. */
  readonly step?: number
  readonly unit: string
}

export interface ChoiceField extends FieldBase {
  readonly type: 'choice'
  readonly options: readonly { readonly value: string; readonly label: Text }[]
}

export interface FlagField extends FieldBase {
  readonly type: 'flag'
}

export interface TextField extends FieldBase {
  readonly type: 'text'
  readonly maxLength: number
}

export interface ListField extends FieldBase {
  readonly type: 'list'
  readonly of: Field
  readonly minItems: number
  readonly maxItems: number
}

export interface GroupField extends FieldBase {
  readonly type: 'group'
  readonly fields: Readonly<Record<string, Field>>
}

export type Field = NumberField | ChoiceField | FlagField | TextField | ListField | GroupField
