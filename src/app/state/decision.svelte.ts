/**
 * The long questions about one scenario: every draw by itself, one value at a time, where the answer turns, what knowing more is worth.
 * Runs behind the answer, through the runner's workers and in short slices, most telling things first; what is finished is kept when the
 * reader stops it, and nothing is calculated twice while the scenario is the same.
 * Length: one store, because the questions share their evaluations and are stopped together.
 */
import { evppiOf, fewestDraws } from '../../economics/evppi.ts'
import { decisionDrawsOf, yearsInWork, type Effect } from '../../run/decision/decisionDraws.ts'
import { scoreByNetValue, scoreByOutcome, incrementOf, type Measure, type Score } from '../../run/decision/criteria.ts'
import { evaluateWith, remembering, type Evaluate } from '../../run/decision/evaluate.ts'
import { inputsOf, type Input } from '../../run/decision/inputs.ts'
import { parameterGroups, type Study } from '../../run/decision/projects.ts'
import { withoutChance } from '../../run/decision/withoutChance.ts'
import { breakEven, type BreakEven } from '../../run/questions/breakEven.ts'
import { flipPoints, type FlipPoints } from '../../run/questions/flipPoints.ts'
import { oneWay, tornado, type OneWayTable } from '../../run/questions/oneWay.ts'
import { axisOf, twoWay, type TwoWayTable } from '../../run/questions/twoWay.ts'
import type { Model } from '../../engine/model.ts'
import type { RunDraws } from '../../run/result.ts'
import type { Runner } from '../../run/runner.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { success, type Issue } from '../../shared/issue.ts'
import type { Answered, Workbench } from './workbench.svelte.ts'

/** By what a way is best: most in work after 15 months, or the largest net value of a perspective with a price on a year in work. */
export interface Criterion {
  /** "work", "society", "public" or a party's id. */
  readonly by: string
  /** SEK per extra year in work, on top of the net value. */
  readonly wtp: number
}

export interface Question {
  readonly scenario: Scenario
  readonly model: Model
  readonly criterion: Criterion
  /** The way in question, and what it is compared with. */
  readonly arm: string
  readonly comparator: string
  /** Parties and sums that break-even is asked for. */
  readonly perspectives: readonly string[]
  /** Also look for turns in values that hardly move the answer. */
  readonly everyTurn: boolean
  /** Two parameters to be tried together; null: the two that move the answer most. */
  readonly pair: readonly [x: string, y: string] | null
  /** The draws, where the run behind the answer kept them. */
  readonly draws: RunDraws | null
  /** The run behind the answer is under way: only the first values, which need nothing of it, so that the first picture does not wait for it. */
  readonly underWay?: boolean
}

/** What knowing one value, or a group of them, would be worth. SEK for one decision. */
export interface Knowledge {
  /** Parameter id, or the first part of the ids of a group. */
  readonly name: string
  readonly members: readonly string[]
  readonly evppi: number
  readonly se: number
}

export type Step = 'waiting' | 'draws' | 'oneWay' | 'value' | 'turns' | 'breakEven' | 'pair' | 'done' | 'stopped' | 'failed'

const WORK_OUTCOME = 'inWork15'
/** Inputs per slice: a picture is drawn after each. */
const SLICE = 4
/** Values of knowledge asked for at once: a tenth of a second or two. */
const SETS_AT_ONCE = 12
/** Inputs whose turning points are sought first. */
const MOST_TURNS = 8
/** Of these, those sought before every other value has been tried. */
const FIRST_TURNS = 3
/** Values that usually matter most are tried first, so that the first picture already shows them: whole ids, and beginnings that end with a dot. */
const FIRST = [
  'jobs.loss',
  'trial.inWork15.SE.',
  'trial.inWork15.FS.',
  'trial.inWork15.',
  'handling.',
  'hours.',
  'wage.',
  'post.',
  'subsidy.',
]
const PERSONS_OF_BREAK_EVEN = 100
/** Squares along each side of the map of two values: coarse first, each finer one with the squares of the one before. */
const SIDES = [3, 5, 9]
/** Scenarios whose evaluations are kept: one change and back costs nothing. */
const REMEMBERED = 4

export function scoreOf({ by, wtp }: Criterion, effect: Effect): Score {
  return by === 'work' ? scoreByOutcome(WORK_OUTCOME) : scoreByNetValue(by, wtp, effect)
}

export class Decision {
  readonly #runner: Runner
  #controller: AbortController | null = null
  #scenarioKey = ''
  #wanted = ''
  #evaluate: Evaluate | null = null
  readonly #remembered = new Map<string, Evaluate>()
  #question: Question | null = null
  #turnsOf = ''
  #breakEvenOf = ''
  #valuesOf = ''
  /** The draws are those of a run that was stopped. */
  #partial = false

  step = $state<Step>('waiting')
  progress = $state.raw({ done: 0, total: 1 })
  issues = $state.raw<readonly Issue[]>([])
  /** Scenario that everything below belongs to. */
  scenario = $state.raw<Scenario | null>(null)
  draws = $state.raw<RunDraws | null>(null)
  table = $state.raw<OneWayTable | null>(null)
  turns = $state.raw<readonly FlipPoints[]>([])
  equal = $state.raw<readonly BreakEven[]>([])
  values = $state.raw<readonly Knowledge[]>([])
  /** The answer over two values at a time, coarse before fine. */
  pair = $state.raw<TwoWayTable | null>(null)

  readonly busy = $derived(!['waiting', 'done', 'stopped', 'failed'].includes(this.step))
  /** The draws with the chance of the run taken out. */
  readonly clean = $derived(this.draws ? withoutChance(this.draws) : null)

  constructor(runner: Runner) {
    this.#runner = runner
  }

  /** Every draw of the scenario, and nothing more: what the targets and the follow-up need. */
  async askDraws(scenario: Scenario, kept: RunDraws | null = null): Promise<void> {
    this.#enter(scenario)
    if (kept && (!this.draws || this.#partial)) [this.draws, this.#partial] = [kept, false]
    const wanted = `draws ${this.#scenarioKey}`
    if ((this.draws && !this.#partial) || this.#wanted === wanted || this.busy) return
    await this.#carryOut(wanted, async (signal) => this.#fetchDraws(scenario, signal))
  }

  /** Everything about the question; what is known already is not asked for again. */
  async ask(question: Question): Promise<void> {
    this.#enter(question.scenario)
    const { criterion, arm, comparator, everyTurn, pair, underWay = false } = question
    // one value at a time is the same for every criterion and way
    const wanted = JSON.stringify([this.#scenarioKey, ...(underWay ? ['first'] : [criterion, arm, comparator, everyTurn, pair])])
    if (wanted === this.#wanted) return
    this.#question = question
    if (question.draws && (!this.draws || this.#partial)) [this.draws, this.#partial] = [question.draws, false]
    const of = JSON.stringify([criterion, arm])
    if (this.#turnsOf !== of) [this.turns, this.#turnsOf] = [[], of]
    if (this.#valuesOf !== JSON.stringify(criterion)) [this.values, this.#valuesOf] = [[], JSON.stringify(criterion)]
    if (this.#breakEvenOf !== arm) [this.equal, this.#breakEvenOf] = [[], arm]
    await this.#carryOut(wanted, (signal) => this.#everything(question, signal), underWay ? 'waiting' : 'done')
  }

  /** Gives way to a lever being moved; the next ask goes on where this stood. */
  pause(): void {
    this.#controller?.abort()
    this.#controller = null
    this.#wanted = ''
    if (this.busy) this.step = 'waiting'
  }

  /** "Avbryt och behåll": what is finished stays. */
  stop(): void {
    this.#controller?.abort()
    this.step = 'stopped'
  }

  async resume(): Promise<void> {
    this.#wanted = ''
    if (this.#question && this.#question.scenario === this.scenario) await this.ask(this.#question)
    else if (this.scenario) await this.askDraws(this.scenario)
  }

  /** What following people would be worth, SEK per decision; null while no draws are there or the run cannot tell. */
  async study(study: Study, { by, wtp }: Criterion, perspective: string): Promise<{ readonly evsi: number; readonly se: number } | null> {
    const run = this.draws
    if (!run || !this.scenario || !this.#runner.studied || run.draws.length < fewestDraws) return null
    const bridge = { perspective: by === 'work' ? perspective : by, effect: yearsInWork(run.persons) }
    // groups of persons are not asked about, and most of what the draws weigh on their way to a worker
    const answer = await this.#runner.studied({ ...run, groups: [] }, study, bridge, wtp, this.scenario.run.seed)
    return answer.ok ? { evsi: answer.value.evppi, se: answer.value.se } : null
  }

  /** Another scenario: nothing of the former is kept. */
  #enter(scenario: Scenario): void {
    const key = JSON.stringify(scenario)
    if (key === this.#scenarioKey) {
      this.scenario = scenario
      return
    }
    this.#controller?.abort()
    this.#scenarioKey = key
    this.#wanted = ''
    this.scenario = scenario
    this.#evaluate = this.#evaluatorOf(scenario)
    this.draws = null
    this.table = null
    this.turns = []
    this.equal = []
    this.values = []
    this.pair = null
    this.step = 'waiting'
  }

  /** What has been evaluated is kept by what it hangs on: not the name, nor how many times chance is repeated. */
  #evaluatorOf(scenario: Scenario): Evaluate {
    const { name: _name, description: _description, run: _run, ...rest } = scenario
    const key = JSON.stringify(rest)
    const found = this.#remembered.get(key) ?? remembering(evaluateWith(this.#runner, scenario))
    this.#remembered.delete(key)
    this.#remembered.set(key, found)
    const [oldest] = this.#remembered.keys()
    if (this.#remembered.size > REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest)
    return found
  }

  async #carryOut(wanted: string, work: (signal: AbortSignal) => Promise<void>, end: Step = 'done'): Promise<void> {
    this.#controller?.abort()
    const controller = new AbortController()
    this.#controller = controller
    this.#wanted = wanted
    this.issues = []
    try {
      await work(controller.signal)
    } catch (error) {
      if (!controller.signal.aborted) {
        this.step = 'failed'
        throw error
      }
    }
    if (!controller.signal.aborted && this.step !== 'failed') this.step = end
  }

  async #everything(question: Question, signal: AbortSignal): Promise<void> {
    const inputs = inFirstOrder(inputsOf(question.model, question.scenario.changes).filter(({ varies }) => varies))
    await this.#oneByOne(inputs, 2 * SLICE, signal)
    if (question.underWay) return
    if ((!this.draws || this.#partial) && !signal.aborted) await this.#fetchDraws(question.scenario, signal)
    if (this.step === 'failed') return
    // a pair that the reader has chosen is what they wait for
    if (question.pair) await this.#twoTogether(question, inputs, signal)
    await this.#turning(question, signal, FIRST_TURNS)
    await this.#breaksEven(question, signal, 1)
    await this.#oneByOne(inputs, inputs.length, signal)
    await this.#turning(question, signal)
    await this.#value(question, signal)
    await this.#twoTogether(question, inputs, signal)
    await this.#breaksEven(question, signal)
  }

  async #fetchDraws(scenario: Scenario, signal: AbortSignal): Promise<void> {
    this.step = 'draws'
    this.progress = { done: 0, total: scenario.run.draws * scenario.run.replications }
    const answer = await this.#runner.run(scenario, {
      keepDraws: true,
      signal,
      onProgress: ({ replicationsDone, replicationsTotal }) => {
        if (!signal.aborted) this.progress = { done: replicationsDone, total: replicationsTotal }
      },
    })
    if (this.scenario !== scenario) return
    if (answer.ok) [this.draws, this.#partial] = [answer.value.draws ?? null, answer.value.manifest.partial]
    else if (!signal.aborted) this.#fail(answer.issues)
  }

  #fail(issues: readonly Issue[]): void {
    this.step = 'failed'
    this.issues = issues
  }

  /** The table grows by a few inputs at a time until `upTo` are there. */
  async #oneByOne(inputs: readonly Input[], upTo: number, signal: AbortSignal): Promise<void> {
    const evaluate = this.#evaluate!
    while (!signal.aborted) {
      const known = this.table?.pairs ?? []
      if (known.length >= Math.min(upTo, inputs.length)) return
      const beside = this.#question?.underWay === true
      // a run has its own line of progress, and is what the reader stops
      if (!beside) [this.step, this.progress] = ['oneWay', { done: known.length, total: inputs.length }]
      const slice = inputs.filter(({ id }) => !known.some(({ input }) => input.id === id)).slice(0, SLICE)
      // beside a run one worker answers, and a lever that is moved asks the same one: no queue in front of it
      const found = await oneWay(evaluate, slice, { signal, atOnce: beside ? 1 : SLICE })
      if (signal.aborted && !found.complete) return
      const pairs = [...known, ...found.pairs]
      this.table = { central: found.central, pairs, complete: pairs.length >= inputs.length }
    }
  }

  /** Values of perfect knowledge, a few at a time by the runner's workers, so that the page stays quick and can be stopped. */
  async #value({ criterion, scenario }: Question, signal: AbortSignal): Promise<void> {
    const run = this.clean
    if (signal.aborted || !run || run.draws.length < fewestDraws || this.values.length > 0) return
    const perspective = criterion.by === 'work' ? scenario.economics.perspective : criterion.by
    const decision = decisionDrawsOf(run, { perspective, effect: yearsInWork(run.persons) })
    if (!decision.ok) return
    this.step = 'value'
    const { parameters } = decision.value
    const sets = [...parameterGroups(decision.value), ...parameters.map(({ name }, p) => ({ name, members: [p] as readonly number[] }))]
    const worth: Worth = this.#runner.worth ?? worthHere
    const found: Knowledge[] = []
    for (let from = 0; from < sets.length; from += SETS_AT_ONCE) {
      this.progress = { done: found.length, total: sets.length }
      const some = sets.slice(from, from + SETS_AT_ONCE)
      const members = some.map((one) => one.members)
      const answer = await worth(decision.value, members, criterion.wtp)
      if (signal.aborted) return
      if (!answer.ok) return this.#fail(answer.issues)
      some.forEach(({ name, members }, i) => found.push({ name, members: members.map((p) => parameters[p].name), ...answer.value[i] }))
    }
    this.values = found
  }

  /** Two values over a grid, with more squares each time; another criterion reads the same squares. */
  async #twoTogether(question: Question, inputs: readonly Input[], signal: AbortSignal): Promise<void> {
    const { criterion, scenario, arm, comparator } = question
    const measure = measureOf(criterion, personsOf(this.draws, scenario), arm, comparator)
    const chosen = question.pair ?? usualPair(this.table, measure)
    const [x, y] = (chosen ?? []).map((id) => inputs.find((input) => input.id === id))
    if (!x || !y || signal.aborted) return
    const known = this.pair && this.pair.x.id === x.id && this.pair.y.id === y.id && this.pair.complete ? this.pair.x.values.length : 0
    for (const side of SIDES.filter((one) => one > known)) {
      this.step = 'pair'
      this.progress = { done: 0, total: side * side }
      const onProgress = (done: number, total: number): void => {
        if (!signal.aborted) this.progress = { done, total }
      }
      const found = await twoWay(this.#evaluate!, axisOf(x, side), axisOf(y, side), { signal, atOnce: SLICE, onProgress })
      if (signal.aborted) return
      this.pair = found
    }
  }

  async #turning(
    { criterion, everyTurn, arm, comparator, scenario }: Question,
    signal: AbortSignal,
    most = everyTurn ? Infinity : MOST_TURNS,
  ): Promise<void> {
    if (!this.table) return
    const score = scoreOf(criterion, yearsInWork(personsOf(this.draws, scenario)))
    const rows = tornado(this.table, incrementOf(score, arm, comparator)).rows.filter(({ swing }) => swing > 0)
    const inputs = rows.slice(0, most).map(({ input }) => input)
    while (!signal.aborted) {
      const left = inputs.filter(({ id }) => !this.turns.some(({ input }) => input.id === id))
      if (left.length === 0) return
      this.step = 'turns'
      this.progress = { done: inputs.length - left.length, total: inputs.length }
      const found = await flipPoints(this.#evaluate!, left.slice(0, 2), score, { signal, share: 0.01, known: true })
      if (signal.aborted) return
      this.turns = [...this.turns, ...found]
    }
  }

  /** For the perspective in question first, and for `most` of them at most. */
  async #breaksEven(question: Question, signal: AbortSignal, most = Infinity): Promise<void> {
    const { arm, comparator, model, scenario, perspectives, criterion } = question
    const pathway = scenario.arms.find(({ id }) => id === arm)?.['pathway']
    const inputs = inputsOf(model, scenario.changes).filter(({ id }) => id.startsWith(`trial.inWork15.${String(pathway)}.`))
    if (inputs.length === 0) return
    const limits = Object.fromEntries(model.parameters.map(({ id, bounds }) => [id, bounds]))
    const request = { arm, comparator, inputs, limits, reached: 'inWorkAfterStart15', persons: PERSONS_OF_BREAK_EVEN }
    const own = criterion.by === 'work' ? scenario.economics.perspective : criterion.by
    const inOrder = [...perspectives].sort((a, b) => Number(b === own) - Number(a === own)).slice(0, most)
    for (const perspective of inOrder) {
      if (this.equal.some((one) => one.perspective === perspective)) continue
      if (signal.aborted) return
      this.step = 'breakEven'
      this.progress = { done: this.equal.length, total: perspectives.length }
      const found = await breakEven(this.#evaluate!, { ...request, perspectives: [perspective] }, { signal })
      if (!signal.aborted) this.equal = [...this.equal, ...found]
    }
  }
}

/** The two that move the answer most, of those that the table has. */
export function usualPair(table: OneWayTable | null, measure: Measure): readonly [string, string] | null {
  if (!table) return null
  const [first, second] = tornado(table, measure).rows.filter(({ swing }) => swing > 0)
  return first && second ? [first.input.id, second.input.id] : null
}

function inFirstOrder(inputs: readonly Input[]): readonly Input[] {
  const rank = ({ id }: Input): number => {
    const place = FIRST.findIndex((name) => id === name || (name.endsWith('.') && id.startsWith(name)))
    return place < 0 ? FIRST.length : place
  }
  return [...inputs].sort((a, b) => rank(a) - rank(b))
}

/** The draws of a whole run that kept them. */
export function keptDraws({ result }: Answered): RunDraws | null {
  return result.manifest.partial ? null : (result.draws ?? null)
}

/** Size of the cohort; a scenario that leaves it to its source is answered by the run. */
export function personsOf(draws: RunDraws | null, scenario: Scenario): number {
  const { persons } = scenario.population
  return draws?.persons ?? (typeof persons === 'number' ? persons : 1)
}

export function measureOf(criterion: Criterion, persons: number, arm: string, comparator: string): Measure {
  return incrementOf(scoreOf(criterion, yearsInWork(persons)), arm, comparator)
}

type Worth = NonNullable<Runner['worth']>

const worthHere: Worth = (draws, sets, wtp) => Promise.resolve(success(sets.map((set) => evppiOf(draws, set, wtp))))

/** By what it does to the number in work: what drives an answer where nobody has chosen a criterion, and the question that reports open with. */
export const BY_WORK: Criterion = { by: 'work', wtp: 0 }

/** Asks what drives the number in work and where it turns, and nothing about money. */
export function workQuestion(shown: Answered, model: Model, arm: string, comparator: string): Question {
  const { scenario } = shown
  return { scenario, model, criterion: BY_WORK, arm, comparator, perspectives: [], everyTurn: false, pair: null, draws: keptDraws(shown) }
}

const known = new WeakMap<Workbench, Decision>()

/** One for every workbench, kept while the page is: a change of question throws nothing away. */
export function decisionOf(workbench: Workbench): Decision {
  const found = known.get(workbench)
  if (found) return found
  // its derived values belong to the page, not to the view that happened to ask first
  let made!: Decision
  $effect.root(() => {
    made = new Decision(workbench.runner)
  })
  known.set(workbench, made)
  return made
}
