/**
 * Reading single values out of a parsed scenario section; types and bounds have been checked by the parser.
 */
export type Section = Readonly<Record<string, unknown>>

export function numberAt(section: Section, key: string, initial: number): number {
  const value = section[key]
  return typeof value === 'number' ? value : initial
}

export function numberOrNull(section: Section, key: string): number | null {
  const value = section[key]
  return typeof value === 'number' ? value : null
}
