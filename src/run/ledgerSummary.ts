/**
 * The ledger as people read it: what each party receives (+) or pays (−) by kind and calendar year, and how the difference to the
 * comparator adds up year by year. Amounts are kept in whole öre until here and shown in SEK. Undiscounted.
 */
import { makeLayout } from '../engine/layout.ts'
import type { Structure } from '../engine/model.ts'
import { signs } from '../engine/outcomes.ts'
import { quantilesSelected } from '../statistics/quantile.ts'
import { SEK_PER_ORE } from './appraisal/moneyReader.ts'
import type { Gathered } from './gather/gathered.ts'
import { turnRows } from './gather/turnRows.ts'
import type { Plan } from './plan.ts'
import type { CumulativeNet, LedgerLine } from './result.ts'
import { makeYearReader } from './years.ts'

export function summariseLedger(
  plan: Plan,
  { kept, yearSum, count }: Pick<Gathered, 'kept' | 'yearSum' | 'count'>,
): { ledger: LedgerLine[]; cumulative: CumulativeNet[] } {
  const { structure } = plan
  const { A, M } = makeLayout(structure)
  const years = makeYearReader(structure, plan.input.start.month).count
  const unit = `SEK ${plan.scenario.economics.priceYear}`
  const firstYear = plan.input.start.year
  const comparator = structure.arms.findIndex((arm) => arm.comparator)
  const rows = kept.count
  /** Of one year, [arm][measure][row]: small enough to stay near while every party's sums are formed from it. */
  const columns = new Float64Array(A * M * rows)
  const lines = partyKinds(structure)
  const sums = partySums(plan)
  const scratch = new Float64Array(rows)
  const other = new Float64Array(rows)
  /** Of every sum and arm: the difference to the comparator up to the year, by row and in the mean. */
  const cumulated = sums.map(() => structure.arms.map(() => ({ rows: new Float64Array(rows), mean: 0 })))

  /** Of every row the sum of the signed measures, into `out`. */
  function sumInto(out: Float64Array, a: number, { sign, touched }: Signed): void {
    out.fill(0)
    for (const m of touched) {
      const at = (a * M + m) * rows
      for (let r = 0; r < rows; r++) out[r] += sign[m] * columns[at + r]
    }
  }

  function meanOf(a: number, year: number, { sign, touched }: Signed): number {
    let sum = 0
    for (const m of touched) sum += sign[m] * yearSum[(a * years + year) * M + m]
    return (sum / count) * SEK_PER_ORE
  }

  function line(a: number, year: number, { party, kind, ...signed }: PartyKind): LedgerLine {
    sumInto(scratch, a, signed)
    const [p2_5, p97_5] = quantilesSelected(scratch, [0.025, 0.975]).map((q) => q * SEK_PER_ORE)
    return { arm: structure.arms[a].id, party, kind, year: firstYear + year, mean: meanOf(a, year, signed), p2_5, p97_5, unit }
  }

  function net(a: number, year: number, k: number): CumulativeNet {
    const upTo = cumulated[k][a]
    upTo.mean += meanOf(a, year, sums[k]) - meanOf(comparator, year, sums[k])
    sumInto(scratch, a, sums[k])
    sumInto(other, comparator, sums[k])
    let positive = 0
    for (let r = 0; r < rows; r++) {
      upTo.rows[r] += scratch[r] - other[r]
      if (upTo.rows[r] > 0) positive++
    }
    scratch.set(upTo.rows)
    const [p2_5, p10, p50, p90, p97_5] = quantilesSelected(scratch, [0.025, 0.1, 0.5, 0.9, 0.975]).map((q) => q * SEK_PER_ORE)
    const probPositive = rows > 0 ? positive / rows : 0
    return {
      arm: structure.arms[a].id,
      party: sums[k].id,
      year: firstYear + year,
      mean: upTo.mean,
      p2_5,
      p10,
      p50,
      p90,
      p97_5,
      probPositive,
      unit,
    }
  }

  // computed year by year, told party by party
  const ledger = new Array<LedgerLine>(lines.length * A * years)
  const cumulative = sums.map(() => structure.arms.map((): CumulativeNet[] => []))
  for (let year = 0; year < years; year++) {
    for (let a = 0; a < A; a++) turnRows(kept.years, rows, A * years * M, (a * years + year) * M, M, columns.subarray(a * M * rows))
    for (let a = 0; a < A; a++) {
      lines.forEach((one, k) => (ledger[(k * A + a) * years + year] = line(a, year, one)))
      if (a !== comparator) sums.forEach((_, k) => cumulative[k][a].push(net(a, year, k)))
    }
  }
  return { ledger, cumulative: cumulative.flat(2) }
}

/** Signs of the measures, and those that have one. */
interface Signed {
  readonly sign: Float64Array
  readonly touched: Int32Array
}

interface PartyKind extends Signed {
  readonly party: string
  readonly kind: string
}

function signed(sign: Float64Array): Signed {
  return { sign, touched: Int32Array.from(sign.keys()).filter((m) => sign[m] !== 0) }
}

/** Every party with each kind of entry that it pays or receives. */
function partyKinds(structure: Structure): PartyKind[] {
  const flows = structure.measures.filter((m) => m.from !== undefined)
  return structure.parties.flatMap(({ id: party }) => {
    const kinds = [...new Set(flows.filter((m) => m.from === party || m.to === party).map((m) => m.kind!))]
    const ofParty = signs(structure, [party])
    return kinds.map((kind) => ({ party, kind, ...signed(ofParty.map((x, i) => (structure.measures[i].kind === kind ? x : 0))) }))
  })
}

/** Every party and the two sums: society (everybody but the outside world) and the public purse. */
function partySums({ structure }: Plan): (Signed & { readonly id: string })[] {
  const { parties } = structure
  const idsOf = (keep: (p: (typeof parties)[number]) => boolean) => parties.filter(keep).map((p) => p.id)
  if (parties.length === 0) return []
  const groups = [
    ...parties.filter((p) => !p.world).map(({ id }) => ({ id, members: [id] })),
    { id: 'society', members: idsOf((p) => !p.world) },
    { id: 'public', members: idsOf((p) => p.public) },
  ]
  return groups.map(({ id, members }) => ({ id, ...signed(signs(structure, members)) }))
}
