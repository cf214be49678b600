/**
 * Words of the appendix, in both languages; what it shares with other reports stands in report.ts. Swedish is the master.
 */
import type { Language } from '../shared/issue.ts'

const sv = {
  title: (scenario: string) => `Bilaga: ${scenario}`,
  results: 'Resultat',
  scenario: 'Scenario',
  sensitivity: 'Känslighet',
  limits: 'Gränser',
  parameters: 'Värden i modellen',
  parametersNote: 'Värde och troligt spann (8 av 10 dragningar). Fet stil: ändrat i det här scenariot.',
  sources: 'Källor',
  description: 'Beskrivning utan fackord',
  cheers: 'CHEERS 2022, punkt för punkt',
  verified: (tests: readonly string[]) => `Prövas i varje version av ${tests.join(' · ')}.`,
  test: (name: string, file: string) => `”${name}” (${file})`,
  testsNote: 'Testernas namn är på engelska. Vem som helst kan köra dem med npm test.',
  states: { done: 'ja', partly: 'delvis', no: 'nej' },
  grade: { measured: 'm', judged: 'b', assumed: 'a' },
  gradeKey: 'm mätt, b bedömt, a antaget',
  fixed: 'fast',
}

export type AppendixWords = typeof sv

const en: AppendixWords = {
  title: (scenario) => `Appendix: ${scenario}`,
  results: 'Results',
  scenario: 'Scenario',
  sensitivity: 'Sensitivity',
  limits: 'Limits',
  parameters: 'Values of the model',
  parametersNote: 'Value and probable range (8 draws of 10). Bold: changed in this scenario.',
  sources: 'Sources',
  description: 'Description without technical words',
  cheers: 'CHEERS 2022, item by item',
  verified: (tests) => `Tested in every version by ${tests.join(' · ')}.`,
  test: (name, file) => `“${name}” (${file})`,
  testsNote: 'Anybody can run the tests with npm test.',
  states: { done: 'yes', partly: 'partly', no: 'no' },
  grade: { measured: 'm', judged: 'j', assumed: 'a' },
  gradeKey: 'm measured, j judged, a assumed',
  fixed: 'fixed',
}

export const appendixWords: Readonly<Record<Language, AppendixWords>> = { sv, en }
