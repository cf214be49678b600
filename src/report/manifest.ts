/**
 * Who made the figures, from what and when: the line that stands at the foot of every page, slide and file, and the same as a table.
 */
import { formatNumber, formatPercent } from '../messages/format.ts'
import { reportWords } from '../messages/report.ts'
import { textColumn, type ReportTable } from './blocks.ts'
import type { Subject } from './subject.ts'

/** "400 dragningar × 5 upprepningar", or that it is an expectation, or how much of the run was finished. */
export function runsText(subject: Subject): string {
  const words = reportWords[subject.language].manifest
  const { draws, replications, finished } = subject.result.manifest
  if (subject.exact) return words.expected
  const number = (n: number) => formatNumber(n, subject.language)
  const all = words.runsValue(number(draws), number(replications))
  return finished < draws * replications ? `${all} (${words.unfinished(number(finished), number(draws * replications))})` : all
}

/** One line: programme, engine, model, scenario with fingerprint, seed, runs, fingerprint of the result, date. */
export function manifestLine(subject: Subject): string {
  const words = reportWords[subject.language].manifest
  const { manifest } = subject.result
  return words.line([
    `Vägval ${manifest.app}`,
    `${words.engineShort} ${manifest.engine}`,
    `${manifest.model.id} ${manifest.model.version}`,
    `scenario ${manifest.scenario.fingerprint}`,
    `${words.seedShort} ${manifest.seed}`,
    runsText(subject),
    `${words.resultShort} ${manifest.resultHash}`,
    subject.date,
  ])
}

/** The line with the two sentences that no export goes without. */
export function footText(subject: Subject): string {
  const words = reportWords[subject.language]
  return `${words.modelResult} ${words.noIndividual} ${manifestLine(subject)}`
}

/** The same as rows of name and value. */
export function manifestTable(subject: Subject): ReportTable {
  const words = reportWords[subject.language]
  const say = words.manifest
  const { result, scenario, language } = subject
  const { manifest } = result
  const { economics } = scenario
  const rows: readonly (readonly [string, string])[] = [
    [say.scenario, scenario.name],
    [say.date, subject.date],
    [say.app, `Vägval ${manifest.app}`],
    [say.engine, manifest.engine],
    [say.model, `${manifest.model.id} ${manifest.model.version}`],
    [say.runs, runsText(subject)],
    [say.seed, manifest.seed],
    [say.persons, formatNumber(manifest.persons, language)],
    [say.horizon, say.horizonValue(formatNumber(scenario.horizonMonths, language), scenario.start)],
    [say.priceYear, String(economics.priceYear)],
    [say.rate, formatPercent(economics.discountRate, language, 1)],
    [say.scenarioPrint, manifest.scenario.fingerprint],
    [say.parameterPrint, manifest.parameters],
    [say.tableHash, manifest.tableHash],
    [say.resultHash, manifest.resultHash],
  ]
  return {
    id: 'manifest',
    caption: say.heading,
    note: say.repeat,
    columns: [textColumn('what', words.tables.columns.what, 28), textColumn('value', words.tables.columns.name, 60)],
    rows,
  }
}
