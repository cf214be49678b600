/**
 * Whether two pieces of plain data (numbers, texts, flags, lists, typed arrays, objects of these) say the same: what tells that something
 * made from the one need not be made again from the other.
 */

type List = ArrayLike<unknown>

/** To the bit: −0 is not 0, and NaN is NaN. An absent key is the same as an undefined one. */
export function sameData(x: unknown, y: unknown): boolean {
  if (Object.is(x, y)) return true
  if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null) return false
  if (Object.getPrototypeOf(x) !== Object.getPrototypeOf(y)) return false
  if (ArrayBuffer.isView(x)) return sameBits(x, y as ArrayBufferView)
  if (Array.isArray(x)) return x.length === (y as List).length && x.every((item, i) => sameData(item, (y as List)[i]))
  const [a, b] = [x as Record<string, unknown>, y as Record<string, unknown>]
  return Object.keys({ ...a, ...b }).every((key) => sameData(a[key], b[key]))
}

/** The same for two arrays of one type. */
export function sameBits(x: ArrayBufferView, y: ArrayBufferView): boolean {
  if (x.byteLength !== y.byteLength) return false
  // as words where they are aligned: one kind of comparison for every type, and to the bit
  const words = (x.byteOffset | y.byteOffset | x.byteLength) % 4 === 0
  const read = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
    words ? new Uint32Array(buffer, byteOffset, byteLength / 4) : new Uint8Array(buffer, byteOffset, byteLength)
  const [a, b] = [read(x), read(y)]
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
