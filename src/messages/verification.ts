/** Words of the record of verification: what was run, when, and what it said. Shown under validation and printed with the appendix. */
import type { Language } from '../shared/issue.ts'

const sv = {
  heading: 'Hur programmet är prövat',
  lead: (date: string, commit: string, platform: string) =>
    `Den sparade körningen av testerna är från ${date}, på kodversion ${commit} (${platform}). Det som ändrats sedan dess är inte med här.`,
  totals: (passed: string, all: string, files: string, skipped: string) =>
    `${passed} av ${all} tester i ${files} filer godkändes${skipped === '0' ? '' : `; ${skipped} kördes inte`}.`,
  columns: {
    item: 'Punkt',
    tests: 'Tester som svaret vilar på',
    area: 'Del av koden',
    found: 'Upptäckta ändringar',
    what: 'Fall',
    result: 'Utfall',
    where: 'Var',
  },
  ofTests: (passed: string, all: string) => `${passed} av ${all} godkända`,
  noTests: 'Ingen har gjort det',
  outcome: { passed: 'godkänd', failed: 'underkänd', notRun: 'inte med i den sparade körningen' },
  reference: 'Publicerade fall som räknas om',
  referenceNote: 'Varje fall är räknat av någon annan. Filen säger vilken källa och hur många siffror som stämmer.',
  testNames: 'Vad varje test prövar, på engelska',
  /** By the name of the test's file. */
  cases: {
    'economics-example': 'Beslutsanalys av en tabell med 10 000 dragningar',
    'economics-icers': 'Sex strategier: vilka som slås ut av andra',
    'economics-normal': 'Värdet av att veta, när svaret finns som formel',
    erlang: 'Köer enligt Erlangs formler',
    hiv: 'HIV: en medicin mot två',
    'krijkamp-cohort': 'Krijkamp: hela gruppen på en gång',
    'krijkamp-microsimulation': 'Krijkamp: en person i taget',
    'sick-sicker': 'Sjuk och sjukare: fyra strategier',
  } as Readonly<Record<string, string>>,
  hashes: 'Samma siffror överallt',
  hash: (scenario: string, hash: string) => `Exemplet ${scenario} ger resultathash ${hash} på kommandoraden. I webbläsarna:`,
  mutation: 'Märker testerna att koden är fel?',
  mutationNote:
    'Koden ändras på ett ställe i taget, och testerna får säga ifrån. Ändringar som inget snabbt test märker kan ändå märkas av de långsamma, som inte frågas. Text ändras inte i de delar där den bara är meningar till läsaren.',
  mutationShare: (share: string, found: string, all: string) => `${share} (${found} av ${all})`,
  sample: (share: string, low: string, high: string) =>
    `ett slumpat urval på ${share} av ändringarna, så andelen ligger med 95 procents säkerhet mellan ${low} och ${high}`,
  part: (files: string, all: string) => `${files} av ${all} filer har ändrats`,
  noMutation: 'Ingen sådan prövning är sparad.',
  areas: {
    random: 'Slumpen',
    statistics: 'Statistiken',
    economics: 'Ekonomin',
    smoothing: 'Värdet av att veta',
    engine: 'Motorn',
    scenario: 'Scenariofilen',
    model: 'Modellen',
  } as Readonly<Record<string, string>>,
}

export type VerificationWords = typeof sv

const en: VerificationWords = {
  heading: 'How the program is tested',
  lead: (date, commit, platform) =>
    `The recorded run of the tests is from ${date}, on code version ${commit} (${platform}). What has changed since then is not in it.`,
  totals: (passed, all, files, skipped) =>
    `${passed} of ${all} tests in ${files} files passed${skipped === '0' ? '' : `; ${skipped} were not run`}.`,
  columns: {
    item: 'Item',
    tests: 'Tests that the answer rests on',
    area: 'Part of the code',
    found: 'Changes noticed',
    what: 'Case',
    result: 'Outcome',
    where: 'Where',
  },
  ofTests: (passed, all) => `${passed} of ${all} passed`,
  noTests: 'Nobody has done it',
  outcome: { passed: 'passed', failed: 'failed', notRun: 'not in the recorded run' },
  reference: 'Published cases calculated again',
  referenceNote: 'Each case was calculated by somebody else. The file says from which source, and how many digits agree.',
  testNames: 'What each test tries',
  cases: {
    'economics-example': 'Decision analysis of a table with 10,000 draws',
    'economics-icers': 'Six strategies: which are dominated',
    'economics-normal': 'The value of knowing, where the answer is a formula',
    erlang: 'Queues by Erlang’s formulas',
    hiv: 'HIV: one drug against two',
    'krijkamp-cohort': 'Krijkamp: the whole group at once',
    'krijkamp-microsimulation': 'Krijkamp: one person at a time',
    'sick-sicker': 'Sick and sicker: four strategies',
  },
  hashes: 'The same digits everywhere',
  hash: (scenario, hash) => `The example ${scenario} gives the result hash ${hash} on the command line. In browsers:`,
  mutation: 'Do the tests notice when the code is wrong?',
  mutationNote:
    'The code is changed in one place at a time, and the tests have to object. A change that no quick test notices may still be noticed by the slow ones, which are not asked. Text is not changed where it is only sentences for the reader.',
  mutationShare: (share, found, all) => `${share} (${found} of ${all})`,
  sample: (share, low, high) =>
    `a random sample of ${share} of the changes, so the share lies between ${low} and ${high} with 95 per cent certainty`,
  part: (files, all) => `${files} of ${all} files were changed`,
  noMutation: 'No such trial is recorded.',
  areas: {
    random: 'Chance',
    statistics: 'Statistics',
    economics: 'Economics',
    smoothing: 'The value of knowing',
    engine: 'The engine',
    scenario: 'The scenario file',
    model: 'The model',
  },
}

export const verificationWords: Readonly<Record<Language, VerificationWords>> = { sv, en }
