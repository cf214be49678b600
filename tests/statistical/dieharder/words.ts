/**
 * The words of the streams in the orders in which the program uses them, written without end to standard output as 32-bit little-endian
 * words: what run.mjs beside it hands to dieharder. Arguments: the stream, and a seed phrase.
 */
import { writeSync } from 'node:fs'
import { candidateBound, gapTable } from '../../../src/engine/thresholds.ts'
import { seedKey } from '../../../src/random/seed.ts'
import { RANDOMISATIONS } from '../../../src/random/spread.ts'
import { counterWord, PURPOSES, replicationKey, wholeDraw, wholeRandomisation } from '../../../src/random/streams.ts'
import { threefry2x32 } from '../../../src/random/threefry.ts'
import { hash32 } from '../../../src/shared/hash.ts'

type Write = (word: number) => void

const seed = seedKey(process.argv[3] ?? 'dieharder')
const block = new Uint32Array(2)
const MONTHS = 120
const PERSONS = 238
const purposes = Object.values(PURPOSES)

function both(key: readonly [number, number], person: number, counter: number, write: Write): void {
  threefry2x32(key[0], key[1], person, counter, block)
  write(block[0])
  write(block[1])
}

/** Each writes the words of replication r of an endless row (a draw's, where the draw is what goes on). */
const STREAMS: Readonly<Record<string, (r: number, write: Write) => void>> = {
  /** As the engine reads them: a person's first gap, then in each candidate month the move and the next gap. */
  calendar(r, write) {
    const key = replicationKey(seed, Math.floor(r / 5), r % 5)
    const gaps = gapTable(candidateBound(0.16), MONTHS)
    for (let person = 0; person < PERSONS; person++) {
      threefry2x32(key[0], key[1], person, counterWord(PURPOSES.gap, 0), block)
      write(block[1])
      for (let month = -1 + gapOf(gaps, block[1]); month < MONTHS; month += gapOf(gaps, block[1])) {
        both(key, person, counterWord(PURPOSES.transition, month), write)
      }
    }
  },
  /** Month by month over the persons, every person. */
  persons(r, write) {
    const key = replicationKey(seed, 0, r)
    for (let month = 0; month < MONTHS; month++) {
      for (let person = 0; person < PERSONS; person++) both(key, person, counterWord(PURPOSES.transition, month), write)
    }
  },
  /** Person by person over the months. */
  months(r, write) {
    const key = replicationKey(seed, 1, r)
    for (let person = 0; person < PERSONS; person++) {
      for (let month = 0; month < MONTHS; month++) both(key, person, counterWord(PURPOSES.transition, month), write)
    }
  },
  /** One person and month: only the replication goes on. */
  replications(r, write) {
    both(replicationKey(seed, 2, r), 17, counterWord(PURPOSES.transition, 3), write)
  },
  /** One person and month: only the draw goes on. */
  draws(r, write) {
    both(replicationKey(seed, r, 0), 17, counterWord(PURPOSES.transition, 3), write)
  },
  /** All purposes of a person in turn. */
  purposes(r, write) {
    const key = replicationKey(seed, 3, r)
    for (let person = 0; person < PERSONS; person++) for (const purpose of purposes) both(key, person, counterWord(purpose, 0), write)
  },
  /** The plain values of twenty parameters, draw by draw. */
  parameters(r, write) {
    const key = replicationKey(seed, r, wholeDraw)
    for (let p = 0; p < 20; p++) both(key, hash32(`parameter.${p}`), counterWord(PURPOSES.parameter, 0), write)
  },
  /** The coins that scramble evenly spread draws, 32 neighbours of one level of a tree to a word; trees of parameter after parameter. */
  scrambling(r, write) {
    const key = replicationKey(seed, r % RANDOMISATIONS, wholeRandomisation)
    threefry2x32(key[0], key[1], hash32(`parameter.${Math.floor(r / RANDOMISATIONS)}`), counterWord(PURPOSES.scrambling, 0), block)
    const tree = [block[0], block[1]] as const
    for (let digit = 5; digit < 10; digit++) {
      for (let before = 0; before < 2 ** digit; before += 32) {
        let word = 0
        for (let k = 0; k < 32; k++) {
          threefry2x32(tree[0], tree[1], before + k, digit, block)
          word = (word << 1) | (block[0] & 1)
        }
        write(word >>> 0)
      }
    }
  },
}

/** Months to the next candidate, as the engine's table gives them. */
function gapOf(gaps: Uint32Array, word: number): number {
  let gap = 1
  while (gap <= MONTHS && word >= gaps[gap - 1]) gap++
  return gap
}

const stream = STREAMS[process.argv[2] ?? '']
if (!stream) {
  process.stdout.write(`${Object.keys(STREAMS).join('\n')}\n`)
} else {
  const words = new Uint32Array(1 << 16)
  let filled = 0
  const write: Write = (word) => {
    words[filled++] = word
    if (filled < words.length) return
    filled = 0
    const bytes = Buffer.from(words.buffer)
    for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at)
  }
  try {
    for (let r = 0; ; r++) stream(r, write)
  } catch (error) {
    // the reader has enough
    if ((error as { code?: string }).code !== 'EPIPE') throw error
  }
}
