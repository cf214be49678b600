/**
 * The page's own doors for the browser's Trusted Types: text never becomes markup or code. The drawing library may empty an element; a
 * worker may start from the page's own scripts or from what the page itself has made; everything else is refused, whoever asks.
 * Svelte has a policy of its own for the templates it was built with. Browsers without Trusted Types have the content policy alone.
 */
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string | null; createScriptURL(address: string): string | null }): unknown
}

/** The address of a script that is the page's own; anything else is null, which the browser turns into an error. */
export function ownScript(address: string, page: string): string | null {
  const url = new URL(address, page)
  if (url.protocol === 'blob:') return address
  const here = new URL('.', page)
  return url.origin === here.origin && url.protocol !== 'file:' && url.pathname.startsWith(here.pathname) && url.pathname.endsWith('.js')
    ? address
    : null
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
factory?.createPolicy('default', {
  createHTML: (text) => (text === '' ? '' : null),
  createScriptURL: (address) => ownScript(address, document.baseURI),
})
