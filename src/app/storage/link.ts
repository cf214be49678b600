/**
 * Scenarios in the part of the address that browsers never send: #arbete&s=1z… After "s=" comes the form (1: one scenario, 2: the lettered
 * ones side by side), the way it is written (z: DEFLATE, p: plain) and base64url of a 32-bit check followed by the JSON. What comes out of
 * a link is text from a stranger: it is limited in size, checked, and then read by the same reader as any file (sharedWork.ts).
 */
import { canonicalJson, hash32 } from '../../shared/hash.ts'
import { failure, success, type Issue, type Result } from '../../shared/issue.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import { canSqueeze, inflate, squeeze } from './squeeze.ts'

/** Longest address, in characters, that every browser and most mail programs carry whole. */
export const MOST_LINK = 30_000

/** Largest scenario taken out of a link, bytes of JSON: a hundred times a usual one. */
export const MOST_TEXT = 500_000

const MARK = '&s='
/** Forms that this program reads: one scenario, and several with their letters. */
export type LinkForm = '1' | '2'
const CHECK_BYTES = 4

export type Payload = { readonly present: false } | { readonly present: true; readonly text: string }

/** What stands after "&s=" in a fragment such as "#arbete&s=1z…". */
export function payloadOf(hash: string): Payload {
  const at = hash.indexOf(MARK)
  return at < 0 ? { present: false } : { present: true, text: hash.slice(at + MARK.length) }
}

/** The fragment without the scenario: "#arbete". */
export function viewOf(hash: string): string {
  return hash.split('&', 1)[0] ?? ''
}

/**
 * The address that opens `scenario` at the view: `page` is the address without fragment, `view` e.g. "#arbete". Refused when it would
 * be longer than browsers hold. `plain` writes without DEFLATE, as browsers without it do.
 */
export async function makeLink(scenario: Scenario, page: string, view: string, plain = !canSqueeze()): Promise<Result<string>> {
  return linkOf('1', canonicalJson(scenario), page, view, plain)
}

/** The same for any text of a form. */
export async function linkOf(form: LinkForm, text: string, page: string, view: string, plain = !canSqueeze()): Promise<Result<string>> {
  const bytes = new TextEncoder().encode(text)
  const body = plain ? bytes : await squeeze(bytes)
  const whole = new Uint8Array(CHECK_BYTES + body.length)
  new DataView(whole.buffer).setUint32(0, hash32(text))
  whole.set(body, CHECK_BYTES)
  const link = `${page}${view}${MARK}${form}${plain ? 'p' : 'z'}${toBase64Url(whole)}`
  return link.length > MOST_LINK ? failure([tooLong(link.length)]) : success(link)
}

/** Form of a payload; a higher one than is known counts as the first and is refused when it is read. */
export function formOf(payload: string): LinkForm {
  return payload.startsWith('2') ? '2' : '1'
}

/** The JSON text, whole and unchanged, or why there is none; `payload` as from payloadOf. Never throws. */
export async function textInLink(payload: string): Promise<Result<string>> {
  if (payload.length > MOST_LINK) return failure([tooLarge()])
  if (/^[3-9]/.test(payload)) return failure([later()])
  const way = payload[1]
  const whole = /^[12]/.test(payload) && (way === 'z' || way === 'p') ? fromBase64Url(payload.slice(2)) : null
  if (!whole || whole.length < CHECK_BYTES) return failure([damaged()])
  if (way === 'z' && !canSqueeze()) return failure([cannotUnpack()])
  const body = whole.slice(CHECK_BYTES)
  const bytes = way === 'z' ? await inflate(body, MOST_TEXT) : body
  if (bytes === 'tooLarge') return failure([tooLarge()])
  if (bytes === 'broken') return failure([damaged()])
  const text = decode(bytes)
  if (text === null || hash32(text) !== new DataView(whole.buffer).getUint32(0)) return failure([damaged()])
  return success(text)
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const WHERE = 'länk'

export function damaged(): Issue {
  return {
    code: 'RUN-121',
    where: WHERE,
    what: {
      sv: 'Länken är inte hel. Den har kortats av eller ändrats på vägen',
      en: 'The link is not whole. It was cut off or changed on the way',
    },
    todo: {
      sv: 'Kopiera hela länken en gång till, eller be om scenariot som fil.',
      en: 'Copy the whole link once more, or ask for the scenario as a file.',
    },
  }
}

function tooLarge(): Issue {
  return {
    code: 'RUN-122',
    where: WHERE,
    what: { sv: 'Länken rymmer mer än ett scenario kan vara', en: 'The link holds more than a scenario can be' },
    todo: {
      sv: 'Öppna bara länkar från någon ni känner. Be om scenariot som fil.',
      en: 'Only open links from somebody you know. Ask for the scenario as a file.',
    },
  }
}

function tooLong(length: number): Issue {
  return {
    code: 'RUN-123',
    where: WHERE,
    what: {
      sv: `Länken skulle bli ${length} tecken lång; ${MOST_LINK} är det mesta som går säkert fram`,
      en: `The link would be ${length} characters long; ${MOST_LINK} is the most that arrives safely`,
    },
    todo: { sv: 'Spara scenariot som fil och skicka filen.', en: 'Save the scenario as a file and send the file.' },
  }
}

function later(): Issue {
  return {
    code: 'RUN-124',
    where: WHERE,
    what: { sv: 'Länken kommer från en nyare version av Vägval', en: 'The link comes from a newer version of Vägval' },
    todo: { sv: 'Ladda om sidan så att ni får den senaste versionen.', en: 'Reload the page to get the latest version.' },
  }
}

function cannotUnpack(): Issue {
  return {
    code: 'RUN-125',
    where: WHERE,
    what: { sv: 'Den här webbläsaren kan inte packa upp länken', en: 'This browser cannot unpack the link' },
    todo: { sv: 'Uppdatera webbläsaren, eller be om scenariot som fil.', en: 'Update the browser, or ask for the scenario as a file.' },
  }
}
