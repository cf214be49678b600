/**
 * The readable table of `simulate`: outcomes down, arms across, each figure with its likely interval and its simulation error, rounded so
 * that nothing finer than the error is shown. Then differences, groups, warnings and the manifest, in Swedish or English.
 */
import type { Structure } from '../engine/model.ts'
import { decimalsByError, formatNumber, formatSek, formatSigned, outOf100 } from '../messages/format.ts'
import type { DifferenceSummary, OutcomeSummary, RunResult } from '../run/result.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Language } from '../shared/issue.ts'
import { WORDS, type Words } from './words.ts'

/** Outcomes that answer the usual questions, in that order; a model with other names shows its first ones. */
const LEADING = [
  'inWork15',
  'inWorkAfterStart15',
  'supportedWork15',
  'regularWork15',
  'inWork24',
  'inWork60',
  'monthsInWork',
  'waitingMonths',
  'admitted',
  'neverReached',
  'utilisation',
  'netSociety',
  'netPublic',
]
const MOST_ROWS = 14

export interface Printed {
  readonly result: RunResult
  readonly scenario: Scenario
  readonly structure: Structure
  readonly expected: boolean
}

export function printResult(printed: Printed, language: Language): string {
  const { result, scenario, expected } = printed
  const w = WORDS[language]
  const m = result.manifest
  const head = [
    scenario.name,
    [
      w.persons(formatNumber(m.persons, language)),
      w.monthsFrom(String(m.cycles), scenario.start),
      expected ? w.central : w.runs(formatNumber(m.draws, language), formatNumber(m.replications, language)),
    ].join(' · '),
    ...(m.partial ? [w.partial] : []),
  ]
  const blocks = [head, armsBlock(printed, language, w), differencesBlock(printed, language, w)]
  if (!expected) blocks.push(...groupBlocks(printed, language, w))
  blocks.push(warningsBlock(result, language, w), [manifestLine(result, w)])
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function leadingOutcomes(printed: Printed): string[] {
  const present = Object.keys(printed.result.arms[0]?.outcomes ?? {})
  const leading = LEADING.filter((id) => present.includes(id))
  return (leading.length > 0 ? leading : present).slice(0, MOST_ROWS)
}

function labelOf(printed: Printed, id: string, language: Language): string {
  return printed.structure.outcomes.find((o) => o.id === id)?.label[language] ?? id
}

function armsBlock(printed: Printed, language: Language, w: Words): string[] {
  const { arms } = printed.result
  const head = ['', ...arms.map((arm) => (arm.comparator ? `${arm.id} (${w.comparator})` : arm.id))]
  const rows = leadingOutcomes(printed).map((id) => [
    withUnit(labelOf(printed, id, language), arms[0].outcomes[id].unit, w),
    ...arms.map((arm) => cell(arm.outcomes[id], false, language, w)),
  ])
  return [w.armsHead, printed.expected ? w.expectedNote : w.armsNote, ...align([head, ...rows])]
}

function differencesBlock(printed: Printed, language: Language, w: Words): string[] {
  const { differences } = printed.result
  if (differences.length === 0) return []
  const head = ['', ...differences.map((d) => d.arm)]
  const rows = leadingOutcomes(printed)
    .filter((id) => differences.some((d) => d.outcomes[id] && d.outcomes[id].mean !== null))
    .map((id) => [
      withUnit(labelOf(printed, id, language), differences[0].outcomes[id].unit, w),
      ...differences.map((d) => differenceCell(d.outcomes[id], printed.expected, language, w)),
    ])
  return [w.differencesHead(differences[0].comparator), ...(printed.expected ? [] : [w.differencesNote]), ...align([head, ...rows])]
}

/** The leading difference again, for each level of each group that the scenario asks for. */
function groupBlocks(printed: Printed, language: Language, w: Words): string[][] {
  const [id] = leadingOutcomes(printed)
  return Object.entries(printed.result.groups).map(([group, levels]) => {
    const breakdown = printed.structure.cohort.breakdowns.find((b) => b.id === group)
    const rows = Object.entries(levels).map(([level, part]) => [
      `${breakdown?.levels.find((l) => l.id === level)?.label[language] ?? level} (${formatNumber(part.persons, language)})`,
      ...part.differences.map((d) => differenceCell(d.outcomes[id], false, language, w)),
    ])
    const head = ['', ...(Object.values(levels)[0]?.differences.map((d) => d.arm) ?? [])]
    return rows.length > 0 ? [w.groupsHead(labelOf(printed, id, language)), ...align([head, ...rows])] : []
  })
}

function warningsBlock(result: RunResult, language: Language, w: Words): string[] {
  if (result.warnings.length === 0) return []
  return [w.warningsHead, ...result.warnings.map((warning) => `- ${warning.message[language]} (${warning.code} ${warning.where})`)]
}

function manifestLine(result: RunResult, w: Words): string {
  const m = result.manifest
  return [
    w.manifest,
    `Vägval ${m.app}`,
    `${w.engine} ${m.engine}`,
    `${m.model.id} ${m.model.version}`,
    `scenario ${m.scenario.fingerprint}`,
    `${w.parameters} ${m.parameters}`,
    `${w.seed} "${m.seed}"`,
    `${w.result} ${m.resultHash}`,
  ].join(' · ')
}

/** "8,1 (5,2 till 11,0) ±0,04" in the unit of the row; a dash where the figure is not defined. */
function cell(summary: OutcomeSummary | undefined, signed: boolean, language: Language, w: Words): string {
  if (!summary || summary.mean === null || !Number.isFinite(summary.mean)) return w.none
  const show = figures(summary, signed, language, w)
  const interval = summary.p10 === null || summary.p90 === null ? '' : ` (${show(summary.p10)} ${w.to} ${show(summary.p90)})`
  const error = summary.mcse === null || summary.mcse === 0 ? '' : ` ±${errorText(summary, language, w)}`
  return `${show(summary.mean)}${interval}${error}`
}

function differenceCell(summary: DifferenceSummary | undefined, expected: boolean, language: Language, w: Words): string {
  const text = cell(summary, true, language, w)
  if (expected || !summary || summary.probBetter === null || text === w.none) return text
  return `${text}, ${w.better(String(outOf100(summary.probBetter)))}`
}

/** Shares are shown out of 100, money in kr, tkr or mnkr, the rest as it is; decimals as the simulation error allows. */
function figures(summary: OutcomeSummary, signed: boolean, language: Language, w: Words): (value: number) => string {
  const scale = scaleOf(summary.unit)
  const write = signed ? formatSigned : formatNumber
  if (isMoney(summary.unit))
    return (value) => formatSek(value * scale, language, w, summary.mcse === null ? null : summary.mcse * scale, signed)
  const decimals = decimalsByError(summary.mcse === null ? 0.05 : summary.mcse * scale, 1)
  return (value) => write(value * scale, language, decimals)
}

/** One significant digit: an error of an error is not worth more. */
function errorText(summary: OutcomeSummary, language: Language, w: Words): string {
  const error = (summary.mcse as number) * scaleOf(summary.unit)
  if (isMoney(summary.unit)) return formatSek(error, language, w, error)
  const decimals = error >= 1 ? 0 : Math.min(4, Math.ceil(-Math.log10(error)))
  return formatNumber(error, language, decimals)
}

const isMoney = (unit: string) => /^(SEK|öre)\b/.test(unit)

function scaleOf(unit: string): number {
  if (unit.startsWith('share')) return 100
  return unit.startsWith('öre') ? 0.01 : 1
}

function withUnit(label: string, unit: string, w: Words): string {
  if (unit.startsWith('share')) return `${label}, ${w.outOf100}`
  const year = /\d{4}$/.exec(unit)?.[0]
  if (isMoney(unit)) return year ? `${label}, ${year}` : label
  const word = w.units[unit] ?? unit
  return word === '' || label.toLowerCase().includes(word) ? label : `${label}, ${word}`
}

/** Columns padded to their widest cell, two spaces apart; the first to the left, figures to the right. */
function align(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...row[column]].length)))
  return rows.map((row) =>
    row
      .map((text, column) => {
        const space = ' '.repeat(widths[column] - [...text].length)
        return column === 0 ? text + space : space + text
      })
      .join('  ')
      .trimEnd(),
  )
}
