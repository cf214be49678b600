/**
 * The readable table of `simulate`: outcomes down, arms across, each figure with its likely interval and its simulation error, rounded so
 * that nothing finer than the error is shown. Then differences, groups, warnings and the manifest, in Swedish or English.
 */
import type { Structure } from '../engine/model.ts'
import { decimalsByError, EN_DASH, formatNumber, formatSigned, outOf100 } from '../messages/format.ts'
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
    ...unfinishedNote(printed, language, w),
  ]
  const blocks = [head, armsBlock(printed, language, w), differencesBlock(printed, language, w)]
  if (!expected) blocks.push(...groupBlocks(printed, language, w))
  blocks.push(warningsBlock(result, language, w), [manifestLine(result, w)])
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

/** Fewer replications than asked for: stopped by hand, or because the precision asked for was reached. */
function unfinishedNote({ result, expected }: Printed, language: Language, w: Words): string[] {
  const { partial, finished, draws, replications } = result.manifest
  if (expected || (!partial && finished >= draws * replications)) return []
  const say = partial ? w.partial : w.preciseEnough
  return [say(formatNumber(finished, language), formatNumber(draws * replications, language))]
}

export function leadingOutcomes(printed: Printed): string[] {
  const present = Object.keys(printed.result.arms[0]?.outcomes ?? {})
  const leading = LEADING.filter((id) => present.includes(id))
  return (leading.length >= 5 ? leading : present).slice(0, MOST_ROWS)
}

export function labelOf(printed: Printed, id: string, language: Language): string {
  return printed.structure.outcomes.find((o) => o.id === id)?.label[language] ?? id
}

function armsBlock(printed: Printed, language: Language, w: Words): string[] {
  const { arms } = printed.result
  const head = ['', ...arms.map((arm) => (arm.comparator ? `${arm.id} (${w.comparator})` : arm.id))]
  const rows = leadingOutcomes(printed).map((id) => {
    const cells = arms.map((arm) => arm.outcomes[id])
    const style = rowStyle(cells, false, language, w)
    return [labelOf(printed, id, language) + style.unit, ...cells.map((c) => cellText(c, style, printed.expected, w))]
  })
  return [w.armsHead, printed.expected ? w.expectedNote : w.armsNote, ...align([head, ...rows])]
}

function differencesBlock(printed: Printed, language: Language, w: Words): string[] {
  const { differences } = printed.result
  if (differences.length === 0) return []
  const head = ['', ...differences.map((d) => d.arm)]
  const rows = leadingOutcomes(printed)
    .filter((id) => differences.some((d) => typeof d.outcomes[id]?.mean === 'number'))
    .map((id) => {
      const cells = differences.map((d) => d.outcomes[id])
      const style = rowStyle(cells, true, language, w)
      return differenceRow(labelOf(printed, id, language) + style.unit, cells, style, printed.expected, w)
    })
  return [w.differencesHead(differences[0].comparator), ...(printed.expected ? [] : [w.differencesNote]), ...align([head, ...rows])]
}

/** The leading difference again, for each level of each group that the scenario asks for; written alike, so that levels can be compared. */
function groupBlocks(printed: Printed, language: Language, w: Words): string[][] {
  const [id] = leadingOutcomes(printed)
  return Object.entries(printed.result.groups).map(([group, levels]) => {
    const breakdown = printed.structure.cohort.breakdowns.find((b) => b.id === group)
    const parts = Object.entries(levels).map(([level, part]) => ({
      label: `${breakdown?.levels.find((l) => l.id === level)?.label[language] ?? level} (${w.persons(formatNumber(part.persons, language))})`,
      cells: part.differences.map((d) => d.outcomes[id]),
    }))
    const style = rowStyle(
      parts.flatMap((part) => part.cells),
      true,
      language,
      w,
    )
    const head = ['', ...printed.result.differences.map((d) => d.arm)]
    const rows = parts.map((part) => differenceRow(part.label, part.cells, style, false, w))
    return rows.length > 0 ? [w.groupsHead(labelOf(printed, id, language) + style.unit), ...align([head, ...rows])] : []
  })
}

function differenceRow(label: string, cells: readonly DifferenceSummary[], style: RowStyle, expected: boolean, w: Words): string[] {
  return [
    label,
    ...cells.map((c) => {
      const text = cellText(c, style, expected, w)
      return expected || text === w.none || typeof c.probBetter !== 'number' ? text : `${text}; ${outOf100(c.probBetter)}`
    }),
  ]
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

/** How the figures of one row are written: one unit and one number of decimals, so that they can be compared. */
export interface RowStyle {
  /** Goes behind the label: ", av 100". */
  readonly unit: string
  readonly show: (value: number) => string
  readonly error: (value: number) => string
  readonly signed: boolean
}

/** Shares are shown out of 100, money in kr, tkr or mnkr, the rest as it is; decimals as the largest simulation error of the row allows. */
export function rowStyle(cells: readonly (OutcomeSummary | undefined)[], signed: boolean, language: Language, w: Words): RowStyle {
  const unit = cells.find((c) => c)?.unit ?? ''
  const numbers = cells
    .flatMap((c) => (c ? [c.mean, c.p10, c.p90] : []))
    .filter((x): x is number => typeof x === 'number' && Number.isFinite(x))
  const [scale, word] = scaleAndWord(unit, Math.max(0, ...numbers.map(Math.abs)), w)
  const largest = Math.max(0, ...numbers.map((x) => Math.abs(x * scale)))
  const errors = cells.flatMap((c) => (typeof c?.mcse === 'number' ? [c.mcse * scale] : []))
  const bySize = largest >= 100 ? 0 : 1
  const decimals = errors.length === 0 ? bySize : Math.min(bySize, decimalsByError(Math.max(...errors), 1))
  const write = signed ? formatSigned : formatNumber
  return {
    unit: word === '' ? '' : `, ${word}`,
    show: (value) => write(value * scale, language, decimals),
    error: (value) => formatNumber(value * scale, language, value * scale >= 1 ? 0 : Math.min(4, Math.ceil(-Math.log10(value * scale)))),
    signed,
  }
}

function scaleAndWord(unit: string, largest: number, w: Words): [number, string] {
  if (unit.startsWith('share')) return [100, w.outOf100]
  const money = /^(SEK|öre)(?: (\d{4}))?/.exec(unit)
  if (!money) return [1, w.units[unit] ?? unit]
  const kronor = money[1] === 'öre' ? 0.01 : 1
  const [size, word] = largest * kronor >= 1e6 ? [1e-6, w.million] : largest * kronor >= 1e4 ? [1e-3, w.thousand] : [1, w.kronor]
  return [kronor * size, [word, money[2]].filter(Boolean).join(' ')]
}

/** "8,1 (5,2–11,0) ±0,04"; a dash where the figure is not defined. Signed figures have "till" between, since a dash looks like a minus. */
export function cellText(summary: OutcomeSummary | undefined, style: RowStyle, expected: boolean, w: Words): string {
  if (!summary || summary.mean === null || !Number.isFinite(summary.mean)) return w.none
  const mean = style.show(summary.mean)
  if (expected || summary.p10 === null || summary.p90 === null) return mean
  const between = style.signed || summary.p10 < 0 ? ` ${w.to} ` : EN_DASH
  const error = summary.mcse === null || summary.mcse === 0 ? '' : ` ±${style.error(summary.mcse)}`
  return `${mean} (${style.show(summary.p10)}${between}${style.show(summary.p90)})${error}`
}

/** Columns padded to their widest cell, two spaces apart; the first to the left, figures to the right. */
export function align(rows: readonly (readonly string[])[]): string[] {
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
