/**
 * Files of the command line: scenarios in, results out. Failures of disk and paths come back as RUN issues, never as exceptions.
 */
import { mkdir, open, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue, Result, Text } from '../shared/issue.ts'
import { failure, success } from '../shared/issue.ts'
import { decodeScenario, MOST_BYTES } from '../scenario/read.ts'
import * as say from '../scenario/sentences.ts'

const t = (sv: string, en: string): Text => ({ sv, en })

function runIssue(code: `RUN-${string}`, where: string, what: Text, todo: Text): Issue {
  return { code, where: say.visible(where, 300), what, todo }
}

/** "ENOENT", "EACCES" … of a failed file operation. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

/** Text of a scenario file. The size is looked at before anything is read. */
export async function readScenarioFile(path: string): Promise<Result<string>> {
  try {
    const about = await stat(path)
    if (about.isDirectory()) {
      return failure([
        runIssue(
          'RUN-102',
          path,
          t('Sökvägen är en mapp', 'The path is a folder'),
          t('Skriv sökvägen till en scenariofil.', 'Write the path of a scenario file.'),
        ),
      ])
    }
    if (about.size > MOST_BYTES) return failure([say.tooLarge(path, about.size, MOST_BYTES)])
    const file = await open(path, 'r')
    try {
      const bytes = new Uint8Array(MOST_BYTES + 1)
      let length = 0
      for (let n = 1; n > 0 && length < bytes.length; length += n)
        n = (await file.read(bytes, length, bytes.length - length, null)).bytesRead
      return decodeScenario(bytes.subarray(0, length), path)
    } finally {
      await file.close()
    }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'ENOENT' || reason === 'ENOTDIR') {
      return failure([
        runIssue('RUN-101', path, t('Filen finns inte', 'The file does not exist'), t('Kontrollera sökvägen.', 'Check the path.')),
      ])
    }
    return failure([
      runIssue(
        'RUN-102',
        path,
        t(`Filen går inte att läsa (${reason})`, `The file cannot be read (${reason})`),
        t('Kontrollera läsrätten till filen.', 'Check the permission to read the file.'),
      ),
    ])
  }
}

/** Writes each file whole or not at all (first beside, then renamed). Names are fixed by the program, so nothing leaves the folder. */
export async function writeResultFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Result<readonly string[]>> {
  const written: string[] = []
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, content] of Object.entries(files)) {
      const target = join(folder, name)
      const beside = join(folder, `.${name}.${process.pid}.part`)
      try {
        await writeFile(beside, content)
        await rename(beside, target)
      } catch (error) {
        await unlink(beside).catch(() => undefined)
        throw error
      }
      written.push(target)
    }
    return success(written)
  } catch (error) {
    const reason = reasonOf(error)
    return failure([
      runIssue(
        'RUN-103',
        folder,
        t(`Resultatet går inte att spara (${reason})`, `The result cannot be saved (${reason})`),
        t('Välj en annan mapp efter --out.', 'Choose another folder after --out.'),
      ),
    ])
  }
}
