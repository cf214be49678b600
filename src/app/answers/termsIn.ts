/** Which words of the glossary stand in a text, in its order; abbreviations as they are written, other terms in any case and inflection. */
import type { Term } from '../../messages/terms.ts'
import type { Language } from '../../shared/issue.ts'

const LETTER = '[\\p{L}\\p{N}]'

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

export function termsIn(text: string, terms: readonly Term[], language: Language): readonly Term[] {
  const standsIn = ({ short, term }: Term): boolean => {
    // "tkr" and "FS" stand alone; "scenariot" is "scenario" too.
    if (short !== undefined) return new RegExp(`(?<!${LETTER})${escaped(short)}(?!${LETTER})`, 'u').test(text)
    const plain = term[language].replace(/ \(.*\)$/, '')
    return new RegExp(`(?<!${LETTER})${escaped(plain)}`, 'iu').test(text)
  }
  return terms.filter(standsIn)
}

/** Terms whose name or explanation has the words typed, in either language. */
export function findTerms(typed: string, terms: readonly Term[]): readonly Term[] {
  const wanted = typed.trim().toLocaleLowerCase('sv')
  if (wanted === '') return terms
  return terms.filter(({ short = '', term, text }) =>
    [short, term.sv, term.en, text.sv, text.en].some((one) => one.toLocaleLowerCase('sv').includes(wanted)),
  )
}
