/**
 * Search in the catalogue: what is there for somebody of this age in this municipality, of this kind, with these words? Pure; the nearest
 * come first: the municipality itself, then the county, then the whole country.
 */
import { ENTRY_LABELS, KIND_LABELS, METHOD_LABELS } from './labels.ts'
import type { Access, CatalogueItem, County, Kind } from './types.ts'

export interface CatalogueQuery {
  /** Every word must occur in the name, the municipalities, who runs it, the kind, the method, the way in or the note; å, ä, ö count as a, a, o. */
  readonly text?: string
  /** Whole years: only items without a limit that excludes this age. */
  readonly age?: number
  /** As in the catalogue, e.g. "Hörby". Items of the whole county or country belong to it too. */
  readonly municipality?: string
  readonly county?: County
  readonly kinds?: readonly Kind[]
  readonly access?: readonly Access[]
}

/** County of every municipality that the catalogue names. */
export function countyOf(items: readonly CatalogueItem[], municipality: string): County | null {
  const named = items.filter((item) => item.counties.length === 1 && item.municipalities.includes(municipality))
  return named.length > 0 ? named[0].counties[0] : null
}

export function isOpenAt(item: CatalogueItem, age: number): boolean {
  return (item.age.min === null || age >= item.age.min) && (item.age.max === null || age <= item.age.max)
}

/** Lower case, without accents. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}

function wordsOf(item: CatalogueItem): string {
  const labels = [KIND_LABELS[item.kind], ...item.methods.map((m) => METHOD_LABELS[m]), ...item.entry.map((e) => ENTRY_LABELS[e])]
  const texts = [...labels, ...(item.note ? [item.note] : [])]
  return plain([item.name, ...item.municipalities, ...item.organisers, ...texts.flatMap((t) => [t.sv, t.en])].join(' '))
}

/** 0: here, 1: in the county, 2: in the whole country, null: elsewhere. Without a place asked for, everything is 0. */
function distance(item: CatalogueItem, municipality: string | undefined, county: County | null): number | null {
  if (municipality === undefined && county === null) return 0
  if (item.counties.length === 0) return 2
  if (municipality !== undefined && item.municipalities.length > 0) return item.municipalities.includes(municipality) ? 0 : null
  if (county === null || !item.counties.includes(county)) return null
  return municipality === undefined ? 0 : 1
}

export function searchCatalogue(items: readonly CatalogueItem[], query: CatalogueQuery): readonly CatalogueItem[] {
  const words = plain(query.text ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const county = query.county ?? (query.municipality === undefined ? null : countyOf(items, query.municipality))
  return items
    .map((item) => ({ item, far: distance(item, query.municipality, county) }))
    .filter(({ item, far }) => {
      if (far === null) return false
      if (query.age !== undefined && !isOpenAt(item, query.age)) return false
      if (query.kinds && !query.kinds.includes(item.kind)) return false
      if (query.access && !query.access.includes(item.access)) return false
      const text = words.length > 0 ? wordsOf(item) : ''
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => (a.far ?? 0) - (b.far ?? 0) || a.item.id - b.item.id)
    .map(({ item }) => item)
}
