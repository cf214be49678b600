/**
 * Keeps what the reader has: follows the workbench and saves every change with its undo list, takes it up again when the page opens,
 * and looks after the named snapshots and the works that other or earlier pages left. Opening something else never discards
 * what was there: it stays as an earlier work. When saving is impossible the workbench goes on as before and `trouble` says why.
 */
import { untrack } from 'svelte'
import type { Result } from '../../shared/issue.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Workbench } from '../state/workbench.svelte.ts'
import { newId, type Pages } from './pages.ts'
import { troubleOf, type RecordStore, type Trouble } from './recordStore.ts'
import { draftOf, findSnapshots, makeSnapshot, renamed, type Snapshot } from './snapshots.ts'
import { makeWorkRecord, openSheetOf, readWork, type Origin, type Reader, type Work } from './workRecord.ts'
import { findWork, findWorks, MOST_EARLIER, putWork, removeWork, type FoundWork } from './works.ts'

/** Changes within so short a time are saved together, milliseconds. */
const TOGETHER_MS = 250
/** After a failure the next try comes with the next change, or after so long, milliseconds. */
const AGAIN_MS = 15_000
/** Where nobody can tell which works are open elsewhere, only those older than this fall away, milliseconds. */
const OLD_MS = 30 * 24 * 3_600_000

export interface KeeperOptions {
  readonly workbench: Workbench
  readonly openStore: () => Promise<RecordStore>
  readonly pages: Pages
  readonly parse: (text: string, where: string) => Result<Scenario>
  readonly now?: () => number
  readonly togetherMs?: number
}

export type Removed = { readonly kind: 'snapshot'; readonly it: Snapshot } | { readonly kind: 'work'; readonly it: FoundWork }

interface Steps {
  readonly past: readonly unknown[]
  readonly future: readonly unknown[]
}

/** What somebody would miss: steps to undo or redo, a scenario that is no shipped example, a name of their own, or several side by side. */
function isWorthKeeping(sheets: readonly { readonly steps: Steps; readonly origin: Origin; readonly name: string | null }[]): boolean {
  return (
    sheets.length > 1 ||
    sheets.some(({ steps, origin, name }) => name !== null || steps.past.length + steps.future.length > 0 || origin.kind !== 'example')
  )
}

export class Keeper {
  readonly #options: KeeperOptions
  readonly #workbench: Workbench
  #store: RecordStore | null = null
  #id = newId()
  #opened = 0
  readonly #sequences = new Map<string, number>()
  readonly #unsaved = new Map<string, Work>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> = Promise.resolve()

  /** Why nothing is saved at the moment; null while it is. */
  trouble = $state<Trouble | null>(null)
  /** Something was there when the page opened, and could not be taken up; it lies where it lay. */
  missed = $state<'damaged' | 'newer' | null>(null)
  savedAt = $state<number | null>(null)
  snapshots = $state.raw<readonly Snapshot[]>([])
  earlier = $state.raw<readonly FoundWork[]>([])
  /** Records that are there but cannot be read. */
  unreadable = $state(0)
  /** The last thing taken away, as long as it can be put back. */
  removed = $state.raw<Removed | null>(null)

  constructor(options: KeeperOptions) {
    this.#options = options
    this.#workbench = options.workbench
  }

  // ------------------------------------------------------------------ opening the page

  /**
   * Opens the store and puts the work of this tab, or the newest there is, on the workbench. `fresh`: take nothing up (a link is being
   * opened). After `patienceMs` the page opens without; what is found later is taken up if nothing has been done on the page until then, and
   * is otherwise an earlier work. Never throws.
   */
  async begin({ fresh = false, patienceMs = 3000 } = {}): Promise<void> {
    let late = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        late = true
        resolve()
      }, patienceMs)
    })
    await Promise.race([this.#takeUp(() => fresh || this.#isTouched()), patience])
    clearTimeout(timer)
    // Until the store answers nothing is saved, and that is said.
    if (late && !this.#store) this.trouble = 'refused'
  }

  /** The reader has done something here, or opened something. */
  #isTouched(): boolean {
    const { opened, canUndo, canRedo, sheets } = this.#workbench
    return opened !== this.#opened || canUndo || canRedo || sheets.length > 1 || sheets.some(({ name }) => name !== null)
  }

  async #takeUp(isFresh: () => boolean): Promise<void> {
    const { pages } = this.#options
    try {
      this.#store = await this.#options.openStore()
      this.trouble = null
      if (!isFresh()) await this.#findOwn(this.#store, isFresh)
    } catch (error) {
      this.trouble = troubleOf(error)
    }
    await pages.hold(this.#id)
    pages.remember(this.#id)
    await this.refresh()
  }

  async #findOwn(store: RecordStore, isLate: () => boolean): Promise<void> {
    const { pages } = this.#options
    const remembered = pages.remembered()
    const found = remembered === null ? await findWorks(store) : null
    const id = remembered ?? found?.works[0]?.id
    if (id === undefined) {
      if (found?.newer.length) this.missed = 'newer'
      else if (found?.damaged.length) this.missed = 'damaged'
      return
    }
    const own = await pages.hold(id)
    // Read after it is held: until then another page may have been writing.
    const record = await findWork(store, id)
    const work = record === null || record === 'newer' ? null : readWork(record, this.#reader)
    if (work && record !== null && record !== 'newer' && !isLate()) {
      if (own) this.#become(id, record.sequence)
      this.savedAt = record.savedAt
      this.#workbench.takeUp(work)
      // Before anybody is told of the change: it is this work that goes on, not another one that was opened.
      this.#opened = this.#workbench.opened
      return
    }
    if (own) await pages.release(id)
    if (isLate()) return
    if (record === 'newer') this.missed = 'newer'
    else if (record !== null || (await this.#hasTraces(store, id))) this.missed = 'damaged'
  }

  async #hasTraces(store: RecordStore, id: string): Promise<boolean> {
    return (await findWorks(store)).damaged.includes(id)
  }

  #become(id: string, sequence: number): void {
    this.#id = id
    this.#sequences.set(id, sequence)
  }

  /** Follows the workbench and the other pages until the returned function is called. */
  connect(): () => void {
    const stopEffects = $effect.root(() => {
      $effect(() => {
        const { work, opened } = this.#workbench
        untrack(() => this.#noticed(work, opened))
      })
    })
    const stopListening = this.#options.pages.listen(() => void this.refresh())
    const onHide = () => void this.flush()
    addEventListener('pagehide', onHide)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      stopEffects()
      stopListening()
      clearTimeout(this.#timer)
      removeEventListener('pagehide', onHide)
      document.removeEventListener('visibilitychange', onHide)
    }
  }

  // ------------------------------------------------------------------ saving

  #noticed(work: Work, opened: number): void {
    if (opened !== this.#opened) {
      // Something else was opened: it is a work of its own, and the one before stays as it is.
      this.#opened = opened
      this.#changeTo(newId(), 0)
      void this.#options.pages.hold(this.#id)
    } else if (
      !this.#sequences.has(this.#id) &&
      !isWorthKeeping(work.sheets.map(({ history, origin, name }) => ({ steps: history, origin, name })))
    )
      return
    this.#unsaved.set(this.#id, work)
    this.#schedule(this.#options.togetherMs ?? TOGETHER_MS)
  }

  #changeTo(id: string, sequence: number): void {
    const before = this.#id
    this.#become(id, sequence)
    this.#options.pages.remember(id)
    // The one before is let go of when the last of it is saved.
    void this.flush().then(async () => {
      if (this.#id !== before) await this.#options.pages.release(before)
      await this.refresh()
    })
  }

  #schedule(ms: number): void {
    this.#timer ??= setTimeout(() => void this.flush(), ms)
  }

  /** Saves everything that is not saved yet; settles when it is, or could not be. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#saving = this.#saving.then(() => this.#saveAll())
    return this.#saving
  }

  async #saveAll(): Promise<void> {
    for (const [id, work] of [...this.#unsaved]) {
      this.#unsaved.delete(id)
      const sequence = (this.#sequences.get(id) ?? 0) + 1
      const record = makeWorkRecord(work, sequence, this.#now(), this.#modelVersion)
      const done = await this.#attempt((store) => putWork(store, id, record))
      if (done) {
        this.#sequences.set(id, sequence)
        this.savedAt = record.savedAt
      } else {
        if (!this.#unsaved.has(id)) this.#unsaved.set(id, work)
        this.#schedule(AGAIN_MS)
      }
    }
  }

  get #modelVersion(): string {
    return this.#workbench.model.version
  }

  /** What this version saved comes back as it was; what another saved has to pass the parser. */
  readonly #reader: Reader = (text, modelVersion) => {
    if (modelVersion === this.#modelVersion) return JSON.parse(text) as Scenario
    const parsed = this.#options.parse(text, '')
    return parsed.ok ? parsed.value : null
  }

  #now(): number {
    return (this.#options.now ?? Date.now)()
  }

  /** One piece of work on the store, tried again with a newly opened store when the browser has closed it. true: done. */
  async #attempt(piece: (store: RecordStore) => Promise<void>): Promise<boolean> {
    for (const again of [true, false]) {
      try {
        this.#store ??= await this.#options.openStore()
        await piece(this.#store)
        this.trouble = null
        return true
      } catch (error) {
        const trouble = troubleOf(error)
        if (trouble === 'full' || !again) {
          this.trouble = trouble
          return false
        }
        this.#store = null
      }
    }
    return false
  }

  // ------------------------------------------------------------------ snapshots and earlier works

  /** Reads the lists again. */
  async refresh(): Promise<void> {
    const store = this.#store
    if (!store) return
    try {
      const [kept, found, held] = await Promise.all([findSnapshots(store), findWorks(store), this.#options.pages.held()])
      this.snapshots = kept.snapshots
      this.unreadable = kept.unreadable + found.damaged.length
      const others = found.works.filter(({ id }) => id !== this.#id && !(held?.has(id) ?? false))
      const worth = others.filter(({ record }) =>
        isWorthKeeping(record.sheets.map((sheet) => ({ steps: sheet, origin: sheet.origin, name: sheet.name }))),
      )
      this.earlier = worth.slice(0, MOST_EARLIER)
      const old = (one: FoundWork) => held !== null || this.#now() - one.record.savedAt > OLD_MS
      const fallen = [...others.filter((one) => !worth.includes(one)), ...worth.slice(MOST_EARLIER)].filter(old)
      for (const { id } of fallen) await removeWork(store, id)
    } catch {
      // The lists stay as they were; saving itself says when it does not work.
    }
  }

  async #changeLists(piece: (store: RecordStore) => Promise<void>): Promise<boolean> {
    const done = await this.#attempt(piece)
    if (done) this.#options.pages.tell()
    await this.refresh()
    return done
  }

  /** true when the snapshot is saved. */
  async keepSnapshot(name: string): Promise<boolean> {
    const snapshot = makeSnapshot(openSheetOf(this.#workbench.work), name, newId(), this.#now(), this.#modelVersion)
    return this.#changeLists((store) => store.put('snapshots', snapshot.id, snapshot))
  }

  async rename(snapshot: Snapshot, name: string): Promise<boolean> {
    const next = renamed(snapshot, name)
    return this.#changeLists((store) => store.put('snapshots', next.id, next))
  }

  openSnapshot(snapshot: Snapshot): boolean {
    const draft = draftOf(snapshot, this.#reader)
    if (draft) this.#workbench.openDraft(draft)
    // The parser's own words about it, shown as for a broken file.
    else this.#workbench.openText(snapshot.scenario, snapshot.name)
    return draft !== null
  }

  /** The snapshot as a lettered scenario beside the others, under its own name. */
  addSnapshot(snapshot: Snapshot): void {
    const draft = draftOf(snapshot, this.#reader)
    if (draft) this.#workbench.addSheet(draft, snapshot.name)
    else this.#workbench.openText(snapshot.scenario, snapshot.name)
  }

  /** Takes up an earlier work with its undo list. When another page has taken it meanwhile, a copy of it. */
  async openEarlier({ id }: FoundWork): Promise<boolean> {
    const store = this.#store
    if (!store) return false
    const own = await this.#options.pages.hold(id)
    const record = await findWork(store, id).catch(() => null)
    const parsed = record === null || record === 'newer' ? null : readWork(record, this.#reader)
    if (!parsed || record === null || record === 'newer') {
      if (own) await this.#options.pages.release(id)
      this.missed = record === 'newer' ? 'newer' : 'damaged'
      return false
    }
    if (own) {
      this.#changeTo(id, record.sequence)
      this.#opened = this.#workbench.opened + 1
    }
    this.#workbench.takeUp(parsed)
    return true
  }

  /** Takes a snapshot or an earlier work away; `putBack` undoes it. */
  async remove(removed: Removed): Promise<void> {
    const { it } = removed
    const done = await this.#changeLists((store) =>
      removed.kind === 'snapshot' ? store.remove('snapshots', it.id) : removeWork(store, it.id),
    )
    if (done) this.removed = removed
  }

  async putBack(): Promise<void> {
    const removed = this.removed
    if (!removed) return
    const done = await this.#changeLists((store) =>
      removed.kind === 'snapshot' ? store.put('snapshots', removed.it.id, removed.it) : putWork(store, removed.it.id, removed.it.record),
    )
    if (done) this.removed = null
  }

  dismiss(): void {
    this.missed = null
  }
}
