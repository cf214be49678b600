/**
 * Scenario files in and out of the page. A file is read as text here and judged by the parser; nothing is uploaded.
 * Sits between the browser's file objects and the workbench.
 */
import { saveFile } from '../pictures/save.ts'
import { decodeScenario } from '../../scenario/read.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Workbench } from './workbench.svelte.ts'

/** More than this is not taken into memory; the parser's own limit is far lower, so its answer is the same. Bytes. */
const MOST_READ = 100_000_000

/** A table of draws, by its name: what it holds is judged when it is read. */
export function isTable(file: File): boolean {
  return /\.(csv|tsv|txt)$/i.test(file.name)
}

/** Opens the file, or shows everything that is wrong with it. true when it was opened. */
export async function openFile(file: File, workbench: Workbench): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, MOST_READ).arrayBuffer())
  const text = decodeScenario(bytes, file.name)
  if (text.ok) return workbench.openText(text.value, file.name)
  workbench.refuseFile(file.name, text.issues)
  return false
}

/** A file name from a scenario's name: letters, digits and hyphens. */
export function fileNameOf(scenario: Scenario): string {
  const plain = scenario.name
    .toLocaleLowerCase('sv')
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${plain || 'scenario'}.json`
}

/** Hands the scenario to the browser as a download. */
export function saveScenario(scenario: Scenario): void {
  saveFile(new Blob([`${JSON.stringify(scenario, null, 2)}\n`], { type: 'application/json' }), fileNameOf(scenario))
}
