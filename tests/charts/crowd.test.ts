/** Expected crowds are those of the drawn targets: 18 in work with FS, CM 2 more (−2 to 6), SE 8 more (4 to 12). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countOf, describeCrowd, kindsIn, makeCrowd, tableCrowds, type PersonKind } from '../../src/charts/crowd.ts'
import { PERSON, personPaint, personPath } from '../../src/charts/person.ts'
import { lightLook } from '../../src/charts/look.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { band, middleOnly, sampleNames } from './samples.ts'

const { FS, CM, SE } = sampleNames()
const counts = (crowd: ReturnType<typeof makeCrowd>): Record<string, number> =>
  Object.fromEntries(kindsIn([crowd]).map((kind) => [kind, countOf(crowd, kind)]))

describe('a crowd of 100', () => {
  test('shows the comparator as grey and outlined figures only', () => {
    expect(counts(makeCrowd({ comparator: 18, difference: null }))).toEqual({ anyway: 18, outline: 82 })
  })

  test('shows SE with 4 full, 4 tinted and 4 dashed figures', () => {
    const crowd = makeCrowd({ comparator: 18, difference: band(2, 4, 8, 12, 14) })
    expect(counts(crowd)).toEqual({ anyway: 18, full: 4, tint: 4, dashed: 4, outline: 70 })
    expect(crowd.inWork).toBe(26)
    expect(crowd.more).toBe(8)
    expect(crowd.kinds.slice(16, 32)).toEqual([
      ...Array<PersonKind>(2).fill('anyway'),
      ...Array<PersonKind>(4).fill('full'),
      ...Array<PersonKind>(4).fill('tint'),
      ...Array<PersonKind>(4).fill('dashed'),
      ...Array<PersonKind>(2).fill('outline'),
    ])
  })

  test('shows no full figure for CM, whose interval holds zero', () => {
    const crowd = makeCrowd({ comparator: 18, difference: band(-4, -2, 2, 6, 8) })
    expect(counts(crowd)).toEqual({ anyway: 18, tint: 2, dashed: 4, outline: 76 })
    expect(crowd.inWork).toBe(20)
  })

  test('shows who would have had work with the comparator when the arm gives fewer', () => {
    const crowd = makeCrowd({ comparator: 18, difference: band(-8, -6, -3, 1, 3) })
    expect(counts(crowd)).toEqual({ anyway: 15, dashed: 1, fewer: 3, outline: 81 })
    expect(crowd.inWork).toBe(15)
    expect(crowd.more).toBe(-3)
  })

  test('claims nothing as certain from an expectation alone', () => {
    expect(counts(makeCrowd({ comparator: 18, difference: middleOnly(8) }))).toEqual({ anyway: 18, tint: 8, outline: 74 })
  })

  test('keeps the difference that the sentence tells, although the shares round apart', () => {
    const crowd = makeCrowd({ comparator: 17.6, difference: band(2, 4, 7.8, 12, 14) })
    expect(crowd.more).toBe(8)
    expect(crowd.inWork).toBe(26)
  })

  test('obeys its laws for any figures: a hundred persons, filled as many as in words, none full across zero', () => {
    const five = fc
      .array(fc.double({ min: -120, max: 120, noNaN: true }), { minLength: 5, maxLength: 5 })
      .map((v) => [...v].sort((a, b) => a - b))
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), five, (comparator, [a, b, c, d, e]) => {
        const crowd = makeCrowd({ comparator, difference: band(a, b, c, d, e) })
        expect(crowd.kinds).toHaveLength(100)
        const filled = countOf(crowd, 'anyway') + countOf(crowd, 'full') + countOf(crowd, 'tint')
        expect(filled).toBe(crowd.inWork)
        if (b <= 0 && d >= 0) expect(countOf(crowd, 'full')).toBe(0)
        expect(countOf(crowd, 'anyway') + countOf(crowd, 'fewer')).toBe(Math.max(countOf(crowd, 'anyway'), Math.floor(comparator + 0.5)))
      }),
    )
  })

  test('says in words what it draws', () => {
    const crowd = makeCrowd({ comparator: 18, difference: band(2, 4, 8, 12, 14) })
    expect(describeCrowd(crowd, FS, chartWords.sv)).toBe(
      '100 personer. 26 i arbete: 18 i arbete även med förstärkt samarbete; 4 fler, troligen minst; 4 fler, mer osäkert; 4 kan bli ytterligare.',
    )
    expect(describeCrowd(makeCrowd({ comparator: 18, difference: null }), FS, chartWords.sv)).toBe('100 personer. 18 i arbete.')
  })

  test('adds up to a hundred in every row of its table', () => {
    const crowds = [
      { arm: FS, crowd: makeCrowd({ comparator: 18, difference: null }) },
      { arm: CM, crowd: makeCrowd({ comparator: 18, difference: band(-4, -2, 2, 6, 8) }) },
      { arm: SE, crowd: makeCrowd({ comparator: 18, difference: band(2, 4, 8, 12, 14) }) },
    ]
    const table = tableCrowds(crowds, FS, 'I arbete', chartWords.sv)
    for (const row of table.rows) expect(row.slice(1).reduce((sum, cell) => sum + Number(cell), 0)).toBe(100)
  })
})

describe('a person', () => {
  test('keeps its head when its state changes, and stays inside its cell', () => {
    for (let i = 0; i < 20; i += 1) {
      const numbers = [...personPath(i).matchAll(/[ML]([\d.]+),([\d.]+)/g)]
      for (const [, x, y] of numbers) {
        expect(Number(x)).toBeLessThanOrEqual(PERSON.width)
        expect(Number(y)).toBeLessThanOrEqual(PERSON.height)
      }
    }
    expect(personPath(0)).toBe(personPath(20))
    expect(new Set(Array.from({ length: 20 }, (_, i) => personPath(i))).size).toBe(4)
  })

  test('is told apart without colour: filled, tinted with an edge, dashed, outlined', () => {
    const paints = (['full', 'tint', 'dashed', 'outline'] as const).map((kind) => personPaint(kind, 'SE', lightLook))
    expect(paints.map((paint) => [paint.strokeWidth > 0, paint.fill === 'transparent', paint.dash !== 'none'])).toEqual([
      [false, false, false],
      [true, false, false],
      [true, true, true],
      [true, true, false],
    ])
  })
})
