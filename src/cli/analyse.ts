/**
 * `analyse TABLE.csv`: decision analysis of anybody's draws, with the same code as the workbench. The table is read strictly, the
 * whole analysis is made, and it is printed as one JSON object or as a readable table.
 */
import { analyseDecision, type AnalysisRequest } from '../economics/analyse.ts'
import type { DecisionDraws } from '../economics/decisionDraws.ts'
import { parseDrawsTable } from '../economics/drawsTable.ts'
import { fewestDraws } from '../economics/evppi.ts'
import { type ParameterStudy, parseStudy } from '../economics/parameterStudy.ts'
import { mostThresholds, parseThresholds } from '../economics/thresholds.ts'
import type { Warning } from '../run/result.ts'
import { nearest } from '../scenario/nearest.ts'
import { visible } from '../scenario/sentences.ts'
import type { Issue, Language, Result, Text } from '../shared/issue.ts'
import { failure, success } from '../shared/issue.ts'
import { type CommandLine, type OptionSpec, readCommandLine, usageIssue } from './options.ts'
import { printAnalysis } from './printAnalysis.ts'
import { fail } from './report.ts'
import { EXIT, type Surroundings } from './surroundings.ts'
import { readTableFile } from './tableFile.ts'

const t = (sv: string, en: string): Text => ({ sv, en })

const DEFAULT_WTP = '0:200000:1000'

export const ANALYSE_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  wtp: {
    kind: 'text',
    max: 100,
    value: '0:200000:1000',
    help: t('vad en enhet effekt får kosta: från:till:steg', 'what a unit of effect may cost: from:to:step'),
  },
  comparator: { kind: 'text', value: 'NAMN', help: t('jämför alla alternativ med detta', 'compare every strategy with this one') },
  groups: {
    kind: 'text',
    value: 'A+B,C+D',
    help: t('parametrar att veta tillsammans, utöver var för sig', 'parameters to be known together, besides one by one'),
  },
  study: {
    kind: 'text',
    max: 1000,
    value: 'A:n=100,B:n=50:sd=2',
    help: t(
      'vad en undersökning vore värd: n räknade personer, eller n mätta värden med spridningen sd; + för ihop',
      'what a study would be worth: n persons counted, or n values measured that spread with sd; + joins',
    ),
  },
  json: { kind: 'flag', help: t('skriv svaret som JSON', 'print the answer as JSON') },
  lang: { kind: 'language', value: 'sv|en', help: t('språk', 'language') },
  help: { kind: 'flag', help: t('visa den här hjälpen', 'show this help') },
}

export async function analyse(argv: readonly string[], language: Language, io: Surroundings): Promise<number> {
  const line = readCommandLine(argv, ANALYSE_OPTIONS)
  if (!line.ok) return fail(line.issues, language, io)
  const { files, values } = line.value
  const wtps = readThresholds(values)
  const refused = [...fileIssues(files), ...(wtps.ok ? [] : wtps.issues)]
  if (refused.length > 0 || !wtps.ok) return fail(refused, language, io)

  const [file] = files
  const text = await readTableFile(file)
  if (!text.ok) return fail(text.issues, language, io)
  const table = parseDrawsTable(text.value, visible(file, 300))
  if (!table.ok) return fail(table.issues, language, io)
  const request = readRequest(table.value, wtps.value, values)
  if (!request.ok) return fail(request.issues, language, io)

  const analysis = analyseDecision(table.value, request.value)
  const warnings = warningsOf(table.value, file)
  if (values.json === true) {
    const shown = warnings.map((w) => ({ code: w.code, where: w.where, message: w.message[language] }))
    io.out(`${JSON.stringify({ ...analysis, warnings: shown })}\n`)
  } else {
    io.out(printAnalysis({ file: visible(file, 300), draws: table.value, request: request.value, analysis, warnings }, language))
  }
  return EXIT.done
}

function fileIssues(files: readonly string[]): Issue[] {
  if (files.length === 0) {
    return [
      usageIssue(
        'SCN-043',
        'analyse',
        t('Ingen tabell angiven', 'No table given'),
        t('Skriv till exempel analyse dragningar.csv.', 'Write for example analyse draws.csv.'),
      ),
    ]
  }
  return files.slice(1).map((extra) => {
    const what = t('Bara en tabell kan analyseras åt gången', 'Only one table can be analysed at a time')
    return usageIssue('SCN-044', extra, what, t('Kör analyse en gång per fil.', 'Run analyse once per file.'))
  })
}

function readThresholds(values: CommandLine['values']): Result<number[]> {
  const word = String(values.wtp ?? DEFAULT_WTP)
  const wtps = parseThresholds(word)
  if (wtps) return success(wtps)
  return failure([
    usageIssue(
      'SCN-042',
      '--wtp',
      t(`"${visible(word)}" går inte att använda`, `"${visible(word)}" cannot be used`),
      t(
        `Skriv från:till:steg, till exempel ${DEFAULT_WTP}, med högst ${mostThresholds} steg.`,
        `Write from:to:step, for example ${DEFAULT_WTP}, with at most ${mostThresholds} steps.`,
      ),
    ),
  ])
}

/** Names on the command line to places in the table. */
function readRequest(draws: DecisionDraws, wtps: readonly number[], values: CommandLine['values']): Result<AnalysisRequest> {
  const issues: Issue[] = []
  const find = (option: string, name: string, known: readonly string[]) => {
    const index = known.indexOf(name)
    if (index < 0) issues.push(unknownName(option, name, known))
    return index
  }
  const comparator = values.comparator === undefined ? null : find('--comparator', String(values.comparator), draws.strategies)
  const names = draws.parameters.map(({ name }) => name)
  const groups = String(values.groups ?? '')
    .split(',')
    .filter((group) => group.trim() !== '')
    .map((group) => [...new Set(group.split('+').map((name) => find('--groups', name.trim(), names)))])
  const studies = String(values.study ?? '')
    .split(',')
    .filter((word) => word.trim() !== '')
    .map((word) => readStudy(word, draws, issues))
  return issues.length > 0 ? failure(issues) : success({ wtps, comparator, groups, studies })
}

/** The parts of a study; what cannot be used is added to the issues. */
function readStudy(word: string, draws: DecisionDraws, issues: Issue[]): readonly ParameterStudy[] {
  const parts = parseStudy(word)
  if (!parts) {
    issues.push(
      usageIssue(
        'SCN-042',
        '--study',
        t(`"${visible(word)}" går inte att läsa som en undersökning`, `"${visible(word)}" cannot be read as a study`),
        t(
          'Skriv namn:n=100 för räknade personer eller namn:n=100:sd=2 för mätta värden.',
          'Write name:n=100 for persons counted or name:n=100:sd=2 for values measured.',
        ),
      ),
    )
    return []
  }
  const names = draws.parameters.map(({ name }) => name)
  for (const { name, sd } of parts) {
    const values = draws.parameters.find((one) => one.name === name)?.values
    if (!values) issues.push(unknownName('--study', name, names))
    else if (sd === null && !values.every((p) => p >= 0 && p <= 1)) {
      issues.push(
        usageIssue(
          'SCN-042',
          '--study',
          t(`${visible(name)} är inte en andel mellan 0 och 1`, `${visible(name)} is not a share between 0 and 1`),
          t(
            `Personer kan bara räknas för en andel. Skriv ${visible(name)}:n=100:sd=S, där S är spridningen mellan mätta värden.`,
            `Persons can be counted for a share only. Write ${visible(name)}:n=100:sd=S, with S the spread between measured values.`,
          ),
        ),
      )
    }
  }
  return parts
}

function unknownName(option: string, name: string, known: readonly string[]): Issue {
  const near = nearest(name, known)
  const some = known.slice(0, 8).map((word) => visible(word))
  return usageIssue(
    'SCN-042',
    option,
    t(`"${visible(name)}" finns inte i tabellen`, `"${visible(name)}" is not in the table`),
    near
      ? t(`Menade du ${visible(near)}?`, `Did you mean ${visible(near)}?`)
      : t(`Tabellen har ${some.join(', ') || 'inga sådana kolumner'}.`, `The table has ${some.join(', ') || 'no such columns'}.`),
  )
}

function warningsOf(draws: DecisionDraws, file: string): Warning[] {
  if (draws.draws >= fewestDraws || draws.parameters.length === 0) return []
  return [
    {
      code: 'RUN-011',
      where: visible(file, 300),
      message: t(
        `Värdet av att veta mer om en parameter räknas inte ut: tabellen har ${draws.draws} dragningar, och minst ${fewestDraws} behövs.`,
        `The value of knowing more about a parameter is left out: the table has ${draws.draws} draws, and at least ${fewestDraws} are needed.`,
      ),
    },
  ]
}
