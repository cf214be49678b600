/**
 * HIV, one drug against two (Chancellor et al. 1997; Briggs, Claxton & Sculpher 2006, exercise 2.5): three stages of disease and
 * death, 20 yearly cycles; the second drug is given for two years. Written with the public contract only.
 *
 * Time. The two years are counted in two ways that must agree: by model time (epochs of the rows, periods of the amounts), and by clocks
 * that start with the model (pieces of the rows, spell pieces of the amounts), arm by arm.
 * Discounting. Costs of a year fall at its end and are discounted from there, (1 + rate)^(−(t + 1)); the engine's 'end' weighs cycle t by
 * (1 + rate)^(−t), so each amount is booked at its value at the beginning of its year, 1 / (1 + rate) of the price.
 * Life years are not discounted: they are an outcome of time in states. `midYear` books half a year at each death, for those who count the
 * dead of a year as alive for half of it.
 */
import { amountIndex, eventAmountIndex, makeLayout, rowIndex } from '../../../../src/engine/layout.ts'
import type { Model } from '../../../../src/engine/model.ts'
import { success } from '../../../../src/shared/issue.ts'
import { cohortFields, makeCohortStructure, printedValue, say, setRow } from '../cohortFrame.ts'

const [stageA, stageB, stageC, dead] = [0, 1, 2, 3]
export const alive = [stageA, stageB, stageC]
const treatmentYears = 2
const source = 'chancellor-1997'
const parameter = (id: string, value: number, unit: string, sv: string, en: string) => printedValue(id, value, unit, source, sv, en)

/** Patients counted from one stage to each in a year: A, B, C, dead. */
const counts = [
  [1251, 350, 116, 17],
  [0, 731, 512, 15],
  [0, 0, 1312, 437],
]

const parameters = [
  parameter('rr', 0.509, 'factor', 'Försämring med två läkemedel', 'Relative risk of progression with two drugs'),
  parameter('c_zido', 2278, 'GBP/year', 'Zidovudin', 'Zidovudine'),
  parameter('c_lami', 2086.5, 'GBP/year', 'Lamivudin', 'Lamivudine'),
  parameter('c_A', 2756, 'GBP/year', 'Vård, stadium A', 'Care, stage A'),
  parameter('c_B', 3052, 'GBP/year', 'Vård, stadium B', 'Care, stage B'),
  parameter('c_C', 9007, 'GBP/year', 'Vård, stadium C', 'Care, stage C'),
]

export const model: Model = {
  id: 'hiv',
  version: '1',
  label: say('Hiv: ett eller två läkemedel', 'HIV: one drug or two'),
  parameters,
  evidence: [
    {
      id: source,
      citation: say('Chancellor JV m.fl. Pharmacoeconomics 1997;12:54–66', 'Chancellor JV et al. Pharmacoeconomics 1997;12:54–66'),
      place: say('Som i Briggs m.fl. 2006, övning 2.5', 'As in Briggs et al. 2006, exercise 2.5'),
      population: say('Hivpatienter i London', 'HIV patients in London'),
      years: '1997',
      address: 'https://github.com/aphp/heemod',
      certainty: 'measured',
      verified: true,
      howUsed: say('Som tryckt', 'As printed'),
    },
  ],
  fields: cohortFields({
    mono: say('Ett läkemedel', 'One drug'),
    combination: say('Två läkemedel i två år', 'Two drugs for two years'),
    combinationByClock: say('Två läkemedel i två år, räknade på klockan', 'Two drugs for two years, counted on the clock'),
  }),
  profiles: [],
  makeStructure(input) {
    return success(
      makeCohortStructure(
        {
          states: ['A', 'B', 'C', 'D'].map((id) => ({ id, amountsBySpell: true })),
          cycles: 20,
          cyclesPerYear: 1,
          measures: [
            { id: 'cost', label: say('Kostnad', 'Cost'), unit: 'GBP', higherIsBetter: false },
            {
              id: 'discountedLifeYears',
              label: say('Diskonterade levnadsår', 'Discounted life years'),
              unit: 'years',
              higherIsBetter: true,
            },
            { id: 'midYear', label: say('Halvår vid död', 'Half years at death'), unit: 'years', higherIsBetter: true },
          ],
          otherOutcomes: [
            {
              kind: 'cyclesIn',
              states: alive,
              id: 'lifeYears',
              label: say('Levnadsår', 'Life years'),
              unit: 'years',
              higherIsBetter: true,
            },
          ],
          correction: 'end',
          epochs: [0, treatmentYears],
          periods: [0, treatmentYears],
          clockCuts: [0, treatmentYears],
          events: alive.map((from) => [from, dead] as const),
        },
        input,
      ),
    )
  },
  makePrepare(structure, input) {
    const l = makeLayout(structure)
    const atYearsBeginning = 1 / (1 + structure.discountRate)
    return (values, out) => {
      const [rr, zidovudine, lamivudine, ...care] = values
      input.arms.forEach((arm, a) => {
        for (const part of [0, 1]) {
          for (const piece of [0, 1]) {
            const twoDrugs = (arm.treatment === 'combination' && part === 0) || (arm.treatment === 'combinationByClock' && piece === 0)
            for (const from of alive) {
              const all = counts[from].reduce((sum, n) => sum + n, 0)
              const moves: Record<number, number> = {}
              for (let to = from + 1; to <= dead; to++) moves[to] = (counts[from][to] / all) * (twoDrugs ? rr : 1)
              // rows go by the first clock, amounts by the second; here they always show the same
              for (const other of [0, 1]) setRow(out.rows[a], rowIndex(l, part, from, piece, other, 0) * l.S, from, moves)
              const cost = (care[from] + zidovudine + (twoDrugs ? lamivudine : 0)) * atYearsBeginning
              out.amounts[a].set([cost, 1, 0], amountIndex(l, part, from, piece, 0))
              out.eventAmounts[a].set([0, 0, 0.5], eventAmountIndex(l, part, from, 0))
            }
            for (const other of [0, 1]) setRow(out.rows[a], rowIndex(l, part, dead, piece, other, 0) * l.S, dead, {})
          }
        }
      })
      return []
    }
  },
  warnings: () => [],
}
