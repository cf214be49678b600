// Share links: what goes in comes out with the same fingerprint; what is cut, changed, swollen or from elsewhere is refused with its code.
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { fromBase64Url, toBase64Url } from '../../src/app/storage/base64url.ts'
import { makeLink, MOST_LINK, MOST_TEXT, payloadOf, textInLink, viewOf } from '../../src/app/storage/link.ts'
import { questionAt } from '../../src/app/state/questions.ts'
import { scenarioFingerprint } from '../../src/scenario/fingerprint.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { hash32 } from '../../src/shared/hash.ts'
import { readScenario as shipped } from '../fixtures/readScenario.ts'

const scenario = shipped('base-uma-238')
const PAGE = 'https://example.org/vagval/'

async function linkOf(plain: boolean): Promise<string> {
  const link = await makeLink(scenario, PAGE, '#arbete', plain)
  if (!link.ok) throw new Error(link.issues[0]?.what.en)
  return link.value
}

/** The code of the refusal, or the text. */
async function opened(payload: string): Promise<string> {
  const read = await textInLink(payload)
  return read.ok ? read.value : (read.issues[0]?.code ?? '')
}

function payloadFrom(link: string): string {
  const payload = payloadOf(new URL(link).hash)
  return payload.present ? payload.text : ''
}

/** A link as another program would write it: check, then DEFLATE by zlib. */
function foreign(text: string, check = hash32(text)): string {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(check)
  return `1z${Buffer.concat([head, deflateRawSync(text)]).toString('base64url')}`
}

describe('a share link', () => {
  it.each([false, true])('gives back a scenario with the same fingerprint (without compression: %s)', async (plain) => {
    const link = await linkOf(plain)
    expect(link.startsWith(`${PAGE}#arbete&s=1${plain ? 'p' : 'z'}`)).toBe(true)
    const text = await textInLink(payloadFrom(link))
    const read = text.ok ? readScenario(text.value, models, 'länk') : text
    expect(read.ok && scenarioFingerprint(read.value.scenario)).toBe(scenarioFingerprint(scenario))
  })

  it('is short enough for a letter and leaves the view readable beside the scenario', async () => {
    const link = await linkOf(false)
    expect(link.length).toBeLessThan(2_000)
    expect(questionAt(new URL(link).hash)).toBe('jobs')
    expect(questionAt('#pengar&s=1zAAAA')).toBe('money')
    expect(viewOf('#pengar&s=1zAAAA')).toBe('#pengar')
    expect(payloadOf('#pengar')).toEqual({ present: false })
  })

  it('that is cut off anywhere, or changed in any one place, is refused', async () => {
    for (const plain of [false, true]) {
      const payload = payloadFrom(await linkOf(plain))
      for (let n = 0; n < payload.length; n += 37) expect(await opened(payload.slice(0, n)), `cut at ${n}`).toBe('RUN-121')
      for (let at = 2; at < payload.length; at += 41) {
        const other = payload[at] === 'A' ? 'B' : 'A'
        expect(await opened(payload.slice(0, at) + other + payload.slice(at + 1)), `changed at ${at}`).toBe('RUN-121')
      }
    }
  })

  it('with signs that do not belong, or of another form, is refused', async () => {
    for (const payload of ['', '1', '1z', '1x', '0zAAAA', '1zAA=A', '1z%20', '1z<script>', 'constructor']) {
      expect(await opened(payload), payload).toBe('RUN-121')
    }
    expect(await opened('3zAAAA')).toBe('RUN-124')
    expect(await opened('2zAAAA')).toBe('RUN-121')
  })

  it('that swells when unpacked is stopped at the limit', async () => {
    const bomb = foreign(' '.repeat(20_000_000))
    expect(bomb.length).toBeLessThan(MOST_LINK)
    expect(await opened(bomb)).toBe('RUN-122')
    expect(await opened(foreign(' '.repeat(MOST_TEXT)))).toHaveLength(MOST_TEXT)
    expect(await opened(foreign(' '.repeat(MOST_TEXT + 1)))).toBe('RUN-122')
    expect(await opened(`1z${'A'.repeat(MOST_LINK)}`)).toBe('RUN-122')
  })

  it('written by another program is read, and refused when its check does not fit', async () => {
    expect(await opened(foreign('{"å": 1}'))).toBe('{"å": 1}')
    expect(await opened(foreign('{"å": 1}', 1))).toBe('RUN-121')
  })

  it('is not made when it would be longer than browsers hold', async () => {
    const words = Array.from({ length: 9_000 }, (_, i) => hash32(String(i)).toString(36)).join(' ')
    const link = await makeLink({ ...scenario, description: words }, PAGE, '#arbete')
    expect(link.ok || link.issues[0]?.code).toBe('RUN-123')
  })
})

describe('bytes in an address', () => {
  // RFC 4648 §10, without padding; and the two signs in which base64url differs from base64.
  it.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ])('are written as the standard’s own examples: %j', (text, written) => {
    expect(toBase64Url(new TextEncoder().encode(text))).toBe(written)
    expect(new TextDecoder().decode(fromBase64Url(written) ?? undefined)).toBe(text)
  })

  it('use - and _ and are refused with bits left over', () => {
    expect(toBase64Url(new Uint8Array([251, 255]))).toBe('-_8')
    expect(fromBase64Url('-_9')).toBeNull()
  })
})
