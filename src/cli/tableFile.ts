/**
 * A table of draws from disk as text, for `analyse`. Its size is looked at before anything is read; what disk and path do wrong comes
 * back as RUN issues, never as exceptions.
 */
import { readFile, stat } from 'node:fs/promises'
import { notText, tooManyBytes } from '../economics/drawsTableIssues.ts'
import { visible } from '../scenario/sentences.ts'
import type { Issue, Result, Text } from '../shared/issue.ts'
import { failure, success } from '../shared/issue.ts'

/** Room for 10,000 draws of 500 columns. */
export const MOST_TABLE_BYTES = 100_000_000

const t = (sv: string, en: string): Text => ({ sv, en })

export async function readTableFile(path: string): Promise<Result<string>> {
  const where = visible(path, 300)
  const unreadable = (what: Text, todo: Text): Result<string> => failure([{ code: 'RUN-102', where, what, todo } satisfies Issue])
  try {
    const about = await stat(path)
    if (about.isDirectory()) {
      return unreadable(
        t('Sökvägen är en mapp', 'The path is a folder'),
        t('Skriv sökvägen till en CSV-fil.', 'Write the path of a CSV file.'),
      )
    }
    if (about.size > MOST_TABLE_BYTES) return failure([tooManyBytes(where, about.size, MOST_TABLE_BYTES)])
    return decode(await readFile(path), where)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (reason === 'ENOENT' || reason === 'ENOTDIR') {
      return failure([
        {
          code: 'RUN-101',
          where,
          what: t('Filen finns inte', 'The file does not exist'),
          todo: t('Kontrollera sökvägen.', 'Check the path.'),
        },
      ])
    }
    return unreadable(
      t(`Filen går inte att läsa (${reason})`, `The file cannot be read (${reason})`),
      t('Kontrollera läsrätten till filen.', 'Check the permission to read the file.'),
    )
  }
}

function decode(bytes: Uint8Array, where: string): Result<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? failure([notText(where)]) : success(text)
  } catch {
    return failure([notText(where)])
  }
}
