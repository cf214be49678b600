/**
 * The readable table of `simulate`: outcomes down, arms across, each figure with its likely interval and its simulation error, rounded so
 * that nothing finer than the error is shown. Then differences, groups, warnings and the manifest, in Swedish or English.
 */
import type { Structure } from '../engine/model.ts'
import { formatNumber, outOf100 } from '../messages/format.ts'
import type { DifferenceSummary, RunResult } from '../run/result.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Language } from '../shared/issue.ts'
import { align, cellText, rowStyle, type RowStyle } from './figures.ts'
import { moneyBlocks } from './printMoney.ts'
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
  'preparingReady',
  'preparingCutOff',
  'netSociety',
  'netPublic',
]
const MOST_ROWS = 15

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
      expected ? w.central : w.runs(formatNumber(m.draws, language), formatNumber(m.replications, language), m.sampling),
    ].join(' · '),
    ...unfinishedNote(printed, language, w),
  ]
  const blocks = [head, armsBlock(printed, language, w), differencesBlock(printed, language, w)]
  if (result.appraisal) blocks.push(...moneyBlocks(result.appraisal, language, w))
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
