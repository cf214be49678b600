/**
 * The Sick-Sicker cohort of Alarid-Escudero et al. 2023 (an introductory tutorial): healthy, sick, sicker, dead; 75 yearly cycles
 * from age 25; four strategies. Written with the public contract only, to be run by the same engine as every other model (tests/reference).
 *
 * Time weights. Discounting is the engine's own, (1 + rate)^(−k) on point k. The tutorial's "Simpson" weights are 1/3 at both ends, 2/3 at odd
 * and 4/3 at even points: the other way round than in a textbook, and than in the engine's 'simpson'. They are built from what the
 * contract has: 'halfCycle' (1/2 at both ends) times amounts that alternate by period, 2/3 at odd and 4/3 at even points. Point 0
 * is paid as point 1, and 75 is odd, so both ends get 1/2 · 2/3.
 */
import { amountIndex, makeLayout, rowIndex } from '../../../../src/engine/layout.ts'
import type { Model } from '../../../../src/engine/model.ts'
import { exp } from '../../../../src/shared/portableMath.ts'
import { success } from '../../../../src/shared/issue.ts'
import { cohortFields, makeCohortStructure, printedValue, say, setRow } from '../cohortFrame.ts'

const [healthy, sick, sicker, dead] = [0, 1, 2, 3]
const cycles = 75
const source = 'alarid-escudero-2023'
const parameter = (id: string, value: number, unit: string, sv: string, en: string) => printedValue(id, value, unit, source, sv, en)

const parameters = [
  parameter('r_HD', 0.002, 'per year', 'Dödsintensitet, frisk', 'Hazard of death, healthy'),
  parameter('r_HS1', 0.15, 'per year', 'Insjuknande', 'Hazard of becoming sick'),
  parameter('r_S1H', 0.5, 'per year', 'Tillfrisknande', 'Hazard of recovery'),
  parameter('r_S1S2', 0.105, 'per year', 'Försämring', 'Hazard of becoming sicker'),
  parameter('hr_S1', 3, 'factor', 'Dödsintensitet, sjuk mot frisk', 'Hazard ratio of death, sick'),
  parameter('hr_S2', 10, 'factor', 'Dödsintensitet, sjukare mot frisk', 'Hazard ratio of death, sicker'),
  parameter('hr_trtB', 0.6, 'factor', 'Försämring med behandling B', 'Hazard ratio of progression with treatment B'),
  parameter('c_H', 2000, 'USD/year', 'Kostnad, frisk', 'Cost, healthy'),
  parameter('c_S1', 4000, 'USD/year', 'Kostnad, sjuk', 'Cost, sick'),
  parameter('c_S2', 15000, 'USD/year', 'Kostnad, sjukare', 'Cost, sicker'),
  parameter('c_trtA', 12000, 'USD/year', 'Kostnad, behandling A', 'Cost of treatment A'),
  {
    ...parameter('c_trtB', 13000, 'USD/year', 'Kostnad, behandling B', 'Cost of treatment B'),
    note: say(
      'Artikelns tabell har 12 000; koden har 13 000, och bara det ger de tryckta resultaten.',
      "The paper's table has 12,000; its code has 13,000, and only that gives the printed results.",
    ),
  },
  parameter('u_H', 1, 'weight', 'Livskvalitet, frisk', 'Utility, healthy'),
  parameter('u_S1', 0.75, 'weight', 'Livskvalitet, sjuk', 'Utility, sick'),
  parameter('u_S2', 0.5, 'weight', 'Livskvalitet, sjukare', 'Utility, sicker'),
  parameter('u_trtA', 0.95, 'weight', 'Livskvalitet, sjuk med behandling A', 'Utility, sick with treatment A'),
]

export const model: Model = {
  id: 'sick-sicker',
  version: '1',
  label: say('Sjuk och sjukare', 'Sick-Sicker'),
  parameters,
  evidence: [
    {
      id: source,
      citation: say(
        'Alarid-Escudero F m.fl. Med Decis Making 2023;43(1):3–20',
        'Alarid-Escudero F et al. Med Decis Making 2023;43(1):3–20',
      ),
      place: say('analysis/cSTM_time_indep.R, inställning d3c5497f', 'analysis/cSTM_time_indep.R, commit d3c5497f'),
      population: say('Påhittad kohort, 25 år', 'Invented cohort, aged 25'),
      years: '2023',
      address: 'https://github.com/DARTH-git/cohort-modeling-tutorial-intro',
      certainty: 'measured',
      verified: true,
      howUsed: say('Som tryckt', 'As printed'),
    },
  ],
  fields: cohortFields({
    none: say('Ingen', 'None'),
    A: say('A: mår bättre som sjuk', 'A: better health while sick'),
    B: say('B: försämras långsammare', 'B: slower progression'),
    AB: say('A och B', 'A and B'),
  }),
  profiles: [],
  makeStructure(input) {
    return success(
      makeCohortStructure(
        {
          states: [{ id: 'H' }, { id: 'S1' }, { id: 'S2' }, { id: 'D' }],
          cycles,
          cyclesPerYear: 1,
          measures: [
            { id: 'cost', label: say('Kostnad', 'Cost'), unit: 'USD', higherIsBetter: false },
            { id: 'qaly', label: say('Kvalitetsjusterade levnadsår', 'Quality-adjusted life years'), unit: 'years', higherIsBetter: true },
          ],
          correction: 'halfCycle',
          periods: Array.from({ length: cycles }, (_, t) => t),
        },
        input,
      ),
    )
  },
  makePrepare(structure, input) {
    const l = makeLayout(structure)
    const prob = (hazard: number) => 1 - exp(-hazard)
    return (values, out) => {
      const v = Object.fromEntries(parameters.map((p, k) => [p.id, values[k]]))
      const dies = [v.r_HD, v.r_HD * v.hr_S1, v.r_HD * v.hr_S2].map(prob)
      input.arms.forEach((arm, a) => {
        const takesA = arm.treatment === 'A' || arm.treatment === 'AB'
        const takesB = arm.treatment === 'B' || arm.treatment === 'AB'
        const worsens = prob(v.r_S1S2 * (takesB ? v.hr_trtB : 1))
        const row = (from: number) => rowIndex(l, 0, from, 0, 0, 0) * l.S
        // who dies is settled first, the other moves are those of the survivors
        const alive = dies.map((p) => 1 - p)
        setRow(out.rows[a], row(healthy), healthy, { [sick]: alive[0] * prob(v.r_HS1), [dead]: dies[0] })
        setRow(out.rows[a], row(sick), sick, { [healthy]: alive[1] * prob(v.r_S1H), [sicker]: alive[1] * worsens, [dead]: dies[1] })
        setRow(out.rows[a], row(sicker), sicker, { [dead]: dies[2] })
        setRow(out.rows[a], row(dead), dead, {})
        const treatment = (takesA ? v.c_trtA : 0) + (takesB ? v.c_trtB : 0)
        const pay = (state: number, cost: number, utility: number) => {
          for (let t = 0; t < cycles; t++) {
            const weight = (t + 1) % 2 === 1 ? 2 / 3 : 4 / 3
            out.amounts[a].set([weight * cost, weight * utility], amountIndex(l, t, state, 0, 0))
          }
        }
        pay(healthy, v.c_H, v.u_H)
        pay(sick, v.c_S1 + treatment, takesA ? v.u_trtA : v.u_S1)
        pay(sicker, v.c_S2 + treatment, v.u_S2)
        pay(dead, 0, 0)
      })
      return []
    }
  },
  warnings: () => [],
}
