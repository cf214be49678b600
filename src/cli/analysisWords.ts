/**
 * The words of the readable table of `analyse` in both languages. Money and effect stand in the table's own units, which it does not name.
 */
import type { Language } from '../shared/issue.ts'

const sv = {
  head: (file: string, draws: string, strategies: string, parameters: string) =>
    `${file}: ${draws} dragningar, ${strategies} alternativ, ${parameters} parametrar. Belopp och effekt i tabellens egna enheter.`,
  brief: 'I korthet',
  bestAll: (name: string, from: string, to: string) =>
    `${name} är bäst i genomsnitt, oavsett om en enhet effekt får kosta ${from} eller ${to}.`,
  bestAt: (name: string, at: string) => `${name} är bäst i genomsnitt när en enhet effekt får kosta ${at}.`,
  bestUpTo: (name: string, to: string) => `${name} är bäst i genomsnitt så länge en enhet effekt får kosta högst ${to}.`,
  bestFrom: (name: string, from: string) => `${name} är bäst i genomsnitt från ${from} per enhet.`,
  sure: (low: number, high: number) =>
    low === high
      ? `Det valet är också det bästa i ${low} av 100 dragningar; i de övriga hade något annat varit bättre.`
      : `Det valet är också det bästa i ${low} till ${high} av 100 dragningar, beroende på vad effekten får kosta; i de övriga hade något annat varit bättre.`,
  sureAlways: 'Det valet är det bästa i alla dragningar.',
  worthKnowing: (most: string, at: string) =>
    `Att veta allt innan beslutet vore värt högst ${most} (vid ${at} per enhet). En undersökning som kostar mer än så lönar sig inte.`,
  nothingToLearn: 'Mer kunskap ändrar inte valet i någon dragning, så den är inget värd för beslutet.',
  noneAlone:
    'Ingen parameter har för sig ett värde som går att skilja från noll: ingen av dem ändrar ensam valet tydligt. Flera tillsammans kan göra det (--groups).',
  mostWorth: (name: string, value: string, se: string, at: string) =>
    `Mest värt att veta mer om är ${name}: ${value} ± ${se} (vid ${at} per enhet).`,
  icers: 'Vad varje steg uppåt kostar',
  icersNote:
    'Ett alternativ som står kvar kan vara värt att välja; vilket beror på vad en enhet effekt får kosta. De andra ger aldrig mest för pengarna.',
  strategy: 'alternativ',
  cost: 'kostnad',
  effect: 'effekt',
  incCost: 'merkostnad',
  incEffect: 'mereffekt',
  icer: 'per enhet effekt',
  status: { ND: 'kvar', D: 'slås ut: ett annat kostar inte mer och ger inte mindre', ED: 'slås ut av två andra tillsammans' },
  choice: 'Vad som är bäst, efter vad en enhet effekt får kosta',
  choiceNote:
    'En dragning är en möjlig värld. Här står i hur många av 100 dragningar varje alternativ är bäst (CEAC); * = bäst i genomsnitt, alltså det att välja (CEAF). Sist: vad det högst är värt att veta mer innan (EVPI).',
  wtp: 'per enhet',
  evpi: 'EVPI',
  differences: (comparator: string) => `Nettonytta jämfört med ${comparator}`,
  differencesNote: 'Medelvärde (95 av 100 dragningar) och i hur många av 100 dragningar alternativet är bättre.',
  evppi: 'Vad det är värt att veta mer om en parameter (EVPPI ± standardfel)',
  evppiNote: 'Per beslut. Störst först, där de tillsammans är störst. Skillnader mindre än standardfelet betyder inget.',
  evppiRest: (n: string) => `${n} till med mindre värde visas med --json.`,
  evppiZero: (n: string) => `Värdet är noll för ${n}: att veta mer om en sådan ensam ändrar inte valet.`,
  parameter: (n: number, shown: string) => `${shown} ${n === 1 ? 'parameter' : 'parametrar'}`,
  evsi: 'Vad en undersökning vore värd (EVSI ± standardfel)',
  evsiNote: 'Per beslut, före dess egen kostnad. Aldrig mer än att veta samma sak helt.',
  warnings: 'Att tänka på',
  to: 'till',
  none: '–',
}

export type AnalysisWords = typeof sv

const en: AnalysisWords = {
  head: (file, draws, strategies, parameters) =>
    `${file}: ${draws} draws, ${strategies} strategies, ${parameters} parameters. Money and effect in the table's own units.`,
  brief: 'In short',
  bestAll: (name, from, to) => `${name} is best on average, whether a unit of effect may cost ${from} or ${to}.`,
  bestAt: (name, at) => `${name} is best on average when a unit of effect may cost ${at}.`,
  bestUpTo: (name, to) => `${name} is best on average as long as a unit of effect may cost at most ${to}.`,
  bestFrom: (name, from) => `${name} is best on average from ${from} per unit.`,
  sure: (low, high) =>
    low === high
      ? `That choice is also the best one in ${low} draws of 100; in the others something else would have been better.`
      : `That choice is also the best one in ${low} to ${high} draws of 100, depending on what the effect may cost; in the others something else would have been better.`,
  sureAlways: 'That choice is the best one in every draw.',
  worthKnowing: (most, at) =>
    `To know everything before deciding would be worth at most ${most} (at ${at} per unit). A study that costs more does not pay.`,
  nothingToLearn: 'More knowledge changes the choice in no draw, so it is worth nothing to the decision.',
  noneAlone:
    'No parameter has a value of its own that can be told from zero: none of them clearly changes the choice alone. Several together may (--groups).',
  mostWorth: (name, value, se, at) => `Most worth knowing more about is ${name}: ${value} ± ${se} (at ${at} per unit).`,
  icers: 'What each step up costs',
  icersNote:
    'A strategy that stays may be worth choosing; which one depends on what a unit of effect may cost. The others never give most for the money.',
  strategy: 'strategy',
  cost: 'cost',
  effect: 'effect',
  incCost: 'extra cost',
  incEffect: 'extra effect',
  icer: 'per unit of effect',
  status: { ND: 'stays', D: 'dominated: another costs no more and gives no less', ED: 'dominated by two others together' },
  choice: 'What is best, by what a unit of effect may cost',
  choiceNote:
    'A draw is a possible world. Shown is in how many draws of 100 each strategy is best (CEAC); * = best on average, so the one to choose (CEAF). Last: what knowing more first is worth at most (EVPI).',
  wtp: 'per unit',
  evpi: 'EVPI',
  differences: (comparator) => `Net benefit compared with ${comparator}`,
  differencesNote: 'Mean (95 draws of 100) and in how many draws of 100 the strategy is better.',
  evppi: 'What it is worth to know more about a parameter (EVPPI ± standard error)',
  evppiNote: 'Per decision. Largest first, where together they are largest. Differences smaller than the standard error mean nothing.',
  evppiRest: (n) => `${n} more of less value are shown with --json.`,
  evppiZero: (n) => `The value is zero for ${n}: knowing more about one of them alone does not change the choice.`,
  parameter: (n, shown) => `${shown} ${n === 1 ? 'parameter' : 'parameters'}`,
  evsi: 'What a study would be worth (EVSI ± standard error)',
  evsiNote: 'Per decision, before its own cost. Never more than knowing the same thing fully.',
  warnings: 'To bear in mind',
  to: 'to',
  none: '–',
}

export const ANALYSIS_WORDS: Readonly<Record<Language, AnalysisWords>> = { sv, en }
