/** The catalogue of the workbench in every language; `Messages` is the type of the Swedish one, which is the master. */
import type { Language } from '../shared/issue.ts'
import { en } from './en.ts'
import { sv, type Messages } from './sv.ts'

export type { Messages } from './sv.ts'

export const messages: Readonly<Record<Language, Messages>> = { sv, en }
