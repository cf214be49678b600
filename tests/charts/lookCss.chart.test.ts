import { describe, expect, test } from 'vitest'
import { lookCss } from '../../src/charts/look.ts'

describe('look.css', () => {
  test('says the same as the look (run with -u after a change of colours)', async () => {
    await expect(lookCss()).toMatchFileSnapshot('../../src/charts/look.css')
  })
})
