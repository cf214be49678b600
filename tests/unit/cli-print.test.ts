/**
 * How figures are written: units, rounding by the simulation error, intervals, tables for machines.
 */
import { expect, test } from 'vitest'
import { csv, outcomesCsv } from '../../src/cli/output.ts'
import { printResult } from '../../src/cli/print.ts'
import type { DifferenceSummary, RunResult } from '../../src/run/result.ts'
import { checkAgainstModel } from '../../src/scenario/check.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { model as coin } from '../fixtures/models/coin/index.ts'

const input = {
  schemaVersion: 1,
  model: 'coin',
  name: 'Prov',
  start: '2027-01',
  population: { persons: 1000 },
  arms: [{ id: 'A', comparator: true }, { id: 'B' }],
}
const scenario = parseScenario(input, { coin }, '')
if (!scenario.ok) throw new Error('fixture')
const checked = checkAgainstModel(scenario.value, coin, '', input)
if (!checked.ok) throw new Error('fixture')

function figure(mean: number | null, mcse: number, p10: number, p90: number, unit: string, probBetter = 0.5): DifferenceSummary {
  return { mean, mcse, p2_5: p10, p10, p50: mean, p90, p97_5: p90, unit, spread: { draws: 0, replications: 0 }, probBetter }
}

function printed(
  outcomes: Record<string, DifferenceSummary>,
  differences: Record<string, DifferenceSummary> = {},
  expected = false,
  ended: { partial: boolean; finished: number } = { partial: false, finished: 6 },
): string[] {
  const result = {
    manifest: {
      app: '1',
      engine: '1',
      model: { id: 'coin', version: '1' },
      scenario: { name: 'Prov', fingerprint: 'f' },
      parameters: 'p',
      seed: 's',
      draws: 2,
      replications: 3,
      sampling: 'sobol',
      persons: 1000,
      cycles: 24,
      cycleYears: 1 / 12,
      tableHash: 't',
      resultHash: 'r',
      ...ended,
    },
    arms: [{ id: 'A', comparator: true, outcomes }],
    differences: Object.keys(differences).length > 0 ? [{ arm: 'B', comparator: 'A', outcomes: differences }] : [],
    groups: {},
    series: [],
    ledger: [],
    cumulative: [],
    warnings: [],
  } as unknown as RunResult
  const { scenario: s, structure } = checked.ok ? checked.value : { scenario: null as never, structure: null as never }
  return printResult({ result, scenario: s, structure, expected }, 'sv')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, '  '))
}

test('shares are out of 100, with one decimal only when the simulation error is below a tenth', () => {
  expect(printed({ inWork12: figure(0.1812, 0.0004, 0.132, 0.231, 'share') })).toContain(
    'I arbete efter 12 månader, av 100  18,1 (13,2–23,1) ±0,04',
  )
  expect(printed({ inWork12: figure(0.1812, 0.004, 0.132, 0.231, 'share') })).toContain(
    'I arbete efter 12 månader, av 100  18 (13–23) ±0,4',
  )
})

test('money gets one unit per row, from kronor or öre, and the price year', () => {
  expect(printed({ net: figure(-231e6, 2.9e6, -256e6, -205e6, 'SEK 2026') })).toContain('net, mnkr 2026  −231 (−256 till −205) ±3')
  expect(printed({ net: figure(4_400_000_00, 2_000_00, 4_000_000_00, 5_000_000_00, 'öre 2026') })).toContain(
    'net, mnkr 2026  4,4 (4,0–5,0) ±0,002',
  )
  expect(printed({ net: figure(440_000, 900, 400_000, 500_000, 'SEK 2026') })).toContain('net, tkr 2026  440 (400–500) ±0,9')
  expect(printed({ net: figure(950, 4, 900, 990, 'SEK 2026') })).toContain('net, kr 2026  950 (900–990) ±4')
})

test('what is not defined is a dash, and an expectation has neither interval nor error', () => {
  expect(printed({ x: figure(null, 0, 0, 0, 'share') })).toContain('x, av 100  –')
  expect(printed({ inWork12: figure(0.18123, 0, 0.18, 0.18, 'share') }, {}, true)).toContain('I arbete efter 12 månader, av 100  18,1')
})

test('differences carry their sign and how often the arm is better', () => {
  const lines = printed(
    { inWork12: figure(0.18, 0.001, 0.1, 0.2, 'share') },
    { inWork12: figure(0.081, 0.0004, -0.012, 0.164, 'share', 0.964) },
  )
  expect(lines).toContain('I arbete efter 12 månader, av 100  +8,1 (−1,2 till +16,4) ±0,04; 96')
})

test('a table for machines has decimal points, quotes what must be quoted and leaves undefined cells empty', () => {
  expect(
    csv(
      ['a', 'b'],
      [
        ['x,"y"', 1.5],
        [null, NaN],
        ['å\nö', -0.25],
      ],
    ),
  ).toBe('a,b\r\n"x,""y""",1.5\r\n,\r\n"å\nö",-0.25\r\n')
  const result = {
    arms: [],
    differences: [{ arm: 'B', comparator: 'A', outcomes: { x: figure(0.5, 0.1, 0.4, 0.6, 'share', 0.75) } }],
    groups: {},
  } as unknown as RunResult
  expect(outcomesCsv(result).split('\r\n')[1]).toBe('B,A,,,x,0.5,0.1,0.4,0.4,0.5,0.6,0.6,share,0.75')
})

test('a run that ended early says why, in words', () => {
  const of = (partial: boolean, finished: number) =>
    printed({ inWork12: figure(0.18, 0.001, 0.1, 0.2, 'share') }, {}, false, { partial, finished })
  expect(of(true, 2)).toContain('Avbruten: 2 av 6 upprepningar hann bli klara, och bara de är räknade.')
  expect(of(false, 2)).toContain('Precisionen nåddes efter 2 av 6 upprepningar, och resten behövdes inte.')
  expect(of(false, 6).join('\n')).not.toMatch(/Avbruten|Precisionen/)
})
