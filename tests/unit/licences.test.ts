// What a user's copy is made of: every part has a licence that may travel with an MIT program, and the bill of materials is the same bytes each time.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accepted, billOfMaterials, leftOut, licences } from '../../src/cli/scripts/licences.mjs'

const product = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  name: string
  version: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const parts = licences()

describe('the parts of a copy', () => {
  it('include every package the product names, and what those need in turn', () => {
    const names = parts.map(({ name }) => name)
    for (const name of [...Object.keys(product.dependencies), 'svelte']) expect(names).toContain(name)
    // vega-lite's own package.json asks for vega-util, vega-encode's for d3-array.
    expect(names).toEqual(expect.arrayContaining(['vega-util', 'd3-array']))
    expect(new Set(parts.map(({ name, version }) => `${name} ${version}`)).size).toBe(parts.length)
  })

  it('do not include what the build leaves out, nor what only that needs', () => {
    const names = parts.map(({ name }) => name)
    expect(names.filter((name) => leftOut.includes(name))).toEqual([])
    // the arithmetic of networks
    expect(names).not.toContain('d3-force')
  })

  it('each have a licence that may travel with a program under MIT', () => {
    const free = (licence: string) =>
      licence
        .replace(/[()]/g, '')
        .split(' OR ')
        .some((one) => one.split(' AND ').every((id) => accepted.includes(id)))
    expect(parts.filter(({ licence }) => !free(licence)).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
  })

  it('carry the licence’s own text but for a few packages that come without one', () => {
    expect(parts.filter(({ text }) => text === '').length).toBeLessThanOrEqual(8)
    expect(parts.find(({ name }) => name === 'vega')?.text).toContain('Redistribution and use in source and binary forms')
  })

  it('name the table of others among our sources, with its licence', () => {
    const table = parts.find(({ name }) => name === 'new-joe-kuo-6.21201')
    expect(table?.text).toMatch(/^Copyright \(c\) 2008, Frances Y\. Kuo and Stephen Joe[^]*AS IS[^]*SUCH DAMAGE\.$/)
  })

  it('are few: whoever adds a package that brings many more has to raise this number and say why', () => {
    expect(Object.keys(product.dependencies).length).toBeLessThanOrEqual(18)
    expect(parts.length).toBeLessThanOrEqual(150)
  })

  it('are pinned: no version in package.json is a range', () => {
    for (const [name, version] of Object.entries({ ...product.dependencies, ...product.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
    }
  })
})

describe('the bill of materials', () => {
  const text = billOfMaterials(parts, product)

  it('is CycloneDX with one component per part, named by its package address, and no time or serial number', () => {
    const bom = JSON.parse(text) as { bomFormat: string; specVersion: string; components: { purl: string }[]; serialNumber?: string }
    expect([bom.bomFormat, bom.specVersion, bom.components.length]).toEqual(['CycloneDX', '1.6', parts.length])
    expect(bom.components.map(({ purl }) => purl)).toContain('pkg:npm/%40fontsource-variable/newsreader@5.3.0')
    expect(text).not.toMatch(/serialNumber|timestamp/)
  })

  it('is the same bytes when it is made again', () => expect(billOfMaterials(licences(), product)).toBe(text))
})
