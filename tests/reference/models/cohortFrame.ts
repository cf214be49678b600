/**
 * The frame that textbook cohort models share: everybody starts in the first state, nobody queues, nothing is dated. Fills in what
 * the contract (src/engine/model.ts) asks for and such a model does not use, so that each model file shows only its own numbers.
 * Sits beside the reference models; the engine and the runner see ordinary models and know nothing of it.
 */
import type { ClockSpec, Measure, Model, ModelInput, OutcomeSpec, Parameter, StateSpec, Structure } from '../../../src/engine/model.ts'
import type { Text } from '../../../src/shared/issue.ts'

export const say = (sv: string, en: string): Text => ({ sv, en })

/** What differs between the models. Measures become outcomes under the same id. */
export interface CohortFrame {
  readonly states: readonly StateSpec[]
  readonly cycles: number
  readonly cyclesPerYear: number
  readonly measures: readonly (Measure & { readonly higherIsBetter: boolean })[]
  readonly otherOutcomes?: readonly OutcomeSpec[]
  readonly correction: Structure['correction']
  readonly epochs?: readonly number[]
  readonly periods?: readonly number[]
  /** Cuts of both clocks, which start with the model and are never set back. */
  readonly clockCuts?: readonly number[]
  /** Moves that book event amounts, each as [from, to]; their order numbers the events. */
  readonly events?: readonly (readonly [number, number])[]
}

export function makeCohortStructure(frame: CohortFrame, input: ModelInput): Structure {
  const S = frame.states.length
  const persons = input.population.persons as number
  const clock = (id: string): ClockSpec => ({ id, cuts: frame.clockCuts ?? [0], neverPiece: false, resets: new Uint8Array(S * S) })
  const eventOf = new Int16Array(S * S).fill(-1)
  const events = frame.events ?? []
  events.forEach(([from, to], k) => (eventOf[from * S + to] = k))
  const measured = frame.measures.map(({ id, label, unit, higherIsBetter }, k): OutcomeSpec => {
    return { kind: 'measure', measure: k, id, label, unit, higherIsBetter }
  })
  return {
    cycles: frame.cycles,
    cyclesPerYear: frame.cyclesPerYear,
    states: frame.states,
    strata: 1,
    payClasses: 1,
    clocks: [clock('sinceStart'), clock('spell')],
    epochs: frame.epochs ?? [0],
    periods: frame.periods ?? [0],
    arms: input.arms.map((arm) => {
      const id = String(arm.id)
      return { id, label: say(id, id), comparator: arm.comparator === true, capacity: null }
    }),
    placesAssigned: 'beforeTransitions',
    queue: null,
    entryFrom: -1,
    limits: [],
    sweeps: [],
    jumps: 0,
    parties: [],
    measures: frame.measures,
    correction: frame.correction,
    discountRate: input.economics.discountRate,
    eventOf,
    events: events.length,
    afterStart: { states: [], points: [] },
    outcomes: [...measured, ...(frame.otherOutcomes ?? [])],
    cohort: {
      persons,
      initialState: new Uint8Array(persons),
      stratum: new Uint16Array(persons),
      payClass: new Uint16Array(persons),
      entryCycle: new Int16Array(persons).fill(-1),
      mayEnter: new Uint8Array(persons * input.arms.length).fill(2),
      events: {
        cycle: new Int16Array(0),
        person: new Int32Array(0),
        stratum: new Int32Array(0),
        payClass: new Int32Array(0),
        jump: new Int8Array(0),
      },
      breakdowns: [],
    },
  }
}

/** Persons in the population; name, role and treatment of each arm. */
export function cohortFields(treatments: Readonly<Record<string, Text>>): Model['fields'] {
  const options = Object.entries(treatments).map(([value, label]) => ({ value, label }))
  return {
    population: {
      type: 'group',
      label: say('Kohort', 'Cohort'),
      fields: { persons: { type: 'integer', min: 1, max: 1_000_000, initial: 1000, unit: 'persons', label: say('Personer', 'Persons') } },
    },
    arm: {
      type: 'group',
      label: say('Alternativ', 'Arm'),
      fields: {
        id: { type: 'text', maxLength: 40, label: say('Namn', 'Name') },
        comparator: { type: 'flag', initial: false, label: say('Jämförelsealternativ', 'Comparator') },
        treatment: { type: 'choice', options, label: say('Behandling', 'Treatment') },
      },
    },
  }
}

/** A printed base-case value as a parameter without spread: reference cases compare base cases. */
export function printedValue(id: string, value: number, unit: string, evidence: string, sv: string, en: string): Parameter {
  const bounds: [number, number] = unit === 'share' || unit === 'weight' ? [0, 1] : [0, 1e6]
  return {
    id,
    label: say(sv, en),
    unit,
    value,
    distribution: { kind: 'fixed', value },
    bounds,
    certainty: 'measured',
    evidence: [evidence],
  }
}

/** Writes one row: the given moves, and the rest stays. */
export function setRow(rows: Float64Array, at: number, from: number, moves: Readonly<Record<number, number>>): void {
  let leave = 0
  for (const [to, prob] of Object.entries(moves)) {
    rows[at + Number(to)] = prob
    leave += prob
  }
  rows[at + from] = 1 - leave
}
