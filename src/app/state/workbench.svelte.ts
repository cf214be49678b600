/**
 * The one store of the workbench: the scenario with its undo list, the results, what is being computed and what went wrong.
 * Screens read it and call its actions; nothing else changes it. A change gives, in order: the exact expectation (one frame
 * after it arrives), then the simulation when the reader has paused. Every request carries a runId; an answer that comes
 * back under an older one is dropped. What has been answered before is shown at once. Results are $state.raw: large, never edited in place.
 * Length: one store, so that no two actions can disagree about what is on the screen.
 */
import type { Model } from '../../engine/model.ts'
import { InternalError, type Issue, type Result } from '../../shared/issue.ts'
import { nextTask } from '../../run/nextTask.ts'
import type { RunDraws, RunResult } from '../../run/result.ts'
import type { Runner } from '../../run/runner.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { MONTHS, type Audience } from '../answers/jobs.ts'
import { setField, type ArmField } from './armFields.ts'
import { makeAnswerCache, type AnswerCache } from './answerCache.ts'
import { openSheetOf, type Draft, type Origin, type Sheet, type Work } from '../storage/workRecord.ts'
import { changesFrom } from './changes.ts'
import { change, redo, settle, startHistory, undo, type History } from './history.ts'
import { choiceLevers, setOwnValue, type ChoiceLeverId } from './choiceLevers.ts'
import { numberLevers, valuesOf, type NumberLeverId } from './levers.ts'
import { freeLetter, inserted, MOST_SHEETS, moved, putBack, renamedSheet, withoutSheet, type Closed } from './sheets.ts'

/** A run of this many draws keeps them for the questions about certainty: some 10 MB, 35 MB with ten groups. */
const MOST_KEPT_DRAWS = 1000

/** A result together with the scenario it answers, so that words and figures never come from two different runs. */
export interface Answered {
  readonly runId: number
  readonly scenario: Scenario
  readonly result: RunResult
  /** true: expectation only; its figures have no spread. */
  readonly exact: boolean
}

/** Chance waits no longer than this for the first expectation, milliseconds. */
const HEAD_START_MS = 1500

export type Phase = 'expecting' | 'simulating' | 'done' | 'stopped' | 'failed'

export interface WorkbenchOptions {
  readonly runner: Runner
  readonly models: Readonly<Record<string, Model>>
  readonly start: Scenario
  readonly parse: (text: string, where: string) => Result<Scenario>
  /** Pause after the last change before chance is simulated, milliseconds. */
  readonly quietMs?: number
}

export class Workbench {
  readonly runner: Runner
  readonly models: Readonly<Record<string, Model>>
  readonly #parse: WorkbenchOptions['parse']
  readonly #quietMs: number
  readonly #answers = makeAnswerCache()
  #controller: AbortController | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #expecting = false
  #started = false
  /** Chance waits for the first expectation, so that the first answer has the machine to itself. */
  #headStart = false
  /** The work came with changes: what they are compared with has to be asked for. */
  #wantsBaseline = false

  #history = $state.raw<History<Scenario>>() as History<Scenario>
  base = $state.raw<Scenario>() as Scenario
  origin = $state.raw<Origin>({ name: '', kind: 'example' })
  /** Every lettered scenario; the open one's entry holds what it was when it was opened, `sheets` what it is. */
  #sheets = $state.raw<readonly Sheet[]>([])
  /** Letter of the scenario on screen. */
  letter = $state('A')
  /** The tab closed last, as long as it can be put back. */
  closed = $state.raw<Closed | null>(null)
  runId = $state(0)
  phase = $state<Phase>('expecting')
  progress = $state.raw({ done: 0, total: 0 })
  runIssues = $state.raw<readonly Issue[]>([])
  fileIssues = $state.raw<{
    readonly file: string
    readonly issues: readonly Issue[]
    readonly fromLink?: boolean
    /** What stood in the file, where it could be read as text: it may be mended in place. */
    readonly text?: string
  } | null>(null)
  #expected = $state.raw<Answered | null>(null)
  #simulated = $state.raw<Answered | null>(null)
  #last = $state.raw<Answered | null>(null)
  /** Draws of the latest run that somebody watched, as far as they had come at the last look. */
  early = $state.raw<{ readonly scenario: Scenario; readonly draws: RunDraws } | null>(null)
  #watchers = 0
  /** Answer of the scenario before any change, to say what a change has done. */
  baseline = $state.raw<Answered | null>(null)

  /** Month at which work is read, and of whom: view settings, not part of the scenario. */
  month = $state(15)
  audience = $state<Audience>('all')

  readonly scenario = $derived(this.#history.present)
  readonly model = $derived.by(() => this.models[this.scenario.model] as Model)
  readonly canUndo = $derived(this.#history.past.length > 0)
  readonly canRedo = $derived(this.#history.future.length > 0)
  readonly changes = $derived(changesFrom(this.base, this.scenario, this.model))

  /** What has to be kept for nothing to be lost. */
  readonly work = $derived.by<Work>(() => ({ sheets: this.sheets, open: this.letter }))
  /** The lettered scenarios as they are now, in the order of the tabs. */
  readonly sheets = $derived.by<readonly Sheet[]>(() =>
    this.#sheets.map((sheet) =>
      sheet.letter === this.letter ? { ...sheet, history: this.#history, base: this.base, origin: this.origin } : sheet,
    ),
  )
  readonly mayAddSheet = $derived(this.#sheets.length < MOST_SHEETS)
  /** Rises by one when another work is put here: what was here before is then a work of its own. */
  opened = $state(0)

  /** What the page shows: the simulation of this scenario if there is one, else its expectation, else the answer before. */
  readonly shown = $derived.by<Answered | null>(() => {
    if (this.#simulated?.runId === this.runId) return this.#simulated
    if (this.#expected?.runId === this.runId) return this.#expected
    return this.#last
  })
  /** true while the answer on screen belongs to an earlier scenario. */
  readonly stale = $derived(this.shown !== null && this.shown.runId !== this.runId)
  readonly computing = $derived(this.phase === 'expecting' || this.phase === 'simulating')

  constructor(options: WorkbenchOptions) {
    this.runner = options.runner
    this.models = options.models
    this.#parse = options.parse
    this.#quietMs = options.quietMs ?? 350
    this.#history = startHistory(options.start)
    this.base = options.start
    this.origin = { name: options.start.name, kind: 'example' }
    this.#sheets = [{ letter: 'A', name: null, history: this.#history, base: this.base, origin: this.origin }]
  }

  /** Computes the scenario the page opens with. */
  start(): void {
    if (this.#started) return
    this.#started = true
    this.#refreshAhead()
  }

  dispose(): void {
    this.#controller?.abort()
    clearTimeout(this.#timer)
    this.runner.dispose()
  }

  // ------------------------------------------------------------------ changes

  /** One change of the scenario. Changes with the same key in a row (a lever being dragged) are one step in the undo list. */
  edit(next: Scenario, key: string | null = null): void {
    const history = change(this.#history, next, key)
    if (history === this.#history) return
    this.#history = history
    this.#refresh(this.#quietMs)
  }

  setNumber(id: NumberLeverId, value: number): void {
    // Ways that differ are made alike also when the first of them has the value already.
    const lever = numberLevers[id]
    if (lever.get(this.scenario) === value && valuesOf(this.scenario, lever).every((one) => one === value)) return
    this.edit(lever.set(this.scenario, value), id)
  }

  setChoice(id: ChoiceLeverId, value: string): void {
    if (choiceLevers[id].get(this.scenario, this.model) === value) return
    this.edit(choiceLevers[id].set(this.scenario, value, this.model))
  }

  /** Of whom work is read; the month moves to the nearest one that is reported for them. */
  setAudience(audience: Audience): void {
    this.audience = audience
    const months = MONTHS[audience]
    if (!months.includes(this.month))
      this.month = months.reduce((best, one) => (Math.abs(one - this.month) < Math.abs(best - this.month) ? one : best))
  }

  setSeed(seed: string): void {
    if (seed === this.scenario.run.seed) return
    this.edit({ ...this.scenario, run: { ...this.scenario.run, seed } }, 'seed')
  }

  setValue(parameter: string, value: number | null): void {
    this.edit(setOwnValue(this.scenario, this.model, parameter, value), `value ${parameter}`)
  }

  /** One field of the projects, as the model describes it; undefined takes the value away. */
  setField(field: ArmField, value: unknown): void {
    this.edit(setField(this.scenario, field, value), `field ${field.path.join('.')}`)
  }

  /** The lever was let go: the next move is a step of its own. */
  settle(): void {
    this.#history = settle(this.#history)
  }

  undo(): void {
    this.#move(undo(this.#history))
  }

  redo(): void {
    this.#move(redo(this.#history))
  }

  /** Back to the scenario this one started from; can itself be undone. */
  reset(): void {
    if (this.changes.length > 0) this.edit(this.base)
  }

  #move(history: History<Scenario>): void {
    if (history === this.#history) return
    this.#history = history
    this.#refresh(this.#quietMs)
  }

  // ------------------------------------------------------------------ files

  /** A scenario from text, or everything that is wrong with it; opens nothing. */
  read(text: string, file: string): Result<Scenario> {
    return this.#parse(text, file)
  }

  /**
   * Opens a scenario from text. What is wrong is shown in full, and the scenario on screen stays as it was. `beside`: as a lettered scenario
   * of its own also where there was only one.
   */
  openText(text: string, file: string, beside = false): boolean {
    const parsed = this.read(text, file)
    if (!parsed.ok) {
      this.fileIssues = { file, issues: parsed.issues, text }
      return false
    }
    const origin: Origin = { name: parsed.value.name, kind: 'file' }
    if (beside) this.addSheet({ history: startHistory(parsed.value), base: parsed.value, origin })
    else this.openScenario(parsed.value, origin)
    return true
  }

  refuseFile(file: string, issues: readonly Issue[]): void {
    this.fileIssues = { file, issues }
  }

  /** A link that cannot be opened is shown like a broken file. */
  refuseLink(issues: readonly Issue[]): void {
    this.fileIssues = { file: '', issues, fromLink: true }
  }

  openScenario(scenario: Scenario, origin: Origin): void {
    this.openDraft({ history: startHistory(scenario), base: scenario, origin })
  }

  /** Beside the others where there are several, so that none is lost from sight; alone where there was one, which stays as an earlier work. */
  openDraft(draft: Draft): void {
    if (this.#sheets.length > 1 && this.mayAddSheet) this.addSheet(draft)
    else this.takeUp({ sheets: [{ letter: 'A', name: null, ...draft }], open: 'A' })
    if (!this.#started) this.#refresh(0)
  }

  /** What a link held: a single scenario like any other, several as the work they are, with their letters; the former stays as an earlier work. */
  openWork(work: Work): void {
    const [one, ...more] = work.sheets
    if (one && more.length === 0) return this.openDraft(one)
    this.takeUp(work)
    if (!this.#started) this.#refresh(0)
  }

  /** Puts a whole work here, undo lists and all. Before the page has started nothing is computed; `start` does. */
  takeUp(work: Work): void {
    this.closed = null
    this.#sheets = work.sheets
    this.opened += 1
    this.#show(openSheetOf(work))
  }

  // ------------------------------------------------------------------ scenarios side by side

  /** A lettered scenario beside the others, put on screen. */
  addSheet(draft: Draft, name: string | null = null): void {
    if (!this.mayAddSheet) return
    const sheet = { ...draft, letter: freeLetter(this.#sheets), name }
    this.#leave()
    this.#sheets = inserted(this.#sheets, sheet, this.letter)
    this.#show(sheet)
  }

  /** A copy of the scenario on screen, with an undo list of its own; its changes are counted from where this one's are. */
  copySheet(): void {
    const { name } = openSheetOf(this.work)
    this.addSheet({ history: startHistory(this.scenario), base: this.base, origin: this.origin }, name)
  }

  openSheet(letter: string): void {
    const sheet = this.#sheets.find((one) => one.letter === letter)
    if (!sheet || letter === this.letter) return
    this.#leave()
    this.#show(sheet)
  }

  renameSheet(letter: string, name: string): void {
    this.#sheets = renamedSheet(this.#sheets, letter, name)
  }

  moveSheet(letter: string, by: -1 | 1): void {
    this.#sheets = moved(this.#sheets, letter, by)
  }

  /** Closes a tab; `putBackSheet` undoes it. The last one stays. */
  closeSheet(letter: string): void {
    this.#leave()
    const rest = withoutSheet(this.#sheets, letter)
    if (!rest) return
    this.#sheets = rest.sheets
    this.closed = rest.closed
    const next = this.#sheets.find((one) => one.letter === rest.next)
    if (letter === this.letter && next) this.#show(next)
  }

  putBackSheet(): void {
    if (!this.closed) return
    this.#leave()
    const { sheets, letter } = putBack(this.#sheets, this.closed)
    this.closed = null
    this.#sheets = sheets
    this.openSheet(letter)
  }

  /** Writes what the open scenario has become into its tab. */
  #leave(): void {
    this.#sheets = this.sheets
  }

  /** Puts a scenario on screen. */
  #show({ letter, history, base, origin }: Sheet): void {
    this.fileIssues = null
    this.letter = letter
    this.base = base
    this.origin = origin
    this.#history = history
    this.baseline = null
    this.#wantsBaseline = history.present !== base
    if (this.#started) this.#refreshAhead()
  }

  closeFileIssues(): void {
    this.fileIssues = null
  }

  // ------------------------------------------------------------------ computing

  /** Asks for the draws of runs while they are under way, in `early`; returns how to end it. Chance is then the answer, and waits for nothing. */
  watchDraws(): () => void {
    this.#watchers += 1
    if (this.#headStart && this.phase === 'expecting') this.#simulateNow()
    return () => {
      this.#watchers -= 1
    }
  }

  /** Stops chance where it is; what is finished stays on screen. */
  cancel(): void {
    if (this.phase === 'expecting' || this.phase === 'simulating') {
      clearTimeout(this.#timer)
      this.phase = 'stopped'
      this.#controller?.abort()
    }
  }

  /** Runs the present scenario again from the start, after a cancel. */
  resume(): void {
    this.#refresh(0)
  }

  /** Another scenario altogether: its expectation is there soonest when chance does not want the processor at the same time. */
  #refreshAhead(): void {
    this.#refresh(HEAD_START_MS)
    this.#headStart = this.phase === 'expecting'
  }

  #refresh(quietMs: number): void {
    this.#last = this.shown
    this.#headStart = false
    this.runId += 1
    this.phase = 'expecting'
    this.runIssues = []
    const { draws, replications } = this.scenario.run
    this.progress = { done: 0, total: draws * replications }
    this.#controller?.abort()
    this.#controller = null
    clearTimeout(this.#timer)
    const runId = this.runId
    if (this.#recall()) return void (this.#wantsBaseline && this.#expect())
    this.#timer = setTimeout(() => void this.#simulate(runId), quietMs)
    void this.#expect()
  }

  /** In a task of its own: an answer is weighed after it has been shown. */
  #remember(...answer: Parameters<AnswerCache['put']>): void {
    void nextTask().then(() => this.#answers.put(...answer))
  }

  /** Shows what this very scenario was answered before; true when that was the whole simulation. */
  #recall(): boolean {
    const { scenario, model, runId } = this
    const simulated = this.#answers.get('simulated', scenario, model)
    const expected = simulated ? null : this.#answers.get('expected', scenario, model)
    if (expected) this.#takeExpected({ runId, scenario, result: expected, exact: true })
    if (!simulated) return false
    this.#simulated = { runId, scenario, result: simulated, exact: false }
    this.#keepBaseline(this.#simulated)
    this.phase = 'done'
    this.progress = { done: this.progress.total, total: this.progress.total }
    return true
  }

  /** One expectation at a time: while one is under way, only the newest scenario waits for the next. */
  async #expect(): Promise<void> {
    if (this.#expecting) return
    this.#expecting = true
    try {
      for (;;) {
        const runId = this.runId
        const scenario = this.scenario
        if (!this.#answered) {
          const { model } = this
          const answer = await guarded(() => this.runner.expected(scenario))
          if (answer.ok) this.#remember('expected', scenario, model, answer.value)
          if (runId !== this.runId) continue
          if (answer.ok) this.#takeExpected({ runId, scenario, result: answer.value, exact: true })
          else this.#fail(answer.issues)
          if (this.#headStart && this.phase === 'expecting') this.#simulateNow()
          this.#headStart = false
        }
        if (this.#wantsBaseline) await this.#expectBase()
        if (runId === this.runId) return
      }
    } finally {
      this.#expecting = false
    }
  }

  #simulateNow(): void {
    const { runId } = this
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#simulate(runId))
  }

  /** The present scenario has an answer of one kind or the other. */
  get #answered(): boolean {
    return this.#expected?.runId === this.runId || this.#simulated?.runId === this.runId
  }

  #takeExpected(answer: Answered): void {
    this.#expected = answer
    this.#keepBaseline(answer)
  }

  /** The expectation of what changes are counted from; without it the page still answers, only not what the changes have done. */
  async #expectBase(): Promise<void> {
    this.#wantsBaseline = false
    const scenario = this.base
    const answer = await guarded(() => this.runner.expected(scenario))
    if (answer.ok && this.base === scenario) this.#keepBaseline({ runId: -1, scenario, result: answer.value, exact: true })
  }

  async #simulate(runId: number): Promise<void> {
    if (runId !== this.runId || this.phase === 'stopped' || this.phase === 'failed') return
    const { scenario, model } = this
    const controller = new AbortController()
    this.#controller = controller
    this.phase = 'simulating'
    const keep = (result: RunResult): void => {
      if (runId !== this.runId) return
      this.#simulated = { runId, scenario, result, exact: false }
      this.#keepBaseline(this.#simulated)
    }
    const answer = await guarded(() =>
      this.runner.run(scenario, {
        signal: controller.signal,
        // the questions about certainty and goals then need no run of their own; a very large one would hold much that few ask for
        keepDraws: scenario.run.draws <= MOST_KEPT_DRAWS,
        onPartial: keep,
        wantsDraws: () => this.#watchers > 0 && runId === this.runId,
        onDraws: (draws) => {
          if (runId === this.runId) this.early = { scenario, draws }
        },
        onProgress: (progress) => {
          if (runId === this.runId) this.progress = { done: progress.replicationsDone, total: progress.replicationsTotal }
        },
      }),
    )
    if (answer.ok && !answer.value.manifest.partial) this.#remember('simulated', scenario, model, answer.value)
    if (runId !== this.runId) return
    if (answer.ok) {
      keep(answer.value)
      const { partial, draws, replications } = answer.value.manifest
      this.phase = partial ? 'stopped' : 'done'
      if (!partial) this.progress = { done: draws * replications, total: draws * replications }
    } else if (!controller.signal.aborted) this.#fail(answer.issues)
  }

  /** A simulation is kept before an expectation, and a whole one before a part. */
  #keepBaseline(answer: Answered): void {
    if (answer.scenario === this.base && !(answer.exact && this.baseline?.scenario === this.base)) this.baseline = answer
  }

  #fail(issues: readonly Issue[]): void {
    clearTimeout(this.#timer)
    this.#controller?.abort()
    this.phase = 'failed'
    this.runIssues = issues
  }
}

/** A runner's own bug is thrown; at this edge it becomes an issue that can be read. */
async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof InternalError) return { ok: false, issues: [error.issue] }
    const text = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      issues: [
        {
          code: 'INT-001',
          where: 'workbench',
          what: {
            sv: `Räkningen stannade av ett fel i programmet: ${text}`,
            en: `The computation stopped because of a fault in the program: ${text}`,
          },
          todo: { sv: 'Ångra den senaste ändringen, eller ladda om sidan.', en: 'Undo the last change, or reload the page.' },
        },
      ],
    }
  }
}
