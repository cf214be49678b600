/**
 * One part of a divided run as a file: a line that says what run and which part it is, then one line per finished batch. Numbers travel as
 * the bytes they are (little-endian, base64), so that merging gives the very bits of the undivided run, and every line carries a check. A file is written whole or not at
 * all; a part that was lost is simply carried out again.
 */
import { mkdir, open, readdir, rename, stat, unlink, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { BatchResult } from '../run/batch.ts'
import type { Persons } from '../run/gather/keptRows.ts'
import type { Shard } from '../run/shards.ts'
import type { Manifest } from '../run/result.ts'
import { failure, success, type Issue, type Result, type Text } from '../shared/issue.ts'
import { visible } from '../scenario/sentences.ts'
import { sealed, unsealed } from './sealedLine.ts'

const FORMAT = 'vagval-shard-3'

/** What every part of one run has in common. */
export type ShardRun = Pick<Manifest, 'app' | 'engine' | 'model' | 'parameters' | 'seed' | 'draws' | 'replications'> & {
  readonly fingerprint: string
}

export interface ShardHead {
  readonly format: typeof FORMAT
  readonly run: ShardRun
  readonly shard: Shard
  readonly batches: number
  /** The scenario file with the options of the command line, as JSON text. */
  readonly scenario: string
}

export interface ShardFile {
  readonly path: string
  readonly head: ShardHead
  /** Reads the batches one by one, until one is refused; only when the heads of all parts fit together. Everything that is wrong. */
  batches(take: (batch: BatchResult) => Issue | null): Promise<readonly Issue[]>
}

const FLOATS = ['outcomes', 'levels', 'seriesSum', 'years', 'yearSumHigh', 'yearSumLow', 'money', 'monthSum'] as const
const WORDS32 = ['hashes', 'tableHashes'] as const

const t = (sv: string, en: string): Text => ({ sv, en })

function unreadable(path: string, why: Text): Issue {
  return {
    code: 'RUN-110',
    where: visible(path, 300),
    what: t(`delen av körningen går inte att läsa: ${why.sv}`, `the part of the run cannot be read: ${why.en}`),
    todo: t('kör om den delen med samma --shard', 'carry out that part again with the same --shard'),
  }
}

export function shardFileName({ index, of }: Shard): string {
  const width = String(of).length
  return `shard-${String(index).padStart(width, '0')}-of-${of}.ndjson`
}

function encode(batch: BatchResult): string {
  const bytes = (array: Float64Array | Uint32Array | Persons) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64')
  const arrays = Object.fromEntries([...FLOATS, ...WORDS32].map((name) => [name, bytes(batch[name])]))
  const { index, first, count, series } = batch
  return JSON.stringify({ index, first, count, ...arrays, personBytes: series.BYTES_PER_ELEMENT, series: bytes(series) })
}

/** null when the line is not a batch. */
function decode(line: string): BatchResult | null {
  const value = unsealed(line) as Record<string, unknown> | null
  if (!value) return null
  const whole = (key: string) => (Number.isSafeInteger(value[key]) ? (value[key] as number) : -1)
  const bytes = (key: string, size: number) => {
    const text = value[key]
    if (typeof text !== 'string') return null
    const buffer = Buffer.from(text, 'base64')
    return buffer.length % size === 0 ? new Uint8Array(buffer).buffer : null
  }
  const parts: Record<string, Float64Array | Persons> = {}
  for (const name of FLOATS) {
    const buffer = bytes(name, 8)
    if (!buffer) return null
    parts[name] = new Float64Array(buffer)
  }
  for (const name of WORDS32) {
    const buffer = bytes(name, 4)
    if (!buffer) return null
    parts[name] = new Uint32Array(buffer)
  }
  // people are whole, in as few bytes as the cohort allows
  const Series = value['personBytes'] === 2 ? Uint16Array : Uint32Array
  const people = bytes('series', Series.BYTES_PER_ELEMENT)
  if (!people) return null
  parts['series'] = new Series(people)
  const batch = { index: whole('index'), first: whole('first'), count: whole('count'), ...parts } as unknown as BatchResult
  return batch.index >= 0 && batch.first >= 0 && batch.count > 0 ? batch : null
}

export interface ShardWriter {
  write(batch: BatchResult): Promise<void>
  /** Gives the file its name. */
  finish(): Promise<Result<string>>
  /** Leaves nothing behind. */
  discard(): Promise<void>
}

/** Writes beside, as batches come, and renames at the end, so that a killed machine leaves no half file under the real name. */
export function startShard(folder: string, head: Omit<ShardHead, 'format'>): ShardWriter {
  const target = join(folder, shardFileName(head.shard))
  const beside = `${target}.${process.pid}.part`
  let trouble: unknown = null
  let file: FileHandle | null = null
  // one line after the other; after the first trouble none
  let line = step(async () => {
    await mkdir(folder, { recursive: true })
    file = await open(beside, 'w')
    await file.write(`${sealed(JSON.stringify({ format: FORMAT, ...head }))}\n`)
  })

  async function step(work: () => Promise<unknown>): Promise<void> {
    if (trouble === null) await work().catch((error: unknown) => (trouble = error ?? 'error'))
  }
  const next = (work: () => Promise<unknown>): Promise<void> => (line = line.then(() => step(work)))

  async function discard(): Promise<void> {
    await line
    await file?.close().catch(() => undefined)
    await unlink(beside).catch(() => undefined)
  }

  return {
    write: (batch) => next(() => file!.write(`${sealed(encode(batch))}\n`)),
    async finish() {
      await next(() => file!.close())
      await next(() => rename(beside, target))
      if (trouble === null) return success(target)
      await discard()
      return failure([notSaved(folder, trouble)])
    },
    discard,
  }
}

function notSaved(folder: string, error: unknown): Issue {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return {
    code: 'RUN-103',
    where: visible(folder, 300),
    what: t(`Resultatet går inte att spara (${reason})`, `The result cannot be saved (${reason})`),
    todo: t('Välj en annan mapp efter --out.', 'Choose another folder after --out.'),
  }
}

/** The part files in the given folders, heads read and checked, batches still on disk. */
export async function findShards(folders: readonly string[]): Promise<Result<readonly ShardFile[]>> {
  const issues: Issue[] = []
  const files: ShardFile[] = []
  for (const folder of folders) {
    try {
      const about = await stat(folder)
      const names = about.isDirectory() ? (await readdir(folder)).filter((name) => /^shard-\d+-of-\d+\.ndjson$/.test(name)).sort() : ['']
      for (const name of names) {
        const read = await readHead(name === '' ? folder : join(folder, name))
        if (read.ok) files.push(read.value)
        else issues.push(...read.issues)
      }
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
      issues.push({
        code: 'RUN-101',
        where: visible(folder, 300),
        what: t(`Mappen går inte att läsa (${reason})`, `The folder cannot be read (${reason})`),
        todo: t('Kontrollera sökvägen.', 'Check the path.'),
      })
    }
  }
  return issues.length > 0 ? failure(issues) : success(files)
}

async function readHead(path: string): Promise<Result<ShardFile>> {
  const file = await open(path, 'r')
  try {
    for await (const line of file.readLines()) {
      const head = parseHead(line)
      if (!head) break
      return success({ path, head, batches: (take) => readBatches(path, head.batches, take) })
    }
  } catch (error) {
    return failure([unreadable(path, t(String(error), String(error)))])
  } finally {
    await file.close().catch(() => undefined)
  }
  return failure([unreadable(path, t('första raden är inte en sådan fils', 'the first line is not that of such a file'))])
}

function parseHead(line: string): ShardHead | null {
  try {
    const head = unsealed(line) as ShardHead | null
    if (!head) return null
    const { run, shard } = head
    const right =
      head.format === FORMAT &&
      typeof head.scenario === 'string' &&
      Number.isSafeInteger(head.batches) &&
      Number.isSafeInteger(shard.index) &&
      Number.isSafeInteger(shard.of) &&
      shard.index >= 1 &&
      shard.index <= shard.of &&
      typeof run === 'object'
    return right ? head : null
  } catch {
    return null
  }
}

/** Gives the batches one by one, so that only one is in memory. */
async function readBatches(path: string, count: number, take: (batch: BatchResult) => Issue | null): Promise<readonly Issue[]> {
  const damaged = () => [unreadable(path, t(`rad ${read + 2} är skadad`, `line ${read + 2} is damaged`))]
  const file = await open(path, 'r')
  let read = 0
  let isHead = true
  try {
    for await (const line of file.readLines()) {
      if (isHead) {
        isHead = false
        continue
      }
      const batch = decode(line)
      if (!batch) return damaged()
      const wrong = take(batch)
      if (wrong) return [wrong]
      read++
    }
  } catch {
    return damaged()
  } finally {
    await file.close().catch(() => undefined)
  }
  if (read === count) return []
  return [unreadable(path, t(`${read} av ${count} omgångar finns i filen`, `${read} of ${count} batches are in the file`))]
}
