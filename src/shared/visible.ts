/**
 * Text from outside (a file, a table, a link) made fit to stand in a sentence: on one line, with nothing in it that steers the terminal, turns
 * the direction of writing or cannot be seen. Used wherever an issue quotes what it found.
 */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** One visible line, whatever stands in the file: control and direction signs are written as codes, long text is cut. */
export function visible(text: string, longest = 60): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text
  return cut.replace(INVISIBLE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
