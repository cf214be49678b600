/** What the publisher has filled into the accessibility statement, kept in the browser's small memory where that is allowed. */
const KEY = 'vagval.statement'

export interface StatementFields {
  readonly actor: string
  readonly address: string
  readonly contact: string
  readonly checked: string
}

const EMPTY: StatementFields = { actor: '', address: '', contact: '', checked: '' }

function recalled(): StatementFields {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    if (typeof found !== 'object' || found === null) return EMPTY
    const text = (key: keyof StatementFields): string => {
      const value = (found as Readonly<Record<string, unknown>>)[key]
      return typeof value === 'string' ? value.slice(0, 200) : ''
    }
    return { actor: text('actor'), address: text('address'), contact: text('contact'), checked: text('checked') }
  } catch {
    return EMPTY
  }
}

class Statement {
  values = $state.raw<StatementFields>(recalled())

  set(key: keyof StatementFields, value: string): void {
    this.values = { ...this.values, [key]: value }
    try {
      localStorage.setItem(KEY, JSON.stringify(this.values))
    } catch {
      // Then it lasts as long as the page.
    }
  }
}

let kept: Statement | null = null

export function statement(): Statement {
  kept ??= new Statement()
  return kept
}
