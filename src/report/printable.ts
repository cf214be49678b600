/**
 * Texts from a stranger's file made fit for the formats of offices: signs that XML cannot hold in any form are left out, because a single one
 * of them makes the whole file unreadable. Numbers, columns of numbers and functions are passed on as they are.
 */
const NOT_IN_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text that any XML can hold. */
export function printableText(text: string): string {
  return text.replace(NOT_IN_XML, '')
}

/** The same data with every text and every name printable. */
export function printable<T>(value: T): T {
  if (typeof value === 'string') return printableText(value) as T
  if (Array.isArray(value)) return value.map((one) => printable(one as unknown)) as T
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [printableText(key), printable(one as unknown)])) as T
}
