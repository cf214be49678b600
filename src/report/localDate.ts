/** A day as 2026-11-29: the reader's own, not that of Greenwich. */
export function localDate(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
