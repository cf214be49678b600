/**
 * The words of the readable table of `analyse` in both languages. Money and effect stand in the table's own units, which it does not name.
 */
import type { Language } from '../shared/issue.ts'

const sv = {
  head: (file: string, draws: string, strategies: string, parameters: string) =>
    `${file}: ${draws} dragningar, ${strategies} alternativ, ${parameters} parametrar. Belopp och effekt i tabellens egna enheter.`,
  icers: 'Vad varje steg uppåt kostar',
  strategy: 'alternativ',
  cost: 'kostnad',
  effect: 'effekt',
  incCost: 'merkostnad',
  incEffect: 'mereffekt',
  icer: 'per enhet effekt',
  status: { ND: 'kvar', D: 'slås ut: ett annat kostar inte mer och ger inte mindre', ED: 'slås ut av två andra tillsammans' },
  choice: 'Vad som är bäst, efter vad en enhet effekt får kosta',
  choiceNote: 'Sannolikhet i procent att alternativet är bäst; * = bäst i genomsnitt. Sist: väntad förlust av att välja nu (EVPI).',
  wtp: 'per enhet',
  evpi: 'EVPI',
  differences: (comparator: string) => `Nettonytta jämfört med ${comparator}`,
  differencesNote: 'Medelvärde (95 av 100 dragningar) och i hur många av 100 dragningar alternativet är bättre.',
  evppi: 'Vad det är värt att veta mer om en parameter (EVPPI ± standardfel)',
  evppiNote: 'Per beslut. Störst först, där de tillsammans är störst. Skillnader mindre än standardfelet betyder inget.',
  evppiRest: (n: string) => `${n} till med mindre värde visas med --json.`,
  warnings: 'Att tänka på',
  to: 'till',
  none: '–',
}

export type AnalysisWords = typeof sv

const en: AnalysisWords = {
  head: (file, draws, strategies, parameters) =>
    `${file}: ${draws} draws, ${strategies} strategies, ${parameters} parameters. Money and effect in the table's own units.`,
  icers: 'What each step up costs',
  strategy: 'strategy',
  cost: 'cost',
  effect: 'effect',
  incCost: 'extra cost',
  incEffect: 'extra effect',
  icer: 'per unit of effect',
  status: { ND: 'stays', D: 'dominated: another costs no more and gives no less', ED: 'dominated by two others together' },
  choice: 'What is best, by what a unit of effect may cost',
  choiceNote: 'Probability in per cent that the strategy is best; * = best on average. Last: expected loss of choosing now (EVPI).',
  wtp: 'per unit',
  evpi: 'EVPI',
  differences: (comparator) => `Net benefit compared with ${comparator}`,
  differencesNote: 'Mean (95 draws of 100) and in how many draws of 100 the strategy is better.',
  evppi: 'What it is worth to know more about a parameter (EVPPI ± standard error)',
  evppiNote: 'Per decision. Largest first, where together they are largest. Differences smaller than the standard error mean nothing.',
  evppiRest: (n) => `${n} more of less value are shown with --json.`,
  warnings: 'To bear in mind',
  to: 'to',
  none: '–',
}

export const ANALYSIS_WORDS: Readonly<Record<Language, AnalysisWords>> = { sv, en }
