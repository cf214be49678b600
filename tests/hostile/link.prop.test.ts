/** Share links from strangers: spoiled, cut, swollen, and well-formed ones that carry something else. What comes out is text and still has to be read. */
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { makeLink, MOST_TEXT, payloadOf, textInLink } from '../../src/app/storage/link.ts'
import { workInLink } from '../../src/app/storage/sharedWork.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { hash32 } from '../../src/shared/hash.ts'
import { failure, success, type Result } from '../../src/shared/issue.ts'
import { readScenario as shipped } from '../fixtures/readScenario.ts'
import { casesFor, patience } from './cases.ts'
import { newWorst, passThrough, tell } from './laws.ts'
import { byteChanges, changedBytes, changedTree, treeChanges } from './mutations.ts'

const scenario = shipped('base-uma-238')
const several = { open: 'B', sheets: ['A', 'B'].map((letter) => ({ letter, name: null, scenario })) }

/** A link as anybody can make one: the check fits, whatever is inside. */
function wellFormed(text: Uint8Array, form = '1'): string {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(hash32(Buffer.from(text).toString('utf8')))
  return `${form}z${Buffer.concat([head, deflateRawSync(text)]).toString('base64url')}`
}

async function follow(payload: string): Promise<Result<unknown>> {
  const text = await textInLink(payload)
  if (!text.ok) return text
  expect(text.value.length).toBeLessThanOrEqual(MOST_TEXT)
  return workInLink(payload, (json, where) => {
    const read = readScenario(json, models, where)
    return read.ok ? success(read.value.scenario) : read
  })
}

describe('a share link from a stranger', () => {
  const worst = newWorst()
  afterAll(() => tell('share link', worst))

  it('is read or refused, whatever has been done to it', { timeout: patience('link') }, async () => {
    const link = await makeLink(scenario, 'https://example.org/', '#arbete')
    const payload = link.ok ? payloadOf(new URL(link.value).hash) : failure([])
    if (!('text' in payload)) throw new Error('the preset makes a link')
    const address = Buffer.from(payload.text)
    const json = Buffer.from(JSON.stringify(scenario))
    const payloads = fc.oneof(
      byteChanges.map((changes) => Buffer.from(changedBytes(address, changes)).toString('latin1')),
      byteChanges.map((changes) => wellFormed(changedBytes(json, changes))),
      treeChanges.map((changes) => wellFormed(Buffer.from(changedTree(scenario, changes)))),
      treeChanges.map((changes) => wellFormed(Buffer.from(changedTree(several, changes)), '2')),
      fc.integer({ min: 1, max: 30_000_000 }).map((n) => wellFormed(Buffer.alloc(Math.min(n, n % 7 === 0 ? 30_000_000 : 600_000), 32))),
      fc.string({ unit: 'binary', maxLength: 300 }),
    )
    await fc.assert(
      fc.asyncProperty(payloads, async (text) => {
        await passThrough(worst, text.length, () => follow(text))
      }),
      casesFor('link'),
    )
  })

  it('whose letters were exchanged on the way gives what was sent, or nothing', { timeout: patience('link') }, async () => {
    const sent = { plain: '', squeezed: '' }
    for (const way of ['plain', 'squeezed'] as const) {
      const link = await makeLink(scenario, 'https://example.org/', '#arbete', way === 'plain')
      const payload = payloadOf(link.ok ? new URL(link.value).hash : '')
      sent[way] = payload.present ? payload.text : ''
    }
    const whole = await textInLink(sent.plain)
    expect(whole.ok).toBe(true)
    let refused = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('plain' as const, 'squeezed' as const),
        fc.nat(),
        fc.constantFrom(...'aZ09-_'),
        async (way, at, letter) => {
          const place = 2 + (at % (sent[way].length - 2))
          const text = await textInLink(sent[way].slice(0, place) + letter + sent[way].slice(place + 1))
          if (text.ok) expect(text).toEqual(whole)
          else refused += 1
        },
      ),
      { numRuns: 60, seed: 20261129 },
    )
    expect(refused).toBeGreaterThan(40)
  })
})
