/**
 * The ledger as people read it: what each party receives (+) or pays (−) by kind and calendar year, and how the difference to the
 * comparator adds up year by year. Amounts are kept in whole öre until here and shown in SEK. Undiscounted.
 */
import { makeLayout } from '../engine/layout.ts'
import { signs } from '../engine/outcomes.ts'
import { quantileSorted } from '../statistics/quantile.ts'
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
  const size = A * years * M
  const unit = `SEK ${plan.scenario.economics.priceYear}`
  const scale = 0.01
  const firstYear = plan.input.start.year
  const comparator = structure.arms.findIndex((arm) => arm.comparator)
  const flows = structure.measures.map((m, i) => ({ m, i })).filter(({ m }) => m.from !== undefined)
  const rows = kept.count
  const sorted = new Float64Array(rows)
  /** [arm][year][measure][row]. */
  const columns = new Float64Array(size * rows)
  turnRows(kept.years, rows, size, 0, size, columns)
  /** Of every row the sum of the signed measures. */
  const sumInto = (out: Float64Array, a: number, year: number, sign: Float64Array, touched: Int32Array): void => {
    out.fill(0)
    for (const m of touched) {
      const at = ((a * years + year) * M + m) * rows
      for (let r = 0; r < out.length; r++) out[r] += sign[m] * columns[at + r]
    }
  }
  const touchedBy = (sign: Float64Array) => Int32Array.from(sign.keys()).filter((m) => sign[m] !== 0)
  const meanAt = (a: number, year: number, sign: Float64Array): number => {
    let sum = 0
    for (let m = 0; m < M; m++) if (sign[m] !== 0) sum += sign[m] * yearSum[(a * years + year) * M + m]
    return (sum / count) * scale
  }
  const q = (p: number) => quantileSorted(sorted, p) * scale

  const ledger: LedgerLine[] = []
  for (const party of structure.parties) {
    const kinds = [...new Set(flows.filter(({ m }) => m.from === party.id || m.to === party.id).map(({ m }) => m.kind!))]
    const partySigns = signs(structure, [party.id])
    for (const kind of kinds) {
      const sign = partySigns.map((x, i) => (structure.measures[i].kind === kind ? x : 0))
      const touched = touchedBy(sign)
      for (let a = 0; a < A; a++) {
        for (let year = 0; year < years; year++) {
          sumInto(sorted, a, year, sign, touched)
          sorted.sort()
          ledger.push({
            arm: structure.arms[a].id,
            party: party.id,
            kind,
            year: firstYear + year,
            mean: meanAt(a, year, sign),
            p2_5: q(0.025),
            p97_5: q(0.975),
            unit,
          })
        }
      }
    }
  }

  const cumulative: CumulativeNet[] = []
  const cumulated = new Float64Array(rows)
  const own = new Float64Array(rows)
  const other = new Float64Array(rows)
  for (const { id, sign } of partySums(plan)) {
    const touched = touchedBy(sign)
    for (let a = 0; a < A; a++) {
      if (a === comparator) continue
      cumulated.fill(0)
      let mean = 0
      for (let year = 0; year < years; year++) {
        mean += meanAt(a, year, sign) - meanAt(comparator, year, sign)
        let positive = 0
        sumInto(own, a, year, sign, touched)
        sumInto(other, comparator, year, sign, touched)
        for (let r = 0; r < rows; r++) {
          cumulated[r] += own[r] - other[r]
          if (cumulated[r] > 0) positive++
        }
        sorted.set(cumulated)
        sorted.sort()
        cumulative.push({
          arm: structure.arms[a].id,
          party: id,
          year: firstYear + year,
          mean,
          p2_5: q(0.025),
          p10: q(0.1),
          p50: q(0.5),
          p90: q(0.9),
          p97_5: q(0.975),
          probPositive: rows > 0 ? positive / rows : 0,
          unit,
        })
      }
    }
  }
  return { ledger, cumulative }
}

/** Every party and the two sums: society (everybody but the outside world) and the public purse. */
function partySums(plan: Plan): { id: string; sign: Float64Array }[] {
  const { structure } = plan
  const ids = (keep: (p: (typeof structure.parties)[number]) => boolean) => structure.parties.filter(keep).map((p) => p.id)
  if (structure.parties.length === 0) return []
  return [
    ...structure.parties.filter((p) => !p.world).map((p) => ({ id: p.id, sign: signs(structure, [p.id]) })),
    {
      id: 'society',
      sign: signs(
        structure,
        ids((p) => !p.world),
      ),
    },
    {
      id: 'public',
      sign: signs(
        structure,
        ids((p) => p.public),
      ),
    },
  ]
}
