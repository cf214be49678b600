/**
 * Marked sentences: the catalogue writes "[8 fler av 100]" for a figure that leads back to its sources and "**4 och 12**" for
 * bold; this splits such a sentence into parts that a component can draw and a test can read.
 */
export interface SentencePart {
  readonly kind: 'text' | 'strong' | 'figure'
  readonly text: string
  /** Punctuation right after a figure: it must not begin a line of its own. */
  readonly tail: string
  /** Figures are counted from 0 within the sentence, so that each can be given its own source. */
  readonly index: number
}

export function partsOf(sentence: string): readonly SentencePart[] {
  const parts: SentencePart[] = []
  let figures = 0
  for (const match of sentence.matchAll(/\[([^\]]+)\]([.,:;!?]*)|\*\*([^*]+)\*\*|([^[*]+|\*)/g)) {
    if (match[1] !== undefined) parts.push({ kind: 'figure', text: match[1], tail: match[2] ?? '', index: figures++ })
    else if (match[3] !== undefined) parts.push({ kind: 'strong', text: match[3], tail: '', index: -1 })
    else parts.push({ kind: 'text', text: match[4] ?? '', tail: '', index: -1 })
  }
  return parts
}

/** The sentence as it is read aloud or pasted: without marks. */
export function plainText(sentence: string): string {
  return partsOf(sentence)
    .map((part) => part.text + part.tail)
    .join('')
}
