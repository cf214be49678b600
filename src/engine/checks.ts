/**
 * Looks over what a model hands to the engine before anything is simulated: a structure once per plan, tables once per draw.
 * Problems here are the model author's (MOD) and are returned all at once, with the place in the structure.
 */
import type { Issue } from '../shared/issue.ts'
import { checkRules } from './checkRules.ts'
import { makeLayout, type Layout } from './layout.ts'
import type { Structure, Tables } from './model.ts'

function issue(code: `MOD-${string}`, where: string, sv: string, en: string, todoSv: string, todoEn: string): Issue {
  return { code, where, what: { sv, en }, todo: { sv: todoSv, en: todoEn } }
}

export function checkStructure(structure: Structure): readonly Issue[] {
  const issues: Issue[] = []
  const l = makeLayout(structure)
  const wrong = (where: string, sv: string, en: string) =>
    issues.push(issue('MOD-001', where, sv, en, 'rätta modellens makeStructure', "correct the model's makeStructure"))
  if (l.S > 255) wrong('/states', `${l.S} tillstånd, fler än 255`, `${l.S} states, more than 255`)
  if (l.T < 1 || l.T > 30000) wrong('/cycles', `${l.T} cykler, inte 1–30 000`, `${l.T} cycles, not 1–30,000`)
  if (l.A < 1) wrong('/arms', 'inga alternativ', 'no arms')
  if (structure.arms.filter((arm) => arm.comparator).length !== 1)
    wrong('/arms', 'inte exakt ett jämförelsealternativ', 'not exactly one comparator')
  structure.clocks.forEach((clock, k) => {
    if (clock.cuts[0] !== 0 || clock.cuts.some((cut, i) => i > 0 && cut <= clock.cuts[i - 1]))
      wrong(`/clocks/${k}/cuts`, 'gränserna börjar inte på 0 eller stiger inte', 'cuts do not start at 0 or do not rise')
    if (clock.resets.length !== l.S * l.S) wrong(`/clocks/${k}/resets`, 'fel längd', 'wrong length')
  })
  if (structure.clocks[1].neverPiece) wrong('/clocks/1', 'den andra klockan går alltid', 'the second clock always runs')
  for (const [name, parts] of [
    ['epochs', structure.epochs],
    ['periods', structure.periods],
  ] as const) {
    if (parts[0] !== 0 || parts.some((t, i) => i > 0 && t <= parts[i - 1]))
      wrong(`/${name}`, 'börjar inte på 0 eller stiger inte', 'do not start at 0 or do not rise')
  }
  if (structure.entryFrom >= 0 && !structure.queue) wrong('/entryFrom', 'inträde utan kö', 'entry without a queue')
  checkRules(structure, wrong)
  const { cohort } = structure
  for (const [name, array, length] of [
    ['initialState', cohort.initialState, l.N],
    ['stratum', cohort.stratum, l.N],
    ['payClass', cohort.payClass, l.N],
    ['entryCycle', cohort.entryCycle, l.N],
    ['mayEnter', cohort.mayEnter, l.N * l.A],
  ] as const) {
    if (array.length !== length) wrong(`/cohort/${name}`, 'fel längd', 'wrong length')
  }
  for (let e = 1; e < cohort.events.cycle.length; e++) {
    const before = cohort.events.cycle[e - 1]
    if (before > cohort.events.cycle[e] || (before === cohort.events.cycle[e] && cohort.events.person[e - 1] > cohort.events.person[e])) {
      wrong('/cohort/events', 'inte ordnade efter månad och person', 'not sorted by cycle and person')
      break
    }
  }
  structure.measures.forEach((m, k) => {
    const known = (id: string | undefined) => id === undefined || structure.parties.some((p) => p.id === id)
    if (!known(m.from) || !known(m.to)) wrong(`/measures/${k}`, 'okänd part', 'unknown party')
    if ((m.from === undefined) !== (m.to === undefined))
      wrong(`/measures/${k}`, 'en post har både givare och mottagare', 'an entry has both payer and receiver')
  })
  return issues
}

const ROUNDING = 1e-9

export function checkTables(structure: Structure, tables: Tables): readonly Issue[] {
  const l = makeLayout(structure)
  const issues: Issue[] = []
  structure.arms.forEach((arm, a) => {
    const bad = firstBadRow(l, tables.rows[a])
    if (bad >= 0) {
      issues.push(
        issue(
          'MOD-002',
          `/arms/${arm.id}/rows/${bad}`,
          `sannolikheterna från ${structure.states[Math.floor(bad / (l.C0 * l.C1 * l.G)) % l.S].id} ligger inte mellan 0 och 1 eller blir inte 1 tillsammans`,
          `the probabilities from ${structure.states[Math.floor(bad / (l.C0 * l.C1 * l.G)) % l.S].id} are not between 0 and 1 or do not sum to 1`,
          'rätta modellens prepare',
          "correct the model's prepare",
        ),
      )
    }
    const leaving = tables.leaveProbs[a]
    if (!(leaving >= 0 && leaving <= 1)) {
      issues.push(
        issue(
          'MOD-002',
          `/arms/${arm.id}/leaveProbs`,
          `sannolikheten att någon lämnar sin tjänst är ${leaving}, inte mellan 0 och 1`,
          `the probability that a holder leaves the post is ${leaving}, not between 0 and 1`,
          'rätta modellens prepare',
          "correct the model's prepare",
        ),
      )
    }
    if (structure.absent !== undefined && leadsTo(l, tables.rows[a], structure.absent)) {
      issues.push(
        issue(
          'MOD-002',
          `/arms/${arm.id}/rows`,
          `en rad leder till ${structure.states[structure.absent].id}, där bara de finns som inte har kommit`,
          `a row leads to ${structure.states[structure.absent].id}, which holds only those who have not arrived`,
          'rätta modellens prepare',
          "correct the model's prepare",
        ),
      )
    }
    for (const amounts of [tables.amounts[a], tables.eventAmounts[a], tables.armAmounts[a]]) {
      if (!allFinite(amounts)) {
        issues.push(
          issue(
            'MOD-003',
            `/arms/${arm.id}/amounts`,
            'ett belopp är inte ett tal',
            'an amount is not a number',
            'rätta modellens prepare',
            "correct the model's prepare",
          ),
        )
        break
      }
    }
  })
  return issues
}

function firstBadRow(l: Layout, rows: Float64Array): number {
  for (let r = 0; r < l.rows; r++) {
    let sum = 0
    for (let s = 0; s < l.S; s++) {
      const p = rows[r * l.S + s]
      if (!(p >= 0 && p <= 1 + ROUNDING)) return r
      sum += p
    }
    if (Math.abs(sum - 1) > ROUNDING) return r
  }
  return -1
}

/** Whether any row of another state gives the state a chance. */
function leadsTo(l: Layout, rows: Float64Array, state: number): boolean {
  for (let r = 0; r < l.rows; r++) {
    if (rows[r * l.S + state] > 0 && Math.floor(r / (l.C0 * l.C1 * l.G)) % l.S !== state) return true
  }
  return false
}

/** Written out because it looks at every amount of every draw. */
function allFinite(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return false
  return true
}
