/**
 * The contract between a model and the engine. A model is data and small pure functions; the engine is the only thing that
 * loops over people. A model turns a parsed scenario into a Structure (once per plan) and parameter values into Tables (once
 * per draw); the engine (expected.ts, simulate.hot.ts, reference.ts) sees nothing else and knows no model by name.
 *
 *   scenario sections ──makeStructure──► Structure + Cohort     what exists: states, clocks, arms, places, persons
 *   parameter values  ──prepare────────► Tables                 probabilities and unit amounts, flat arrays
 *
 * Conventions used by every field below
 * - cycle t runs from 0 to cycles − 1. "Month k" (or point k) is the moment after k cycles; point 0 is the start.
 * - Order within a cycle: scheduled person events and sweeps → places filled from the queue → transitions → counting and
 *   payment for the state now occupied (the state "of the cycle"); with `placesAssigned: 'afterTransitions'` the two middle
 *   steps change place.
 * - A clock shows t − c at cycle t, where c is the cycle in which it was last reset: 0 in the cycle of the reset itself.
 * - Probabilities are per cycle, shares 0–1. Amounts are in the measure's unit per person and cycle; ledger models use whole
 *   öre so that every sum is exact.
 */
import type { GroupField } from '../shared/fields.ts'
import type { Issue, Result, Text } from '../shared/issue.ts'
import type { Distribution } from '../random/distribution.ts'

// ---------------------------------------------------------------- evidence and parameters

/** How we know: counted by somebody; judged by somebody with insight; chosen by us with no source. */
export type Certainty = 'measured' | 'judged' | 'assumed'

export interface Evidence {
  readonly id: string
  readonly citation: Text
  /** Page, table or section in the source. */
  readonly place: Text
  readonly population: Text
  readonly years: string
  /** Address where the source can be found; shown as text, never fetched. Empty when there is none. */
  readonly address: string
  readonly certainty: Certainty
  /** false: the figure could not be traced to its primary source; said wherever it is shown. */
  readonly verified: boolean
  readonly howUsed: Text
}

export interface Parameter {
  readonly id: string
  readonly label: Text
  /** "share", "per month", "SEK/month", "months", "factor" … */
  readonly unit: string
  /** Central value: used when draws = 1 and by the instant expectation. */
  readonly value: number
  /** Spread over draws; {kind:'fixed'} when the figure is a rule or a choice. Its mean should be `value` unless `note` says why not. */
  readonly distribution: Distribution
  /** Inclusive limits for a user's own value. */
  readonly bounds: readonly [number, number]
  readonly certainty: Certainty
  readonly evidence: readonly string[]
  readonly note?: Text
}

// ---------------------------------------------------------------- structure: what exists, fixed for a whole plan

export interface StateSpec {
  readonly id: string
  /** Public state it is shown as (defaults to id): lets a model keep internal variants of one public state. */
  readonly shownAs?: string
  /** Amounts differ between pieces of the spell clock in this state (e.g. an allowance dormant for 24 months). */
  readonly amountsBySpell?: boolean
}

/**
 * A clock cuts elapsed cycles into pieces; rows and amounts may differ between pieces.
 * cuts[0] is 0; piece k holds while cuts[k] ≤ elapsed < cuts[k+1]; the last piece is open.
 * neverPiece: adds one piece in front (index 0) for "not yet started"; the others then follow as 1, 2, …
 */
export interface ClockSpec {
  readonly id: string
  readonly cuts: readonly number[]
  readonly neverPiece: boolean
  /** Transitions that reset the clock: resets[from * states + to] = 1. A forced move (sweep, jump, limit, placing) follows the same table. */
  readonly resets: Uint8Array
}

/** Forced move when a clock reaches a length in a state: e.g. support lasts at most 24 months. */
export interface Limit {
  /** The arm it applies to; absent: all arms. */
  readonly arm?: number
  readonly state: number
  readonly clock: 0 | 1
  readonly cycles: number
  readonly to: number
}

/** At the start of a cycle everyone in `from` moves to `to` in the given arm: e.g. the project closes. */
export interface Sweep {
  readonly arm: number
  readonly cycle: number
  readonly from: number
  readonly to: number
}

export interface Capacity {
  /** Places open in each cycle (length = cycles) while every post is filled. */
  readonly places: Int32Array
  /** Places of one whole post: as many unused places count as an idle post. Absent: idle posts are not counted. */
  readonly perPost?: number
  /** Posts whose holder may leave, by `Tables.leaveProbs` of the arm; absent: posts are always filled. */
  readonly posts?: Posts
}

/**
 * Posts that can fall vacant. A vacancy and the ramp-up of the successor close places to new persons; those who hold a place keep it.
 * Open places in cycle t = max(0, places[t] − Σ over posts of (places if never left − places as it happened)); a cycle whose
 * places[t] is 0 stays 0. A post filled in cycle f gives in cycle t floor(size · min(1, (t − f + 1) / rampCycles)) places.
 */
export interface Posts {
  /** Places of each post when it is fully ramped up. */
  readonly size: Int32Array
  /** All posts are filled in cycle `opens` (negative: before the start; nobody leaves before cycle 0) and end with cycle `closes` − 1. */
  readonly opens: number
  readonly closes: number
  /** Cycles until a new holder has full caseload; 0 or 1: at once. */
  readonly rampCycles: number
  /** Cycles from the one in which the holder leaves until the successor starts (≥ 1): left in t, vacant t … t + replaceCycles − 1. */
  readonly replaceCycles: number
}

export interface ArmStructure {
  readonly id: string
  readonly label: Text
  readonly comparator: boolean
  /** null: no limit, whoever would queue goes straight to the place state. */
  readonly capacity: Capacity | null
  /** State to which those whom the arm's rules keep out go in their entry cycle instead (ordinary support, say); absent: they stay. */
  readonly keptOutTo?: number
  /** State in which a place of this arm begins; absent: the queue's `placed`. */
  readonly placed?: number
  /** Follow-up of this arm; absent: the queue's `followUpCycles`. */
  readonly followUpCycles?: number
}

/** Where people wait for a place and what they get when one is free. null: the model has no places. */
export interface Queue {
  readonly waiting: number
  readonly placed: number
  /** Further states in which a place is kept once it is held (e.g. the stage after a preparatory one). */
  readonly heldIn?: readonly number[]
  /** A transition into a state with a place (`placed`, `heldIn`, the arm's own) by somebody who holds none ends here instead (in arms with a limit). */
  readonly withoutPlace: number
  /** A place is also held in these states for this many cycles after leaving a state with a place straight into them. */
  readonly followUpStates: readonly number[]
  readonly followUpCycles: number
}

/** A quantity that is added up: a ledger flow from one party to another, or any reward (cost, QALY). */
export interface Measure {
  readonly id: string
  readonly label: Text
  readonly unit: string
  /** Ledger only: payer, receiver and kind. Parties are ids in `parties`. */
  readonly from?: string
  readonly to?: string
  readonly kind?: FlowKind
}

export type FlowKind = 'transfer' | 'tax' | 'wage' | 'subsidy' | 'resource' | 'production'

export interface Party {
  readonly id: string
  readonly label: Text
  /** true: counts as public purse in `netPublic`. */
  readonly public: boolean
  /** true: the outside world (real production and resource use); society's value is everything but this. */
  readonly world?: boolean
}

/** How points are weighted when amounts are added over time; see weights.ts. Ledgers use 'end'. */
export type CycleCorrection = 'end' | 'start' | 'none' | 'halfCycle' | 'simpson' | 'lifeTable'

/**
 * Outcome of one arm, computed from the tally of one replication. Shares are of the whole cohort unless said. Measures in whole
 * öre give outcomes in SEK; a point beyond the horizon gives NaN, which results show as null.
 */
export type OutcomeSpec = { readonly id: string; readonly label: Text; readonly unit: string; readonly higherIsBetter: boolean } & (
  | { readonly kind: 'shareAt'; readonly states: readonly number[]; readonly point: number }
  | { readonly kind: 'shareAfterStart'; readonly after: number }
  /** Mean cycles per person spent in the states. */
  | { readonly kind: 'cyclesIn'; readonly states: readonly number[] }
  /** Persons: asked for a place (moved towards the queue); asked but never placed; kept out by a rule. */
  | { readonly kind: 'admitted' | 'neverReached' | 'shutOut' }
  /** Moves by a jump from these states (absent `jump`: by any). */
  | { readonly kind: 'jumped'; readonly from: readonly number[]; readonly jump?: number }
  /** Moves by a limit from these states. */
  | { readonly kind: 'limited'; readonly from: readonly number[] }
  /** How often an event happened, by its row in `eventOf`. */
  | { readonly kind: 'happened'; readonly event: number }
  /** Held place-cycles over open place-cycles; NaN in arms without a limit. */
  | { readonly kind: 'utilisation' }
  /** Share of the cycles with open places in which at least `perPost` places stand unused; NaN where `perPost` is not given. */
  | { readonly kind: 'idlePost' }
  /** Discounted sum of flows to minus flows from the parties (whole cohort). */
  | { readonly kind: 'net'; readonly parties: readonly string[] }
  /** First point from which the parties' cumulated undiscounted difference to the comparator stays ≥ 0; NaN if never or comparator. */
  | { readonly kind: 'payback'; readonly parties: readonly string[] }
  /** Sum of a measure, discounted, per person. */
  | { readonly kind: 'measure'; readonly measure: number }
  /** (what `cost` parties pay more than in the comparator) ÷ (extra persons in `states` at `point`); NaN in the comparator. */
  | { readonly kind: 'costPerExtra'; readonly parties: readonly string[]; readonly states: readonly number[]; readonly point: number }
)

/** People split in another way than by stratum, for results by group. */
export interface Breakdown {
  readonly id: string
  readonly label: Text
  readonly levels: readonly { readonly id: string; readonly label: Text }[]
  /** Level of each person. */
  readonly levelOf: Uint8Array
}

/**
 * The simulated people, struct of arrays, one element per person. Fixed for a plan: chance works on it, not in it.
 */
export interface Cohort {
  readonly persons: number
  /** State in cycle 0, or on arrival for those who arrive later. */
  readonly initialState: Uint8Array
  /**
   * Cycle in which the person joins the population; 0 or less: there from the start. Until then in `Structure.absent`, untouched by
   * everything. Arrivals come first in a cycle. Absent: everybody is there from the start. entryCycle ≥ arrivalCycle.
   */
  readonly arrivalCycle?: Int16Array
  /** Row class: which probabilities apply. */
  readonly stratum: Uint16Array
  /** Payment class: which amounts apply. */
  readonly payClass: Uint16Array
  /** Cycle in which the person asks for a place; −1: never. */
  readonly entryCycle: Int16Array
  /**
   * mayEnter[arm * persons + person]: 1 may and applies; 2 may but does not apply; 0 kept out by a rule, would have applied;
   * 3 kept out, would not have applied. 0 and 3 count as shut out; only 0 goes to the arm's `keptOutTo`.
   */
  readonly mayEnter: Uint8Array
  /** Dated changes of persons, sorted by cycle, then person. */
  readonly events: CohortEvents
  readonly breakdowns: readonly Breakdown[]
}

/** Each event may change stratum, payment class, or both (−1: unchanged), and may force a jump (−1: none), in one arm or in all. */
export interface CohortEvents {
  readonly cycle: Int16Array
  readonly person: Int32Array
  readonly stratum: Int32Array
  readonly payClass: Int32Array
  readonly jump: Int8Array
  /** Arm in which the jump happens; −1, or the column absent: in every arm. Strata and payment classes change in all. */
  readonly arm?: Int8Array
}

export interface Structure {
  readonly cycles: number
  readonly cyclesPerYear: number
  readonly states: readonly StateSpec[]
  readonly strata: number
  readonly payClasses: number
  /** [since support began, length of the present spell]. */
  readonly clocks: readonly [ClockSpec, ClockSpec]
  /** First cycle of each epoch of the rows; [0] when probabilities do not depend on model time. */
  readonly epochs: readonly number[]
  /** First cycle of each period of the amounts; [0] when amounts do not depend on model time. */
  readonly periods: readonly number[]
  readonly arms: readonly ArmStructure[]
  readonly placesAssigned: 'beforeTransitions' | 'afterTransitions'
  readonly queue: Queue | null
  /** Persons whose entry cycle has come move from this state to the queue (or the place state); −1: no scheduled entry. */
  readonly entryFrom: number
  /** State of those who have not arrived yet: they count in no share, mean or queue. Absent: nobody arrives later. */
  readonly absent?: number
  readonly limits: readonly Limit[]
  readonly sweeps: readonly Sweep[]
  /** Number of jump rows that cohort events may refer to. */
  readonly jumps: number
  readonly parties: readonly Party[]
  readonly measures: readonly Measure[]
  readonly correction: CycleCorrection
  /** Per year; amounts of cycle t are weighted (1 + rate)^(−t / cyclesPerYear). */
  readonly discountRate: number
  /** Pairs whose crossing books `eventAmounts`: eventOf[from * states + to] = row, or −1. */
  readonly eventOf: Int16Array
  readonly events: number
  /** States that count for results measured from a person's own start, and the points (cycles after start) at which they are read. */
  readonly afterStart: { readonly states: readonly number[]; readonly points: readonly number[] }
  readonly outcomes: readonly OutcomeSpec[]
  readonly cohort: Cohort
}

// ---------------------------------------------------------------- tables: numbers of one draw

/**
 * Flat tables of one draw, filled in place by `prepare`.
 * C0, C1 = pieces of the two clocks (incl. the never-piece), G = strata, S = states, P = payClasses, M = measures.
 */
export interface Tables {
  /** Per arm: [epoch][state][piece0][piece1][stratum][to], probability per cycle of each move; the own state holds "stay". */
  readonly rows: readonly Float64Array[]
  /** [jump][stratum][from][to]: where a forced jump leads (the same in every arm). */
  readonly jumpRows: Float64Array
  /** Per arm: [period][state][piece1][payClass][measure], amount per person and cycle. Arms may share one array. */
  readonly amounts: readonly Float64Array[]
  /** Per arm: [period][event][payClass][measure], booked once when the event happens. Arms may share one array. */
  readonly eventAmounts: readonly Float64Array[]
  /** Per arm: [cycle][measure], booked for the whole arm (e.g. posts, which cost the same idle or full). */
  readonly armAmounts: readonly Float64Array[]
  /** Per arm: probability per cycle that the holder of a post leaves (arms with `Capacity.posts`; 0 elsewhere). */
  readonly leaveProbs: Float64Array
}

/** Parameter values in the order of `Model.parameters`. */
export type ParameterValues = Float64Array

export interface Profile {
  readonly id: string
  readonly label: Text
  readonly help: Text
  /** Parameter id → value. */
  readonly changes: Readonly<Record<string, number>>
}

/** The parsed scenario sections a model needs; the shape of population and arms is the model's own `fields`. */
export interface ModelInput {
  readonly start: { readonly year: number; readonly month: number }
  readonly horizonMonths: number
  readonly population: Readonly<Record<string, unknown>>
  readonly arms: readonly Readonly<Record<string, unknown>>[]
  /** Ids of the parameters whose values the scenario changes, so that a structure need not keep apart what only they tell apart. */
  readonly changed?: readonly string[]
  readonly economics: {
    readonly priceYear: number
    readonly discountRate: number
    readonly marginalCostOfPublicFunds: number
  }
  /** Key words of the seed phrase, for the drawn pairing of cohort attributes. */
  readonly seedKey: readonly [number, number]
}

export interface Model {
  readonly id: string
  readonly version: string
  readonly label: Text
  readonly parameters: readonly Parameter[]
  readonly evidence: readonly Evidence[]
  readonly fields: { readonly population: GroupField; readonly arm: GroupField }
  /** Named sets of parameter values offered as one choice (e.g. how long jobs last). */
  readonly profiles: readonly { readonly id: string; readonly label: Text; readonly options: readonly Profile[] }[]
  /** Also reports combinations that no single field shows, e.g. age limits that exclude everyone. */
  makeStructure(input: ModelInput): Result<Structure>
  /** Returns a function that fills `out` from one set of values; issues (e.g. an unreachable target) refuse the draw. */
  makePrepare(structure: Structure, input: ModelInput): (values: ParameterValues, out: Tables) => readonly Issue[]
  /** Remarks on the inputs that every result should carry (contradictions in sources, rules beyond their last known year). */
  warnings(input: ModelInput): readonly { readonly code: string; readonly where: string; readonly message: Text }[]
}
