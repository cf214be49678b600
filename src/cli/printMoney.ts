/**
 * The money part of `simulate`'s readable table: who pays and who gains compared with the comparator, when the money is back, and what
 * it comes to for one. Parties down, arms across; undiscounted for the parties, as a budget is, discounted for society.
 */
import { formatNumber, outOf100 } from '../messages/format.ts'
import { paybackDistribution } from '../run/appraisal/paybackDistribution.ts'
import { netPerHead, type Denominator } from '../run/appraisal/perParticipant.ts'
import { pocketTable } from '../run/appraisal/pocketTable.ts'
import { presentValue } from '../run/appraisal/presentValue.ts'
import type { RunAppraisal } from '../run/result.ts'
import type { Language } from '../shared/issue.ts'
import { align, cellText, type Figure, rowStyle } from './figures.ts'
import type { Words } from './words.ts'

const sv = {
  head: (comparator: string) => `Vem betalar, vem får tillbaka: skillnad mot ${comparator}`,
  note: (unit: string, months: string) =>
    `Hela gruppen, ${months} månader, utan diskontering, ${unit}. Plus: parten får mer eller betalar mindre. Minus: parten betalar mer eller får mindre.`,
  likely: 'Inom parentes: troligen mellan (8 av 10 körningar).',
  public: 'Offentliga parter tillsammans',
  society: 'Samhället: alla parter tillsammans',
  work: '  värdet av arbetet',
  resources: '  resurser som används',
  closed:
    'Överföringar, skatter, löner och bidrag går från en part till en annan och tar ut varandra. Kvar för samhället blir värdet av arbetet minus resurserna.',
  paybackHead: 'När pengarna är tillbaka',
  paybackNote: 'Månader från starten tills parten har fått igen det den lagt ut',
  middleRun: (months: string) => `, i den mellersta körningen. Sist: i hur många av 100 körningar det inte sker på ${months} månader.`,
  within: (months: string) => `. Inte: sker inte på ${months} månader.`,
  fromStart: 'från start',
  never: 'inte',
  untouched: 'berörs inte',
  months: (n: string) => `${n} mån`,
  ofHundred: (n: string) => `; ${n}`,
  headsHead: (rate: string) => `Netto för samhället, diskonterat med ${rate} % om året`,
  heads: { person: 'per person i gruppen', admitted: 'per person som söker plats', started: 'per person som får plats' },
}

const en: typeof sv = {
  head: (comparator) => `Who pays, who gains: difference from ${comparator}`,
  note: (unit, months) =>
    `The whole group, ${months} months, undiscounted, ${unit}. Plus: the party receives more or pays less. Minus: it pays more or receives less.`,
  likely: 'In brackets: probably between (8 runs of 10).',
  public: 'Public parties together',
  society: 'Society: all parties together',
  work: '  value of the work',
  resources: '  resources used',
  closed:
    'Transfers, taxes, wages and subsidies go from one party to another and cancel. What is left for society is the value of the work less the resources.',
  paybackHead: 'When the money is back',
  paybackNote: 'Months from the start until the party has got back what it has laid out',
  middleRun: (months) => `, in the middle run. Last: in how many of 100 runs that does not happen within ${months} months.`,
  within: (months) => `. Not: does not happen within ${months} months.`,
  fromStart: 'from the start',
  never: 'not',
  untouched: 'not affected',
  months: (n) => `${n} mo`,
  ofHundred: (n) => `; ${n}`,
  headsHead: (rate) => `Net for society, discounted at ${rate} % a year`,
  heads: { person: 'per person in the group', admitted: 'per person who asks for a place', started: 'per person who gets a place' },
}

const TEXT: Readonly<Record<Language, typeof sv>> = { sv, en }
const HEADS: readonly Denominator[] = ['person', 'admitted', 'started']

/** A part of a sum, of which only the mean is shown. */
const EXACT = { mcse: null, p10: null, p90: null }

/** Nothing for a run with a single arm. */
export function moneyBlocks(run: RunAppraisal, language: Language, w: Words): string[][] {
  const comparator = run.arms[run.comparator]
  const arms = run.arms.filter((arm) => arm !== comparator)
  if (comparator === undefined || arms.length === 0) return []
  return [pockets(run, arms, comparator, language, w), paybacks(run, arms, language), heads(run, arms, comparator, language, w)]
}

function pockets(run: RunAppraisal, arms: readonly string[], comparator: string, language: Language, w: Words): string[] {
  const t = TEXT[language]
  const plain = (arm: string) => ({ arm, against: comparator, rate: 0, horizon: run.cycles })
  const tables = arms.map((arm) => pocketTable(run, plain(arm)))
  const cellsOf = (perspective: string) => arms.map((arm) => presentValue(run, perspective, plain(arm)))
  const ofKind = (kind: string) =>
    tables.map(({ kinds, society }): Figure => ({ ...EXACT, mean: society.cells[kinds.indexOf(kind)] ?? 0, unit: run.unit }))
  const rows: readonly (readonly [string, readonly Figure[]])[] = [
    ...run.parties.map(({ id, label }) => [label[language], cellsOf(id)] as const),
    [t.public, cellsOf('public')],
    [t.society, cellsOf('society')],
    [t.work, ofKind('production')],
    [t.resources, ofKind('resource')],
  ]
  const style = rowStyle(
    rows.flatMap(([, cells]) => cells),
    true,
    language,
    w,
  )
  const table = align([['', ...arms], ...rows.map(([label, cells]) => [label, ...cells.map((c) => cellText(c, style, run.kept === 0, w))])])
  const unit = style.unit.replace(/^, /, '')
  const note = t.note(unit, formatNumber(run.cycles, language))
  return [t.head(comparator), run.kept === 0 ? note : `${note} ${t.likely}`, ...table, t.closed]
}

function paybacks(run: RunAppraisal, arms: readonly string[], language: Language): string[] {
  const t = TEXT[language]
  const cell = (arm: string, party: string): string => {
    const back = paybackDistribution(run, arm, party)
    if (!back || back.untouched) return t.untouched
    const month = run.kept === 0 ? back.ofMean : back.p50
    const when = month === null ? t.never : month === 0 ? t.fromStart : t.months(formatNumber(month, language))
    return back.shareNever === null ? when : when + t.ofHundred(formatNumber(outOf100(back.shareNever), language))
  }
  const rows = [
    ...run.parties.map(({ id, label }) => [label[language], ...arms.map((arm) => cell(arm, id))]),
    [t.public, ...arms.map((arm) => cell(arm, 'public'))],
    [t.society, ...arms.map((arm) => cell(arm, 'society'))],
  ]
  const months = formatNumber(run.cycles, language)
  const note = t.paybackNote + (run.kept === 0 ? t.within(months) : t.middleRun(months))
  return [t.paybackHead, note, ...align([['', ...arms], ...rows])]
}

function heads(run: RunAppraisal, arms: readonly string[], comparator: string, language: Language, w: Words): string[] {
  const t = TEXT[language]
  const rate = run.discountRate
  const rows = HEADS.map((per) => {
    const cells = arms.map((arm) => netPerHead(run, 'society', { arm, against: comparator, rate, horizon: run.cycles }, per))
    const style = rowStyle(cells, true, language, w)
    return [t.heads[per] + style.unit, ...cells.map((c) => cellText(c, style, run.kept === 0, w))]
  })
  const percent = formatNumber(rate * 100, language, rate * 1000 === Math.round(rate * 100) * 10 ? 0 : 1)
  return [t.headsHead(percent), ...align([['', ...arms], ...rows])]
}
