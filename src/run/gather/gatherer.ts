/**
 * Takes the finished batches of a run as they come, in any order, and adds each to the store when all before it are in: what is summed up
 * has then been added in index order whoever was fastest, and no batch is kept once it has been added. Decides, too, when the run is
 * precise enough; that rule sees only the unbroken beginning, after fixed numbers of batches, and so does not depend on who was fastest.
 */
import { makeHash64 } from '../../shared/hash.ts'
import type { BatchResult } from '../batch.ts'
import { keptIn, type Plan } from '../plan.ts'
import { type Gathered, makeStore } from './gathered.ts'
import { halfWidth } from './halfWidth.ts'

export interface GatherOptions {
  /** The result will carry every draw by itself. */
  readonly keepDraws: boolean
  /** Stop where the scenario's precision is reached; a part of a divided run cannot know the others. */
  readonly mayStop: boolean
}

export interface Gatherer {
  /** Each batch once. One that was ended early has fewer replications than planned. */
  add(batch: BatchResult): void
  /** No further batch is needed: all are in, or the result is precise enough. */
  readonly enough: boolean
  readonly replicationsDone: number
  /** What is unbroken from the first batch on. */
  soFar(): Gathered
  /** Everything that came; what had no place yet is added in index order. Nothing can be added afterwards. */
  close(): Gathered
}

/** Batches between two looks at the precision. */
const LOOK_EVERY = 8

export function makeGatherer(plan: Plan, { keepDraws, mayStop }: GatherOptions): Gatherer {
  const { replications, stride, batches } = plan
  const total = plan.draws * replications
  const most = keptIn({ first: 0, count: total }, stride)
  const store = makeStore(plan, { whole: true, halves: keepDraws && replications > 1, most })
  const precision = mayStop ? plan.scenario.run.precision : null
  const waiting = new Map<number, BatchResult>()
  const resultHash = makeHash64()
  const tableHash = makeHash64()
  const attempts: number[] = []
  let redrawn = 0
  let lastDraw = -1
  let next = 0
  let received = 0
  let replicationsDone = 0
  let stopped = false

  function add(batch: BatchResult): void {
    // What has come before is not counted again, should a worker answer twice.
    if (stopped || batch.index < next || waiting.has(batch.index)) return
    waiting.set(batch.index, batch)
    received++
    replicationsDone += batch.count
    for (let found = waiting.get(next); found && isWhole(found) && !stopped; found = waiting.get(next)) {
      waiting.delete(next)
      next++
      put(found)
      if (precision !== null && next % LOOK_EVERY === 0 && halfWidth(plan, store) <= precision) stop()
    }
  }

  const isWhole = (batch: BatchResult) => batch.count === batches[batch.index].count

  function stop(): void {
    stopped = true
    waiting.clear()
  }

  function put(batch: BatchResult): void {
    let row = 0
    for (let k = 0; k < batch.count; k++) {
      const global = batch.first + k
      const draw = Math.floor(global / replications)
      store.addReplication(draw, batch.outcomes, batch.levels, k)
      if (global % stride === 0) store.keep({ ...batch, draw, row: row++, replication: k })
      resultHash.addWord(global)
      resultHash.addWord(batch.hashes[2 * k])
      resultHash.addWord(batch.hashes[2 * k + 1])
    }
    store.addSums(batch)
    for (let k = 0; k < batch.tableHashes.length; k += 4) {
      if (batch.tableHashes[k] === lastDraw) continue
      lastDraw = batch.tableHashes[k]
      attempts.push(batch.tableHashes[k + 3])
      redrawn += batch.tableHashes[k + 3]
      for (let j = 0; j < 3; j++) tableHash.addWord(batch.tableHashes[k + j])
    }
  }

  function gathered(): Gathered {
    return store.gathered({ attempts, redrawn, resultHash: resultHash.hex(), tableHash: tableHash.hex() })
  }

  return {
    add,
    get enough() {
      return stopped || (received === batches.length && replicationsDone === total)
    },
    get replicationsDone() {
      return replicationsDone
    },
    soFar: gathered,
    close() {
      if (!stopped) for (const batch of [...waiting.values()].sort((x, y) => x.index - y.index)) put(batch)
      stop()
      return gathered()
    },
  }
}
