/**
 * Bytes as text that may stand in an address (RFC 4648 §5: A–Z a–z 0–9 - _, without padding). Reading is strict: one spelling per value,
 * so that a link somebody has changed by hand is told from a whole one. Used by the share link alone.
 */

export function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** null when the text has a sign outside the alphabet, an impossible length, or bits left over that are not zero. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
  return toBase64Url(bytes) === text ? bytes : null
}
