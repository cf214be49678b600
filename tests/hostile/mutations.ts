/**
 * Spoils real material: bytes (flipped, cut, doubled, moved, replaced by what parsers stumble on) and JSON trees (values exchanged for
 * vicious ones, keys renamed, removed, added, nested). Made with fast-check, so that a failure shrinks to its smallest input.
 */
import fc from 'fast-check'

/** Pieces of text that have broken readers somewhere. */
export const VICIOUS_TEXT: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  "=cmd|'/c calc'!A1",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '../../../../etc/passwd',
  'C:\\Windows\\system32',
  '\u0000',
  '\ufeff',
  '\u2028',
  '\u202e',
  '\ud800',
  '%00',
  '%n%n%n',
  "'; DROP TABLE x; --",
  '${7*7}',
  '{{7*7}}',
  'javascript:alert(1)',
  'data:text/html,x',
  'é́́́́',
  '𝕏'.repeat(50),
  'NaN',
  'Infinity',
  '1e999',
  '-0',
  '0x10',
  '1_000',
  '440 000 kr',
  '26,4',
  '9'.repeat(400),
  'a'.repeat(10_000),
  ' ',
  '',
  'null',
  'true',
]

export const viciousValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...VICIOUS_TEXT) },
  { weight: 3, arbitrary: fc.constantFrom(0, -0, -1, 1.5, 1e-320, 1e308, -1e308, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 + 2, 0.1 + 0.2, 1e21) },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], [null], { '': '' }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 200_000 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map((depth) => nested(depth)) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 300 }).map((n) => Array.from({ length: n }, (_, i) => i)) },
)

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let d = 0; d < depth; d++) value = d % 2 ? [value] : { arms: value }
  return value
}

/** A change of one place in a JSON tree. `at` chooses the place, `how` what is done there. */
export interface TreeChange {
  readonly at: number
  readonly how: 'replace' | 'remove' | 'rename' | 'add' | 'double' | 'swap'
  readonly value: unknown
  readonly key: string
  readonly other: number
}

export const treeChanges: fc.Arbitrary<readonly TreeChange[]> = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom<TreeChange['how'][]>('replace', 'replace', 'replace', 'remove', 'rename', 'add', 'double', 'swap'),
    value: viciousValue,
    key: fc.oneof(
      fc.constantFrom(...VICIOUS_TEXT),
      fc.constantFrom('arms', 'run', 'draws', 'posts', 'id', 'changes', 'population', 'economics'),
    ),
    other: fc.nat(),
  }),
  { minLength: 1, maxLength: 4 },
)

type Holder = Record<string, unknown> | unknown[]

/** Every [holder, key] of the tree, in order. */
function places(value: unknown): [Holder, string | number][] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder
  const keys = Array.isArray(holder) ? [...holder.keys()] : Object.keys(holder)
  return keys.flatMap((key) => [[holder, key] as [Holder, string | number], ...places((holder as Record<string | number, unknown>)[key])])
}

/** JSON text of a changed copy. Keys such as __proto__ become keys of their own, as in a file. */
export function changedTree(tree: unknown, changes: readonly TreeChange[]): string {
  const copy: unknown = structuredClone(tree)
  for (const { at, how, value: shared, key, other } of changes) {
    // A value that is put in twice must not become one object in two places.
    const value = structuredClone(shared)
    const all = places(copy)
    if (all.length === 0) break
    const [holder, name] = all[at % all.length]
    const record = holder as Record<string | number, unknown>
    if (how === 'replace') record[name] = value
    else if (how === 'remove') take(holder, name)
    else if (how === 'double') put(holder, `${name}2`, structuredClone(record[name]))
    else if (how === 'add') put(holder, key, value)
    else if (how === 'rename') put(holder, key, take(holder, name))
    else {
      const [there, otherName] = all[other % all.length]
      const second = there as Record<string | number, unknown>
      const [a, b] = [structuredClone(record[name]), structuredClone(second[otherName])]
      record[name] = b
      second[otherName] = a
    }
  }
  return JSON.stringify(copy)
}

/** Takes a place out of its holder and gives what stood there. */
function take(holder: Holder, name: string | number): unknown {
  const value = (holder as Record<string | number, unknown>)[name]
  if (Array.isArray(holder)) holder.splice(Number(name), 1)
  else Reflect.deleteProperty(holder, name)
  return value
}

/** Adds to a holder; a key such as __proto__ becomes a key of its own. */
function put(holder: Holder, key: string, value: unknown): void {
  if (Array.isArray(holder)) holder.push(value)
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

export interface ByteChange {
  readonly at: number
  readonly how: 'flip' | 'cut' | 'double' | 'insert' | 'overwrite' | 'move'
  readonly byte: number
  readonly length: number
  readonly piece: string
}

export const byteChanges: fc.Arbitrary<readonly ByteChange[]> = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom<ByteChange['how'][]>('flip', 'cut', 'double', 'insert', 'overwrite', 'move'),
    byte: fc.integer({ min: 0, max: 255 }),
    length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5_000 })),
    piece: fc.oneof(
      fc.constantFrom(...VICIOUS_TEXT),
      fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', '\\u', '-', '1e9', '\n', ';', '\r'),
    ),
  }),
  { minLength: 1, maxLength: 6 },
)

export function changedBytes(bytes: Uint8Array, changes: readonly ByteChange[]): Uint8Array {
  let now = Buffer.from(bytes)
  for (const { at, how, byte, length, piece } of changes) {
    const i = now.length === 0 ? 0 : at % now.length
    const end = Math.min(now.length, i + length)
    const part = now.subarray(i, end)
    if (how === 'flip' && now.length > 0) now[i] ^= byte || 1
    else if (how === 'cut') now = Buffer.concat([now.subarray(0, i), now.subarray(end)])
    else if (how === 'double') now = Buffer.concat([now.subarray(0, end), part, now.subarray(end)])
    else if (how === 'insert') now = Buffer.concat([now.subarray(0, i), Buffer.from(piece), now.subarray(i)])
    else if (how === 'overwrite') now = Buffer.concat([now.subarray(0, i), Buffer.from(piece), now.subarray(end)])
    else now = Buffer.concat([part, now.subarray(0, i), now.subarray(end)])
  }
  return now
}
