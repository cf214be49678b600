/**
 * Values at a JSON pointer (RFC 6901): read, put in, taken out. What the page uses to mend a file where it is broken, value by value. Nothing
 * that is handed in is changed; the result is plain JSON again, to be judged by parse.ts like any other.
 */

/** null: not a pointer. '' is the whole. */
export function partsOf(pointer: string): readonly string[] | null {
  if (pointer === '') return []
  if (!pointer.startsWith('/')) return null
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Own keys only; an index is digits without leading zeros. */
function step(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(part) ? value[Number(part)] : undefined
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
  return (value as Readonly<Record<string, unknown>>)[part]
}

/** undefined: there is nothing there. */
export function valueAt(whole: unknown, pointer: string): unknown {
  const parts = partsOf(pointer)
  return parts?.reduce<unknown>((value, part) => step(value, part), whole)
}

/** A copy with the value put in place, or with the place taken out where the value is undefined. A place whose parent is missing is left alone. */
export function withValue(whole: unknown, pointer: string, value: unknown): unknown {
  const parts = partsOf(pointer)
  if (!parts) return whole
  return put(whole, parts, value)
}

function put(whole: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
  if (part === undefined) return value
  const inner = rest.length === 0 ? value : put(step(whole, part), rest, value)
  if (Array.isArray(whole)) {
    const index = Number(part)
    if (!(index >= 0 && index <= whole.length)) return whole
    return inner === undefined ? whole.filter((_, i) => i !== index) : [...whole.slice(0, index), inner, ...whole.slice(index + 1)]
  }
  if (typeof whole !== 'object' || whole === null) return whole
  const others = Object.entries(whole).filter(([key]) => key !== part)
  if (inner === undefined) return Object.fromEntries(others)
  // A key that is there keeps its place in the order of the file.
  if (Object.hasOwn(whole, part)) return Object.fromEntries(Object.entries(whole).map(([key, old]) => [key, key === part ? inner : old]))
  return Object.fromEntries([...others, [part, inner]])
}

/** Numbers, texts and yes or no: how many values there are in all. */
export function countValues(whole: unknown): number {
  if (typeof whole !== 'object' || whole === null) return 1
  return Object.values(whole).reduce<number>((sum, value) => sum + countValues(value), 0)
}
