/**
 * A table of draws that somebody has dropped or chosen, and its decision analysis by the same functions as `analyse`. The parts that are
 * quick come at once; the value of knowing each parameter follows one at a time, with room for clicks between. The scenario and everything
 * else on the page stay as they are.
 */
import { analyseDecision, partialInformation, type EvppiPoint } from '../../economics/analyse.ts'
import { meansOf, type DecisionDraws } from '../../economics/decisionDraws.ts'
import { parseDrawsTable } from '../../economics/drawsTable.ts'
import { notText, tooManyBytes } from '../../economics/drawsTableIssues.ts'
import { fewestDraws } from '../../economics/evppi.ts'
import { incrementalTable } from '../../economics/incremental.ts'
import { parseThresholds } from '../../economics/thresholds.ts'
import type { Issue } from '../../shared/issue.ts'
import type { Workbench } from './workbench.svelte.ts'

/** As much as the command reads. */
const MOST_BYTES = 100_000_000
/** Prices on the curve, and the highest where the table does not suggest one: those of `analyse`. */
const STEPS = 200
const USUAL_MOST = 200_000

export class DrawsTable {
  file = $state('')
  draws = $state.raw<DecisionDraws | null>(null)
  reading = $state(false)
  /** A table that could not be used; the former one stays. */
  broken = $state.raw<{ readonly file: string; readonly issues: readonly Issue[] } | null>(null)

  price = $state(0)
  most = $state(USUAL_MOST)
  comparator = $state(0)
  /** What knowing each parameter is worth at the price, as far as it has come. */
  evppi = $state.raw<readonly EvppiPoint[]>([])
  #turn = 0

  /** As it is written after --wtp. */
  readonly grid = $derived(`0:${this.most}:${this.most / STEPS}`)
  readonly wtps = $derived([...new Set([...(parseThresholds(this.grid) ?? []), this.price])].sort((a, b) => a - b))
  readonly analysis = $derived(
    this.draws ? analyseDecision({ ...this.draws, parameters: [] }, { wtps: this.wtps, comparator: this.comparator, groups: [] }) : null,
  )
  readonly enough = $derived(this.draws !== null && this.draws.draws >= fewestDraws)
  readonly pending = $derived(this.draws !== null && this.enough && this.evppi.length < this.draws.parameters.length)

  async open(file: File): Promise<boolean> {
    this.reading = true
    try {
      if (file.size > MOST_BYTES) return this.#refuse(file.name, [tooManyBytes(file.name, file.size, MOST_BYTES)])
      const text = decode(new Uint8Array(await file.arrayBuffer()))
      return text === null ? this.#refuse(file.name, [notText(file.name)]) : this.openText(text, file.name)
    } finally {
      this.reading = false
    }
  }

  openText(text: string, file: string): boolean {
    const table = parseDrawsTable(text, file)
    if (!table.ok) return this.#refuse(file, table.issues)
    this.broken = null
    this.file = file
    this.draws = table.value
    this.comparator = 0
    ;[this.price, this.most] = suggestedPrices(table.value)
    this.#know()
    return true
  }

  setPrice(price: number): void {
    this.price = price
    if (price > this.most) this.most = price
    this.#know()
  }

  setMost(most: number): void {
    this.most = most
    if (this.price > most) this.setPrice(most)
  }

  forget(): void {
    this.#turn++
    this.file = ''
    this.draws = null
    this.broken = null
    this.evppi = []
  }

  #refuse(file: string, issues: readonly Issue[]): false {
    this.broken = { file, issues }
    return false
  }

  /** One parameter after the other; another price or table makes the rest of an earlier round stop. */
  #know(): void {
    const mine = ++this.#turn
    const { draws, price } = this
    this.evppi = []
    if (!draws || !this.enough) return
    const next = (p: number): void => {
      if (mine !== this.#turn || p >= draws.parameters.length) return
      const points = partialInformation(draws, [p], [price])
      // a single strategy has nothing to learn
      this.evppi = [...this.evppi, ...(points.length > 0 ? points : [{ wtp: price, param: draws.parameters[p].name, evppi: 0, se: 0 }])]
      setTimeout(() => next(p + 1), 0)
    }
    setTimeout(() => next(0), 0)
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** The steepest step of the frontier is where the choice turns: the price begins there and the curve goes on to some three times as much. */
export function suggestedPrices({ strategies, costs, effects }: DecisionDraws): readonly [price: number, most: number] {
  const steps = incrementalTable(strategies, meansOf(costs), meansOf(effects)).flatMap(({ icer }) =>
    icer !== null && icer > 0 ? [icer] : [],
  )
  const steepest = Math.max(0, ...steps)
  if (!(steepest > 0) || !Number.isFinite(steepest)) return [USUAL_MOST / 2, USUAL_MOST]
  const most = roundUp(steepest * 3)
  return [roundUp(steepest), most]
}

/** The next of 1, 2, 2.5 and 5 times a power of ten. */
function roundUp(value: number): number {
  const power = Math.floor(Math.log10(value))
  const unit = Number(`1e${power}`)
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * unit >= value * (1 - 1e-12)) ?? 10
  return Number((factor * unit).toPrecision(3))
}

const known = new WeakMap<Workbench, DrawsTable>()

/** One for every workbench, kept while the page is. */
export function drawsTableOf(workbench: Workbench): DrawsTable {
  const found = known.get(workbench)
  if (found) return found
  let made!: DrawsTable
  $effect.root(() => {
    made = new DrawsTable()
  })
  known.set(workbench, made)
  return made
}
