/**
 * `check FILE…`: reads each scenario as simulate would, models' own rules included, without running it. Every issue of every file is
 * printed; files in order are confirmed on standard output.
 */
import type { Issue, Language } from '../shared/issue.ts'
import { parametersFingerprint, scenarioFingerprint } from '../scenario/fingerprint.ts'
import { readScenario } from '../scenario/read.ts'
import { readScenarioFile } from './files.ts'
import { loadModel } from './loadModel.ts'
import { noFile, type OptionSpec, readCommandLine } from './options.ts'
import { fail } from './report.ts'
import { EXIT, type Models, type Surroundings } from './surroundings.ts'
import { WORDS } from './words.ts'

export const CHECK_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  json: { kind: 'flag', help: { sv: 'skriv svaret som JSON', en: 'print the answer as JSON' } },
  model: {
    kind: 'text',
    value: 'MAPP',
    help: { sv: 'modell i en mapp utanför programmet', en: 'a model in a folder outside the program' },
  },
  lang: { kind: 'language', value: 'sv|en', help: { sv: 'språk', en: 'language' } },
  help: { kind: 'flag', help: { sv: 'visa den här hjälpen', en: 'show this help' } },
}

interface Checked {
  readonly file: string
  readonly issues: readonly Issue[]
  readonly name: string | null
  readonly fingerprint: string | null
  readonly parameters: string | null
}

export async function check(argv: readonly string[], language: Language, io: Surroundings): Promise<number> {
  const line = readCommandLine(argv, CHECK_OPTIONS)
  if (!line.ok) return fail(line.issues, language, io)
  const { files, values } = line.value
  if (files.length === 0) {
    return fail([noFile('check')], language, io)
  }
  const loaded = values.model === undefined ? null : await loadModel(String(values.model))
  if (loaded && !loaded.ok) return fail(loaded.issues, language, io)
  try {
    const models = loaded?.ok ? { ...io.models, [loaded.value.model.id]: loaded.value.model } : io.models
    const results: Checked[] = []
    for (const file of files) results.push(await checkFile(file, models))
    return report(results, values.json === true, language, io)
  } finally {
    if (loaded?.ok) await loaded.value.remove()
  }
}

async function checkFile(file: string, models: Models): Promise<Checked> {
  const text = await readScenarioFile(file)
  const read = text.ok ? readScenario(text.value, models, file) : text
  if (!read.ok) return { file, issues: read.issues, name: null, fingerprint: null, parameters: null }
  const { scenario } = read.value
  return {
    file,
    issues: [],
    name: scenario.name,
    fingerprint: scenarioFingerprint(scenario),
    parameters: parametersFingerprint(models[scenario.model], scenario.changes),
  }
}

/** Confirms what is in order, complains about the rest; the exit code is that of the worst file. */
function report(results: readonly Checked[], json: boolean, language: Language, io: Surroundings): number {
  const issues = results.flatMap((r) => r.issues)
  if (json) {
    const files = results.map((r) => ({
      ...r,
      ok: r.issues.length === 0,
      issues: r.issues.map((i) => ({ code: i.code, where: i.where, what: i.what[language], todo: i.todo[language] })),
    }))
    io.out(`${JSON.stringify({ files })}\n`)
  } else {
    for (const r of results) if (r.issues.length === 0) io.out(`${WORDS[language].inOrder(r.file, r.name ?? '', r.fingerprint ?? '')}\n`)
  }
  return issues.length > 0 ? fail(issues, language, io) : EXIT.done
}
