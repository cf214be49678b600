/**
 * From the seed phrase in a scenario to the two key words that every stream starts from.
 * The only place where a seed phrase is read; done once per plan. seedrandom's keyed ARC4 turns the phrase into words with integer
 * arithmetic alone, so a phrase means the same numbers on every machine; its global, entropy and autoseed features are never used.
 */
import seedrandom from 'seedrandom'
import { utf8Bytes } from '../shared/utf8.ts'

/** Two uint32 key words. */
export type Key = readonly [number, number]

/**
 * Key words of a seed phrase. The phrase is brought to Unicode NFC first ("ö" typed as one sign or as two is the same phrase) and
 * handed over byte by byte in UTF-8, because ARC4 keys keep only eight bits per character. A closing zero byte keeps "a" and "aa"
 * apart, which ARC4, repeating a key to fill its table, would not. Case and spaces count.
 */
export function seedKey(phrase: string): [number, number] {
  let bytes = ''
  for (const byte of utf8Bytes(phrase.normalize('NFC'))) bytes += String.fromCharCode(byte)
  const generator = seedrandom(`${bytes}\0`, { global: false, entropy: false })
  return [generator.int32() >>> 0, generator.int32() >>> 0]
}
