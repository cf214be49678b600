// The store of a dropped table: the same analysis as the command's, the value of knowing made one parameter at a time, and nothing lost
// when a table cannot be used.
import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import { DrawsTable, suggestedPrices } from '../../src/app/state/drawsTable.svelte.ts'
import { drawsText } from '../../src/app/answers/drawsText.ts'
import { analyseDecision } from '../../src/economics/analyse.ts'
import { parseDrawsTable } from '../../src/economics/drawsTable.ts'
import { drawsTableText } from '../../src/economics/drawsTableText.ts'
import { sv } from '../../src/messages/sv.ts'
import { drawsWithEffects, normals } from '../unit/economics-made.ts'

const n = 400
const gain = normals(n, 'gain', 0.02, 0.05)
const price = normals(n, 'price', 1000, 500)
const made = {
  ...drawsWithEffects([new Float64Array(n), gain], { gain, price }),
  costs: [new Float64Array(n), price],
}
const text = drawsTableText(made)

async function settled(store: DrawsTable): Promise<void> {
  for (let i = 0; i < 200 && store.pending; i++) await new Promise((resolve) => setTimeout(resolve, 5))
  flushSync()
}

describe('a table that somebody drops', () => {
  it('is analysed as the command does it, at the same prices', async () => {
    const store = new DrawsTable()
    expect(await store.open(new File([text], 'egna.csv'))).toBe(true)
    await settled(store)
    const parsed = parseDrawsTable(text, 'egna.csv')
    if (!parsed.ok) throw new Error('the table is right')
    const whole = analyseDecision(parsed.value, { wtps: store.wtps, comparator: 0, groups: [] })
    expect(store.analysis).toEqual({ ...whole, evppi: [] })
    expect(store.evppi).toEqual(whole.evppi.filter(({ wtp }) => wtp === store.price))
    expect(store.evppi.map(({ param }) => param)).toEqual(['gain', 'price'])
  })

  it('begins at the price where the choice turns: 1 000 / 0.02 rounded up', () => {
    const even = {
      ...made,
      costs: [new Float64Array(2), Float64Array.of(900, 1100)],
      effects: [new Float64Array(2), Float64Array.of(0.01, 0.03)],
    }
    expect(suggestedPrices({ ...even, draws: 2 })).toEqual([50_000, 200_000])
    expect(suggestedPrices({ ...even, costs: [new Float64Array(2), Float64Array.of(-1, -3)] })).toEqual([100_000, 200_000])
  })

  it('that is wrong leaves the former one standing, with every issue', async () => {
    const store = new DrawsTable()
    store.openText(text, 'egna.csv')
    expect(await store.open(new File(['cost:A;effect:A\n1;2\n'], 'fel.csv'))).toBe(false)
    expect(store.file).toBe('egna.csv')
    expect(store.broken?.issues.map(({ code }) => code)).toEqual(['SCN-046'])
    expect(await store.open(new File([Uint8Array.of(0xff, 0xfe, 0x00)], 'bild.csv'))).toBe(false)
    expect(store.draws?.draws).toBe(n)
    store.openText(text, 'igen.csv')
    expect(store.broken).toBeNull()
  })

  it('another price makes the value of knowing anew, at that price only', async () => {
    const store = new DrawsTable()
    store.openText(text, 'egna.csv')
    store.setPrice(10_000)
    await settled(store)
    expect(store.evppi.every(({ wtp }) => wtp === 10_000)).toBe(true)
    expect(store.evppi).toHaveLength(2)
    store.setMost(5000)
    expect(store.price).toBe(5000)
  })

  it('with one alternative says that there is nothing to choose between', () => {
    const store = new DrawsTable()
    store.openText('cost:A,effect:A\n1,2\n2,3\n', 'en.csv')
    expect(drawsText(store.analysis!, store.price, sv, 'sv').headline).toBe(sv.drawsView.answer.single('A'))
  })
})
