/**
 * Draws of a decision as the CSV that `analyse` reads: the way out that belongs to drawsTable.ts, the way in. Numbers are written so that
 * they come back to the last bit; text that a spreadsheet could take for a formula never begins a cell.
 */
import type { DecisionDraws } from './decisionDraws.ts'

/** RFC 4180 with comma and point; columns cost:, effect: of every strategy, then param: of every parameter; one row per draw. */
export function drawsTableText({ draws, strategies, costs, effects, parameters }: DecisionDraws): string {
  const columns = [
    ...strategies.flatMap((name, s) => [
      { head: `cost:${name}`, values: costs[s] },
      { head: `effect:${name}`, values: effects[s] },
    ]),
    ...parameters.map(({ name, values }) => ({ head: `param:${name}`, values })),
  ]
  const lines = [columns.map(({ head }) => quoted(head)).join(',')]
  for (let i = 0; i < draws; i++) lines.push(columns.map(({ values }) => String(values[i])).join(','))
  return `${lines.join('\r\n')}\r\n`
}

function quoted(word: string): string {
  return /[",\r\n]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word
}
