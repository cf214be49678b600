/**
 * The words of the command line in both languages: headings of the table, usage, confirmations. Error sentences are made where the errors
 * are found; names of outcomes come from the model.
 */
import type { Language } from '../shared/issue.ts'

const sv = {
  usage: (commands: string) =>
    `Vägval simulerar vägar till arbete för unga med aktivitetsersättning.\n\nAnvändning:\n${commands}\n\nTillval efter ett kommando visas med --help.\n`,
  usageOf: (line: string, options: string) => `Användning: ${line}\n\nTillval:\n${options}\n`,
  simulate: 'räknar på ett scenario och visar resultatet',
  analyse: 'analyserar ett beslut utifrån en tabell med dragningar',
  check: 'kontrollerar scenarier utan att räkna på dem',
  fileWord: 'FIL',
  filesWord: 'FIL…',
  tableWord: 'TABELL.csv',
  inOrder: (file: string, name: string, fingerprint: string) => `${file}: i sin ordning · ${name} · scenario ${fingerprint}`,

  persons: (n: string) => `${n} personer`,
  monthsFrom: (n: string, start: string) => `${n} månader från ${start}`,
  runs: (draws: string, replications: string, sampling: 'sobol' | 'plain') =>
    `${draws} parameterdragningar (${sampling === 'sobol' ? 'jämnt spridda' : 'var för sig'}) × ${replications} upprepningar`,
  central: 'väntevärden vid mittvärden, utan slump',
  partial: (done: string, total: string) => `Avbruten: ${done} av ${total} upprepningar hann bli klara, och bara de är räknade.`,
  preciseEnough: (done: string, total: string) => `Precisionen nåddes efter ${done} av ${total} upprepningar, och resten behövdes inte.`,
  armsHead: 'Hur det går',
  armsNote: 'I modellen: medelvärde (troligen mellan, 8 av 10 körningar) ± simuleringsfel.',
  expectedNote: 'I modellen: väntevärde vid mittvärden. Osäkerheten är inte med.',
  differencesHead: (comparator: string) => `Skillnad mot ${comparator}`,
  differencesNote: 'Sist i varje ruta: i hur många av 100 körningar alternativet är bättre än jämförelsen.',
  groupsHead: (outcome: string) => `Skillnad för grupper: ${outcome}`,
  sweepNote: (path: string, count: string) => `${path}: ${count} värden, samma slumpfrö i alla`,
  sweepPartial: (done: string, total: string) => `Avbruten: ${done} av ${total} värden hann bli klara.`,
  comparator: 'jämförelse',
  outOf100: 'av 100',
  units: { months: '', cycles: '', persons: 'personer', factor: '' } as Readonly<Record<string, string>>,
  kronor: 'kr',
  thousand: 'tkr',
  million: 'mnkr',
  to: 'till',
  none: '–',
  warningsHead: 'Att tänka på',
  manifest: 'Modellresultat, inte mätning',
  engine: 'motor',
  parameters: 'parametrar',
  seed: 'frö',
  result: 'resultat',
  saved: (paths: string) => `Sparat: ${paths}`,
  progress: (bar: string, done: string, total: string) => `Räknar ${bar} ${done} av ${total} upprepningar`,
  interrupting: 'Avbryter. Det som är klart redovisas. Ctrl-C igen stoppar genast.',
}

export type Words = typeof sv

const en: Words = {
  usage: (commands) =>
    `Vägval simulates pathways to work for young people with activity compensation.\n\nUsage:\n${commands}\n\nOptions of a command are shown with --help.\n`,
  usageOf: (line, options) => `Usage: ${line}\n\nOptions:\n${options}\n`,
  simulate: 'runs a scenario and shows the result',
  analyse: 'analyses a decision from a table of draws',
  check: 'validates scenarios without running them',
  fileWord: 'FILE',
  filesWord: 'FILE…',
  tableWord: 'TABLE.csv',
  inOrder: (file, name, fingerprint) => `${file}: in order · ${name} · scenario ${fingerprint}`,

  persons: (n) => `${n} persons`,
  monthsFrom: (n, start) => `${n} months from ${start}`,
  runs: (draws, replications, sampling) =>
    `${draws} parameter draws (${sampling === 'sobol' ? 'evenly spread' : 'each by itself'}) × ${replications} replications`,
  central: 'expected values at central parameters, without chance',
  partial: (done, total) => `Interrupted: ${done} of ${total} replications were finished, and only they are counted.`,
  preciseEnough: (done, total) => `The precision was reached after ${done} of ${total} replications, and the rest were not needed.`,
  armsHead: 'How it goes',
  armsNote: 'In the model: mean (probably between, 8 runs of 10) ± Monte Carlo error.',
  expectedNote: 'In the model: expected value at central parameters. Uncertainty is left out.',
  differencesHead: (comparator) => `Difference from ${comparator}`,
  differencesNote: 'Last in each cell: in how many of 100 runs the arm is better than the comparator.',
  groupsHead: (outcome) => `Difference by group: ${outcome}`,
  sweepNote: (path, count) => `${path}: ${count} values, the same seed in all`,
  sweepPartial: (done, total) => `Interrupted: ${done} of ${total} values were finished.`,
  comparator: 'comparator',
  outOf100: 'of 100',
  units: { months: '', cycles: '', persons: 'persons', factor: '' },
  kronor: 'SEK',
  thousand: 'kSEK',
  million: 'MSEK',
  to: 'to',
  none: '–',
  warningsHead: 'To bear in mind',
  manifest: 'Model result, not a measurement',
  engine: 'engine',
  parameters: 'parameters',
  seed: 'seed',
  result: 'result',
  saved: (paths) => `Saved: ${paths}`,
  progress: (bar, done, total) => `Running ${bar} ${done} of ${total} replications`,
  interrupting: 'Stopping. What is finished will be reported. Ctrl-C again stops at once.',
}

export const WORDS: Readonly<Record<Language, Words>> = { sv, en }
