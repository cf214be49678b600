/**
 * Text made small and whole again with the browser's own DEFLATE (RFC 1951). Inflating stops as soon as more comes out than allowed:
 * a few kB can otherwise grow to gigabytes. Used by the share link.
 */

export const canSqueeze = (): boolean => typeof CompressionStream === 'function' && typeof DecompressionStream === 'function'

async function through(bytes: Uint8Array<ArrayBuffer>, change: GenericTransformStream, most: number): Promise<Uint8Array | 'tooLarge'> {
  const reader = (new Blob([bytes]).stream() as ReadableStream).pipeThrough(change as ReadableWritablePair<Uint8Array>).getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      return 'tooLarge'
    }
    parts.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export async function squeeze(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return (await through(bytes, new CompressionStream('deflate-raw'), Infinity)) as Uint8Array
}

/** At most `most` bytes; 'tooLarge' as soon as there are more, 'broken' when it is no whole DEFLATE stream. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array | 'tooLarge' | 'broken'> {
  try {
    return await through(bytes, new DecompressionStream('deflate-raw'), most)
  } catch {
    return 'broken'
  }
}
