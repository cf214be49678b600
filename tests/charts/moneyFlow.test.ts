import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lightLook } from '../../src/charts/look.ts'
import { describeFlow, flowSums, layoutFlow, type FlowData, type FlowEnd, type FlowParty } from '../../src/charts/moneyFlow.ts'
import { layoutShare } from '../../src/charts/sharePost.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { sampleFlow, sampleFlowLoss } from './samples.ts'

const amount = (party: FlowParty, side: 'pays' | 'receives'): string => `${side === 'pays' ? '−' : '+'}${(party.amount / 1e6).toFixed(1)}`
const layout = (data: FlowData, width: number) => layoutFlow(data, width, amount, lightLook)

/** Top and bottom of a label and its bar. */
function block(end: FlowEnd): readonly [number, number] {
  const lines = end.words.map((word) => word.y)
  return [Math.min(end.y, Math.min(...lines) - 8), Math.max(end.y + end.height, Math.max(...lines) + 8)]
}

function expectClear(ends: readonly FlowEnd[], height: number): void {
  const blocks = ends.map(block)
  for (const [i, [top, bottom]] of blocks.entries()) {
    expect(top).toBeGreaterThanOrEqual(-0.01)
    expect(bottom).toBeLessThanOrEqual(height + 0.01)
    if (i > 0) expect(top).toBeGreaterThanOrEqual(blocks[i - 1][1] - 0.01)
  }
}

describe('the way of the money', () => {
  test('makes equal money equally thick on both sides', () => {
    const { payers, receivers, paidIn, value } = layout(sampleFlow(), 1014)
    const perMillion = payers[0].height / 9.8
    expect(receivers[0].height / 14.2).toBeCloseTo(perMillion, 9)
    expect(paidIn.height / 15.8).toBeCloseTo(perMillion, 9)
    expect(value.height / 12.6).toBeCloseTo(perMillion, 6)
  })

  test('stacks new value below what is paid in, together as tall as everything received', () => {
    const data = sampleFlow()
    const { paidIn, value, receivers } = layout(data, 1014)
    expect(value.y).toBeCloseTo(paidIn.y + paidIn.height, 9)
    expect(paidIn.height + value.height).toBeCloseTo(
      receivers.reduce((sum, end) => sum + end.height, 0),
      6,
    )
    expect(flowSums(data).paidIn + data.newValue).toBeCloseTo(flowSums(data).received, 0)
  })

  test('shows what is used up as the lowest part of what is paid in, when work creates less than the effort takes', () => {
    const { paidIn, value } = layout(sampleFlowLoss(), 1014)
    expect(value.y + value.height).toBeCloseTo(paidIn.y + paidIn.height, 6)
    expect(describeFlow(sampleFlowLoss(), String, chartWords.sv)).toContain('Går åt utan att komma igen: 3000000.')
  })

  test('keeps every label and bar clear of its neighbours and inside the picture, for any parties and widths', () => {
    const party = fc.record({
      label: fc.constantFrom('Regionen', 'Försäkringskassan', 'Statskassan, skatt och avgifter', 'Kommunerna'),
      note: fc.constantFrom('', 'skatt', 'ersättning, skatt och mindre bidrag'),
      amount: fc.double({ min: 5e4, max: 4e7, noNaN: true }),
    })
    const side = fc.array(party, { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(side, side, fc.integer({ min: 290, max: 1200 }), (payers, receivers, width) => {
        const sums = flowSums({ payers, receivers, newValue: 0, work: 0, effort: 0 })
        const flow = layout({ payers, receivers, newValue: sums.received - sums.paidIn, work: 0, effort: 0 }, width)
        expectClear(flow.payers, flow.height)
        expectClear(flow.receivers, flow.height)
        for (const end of [...flow.payers, ...flow.receivers]) {
          expect(end.x).toBeGreaterThanOrEqual(0)
          expect(end.x + end.width).toBeLessThanOrEqual(width + 0.01)
        }
        expect(flow.paidIn.y + flow.paidIn.height).toBeLessThanOrEqual(flow.height)
      }),
      { numRuns: 200 },
    )
  })

  test('becomes lists of bars on a phone, without ribbons', () => {
    const flow = layout(sampleFlow(), 346)
    expect(flow.kind).toBe('bars')
    expect(flow.payerPaths).toEqual([])
    expect(flow.payers[0].width / flow.receivers[0].width).toBeCloseTo(9.8 / 14.2, 9)
  })

  test('is told in words with every party and sum', () => {
    const text = describeFlow(sampleFlow(), (sek) => (sek / 1e6).toFixed(1), chartWords.sv)
    expect(text).toContain('Betalar: Arbetsförmedlingen 9.8 (lönebidrag)')
    expect(text).toContain('Betalas in: 15.8. Nytt värde av arbete: 12.6.')
    expect(text).toContain('Regionen 1.5 (skatt).')
  })
})

describe('a shared cost', () => {
  const parts = [
    { label: 'Staten genom Försäkringskassan ½', amount: 3e6 },
    { label: 'Regionen ¼', amount: 1.5e6 },
    { label: 'Kommunerna ¼', amount: 1.5e6 },
  ]
  const format = (sek: number): string => `${(sek / 1e6).toFixed(1)} mnkr`

  test('divides the bar as the amounts, each part with a pattern of its own', () => {
    const { places, above } = layoutShare(parts, 480, format, lightLook)
    expect(places.map((place) => place.width)).toEqual([240, 120, 120])
    expect(places.map((place) => place.x)).toEqual([0, 240, 360])
    expect(new Set(places.map((place) => place.fill)).size).toBe(3)
    expect(above).toBe(false)
  })

  test('names its parts above the bar only where every name fits its own part', () => {
    expect(layoutShare(parts, 620, format, lightLook).above).toBe(true)
    expect(layoutShare(parts, 320, format, lightLook).above).toBe(false)
  })

  test('of nothing is empty and not an error', () => {
    expect(layoutShare([{ label: 'Regionen', amount: 0 }], 300, format, lightLook).places[0].width).toBe(0)
  })
})
