/**
 * A line of a file that numbers travel in: first a check of the JSON that follows, so that a digit changed on a disk or on the way is found and
 * never becomes part of a result. It guards against accidents; whoever can write the file can also write the check.
 */
import { createHash } from 'node:crypto'

const DIGITS = 16

export function sealed(json: string): string {
  return `${createHash('sha256').update(json).digest('hex').slice(0, DIGITS)} ${json}`
}

/** The value in a sealed line; null when anything in the line has changed. */
export function unsealed(line: string): unknown {
  const json = line.slice(DIGITS + 1)
  return line === sealed(json) ? (JSON.parse(json) as unknown) : null
}
