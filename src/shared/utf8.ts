/**
 * Text as UTF-8 bytes, written out because the engine is compiled without the DOM and Node (no TextEncoder).
 * Everything that hashes text (seed phrases, parameter ids, fingerprints) starts from these bytes.
 */

/** UTF-8 bytes of `text`; an unpaired surrogate becomes U+FFFD, as in the Encoding standard. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    let code = unit
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const low = unit < 0xdc00 && i + 1 < text.length ? text.charCodeAt(i + 1) : 0
      if (low >= 0xdc00 && low <= 0xdfff) {
        code = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)
        i++
      } else {
        code = 0xfffd
      }
    }
    if (code < 0x80) {
      bytes[n++] = code
    } else if (code < 0x800) {
      bytes[n++] = 0xc0 | (code >> 6)
      bytes[n++] = 0x80 | (code & 63)
    } else if (code < 0x10000) {
      bytes[n++] = 0xe0 | (code >> 12)
      bytes[n++] = 0x80 | ((code >> 6) & 63)
      bytes[n++] = 0x80 | (code & 63)
    } else {
      bytes[n++] = 0xf0 | (code >> 18)
      bytes[n++] = 0x80 | ((code >> 12) & 63)
      bytes[n++] = 0x80 | ((code >> 6) & 63)
      bytes[n++] = 0x80 | (code & 63)
    }
  }
  return bytes.slice(0, n)
}
