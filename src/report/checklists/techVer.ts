/**
 * TECH-VER: verification of a model in five domains (Büyükkaramikli and others, PharmacoEconomics 2019), each answered by tests that run in
 * every version.
 */
import { named, t, type Checklist } from './checklist.ts'

const MODEL = 'models/aktivitetsersattning/tests'

export const TECH_VER: Checklist = {
  id: 'TECH-VER',
  name: t('TECH-VER, teknisk kontroll i fem delar', 'TECH-VER, technical verification in five domains'),
  source: 'doi:10.1007/s40273-019-00844-y',
  items: [
    {
      id: '1',
      name: t('Indata', 'Input calculations'),
      state: 'done',
      answer: t(
        'Studiens andelar ges tillbaka av varje dragning, befolkningens tabeller stämmer på personen, och priser räknas om med prisbasbeloppet.',
        'Every draw gives back the trial’s shares, the tables of the population are met to the person, and prices move with the price base amount.',
      ),
      tests: [
        named(`${MODEL}/calibrate.test.ts`, 'hits the trial’s 18, 20 and 26 % in its own chain'),
        named(`${MODEL}/parameters.test.ts`, 'have the sampling error of an arm of 1,063 / 3 persons, 48 % of them women'),
        named(`${MODEL}/margins.prop.test.ts`, 'has every table of the report to the person'),
        named(`${MODEL}/rules.test.ts`, 'carry amounts between price levels with the price base amount: 59,200 / 52,500 from 2023 to 2026'),
      ],
    },
    {
      id: '2',
      name: t('Tillstånd och händelser', 'Event-state calculations'),
      state: 'done',
      answer: t(
        'Var och en är i exakt ett tillstånd. Den snabba vägen ger samma resultat som en enkel och långsam på slumpade modeller. Lika effekt och kostnad ger exakt noll skillnad.',
        'Everybody is in exactly one state. The fast path gives the same as a plain and slow one on random models. Equal effect and cost give exactly no difference.',
      ),
      tests: [
        named('tests/property/engine.prop.test.ts', 'keeps every person in exactly one state at every point, on both paths'),
        named('tests/property/engine.prop.test.ts', 'leaves the same tally as the plain reference path, bit for bit'),
        named(
          `${MODEL}/pathways.test.ts`,
          'is exactly zero in every state, month and krona when the targets are equal and SE costs what FS costs',
        ),
        named(`${MODEL}/pathways.test.ts`, 'never has more persons than places'),
      ],
    },
    {
      id: '3',
      name: t('Resultat', 'Result calculations'),
      state: 'done',
      answer: t(
        'Huvudboken går ihop i varje månad. Ett exempel räknat för hand stämmer på öret. Summor över parter och tid är desamma åt båda hållen.',
        'The ledger balances in every month. An example worked by hand is met to the öre. Sums over parties and time agree both ways.',
      ),
      tests: [
        named(`${MODEL}/ledger.prop.test.ts`, 'balances in every person-month, in whole öre'),
        named(`${MODEL}/worked.test.ts`, 'is met to the öre in every month by the plain reference'),
        named(
          'tests/property/appraisal-ledger.prop.test.ts',
          'adds up over perspectives, is the plain sum at rate 0, and is what the engine’s own outcomes say',
        ),
      ],
    },
    {
      id: '4',
      name: t('Osäkerhet', 'Uncertainty analysis calculations'),
      state: 'done',
      answer: t(
        'Fördelningarna har de medelvärden och spridningar de ska. Simuleringen stämmer med väntevärdet. Värdet av kunskap följer lagarna och publicerade svar.',
        'The distributions have the means and spreads they should. The simulation agrees with the expectation. The value of information obeys its laws and published answers.',
      ),
      tests: [
        named(
          'tests/property/random-quantile.prop.test.ts',
          'has mean and sd equal to the sums over 2,000 evenly spaced quantiles, within the error of that sum',
        ),
        named(`${MODEL}/everything.stat.test.ts`, 'agree with the mean of 1,000 replications where places are not limited'),
        named('tests/property/economics.prop.test.ts', 'is never below zero and never above the EVPI of the same draws'),
        named('tests/reference/economics-example.test.ts', 'EVPPI of five parameters and a pair within the stated 3 and 5 per cent'),
      ],
    },
    {
      id: '5',
      name: t('Helheten', 'Overall checks'),
      state: 'done',
      answer: t(
        'Samma scenario ger samma resultat, bit för bit, hur räkningen än delas. Motorn ger tillbaka publicerade modellers svar.',
        'The same scenario gives the same result, bit for bit, however the work is divided. The engine gives back the answers of published models.',
      ),
      tests: [
        named(
          'tests/wire/run.test.ts',
          'gives the same result, bit for bit, with 1, 2 and 7 workers and batches of 1, 25 and 1,000 replications',
        ),
        named('tests/reference/sick-sicker.test.ts', 'the first five rows of the trace to the printed digit'),
        named('tests/reference/hiv.test.ts', 'cost per life year to the printed digit'),
        named('tests/golden/preset.golden.test.ts', 'has the frozen hashes of its tables and of its result'),
      ],
    },
  ],
}
