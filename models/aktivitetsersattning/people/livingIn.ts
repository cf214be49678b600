/**
 * Only those of a source who live in some of its municipalities. Their number is what the source has there; for another number the whole
 * source is scaled until enough live there, so that their tables keep the proportions of the source.
 */
import type { Wanted } from './draft.ts'
import { chosen, evenly, those, type People } from './draft.ts'
import type { Maker } from './ownCounts.ts'

/** `wanted` asks for a number of persons of the whole source; names that the source lacks find nobody. */
export function livingIn({ total, make }: Maker, names: readonly string[], wanted: (persons: number) => Wanted): Maker {
  const there = (people: People) => those(people, (i) => names.includes(people.municipalities[people.municipality[i]]))
  const found = there(make(wanted(total))).length
  return {
    total: found,
    make: (asked) => {
      if (found === 0) return chosen(make({ ...asked, persons: 1 }), [])
      for (let size = Math.ceil((asked.persons * total) / found); ; size = Math.ceil(size * 1.02) + 1) {
        const people = make({ ...asked, persons: size })
        const living = there(people)
        if (living.length >= asked.persons) return onlyPlaces(chosen(people, evenly(living, asked.persons)), names)
      }
    },
  }
}

/** The list of municipalities cut down to `names`, in the order of the source. */
function onlyPlaces(people: People, names: readonly string[]): People {
  const municipalities = people.municipalities.filter((name) => names.includes(name))
  const place = people.municipalities.map((name) => Math.max(0, municipalities.indexOf(name)))
  return { ...people, municipalities, municipality: people.municipality.map((m) => place[m]) }
}
