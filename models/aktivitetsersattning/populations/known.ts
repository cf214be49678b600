/**
 * How we know each table of a source: counted or registered, a caseworker's judgement, or borrowed from elsewhere (assumed). A table that is
 * not named here is assumed.
 */
import type { Certainty } from '../../../src/engine/model.ts'
import type { Source } from '../fields/choices.ts'
import type { CountTable } from '../fields/counts.ts'

export interface Known {
  /** How many persons there are at all. */
  readonly total: Certainty
  readonly tables: Readonly<Partial<Record<CountTable, Certainty>>>
}

export const KNOWN: Readonly<Record<Source, Known>> = {
  // who is nearer work was judged by caseworkers in March 2018, and so was who has daily activities
  'uma-238': { total: 'judged', tables: { dailyActivities: 'judged' } },
  trial: { total: 'measured', tables: { sex: 'measured', diagnoses: 'measured', dailyActivities: 'measured' } },
  sormland: {
    total: 'measured',
    tables: {
      sex: 'measured',
      ages: 'measured',
      municipalities: 'measured',
      diagnoses: 'measured',
      dailyActivities: 'measured',
      classes: 'measured',
    },
  },
  // ages are counted in three classes only; single years are borrowed
  orebro: { total: 'measured', tables: { sex: 'measured', municipalities: 'measured' } },
  'stockholm-dv': { total: 'measured', tables: { dailyActivities: 'measured' } },
  sverige: { total: 'measured', tables: { sex: 'measured', diagnoses: 'measured', dailyActivities: 'measured' } },
}
