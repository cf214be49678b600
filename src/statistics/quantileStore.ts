/**
 * Quantiles of a stream of numbers in bounded memory: the store under every interval of a long run.
 *
 * Up to 4,096 different values are counted as they are, and quantiles are exact. Beyond that, values that agree in sign, exponent and
 * the first `bits` bits of the mantissa share a bin (the floating-point number's own logarithmic scale), and `bits` is the largest number
 * that leaves at most 4,096 bins. A bin remembers its smallest and largest value, so a quantile is off by less than the width of its bin:
 * by less than one part in 2^bits of itself, and exact where everybody in the bin has the same value.
 *
 * Which values share a bin depends on the set of values alone. Counts, smallest and largest are exact in any order, so the order of
 * arrival, batches and workers change no digit.
 */

const MOST_BINS = 4096
/** Values that wait, unsorted, to be put in together. */
const MOST_WAITING = 512
const FIRST_SIZE = 16
/** Bits of a double's mantissa: every value by itself. */
const ALL_BITS = 52

export interface QuantileStore {
  /** A NaN counts, and makes every quantile NaN. */
  add(value: number): void
  readonly count: number
  /** 52: exact. */
  readonly bits: number
  /** Type 7 (quantile.ts) of everything added; NaN when empty. p is 0–1. */
  quantile(p: number): number
}

interface Bins {
  length: number
  low: Float64Array
  /** The same array as `low` while every value has a bin of its own. */
  high: Float64Array
  count: Uint32Array
}

function makeBins(capacity: number, exact: boolean): Bins {
  const low = new Float64Array(capacity)
  return { length: 0, low, high: exact ? low : new Float64Array(capacity), count: new Uint32Array(capacity) }
}

/** Before the first value is put in; never written to, since everything has more room than this. */
const EMPTY = makeBins(0, true)

export function makeQuantileStore(): QuantileStore {
  let waiting = new Float64Array(FIRST_SIZE)
  let nWaiting = 0
  let bins = EMPTY
  let bits = ALL_BITS
  let count = 0
  let undefinedValues = 0

  function add(value: number): void {
    count++
    if (value !== value) {
      undefinedValues++
      return
    }
    if (nWaiting === waiting.length) makeRoom()
    waiting[nWaiting++] = value + 0 // −0 and 0 are one value
  }

  function makeRoom(): void {
    if (waiting.length >= MOST_WAITING) return settle()
    const longer = new Float64Array(waiting.length * 2)
    longer.set(waiting)
    waiting = longer
  }

  /** Puts the waiting values into the bins. */
  function settle(): void {
    if (nWaiting === 0) return
    mergeSorted(bins, waiting.subarray(0, nWaiting).sort(), bits, scratch)
    nWaiting = 0
    if (scratch.length > MOST_BINS) {
      bits = fewerBits(scratch)
      collapse(scratch, bits)
    }
    const exact = bits === ALL_BITS
    if (bins.low.length < scratch.length || (bins.high === bins.low) !== exact) {
      bins = makeBins(Math.min(MOST_BINS, Math.max(FIRST_SIZE, 2 * scratch.length)), exact)
    }
    copyBins(scratch, bins)
  }

  /** The value of this rank, 0 the smallest; between the smallest and the largest of a bin the values are taken to lie evenly. */
  function valueAt(rank: number): number {
    let before = 0
    let i = 0
    while (before + bins.count[i] <= rank) before += bins.count[i++]
    const low = bins.low[i]
    const high = bins.high[i]
    return low === high ? low : low + ((high - low) * (rank - before)) / (bins.count[i] - 1)
  }

  function quantile(p: number): number {
    if (count === 0 || undefinedValues > 0 || !(p >= 0 && p <= 1)) return NaN
    settle()
    const h = (count - 1) * p
    const below = Math.floor(h)
    const low = valueAt(below)
    if (below === h) return low
    const high = valueAt(below + 1)
    return low === high ? low : low + (h - below) * (high - low)
  }

  return {
    add,
    quantile,
    get count() {
      return count
    },
    get bits() {
      settle()
      return bits
    },
  }
}

/** Where bins and waiting values meet; nothing stays in it. */
const scratch = makeBins(MOST_BINS + MOST_WAITING, false)

function copyBins(from: Bins, to: Bins): void {
  to.length = from.length
  to.low.set(from.low.subarray(0, from.length))
  if (to.high !== to.low) to.high.set(from.high.subarray(0, from.length))
  to.count.set(from.count.subarray(0, from.length))
}

/** Fills `out` with bins in ascending order and ascending values put in among them; what shares a bin at `bits` becomes one. */
function mergeSorted(bins: Bins, values: Float64Array, bits: number, out: Bins): void {
  let b = 0
  let v = 0
  let last = -1
  while (b < bins.length || v < values.length) {
    const isBin = v === values.length || (b < bins.length && bins.low[b] <= values[v])
    const low = isBin ? bins.low[b] : values[v]
    const high = isBin ? bins.high[b] : low
    const count = isBin ? bins.count[b++] : 1
    if (!isBin) v++
    if (last >= 0 && sharedBits(out.low[last], low) >= bits) {
      if (high > out.high[last]) out.high[last] = high
      out.count[last] += count
    } else {
      last++
      out.low[last] = low
      out.high[last] = high
      out.count[last] = count
    }
  }
  out.length = last + 1
}

/** The most bits at which no more than MOST_BINS bins are left. */
function fewerBits(bins: Bins): number {
  // joined[k]: neighbours that agree in exactly k bits and so become one bin at k
  const joined = new Int32Array(ALL_BITS + 1)
  for (let i = 1; i < bins.length; i++) {
    const k = sharedBits(bins.low[i - 1], bins.low[i])
    if (k >= 0) joined[k]++
  }
  let bits = ALL_BITS
  for (let left = bins.length; left > MOST_BINS && bits > 0;) left -= joined[--bits]
  return bits
}

function collapse(bins: Bins, bits: number): void {
  let last = 0
  for (let i = 1; i < bins.length; i++) {
    if (sharedBits(bins.low[last], bins.low[i]) >= bits) {
      bins.high[last] = bins.high[i]
      bins.count[last] += bins.count[i]
    } else {
      last++
      bins.low[last] = bins.low[i]
      bins.high[last] = bins.high[i]
      bins.count[last] = bins.count[i]
    }
  }
  bins.length = last + 1
}

const pair = new Float64Array(2)
const words = new Uint32Array(pair.buffer)
/** Position of a double's high word on this machine: sign, exponent and the first 20 bits of the mantissa stand there. */
const HIGH = new Uint32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1

/** Leading bits of the mantissa in which two doubles of the same sign and exponent agree; −1 where those differ. */
function sharedBits(x: number, y: number): number {
  pair[0] = x
  pair[1] = y
  const high = (words[HIGH] ^ words[2 + HIGH]) >>> 0
  if (high !== 0) return Math.max(-1, Math.clz32(high) - 12)
  const low = (words[1 - HIGH] ^ words[3 - HIGH]) >>> 0
  return low === 0 ? ALL_BITS : 20 + Math.clz32(low)
}
