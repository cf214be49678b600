/**
 * Printed figures and tables that are not part of the project (their packages are under GPL licences): read from a folder beside the
 * project, reference data when present. Tests that need them are skipped where it is absent.
 */
import { existsSync, readFileSync } from 'node:fs'

const folder = new URL('../../../shared/reference-cases/', import.meta.url)

export const hasReferenceData = existsSync(new URL('data/', folder))

export function readReferenceText(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

/** Cells of a plain CSV file without quotes, line by line. */
export function readReferenceRows(name: string): string[][] {
  return readReferenceText(name)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.trim()))
}
