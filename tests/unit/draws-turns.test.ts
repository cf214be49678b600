// What would change the choice of a table of draws: by hand, from three alternatives whose means are exact.
import { describe, expect, it } from 'vitest'
import { drawsTurns } from '../../src/app/answers/drawsText.ts'
import { analyseDecision } from '../../src/economics/analyse.ts'
import { parseDrawsTable } from '../../src/economics/drawsTable.ts'
import { drawsTableText } from '../../src/economics/drawsTableText.ts'
import { sv } from '../../src/messages/sv.ts'
import { drawsWithEffects } from './economics-made.ts'

const constant = (value: number) => new Float64Array(20).fill(value)
const parsed = parseDrawsTable(
  drawsTableText({
    ...drawsWithEffects([constant(0), constant(1), constant(2)], {}),
    costs: [constant(0), constant(100), constant(400)],
  }),
  'tre.csv',
)

describe('what would change the choice of a table', () => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const { strategies } = parsed.value
  const analysis = analyseDecision(parsed.value, { wtps: [50, 200, 500], comparator: 0, groups: [] })
  const at = (price: number) => drawsTurns(analysis, price, sv, 'sv')

  // one unit more costs 100 − 0 for the second and 400 − 100 for the third
  it('is the price of the next step up and of the step that was taken', () => {
    expect(at(200)).toEqual([
      `Är en enhet effekt värd mer än 300 blir ${strategies[2]} bäst i stället.`,
      `Är en enhet effekt värd mindre än 100 blir ${strategies[0]} bäst i stället.`,
    ])
  })

  it('is one price only at the ends', () => {
    expect(at(50)).toEqual([`Är en enhet effekt värd mer än 100 blir ${strategies[1]} bäst i stället.`])
    expect(at(500)).toEqual([`Är en enhet effekt värd mindre än 300 blir ${strategies[1]} bäst i stället.`])
  })
})
