/**
 * Everything that Vägval is put together from: name, version, licence and the licence's own text of every package that a user's copy holds
 * (the packages in `dependencies` with all they need, and Svelte). The build hands the list to the page as `virtual:licences` and stops
 * when something is bundled that is not in it; the same list becomes a bill of materials (CycloneDX) beside the site.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** @typedef {{ name: string, version: string, licence: string, text: string, address?: string }} Part */

/** Compiled into the page although a tool by its place in package.json. */
const alsoBundled = ['svelte']

/** Licences under which a part may be passed on with a program under the MIT licence. A new kind is a decision, not an accident. */
export const accepted = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense', 'OFL-1.1', 'Zlib']

/**
 * Parts of Vega for what no picture here is: maps, trees, networks, clouds of words, fitted lines. A fifth of it, read by every reader before the
 * first picture. The build leaves them out (vite.config.ts), and what they alone need; so they are not in the list either.
 */
export const leftOut = ['crossfilter', 'force', 'geo', 'hierarchy', 'label', 'regression', 'voronoi', 'wordcloud'].map(
  (part) => `vega-${part}`,
)

/** @returns {Part[]} by name and version; texts as the packages carry them */
export function licences() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  /** @type {Record<string, { version: string, dependencies?: Record<string, string>, optional?: boolean }>} */
  const packages = lock.packages
  /** @type {Set<string>} */
  const found = new Set()
  /** @param {string} name @param {string} from */
  const add = (name, from) => {
    if (leftOut.includes(name)) return
    const path = place(packages, name, from)
    if (path === null || found.has(path)) return
    found.add(path)
    for (const next of Object.keys(packages[path]?.dependencies ?? {})) add(next, path)
  }
  for (const name of [...Object.keys(lock.packages[''].dependencies), ...alsoBundled]) add(name, '')
  // The same version may lie in several places.
  const parts = new Map([...found].map(describe).map((part) => [`${part.name} ${part.version}`, part]))
  return [...[...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part), directionNumbers()]
}

/**
 * The one table of others that stands among our own sources; its licence stands at its head.
 *
 * @returns {Part}
 */
function directionNumbers() {
  const head = /@license ([^]*?)\*\//.exec(readFileSync(join(root, 'src/random/sobolRows.ts'), 'utf8'))?.[1] ?? ''
  const text = head.replace(/\n \* ?/g, '\n').trim()
  return { name: 'new-joe-kuo-6.21201', version: '2008', licence: 'BSD-3-Clause', text, address: 'pkg:generic/new-joe-kuo-6.21201@2008' }
}

/**
 * Where a package of that name is found from another, as Node looks for it: nearest first.
 *
 * @param {Record<string, unknown>} packages
 * @param {string} name
 * @param {string} from
 */
function place(packages, name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (path in packages) return path
    if (at === '') return null
  }
}

/** @param {string} path @returns {Part} */
function describe(path) {
  const folder = join(root, path)
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const licence = typeof license === 'string' ? license : (license?.type ?? 'not stated')
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying|ofl)/i.test(one))
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : ''
  return { name, version, licence, text }
}

/**
 * The list as a bill of materials, CycloneDX 1.6. No time and no serial number: the same sources give the same bytes.
 *
 * @param {readonly Part[]} parts
 * @param {{ name: string, version: string }} product
 */
export function billOfMaterials(parts, product) {
  return JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        component: { type: 'application', name: product.name, version: product.version, licenses: [{ license: { id: 'MIT' } }] },
      },
      components: parts.map(({ name, version, licence, address = purl(name, version) }) => ({
        type: address.startsWith('pkg:npm/') ? 'library' : 'data',
        'bom-ref': address,
        name,
        version,
        purl: address,
        licenses: [/^[\w.-]+$/.test(licence) ? { license: { id: licence } } : { expression: licence.replace(/^\((.*)\)$/, '$1') }],
      })),
    },
    null,
    1,
  )
}

/** @param {string} name @param {string} version */
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/**
 * For the bundler: the list as a module, the bill of materials as a file of the site, and an end to the build when a package is bundled that
 * is in neither.
 *
 * @returns {import('vite').Plugin}
 */
export function licencesPlugin() {
  const id = 'virtual:licences'
  const parts = licences()
  const names = new Set(parts.map(({ name }) => name))
  return {
    name: 'vagval:licences',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? `export default ${JSON.stringify(parts)}` : null),
    generateBundle() {
      for (const module of this.getModuleIds()) {
        const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1]
        if (name !== undefined && !names.has(name))
          this.error(`${name} is bundled but not in the list of licences (src/cli/scripts/licences.mjs)`)
      }
      const product = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
      this.emitFile({ type: 'asset', fileName: 'bom.cdx.json', source: billOfMaterials(parts, product) })
    },
  }
}
