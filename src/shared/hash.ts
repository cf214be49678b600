/**
 * Small deterministic hashes in integer arithmetic: names for streams, fingerprints of inputs, and the hash of results by which
 * two runs are compared bit for bit. They guard against accidents, not against forgers.
 */
import { utf8Bytes } from './utf8.ts'

/** 32-bit hash of text (MurmurHash3 x86_32 by Austin Appleby, public domain, over UTF-8 bytes); uint32. */
export function hash32(text: string, seed = 0): number {
  const bytes = utf8Bytes(text)
  const n = bytes.length
  let h = seed | 0
  let i = 0
  for (; i + 4 <= n; i += 4) {
    h ^= scramble(bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24))
    h = (h << 13) | (h >>> 19)
    h = (Math.imul(h, 5) + 0xe6546b64) | 0
  }
  let tail = 0
  for (let k = n - 1; k >= i; k--) tail = (tail << 8) | bytes[k]
  if (i < n) h ^= scramble(tail)
  return finish(h ^ n) >>> 0
}

function scramble(k: number): number {
  k = Math.imul(k, 0xcc9e2d51)
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593)
}

/** Every input bit changes every output bit with probability close to one half. */
function finish(h: number): number {
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Arrays whose elements are hashed as 32-bit integers. */
export type IntegerArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array

/** A 64-bit hash that grows as arrays are added; order and the borders between arrays count. */
export interface Hash64 {
  addWord(word: number): void
  /** The same as adding each by itself; no border is kept. */
  addWords(words: ArrayLike<number>): void
  addIntegers(values: IntegerArray): void
  /** By bit pattern, so −0 differs from 0; every NaN counts as the same NaN (processors differ in its bits). */
  addFloats(values: Float64Array): void
  addText(text: string): void
  /** The hash so far, as two uint32 [high, low]; more may be added afterwards. */
  words(): [number, number]
  /** The hash so far, as 16 hexadecimal digits. */
  hex(): string
}

/** true on the usual little-endian machines, where the low word of a double comes first in memory. */
const lowWordFirst = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

function scrambleWide(word: number): number {
  const k = Math.imul(word, 0x239b961b)
  return Math.imul((k << 15) | (k >>> 17), 0xab0e9789)
}

function advance(mixed: number, other: number): number {
  return (Math.imul(((mixed << 19) | (mixed >>> 13)) + other, 5) + 0x561ccd1b) | 0
}

/**
 * Starts a 64-bit hash: two 32-bit lanes in the manner of MurmurHash3 x86_128 (same constants and mixing steps, half the lanes).
 * Each word passes through one lane and each lane feeds the other. A few nanoseconds per word: meant to run over
 * every replication's tallies.
 */
export function makeHash64(): Hash64 {
  let a = 0x243f6a88
  let b = 0x85a308d3
  let count = 0

  function addWord(word: number): void {
    const mixed = a ^ scrambleWide(word)
    a = b
    b = advance(mixed, b)
    count = (count + 1) | 0
  }

  // The loops keep the two lanes in local variables, which engines keep in registers.
  function addWords(words: ArrayLike<number>): void {
    let [c, d] = [a, b]
    for (let i = 0; i < words.length; i++) {
      const mixed = c ^ scrambleWide(words[i])
      c = d
      d = advance(mixed, d)
    }
    a = c
    b = d
    count = (count + words.length) | 0
  }

  function addIntegers(values: IntegerArray): void {
    addWords(values)
    addWord(values.length)
  }

  function addFloats(values: Float64Array): void {
    const bits = new Uint32Array(values.buffer, values.byteOffset, values.length * 2)
    const low = lowWordFirst ? 0 : 1
    let [c, d] = [a, b]
    for (let i = 0; i < values.length; i++) {
      const isNaN = values[i] !== values[i]
      const first = c ^ scrambleWide(isNaN ? 0 : bits[2 * i + low])
      const second = d ^ scrambleWide(isNaN ? 0x7ff80000 : bits[2 * i + 1 - low])
      c = advance(first, d)
      d = advance(second, c)
    }
    a = c
    b = d
    count = (count + bits.length) | 0
    addWord(values.length)
  }

  function words(): [number, number] {
    let high = a ^ count
    let low = b ^ count
    high = (high + low) | 0
    low = (low + high) | 0
    high = finish(high)
    low = finish(low)
    high = (high + low) | 0
    low = (low + high) | 0
    return [high >>> 0, low >>> 0]
  }

  return {
    addWord,
    addWords,
    addIntegers,
    addFloats,
    addText: (text) => addIntegers(utf8Bytes(text)),
    words,
    hex: () => words().map(hexWord).join(''),
  }
}

function hexWord(word: number): string {
  return word.toString(16).padStart(8, '0')
}

/** Fingerprint of plain data: equal for equal content, whatever the order of the keys; 16 hexadecimal digits. */
export function fingerprint(value: unknown): string {
  const hash = makeHash64()
  hash.addText(canonicalJson(value))
  return hash.hex()
}

/**
 * JSON with keys sorted by UTF-16 unit and no spaces (RFC 8785). Undefined properties are left out and typed arrays written as
 * arrays; anything else that JSON cannot carry (NaN, functions, class instances such as Map) is a mistake and throws.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return `[${Array.from(value as unknown as ArrayLike<number>, (item) => canonicalJson(item)).join(',')}]`
  }
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  throw new Error(`no fingerprint for ${String(value)}: not plain data`)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
