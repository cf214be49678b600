import { describe, expect, it } from 'vitest'
import { canonicalJson, fingerprint, hash32, makeHash64 } from '../../src/shared/hash.ts'
import { utf8Bytes } from '../../src/shared/utf8.ts'

describe('utf8Bytes', () => {
  it.each(['', 'abc', 'räksmörgås', 'Ωβ€', '𝄞 och 😀', 'a\ud800b', '\udc00', '\ud83d\ud83d\ude00'])(
    'gives the bytes of the platform encoder for %j',
    (text) => {
      expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)])
    },
  )
})

describe('hash32', () => {
  // Murmur3_32 known answers: stackoverflow.com/a/31929528 (Ian Boyd), and the Wikipedia article "MurmurHash".
  it.each([
    ['', 0, 0x00000000],
    ['', 1, 0x514e28b7],
    ['', 0xffffffff, 0x81f16f39],
    ['a', 0x9747b28c, 0x7fa09ea6],
    ['aa', 0x9747b28c, 0x5d211726],
    ['aaa', 0x9747b28c, 0x283e0130],
    ['aaaa', 0x9747b28c, 0x5a97808a],
    ['abc', 0, 0xb3dd93fa],
    ['ππππππππ', 0x9747b28c, 0xd58063c1],
    ['Hello, world!', 0x9747b28c, 0x24884cba],
    ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
  ])('gives the published MurmurHash3 value of %j with seed %i', (text, seed, expected) => {
    expect(hash32(text, seed)).toBe(expected)
  })
})

describe('makeHash64', () => {
  const ofIntegers = (...arrays: number[][]) => {
    const hash = makeHash64()
    for (const values of arrays) hash.addIntegers(Int32Array.from(values))
    return hash.hex()
  }
  const ofFloats = (values: number[]) => {
    const hash = makeHash64()
    hash.addFloats(Float64Array.from(values))
    return hash.hex()
  }

  it('is sixteen hexadecimal digits, the same each time', () => {
    expect(ofIntegers([1, 2, 3])).toMatch(/^[0-9a-f]{16}$/)
    expect(ofIntegers([1, 2, 3])).toBe(ofIntegers([1, 2, 3]))
  })

  it('sees order, borders between arrays, and zeros at the end', () => {
    const variants = [
      ofIntegers(),
      ofIntegers([]),
      ofIntegers([1, 2, 3]),
      ofIntegers([3, 2, 1]),
      ofIntegers([1, 2], [3]),
      ofIntegers([1], [2, 3]),
      ofIntegers([1, 2, 3, 0]),
      ofIntegers([0, 1, 2, 3]),
    ]
    expect(new Set(variants).size).toBe(variants.length)
  })

  it('sees one changed last digit of a floating-point number and the sign of zero', () => {
    expect(ofFloats([0.1 + 0.2])).not.toBe(ofFloats([0.3]))
    expect(ofFloats([0])).not.toBe(ofFloats([-0]))
  })

  it('gives an array the hash of its words one by one, then its length', () => {
    const values = Float64Array.of(1.5, -2e300, 0)
    const [whole, parts] = [makeHash64(), makeHash64()]
    whole.addFloats(values)
    whole.addIntegers(Int16Array.of(-1, 7))
    for (const value of values) {
      const view = new DataView(new ArrayBuffer(8))
      view.setFloat64(0, value)
      parts.addWord(view.getInt32(4))
      parts.addWord(view.getInt32(0))
    }
    for (const word of [3, -1, 7, 2]) parts.addWord(word)
    expect(whole.hex()).toBe(parts.hex())
  })

  it('gives many words at once the hash of each by itself, without a border', () => {
    const [whole, parts] = [makeHash64(), makeHash64()]
    whole.addWords(Float64Array.of(7, 0, 2 ** 31))
    whole.addWords([9])
    for (const word of [7, 0, 2 ** 31, 9]) parts.addWord(word)
    expect(whole.hex()).toBe(parts.hex())
  })

  it('takes every NaN for the same NaN, whatever bits the processor gave it', () => {
    const other = new Float64Array(new Uint32Array([1, 0xfff80000]).buffer)
    expect(other[0]).toBeNaN()
    const hash = makeHash64()
    hash.addFloats(other)
    expect(hash.hex()).toBe(ofFloats([NaN]))
  })

  it('hashes a part of a larger array as the numbers it shows', () => {
    const hash = makeHash64()
    hash.addFloats(Float64Array.from([9, 1, 2, 9]).subarray(1, 3))
    expect(hash.hex()).toBe(ofFloats([1, 2]))
  })

  it('keeps apart a hundred thousand tallies that differ in one count', () => {
    const seen = new Set<string>()
    for (let i = 0; i < 1000; i++)
      for (let count = 0; count < 100; count++) {
        const hash = makeHash64()
        hash.addWord(i)
        hash.addWord(count)
        hash.addWord(0)
        seen.add(hash.hex())
      }
    expect(seen.size).toBe(100_000)
  })

  it('flips about half of its 64 bits when one bit of the input flips (bound: 4 standard errors, would catch a bias of 1 bit in 64)', () => {
    let flips = 0
    const trials = 2000
    for (let i = 0; i < trials; i++) {
      const [a, b] = [makeHash64(), makeHash64()]
      a.addWord(i)
      a.addWord(i * 7)
      b.addWord(i ^ (1 << (i % 32)))
      b.addWord(i * 7)
      const [x, y] = [a.words(), b.words()]
      for (const word of [x[0] ^ y[0], x[1] ^ y[1]]) for (let bit = 0; bit < 32; bit++) flips += (word >>> bit) & 1
    }
    const standardError = Math.sqrt(64 / 4 / trials)
    expect(Math.abs(flips / trials - 32)).toBeLessThan(4 * standardError)
  })
})

describe('fingerprint', () => {
  // Input and output of the sorting example in RFC 8785 (JSON Canonicalization Scheme), section 3.2.3.
  it('sorts keys as RFC 8785 does', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const values = Object.values(JSON.parse(canonicalJson(value)) as object)
    const inText = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map((m) => m[1])
    expect(values).toHaveLength(7)
    expect(inText).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  it('is the same for the same content in another order, and at every depth', () => {
    expect(fingerprint({ a: 1, b: { c: [1, 2], d: 'å' } })).toBe(fingerprint({ b: { d: 'å', c: [1, 2] }, a: 1 }))
  })

  it('changes with any value, with the order of a list and with the type of a value', () => {
    const all = [
      { a: 1 },
      { a: 2 },
      { a: '1' },
      { a: [1] },
      { a: [1, 2] },
      { a: [2, 1] },
      { a: null },
      { a: true },
      { b: 1 },
      {},
      [],
      '',
      0,
    ]
    expect(new Set(all.map(fingerprint)).size).toBe(all.length)
  })

  it('leaves out undefined properties and reads typed arrays as lists', () => {
    expect(fingerprint({ a: 1, b: undefined })).toBe(fingerprint({ a: 1 }))
    expect(fingerprint({ a: Float64Array.of(1, 2.5) })).toBe(fingerprint({ a: [1, 2.5] }))
  })

  it.each([NaN, Infinity, () => 1, new Map(), undefined, 1n, [undefined]])('refuses %s, which JSON cannot carry', (value) => {
    expect(() => fingerprint({ value: [value] })).toThrow('not plain data')
  })
})
