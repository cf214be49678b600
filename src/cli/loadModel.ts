/**
 * `--model MAPP`: a model outside models/. Its TypeScript is built into one file that both this thread and the workers load, checked for
 * the parts of the contract in src/engine/model.ts, and given back with the file's place. Every failure is the model author's: MOD.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Model } from '../engine/model.ts'
import type { Issue, Result, Text } from '../shared/issue.ts'
import { failure, success } from '../shared/issue.ts'
import { visible } from '../scenario/sentences.ts'

export interface LoadedModel {
  readonly model: Model
  /** The built file; exists until `remove` is called. */
  readonly file: string
  readonly remove: () => Promise<void>
}

const t = (sv: string, en: string): Text => ({ sv, en })
const modIssue = (code: `MOD-${string}`, where: string, what: Text, todo: Text): Issue => ({ code, where: visible(where, 300), what, todo })

export async function loadModel(path: string): Promise<Result<LoadedModel>> {
  const folder = resolve(path)
  const entry = join(folder, 'index.ts')
  if (!(await isFile(entry))) {
    const what = t('Mappen finns inte eller saknar index.ts', 'The folder does not exist or lacks index.ts')
    return failure([
      modIssue(
        'MOD-101',
        path,
        what,
        t('Ange mappen som innehåller modellens index.ts.', "Give the folder that holds the model's index.ts."),
      ),
    ])
  }
  const place = await mkdtemp(join(tmpdir(), 'vagval-model-'))
  const remove = () => rm(place, { recursive: true, force: true })
  const file = join(place, 'model.mjs')
  const built = await buildModel(folder, entry, place, path)
  const model = built.ok ? await importModel(file, path) : built
  if (model.ok) return success({ model: model.value, file, remove })
  await remove()
  return model
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/** The bundler is loaded only here: runs without --model never pay for it. */
async function buildModel(folder: string, entry: string, place: string, path: string): Promise<Result<null>> {
  const { build } = await import('vite')
  try {
    await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      publicDir: false,
      ssr: { noExternal: true },
      build: { ssr: entry, outDir: place, minify: false, rollupOptions: { output: { entryFileNames: 'model.mjs', format: 'es' } } },
    })
    return success(null)
  } catch (error) {
    const said = visible(firstLines(error), 300)
    const what = t(`Modellen går inte att bygga: ${said}`, `The model cannot be built: ${said}`)
    return failure([modIssue('MOD-102', path, what, t('Rätta felet i modellens kod.', "Correct the error in the model's code."))])
  }
}

async function importModel(file: string, path: string): Promise<Result<Model>> {
  let exported: unknown
  try {
    exported = ((await import(/* @vite-ignore */ pathToFileURL(file).href)) as { model?: unknown }).model
  } catch (error) {
    const said = visible(firstLines(error), 300)
    const what = t(`Modellen kastar fel när den laddas: ${said}`, `The model throws while loading: ${said}`)
    return failure([modIssue('MOD-104', path, what, t('Rätta felet i modellens kod.', "Correct the error in the model's code."))])
  }
  const missing = missingParts(exported)
  if (missing.length === 0) return success(exported as Model)
  const what = t(`Modellen saknar: ${missing.join(', ')}`, `The model lacks: ${missing.join(', ')}`)
  return failure([
    modIssue('MOD-103', path, what, t('Exportera "model" enligt src/engine/model.ts.', 'Export "model" as in src/engine/model.ts.')),
  ])
}

/** Message without colour codes, its first two lines on one. */
function firstLines(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  return (
    said
      // eslint-disable-next-line no-control-regex -- colour codes of the bundler
      .replace(/\u001b\[[0-9;]*m/g, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, 2)
      .join(' ')
  )
}

const PARTS: Readonly<Record<string, (part: unknown) => boolean>> = {
  id: (x) => typeof x === 'string' && x !== '',
  version: (x) => typeof x === 'string',
  label: (x) => isGroup(x) && typeof x.sv === 'string' && typeof x.en === 'string',
  parameters: Array.isArray,
  evidence: Array.isArray,
  profiles: Array.isArray,
  'fields.population': (x) => isGroup(x) && x.type === 'group' && isGroup(x.fields),
  'fields.arm': (x) => isGroup(x) && x.type === 'group' && isGroup(x.fields),
  makeStructure: (x) => typeof x === 'function',
  makePrepare: (x) => typeof x === 'function',
  warnings: (x) => typeof x === 'function',
}

const isGroup = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x)

/** Names of the parts of the contract that `model` lacks or has in another form. */
export function missingParts(model: unknown): string[] {
  if (!isGroup(model)) return ['model']
  const get = (name: string) => name.split('.').reduce<unknown>((x, key) => (isGroup(x) ? x[key] : undefined), model)
  return Object.entries(PARTS)
    .filter(([name, fits]) => !fits(get(name)))
    .map(([name]) => name)
}
