/**
 * Frozen last digits. The hashes are neither good nor bad: they record every bit of 20,000 values of each function, and must come out the
 * same in Node, Chromium, Firefox and Safari on every processor. That the values are right is shown in
 * tests/unit/shared-portableMath.test.ts.
 */
import { expect, it } from 'vitest'
import { makeHash64 } from '../../src/shared/hash.ts'
import { exp, expm1, log, log1p, pow } from '../../src/shared/portableMath.ts'

/** Arguments by exact arithmetic only, from −span to span in steps that repeat no pattern of bits. */
const spread = (span: number) => Float64Array.from({ length: 20_000 }, (_, i) => (((i * 7919) % 20_011) / 20_011 - 0.5) * 2 * span)

it.each([
  ['exp', (x: number) => exp(x), 740, '5f1ddd14a4b90f55'],
  ['expm1', (x: number) => expm1(x), 40, '5e2cee3c1b888d00'],
  ['log', (x: number) => log(1.001 + x), 1, 'ccae0bed6de3f225'],
  ['log1p', (x: number) => log1p(x), 0.9999, '1bbb0847d132b16c'],
  ['pow', (x: number) => pow(1.5 + x, 11.7 * x), 1.4, 'eeb3cf2721be5aa0'],
] as const)('frozen: %s', (_name, fn, span, expected) => {
  const hash = makeHash64()
  hash.addFloats(spread(span).map((x) => fn(x)))
  expect(hash.hex()).toBe(expected)
})
