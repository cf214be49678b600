/**
 * The Sick-Sicker model of Krijkamp et al. 2018 (a microsimulation tutorial): healthy, sick, sicker, dead; 30 yearly cycles; treated
 * or not. Its appendix A simulates persons, its appendix C multiplies the cohort through: here one model, run both ways.
 * Written with the public contract only. Probabilities are given per cycle; every point 0 … 30 counts in full (correction 'none'), with the
 * engine's own discounting (1 + rate)^(−k), so nothing has to be bridged.
 */
import { amountIndex, makeLayout, rowIndex } from '../../../../src/engine/layout.ts'
import type { Model } from '../../../../src/engine/model.ts'
import { success } from '../../../../src/shared/issue.ts'
import { exp, log } from '../../../../src/shared/portableMath.ts'
import { cohortFields, makeCohortStructure, printedValue, say, setRow } from '../cohortFrame.ts'

const [healthy, sick, sicker, dead] = [0, 1, 2, 3]
const source = 'krijkamp-2018'
const parameter = (id: string, value: number, unit: string, sv: string, en: string) => printedValue(id, value, unit, source, sv, en)

const parameters = [
  parameter('p_HD', 0.005, 'share', 'Dör per år, frisk', 'Dies in a year, healthy'),
  parameter('p_HS1', 0.15, 'share', 'Insjuknar per år', 'Becomes sick in a year'),
  parameter('p_S1H', 0.5, 'share', 'Tillfrisknar per år', 'Recovers in a year'),
  parameter('p_S1S2', 0.105, 'share', 'Blir sjukare per år', 'Becomes sicker in a year'),
  parameter('rr_S1', 3, 'factor', 'Dödsintensitet, sjuk mot frisk', 'Hazard ratio of death, sick'),
  parameter('rr_S2', 10, 'factor', 'Dödsintensitet, sjukare mot frisk', 'Hazard ratio of death, sicker'),
  parameter('c_H', 2000, 'USD/year', 'Kostnad, frisk', 'Cost, healthy'),
  parameter('c_S1', 4000, 'USD/year', 'Kostnad, sjuk', 'Cost, sick'),
  parameter('c_S2', 15000, 'USD/year', 'Kostnad, sjukare', 'Cost, sicker'),
  parameter('c_Trt', 12000, 'USD/year', 'Kostnad, behandling', 'Cost of treatment'),
  parameter('u_H', 1, 'weight', 'Livskvalitet, frisk', 'Utility, healthy'),
  parameter('u_S1', 0.75, 'weight', 'Livskvalitet, sjuk', 'Utility, sick'),
  parameter('u_S2', 0.5, 'weight', 'Livskvalitet, sjukare', 'Utility, sicker'),
  parameter('u_Trt', 0.95, 'weight', 'Livskvalitet, sjuk med behandling', 'Utility, sick and treated'),
]

export const model: Model = {
  id: 'krijkamp',
  version: '1',
  label: say('Krijkamps mikrosimulering', "Krijkamp's microsimulation"),
  parameters,
  evidence: [
    {
      id: source,
      citation: say('Krijkamp EM m.fl. Med Decis Making 2018;38(3):400–422', 'Krijkamp EM et al. Med Decis Making 2018;38(3):400–422'),
      place: say('Bilaga A och C, inställning a7fdd340', 'Appendices A and C, commit a7fdd340'),
      population: say('Påhittad kohort', 'Invented cohort'),
      years: '2018',
      address: 'https://github.com/DARTH-git/Microsimulation-tutorial',
      certainty: 'measured',
      verified: true,
      howUsed: say('Som tryckt', 'As printed'),
    },
  ],
  fields: cohortFields({ none: say('Ingen', 'None'), treated: say('Behandlas som sjuk och sjukare', 'Treated while sick and sicker') }),
  profiles: [],
  makeStructure(input) {
    return success(
      makeCohortStructure(
        {
          states: [{ id: 'H' }, { id: 'S1' }, { id: 'S2' }, { id: 'D' }],
          cycles: 30,
          cyclesPerYear: 1,
          measures: [
            { id: 'cost', label: say('Kostnad', 'Cost'), unit: 'USD', higherIsBetter: false },
            { id: 'qaly', label: say('Kvalitetsjusterade levnadsår', 'Quality-adjusted life years'), unit: 'years', higherIsBetter: true },
          ],
          correction: 'none',
        },
        input,
      ),
    )
  },
  makePrepare(structure, input) {
    const l = makeLayout(structure)
    return (values, out) => {
      const v = Object.fromEntries(parameters.map((p, k) => [p.id, values[k]]))
      const hazardOfDeath = -log(1 - v.p_HD)
      input.arms.forEach((arm, a) => {
        const treated = arm.treatment === 'treated'
        const row = (from: number) => rowIndex(l, 0, from, 0, 0, 0) * l.S
        setRow(out.rows[a], row(healthy), healthy, { [sick]: v.p_HS1, [dead]: v.p_HD })
        const sickDies = 1 - exp(-v.rr_S1 * hazardOfDeath)
        setRow(out.rows[a], row(sick), sick, { [healthy]: v.p_S1H, [sicker]: v.p_S1S2, [dead]: sickDies })
        setRow(out.rows[a], row(sicker), sicker, { [dead]: 1 - exp(-v.rr_S2 * hazardOfDeath) })
        setRow(out.rows[a], row(dead), dead, {})
        const extra = treated ? v.c_Trt : 0
        const pay = (state: number, cost: number, utility: number) => out.amounts[a].set([cost, utility], amountIndex(l, 0, state, 0, 0))
        pay(healthy, v.c_H, v.u_H)
        pay(sick, v.c_S1 + extra, treated ? v.u_Trt : v.u_S1)
        pay(sicker, v.c_S2 + extra, v.u_S2)
        pay(dead, 0, 0)
      })
      return []
    }
  },
  warnings: () => [],
}
