/**
 * Runs a table through the command `analyse` as anybody would, and gives back the JSON object it prints.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommandLine } from '../../src/cli/commands.ts'
import type { DecisionAnalysis } from '../../src/economics/analyse.ts'
import { collect } from '../fixtures/surroundings.ts'

export type Printed = DecisionAnalysis & { readonly warnings: readonly { code: string; message: string }[] }

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** `table`: the text of a CSV file. The file is called t.csv in a folder of its own, which is named "T" in what comes back. */
export async function runAnalyse(table: string | Uint8Array, options: readonly string[] = []): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'vagval-analyse-'))
  const file = join(folder, 't.csv')
  try {
    writeFileSync(file, table)
    const collected = collect({})
    const code = await runCommandLine(['analyse', file, ...options], collected.io)
    const named = (text: string) => text.replaceAll(folder, 'T')
    return { code, out: named(collected.out), err: named(collected.err) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function analysed(table: string, options: readonly string[] = []): Promise<Printed> {
  const { code, out, err } = await runAnalyse(table, [...options, '--json'])
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as Printed
}

/** One row per draw from columns. */
export function tableOf(columns: Readonly<Record<string, ArrayLike<number | string>>>): string {
  const names = Object.keys(columns)
  const rows = Array.from({ length: columns[names[0]].length }, (_, i) => names.map((name) => columns[name][i]).join(','))
  return `${names.map((name) => `"${name}"`).join(',')}\n${rows.join('\n')}\n`
}
