/**
 * The lettered scenarios of a page as the text of a share link, and back. A single scenario is written as it always was; several are written
 * together with their letters and names, without undo lists. Read from a stranger: every part is checked, each scenario by the reader of
 * files, and one that cannot be read refuses the whole link, so that nobody compares with less than was sent.
 */
import { canonicalJson } from '../../shared/hash.ts'
import { failure, success, type Issue, type Result } from '../../shared/issue.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { startHistory } from '../state/history.ts'
import { LONGEST_SHEET_NAME, MOST_SHEETS } from '../state/sheets.ts'
import { damaged, formOf, linkOf, makeLink, textInLink } from './link.ts'
import { openSheetOf, type Sheet, type Work } from './workRecord.ts'

type Parse = (text: string, where: string) => Result<Scenario>

export interface SharedWork {
  readonly link: string
  /** Letters that are in the link, in order. */
  readonly letters: readonly string[]
  /** Letters that did not fit. */
  readonly left: readonly string[]
}

/** All scenarios of the work; where they do not fit, the open one alone. */
export async function linkOfWork(work: Work, page: string, view: string, plain?: boolean): Promise<Result<SharedWork>> {
  const letters = work.sheets.map(({ letter }) => letter)
  const open = openSheetOf(work)
  if (work.sheets.length > 1) {
    const sheets = work.sheets.map(({ letter, name, history }) => ({ letter, name, scenario: history.present }))
    const whole = await linkOf('2', canonicalJson({ open: open.letter, sheets }), page, view, plain)
    if (whole.ok) return success({ link: whole.value, letters, left: [] })
  }
  const one = await makeLink(open.history.present, page, view, plain)
  return one.ok ? success({ link: one.value, letters: [open.letter], left: letters.filter((letter) => letter !== open.letter) }) : one
}

/** What a link holds, as a work with fresh undo lists. Never throws. */
export async function workInLink(payload: string, parse: Parse): Promise<Result<Work>> {
  const text = await textInLink(payload)
  if (!text.ok) return text
  if (formOf(payload) === '1') {
    const read = parse(text.value, '')
    return read.ok ? success({ sheets: [sheetOf('A', null, read.value)], open: 'A' }) : read
  }
  const shape = shapeOf(text.value)
  if (!shape) return failure([damaged()])
  const issues: Issue[] = []
  const sheets = shape.sheets.flatMap(({ letter, name, scenario }) => {
    const read = parse(JSON.stringify(scenario), letter)
    if (read.ok) return [sheetOf(letter, name, read.value)]
    issues.push(...read.issues)
    return []
  })
  return issues.length > 0 ? failure(issues) : success({ sheets, open: shape.open })
}

function sheetOf(letter: string, name: string | null, scenario: Scenario): Sheet {
  return { letter, name, history: startHistory(scenario), base: scenario, origin: { name: scenario.name, kind: 'link' } }
}

interface Shape {
  readonly open: string
  readonly sheets: readonly { readonly letter: string; readonly name: string | null; readonly scenario: unknown }[]
}

/** null where the text is not what linkOfWork writes. */
function shapeOf(text: string): Shape | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || !('sheets' in value) || !('open' in value)) return null
  const { open, sheets } = value
  if (typeof open !== 'string' || !Array.isArray(sheets) || sheets.length === 0 || sheets.length > MOST_SHEETS) return null
  const letters = new Set<unknown>()
  for (const one of sheets as readonly unknown[]) {
    if (typeof one !== 'object' || one === null || !('letter' in one) || !('name' in one) || !('scenario' in one)) return null
    const { letter, name } = one
    if (typeof letter !== 'string' || !/^[A-Z]$/.test(letter) || letters.has(letter)) return null
    if (name !== null && (typeof name !== 'string' || name.length > LONGEST_SHEET_NAME)) return null
    letters.add(letter)
  }
  return letters.has(open) ? (value as Shape) : null
}
