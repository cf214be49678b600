/**
 * The content security policy, in one place: the server sends it as a header, the build writes it into the pages, the
 * end-to-end tests fail on any breach of it. Nothing is fetched from elsewhere and no text is ever run as code.
 */

const rules = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  'connect-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/** Text never becomes markup or code: the page's policy (src/app/trustedTypes.ts) and the one Svelte's templates go through. */
const trusted = { 'require-trusted-types-for': ["'script'"], 'trusted-types': ['default', 'svelte-trusted-html'] }

/** @param {Record<string, string[]>} policy */
function print(policy) {
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}

/** Sent with every answer of the server. */
export const headerPolicy = print({ ...rules, ...trusted })

/**
 * Written into index.html, for hosts that send no headers. `frame-ancestors` only works as a header: in a page it is
 * ignored with an error on the console.
 */
export const pagePolicy = print({ ...without(rules, 'frame-ancestors'), ...trusted })

/**
 * For the page that is one file: opened from disk it has no origin, so its own code is named by hash and nothing may be
 * fetched at all. Workers start from a blob that the page has made itself.
 *
 * @param {{ scripts: string[], styles: string[] }} hashes base64 SHA-256 of each inline script and style
 */
export function singleFilePolicy({ scripts, styles }) {
  /** @param {string} hash */
  const quote = (hash) => `'sha256-${hash}'`
  return print({
    'default-src': ["'none'"],
    'script-src': scripts.map(quote),
    'worker-src': ['blob:'],
    'connect-src': ["'none'"],
    'style-src': styles.length > 0 ? styles.map(quote) : ["'none'"],
    'img-src': ['data:', 'blob:'],
    'font-src': ['data:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    ...trusted,
  })
}

/**
 * @param {Record<string, string[]>} policy
 * @param {string} name
 */
function without(policy, name) {
  return Object.fromEntries(Object.entries(policy).filter(([key]) => key !== name))
}
