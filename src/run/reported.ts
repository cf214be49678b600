/**
 * The parts of a report that need the model and the money of a run: settings in words, parameters with their spread, changes, posts and
 * what they cost, net per party. Plain data out, so that src/report, which knows no model, can be handed it by the page and the terminal.
 */
import type { Model, Parameter, Structure } from '../engine/model.ts'
import { formatNumber } from '../messages/format.ts'
import { quantile } from '../random/quantile.ts'
import { diffScenario } from '../scenario/diff.ts'
import { fieldAt, scenarioFields } from '../scenario/generalFields.ts'
import { makeModelInput } from '../scenario/modelInput.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { centralValues, distributionOf } from '../scenario/values.ts'
import type { Field, GroupField } from '../shared/fields.ts'
import type { Language, Text } from '../shared/issue.ts'
import { flowSums, presentValue, type Valuation } from './appraisal/presentValue.ts'
import { PUBLIC, SOCIETY } from './appraisal/moneyReader.ts'
import { pocketTable } from './appraisal/pocketTable.ts'
import { decisionDrawsOf, yearsInWork } from './decision/decisionDraws.ts'
import { withoutChance } from './decision/withoutChance.ts'
import type { RunAppraisal, RunResult } from './result.ts'

const t = (sv: string, en: string): Text => ({ sv, en })
const same = (text: string): Text => t(text, text)
const ORDER = ['FS', 'CM', 'SE', 'stepped', 'none']
/** Said elsewhere: what an arm is, and how many persons there are. */
const IDENTITY = ['id', 'comparator', 'pathway', 'persons']
/** Said also where they are as the model has them. */
const ALWAYS = ['source', 'posts', 'caseload', 'projectMonths', 'intakeMonths', 'supportMonths', 'whileWaiting']
const OF_POSTS = ['caseload', 'projectMonths', 'whileWaiting', 'replaceMonths', 'followUpMonths']
const POST_COST = 'post.cost'
const POSTS_FLOW = /^staff/
const OUTCOME_FLOW = /^outcome/
/** Years that a first look at money covers; the same as on the page. */
const FIRST_YEARS = 5

/** Everything that a report takes from the model and the run. `base`: what changes are counted from; null: the model's own values. */
export function reportedRun(model: Model, scenario: Scenario, base: Scenario | null, result: RunResult) {
  return {
    ...reportedScenario(model, scenario, base),
    result,
    arms: reportedArms(model, scenario, result),
    money: reportedMoney(result.appraisal),
    decision: decisionOf(scenario, result),
  }
}

function reportedScenario(model: Model, scenario: Scenario, base: Scenario | null) {
  const structure = structureOf(model, scenario)
  return {
    model: { id: model.id, version: model.version, label: model.label },
    scenario,
    population: settingsOf(scenario.population, model.fields.population),
    outcomes: structure?.outcomes.map(({ id, label, unit, higherIsBetter }) => ({ id, label, unit, higherIsBetter })) ?? [],
    levels:
      structure?.cohort.breakdowns.flatMap(({ id, levels }) =>
        levels.map((level) => ({ group: id, level: level.id, label: level.label })),
      ) ?? [],
    parameters: reportedParameters(model, scenario),
    evidence: model.evidence,
    changes: reportedChanges(model, base ?? { ...scenario, changes: {} }, scenario),
  }
}

/** The scenario has been run, so its structure can be made; a report goes without names of outcomes rather than stop. */
function structureOf(model: Model, scenario: Scenario): Structure | null {
  const made = model.makeStructure(makeModelInput(scenario))
  return made.ok ? made.value : null
}

/** All arms, in the order of the pathways, with the settings that say what each is. */
function reportedArms(model: Model, scenario: Scenario, result: RunResult) {
  const rank = (arm: Scenario['arms'][number]) => ORDER.indexOf(String(arm.pathway)) + 1 || ORDER.length + 1
  return [...scenario.arms]
    .sort((a, b) => rank(a) - rank(b))
    .map((arm) => ({
      id: arm.id,
      pathway: String(arm.pathway ?? 'none'),
      comparator: arm.comparator,
      settings: settingsOf(arm, model.fields.arm),
      project: projectOf(arm, model, scenario, result.appraisal),
    }))
}

function projectOf(arm: Scenario['arms'][number], model: Model, scenario: Scenario, appraisal: RunAppraisal | undefined) {
  const posts = arm.posts
  if (typeof posts !== 'number') return null
  const opens = Number(arm.opensMonth ?? 0)
  const months = Math.max(0, Math.min(Number(arm.projectMonths ?? scenario.horizonMonths), scenario.horizonMonths - opens))
  const paid = appraisal ? paidFor(appraisal, arm.id) : null
  return {
    posts,
    caseload: Number(arm.caseload ?? 0),
    months,
    covers: model.parameters.find(({ id }) => id === POST_COST)?.note ?? null,
    costPerPostMonth: paid && posts * months > 0 ? paid.posts / (posts * months) : null,
    postsCost: paid?.posts ?? null,
    outcomePayments: paid?.outcomes ?? null,
    funders: paid?.funders ?? [],
  }
}

/** What the arm's own posts and outcome payments cost over the whole run, and whom; undiscounted, not a difference to anything. */
function paidFor(appraisal: RunAppraisal, arm: string) {
  const sums = flowSums(appraisal, { arm, against: null, rate: 0, horizon: appraisal.cycles })
  const totalOf = (pattern: RegExp) => appraisal.flows.reduce((sum, { id }, m) => sum + (pattern.test(id) ? sums[m] : 0), 0)
  const funders = appraisal.parties.map(({ id, label }) => ({
    party: id,
    label,
    amount: appraisal.flows.reduce(
      (sum, flow, m) => sum + (flow.from === id && (POSTS_FLOW.test(flow.id) || OUTCOME_FLOW.test(flow.id)) ? sums[m] : 0),
      0,
    ),
  }))
  return { posts: totalOf(POSTS_FLOW), outcomes: totalOf(OUTCOME_FLOW), funders: funders.filter(({ amount }) => amount > 0.5) }
}

/** As in draws.csv: net cost in the scenario's perspective, years in work as the effect. null without draws, or where one is not defined. */
function decisionOf({ economics }: Scenario, { draws }: RunResult) {
  if (!draws) return null
  const made = decisionDrawsOf(withoutChance(draws), { perspective: economics.perspective, effect: yearsInWork(draws.persons) })
  return made.ok ? made.value : null
}

// ---------------------------------------------------------------- settings and changes in words

/** Fields that are set to something else than the model's own value, and those that always need saying. */
function settingsOf(values: Readonly<Record<string, unknown>>, group: GroupField): readonly { label: Text; value: Text }[] {
  const hasPosts = values.posts !== undefined
  return Object.entries(group.fields).flatMap(([key, field]) => {
    const value = values[key]
    if (IDENTITY.includes(key) || value === undefined || value === null) return []
    if (!hasPosts && OF_POSTS.includes(key) && 'posts' in group.fields) return []
    if (field.type === 'group') return settingsOf(value as Readonly<Record<string, unknown>>, field)
    const usual = JSON.stringify(value) === JSON.stringify(field.initial)
    return usual && !ALWAYS.includes(key) ? [] : [{ label: field.label, value: valueText(value, field) }]
  })
}

function reportedChanges(model: Model, base: Scenario, scenario: Scenario) {
  const [before, after] = [base, scenario].map(({ changes }) => reportedValues(model, changes))
  return diffScenario(base, scenario, model)
    .filter(({ pointer }) => pointer !== '/description' && pointer !== '/name')
    .map(({ pointer, label, from, to }) => {
      const path = pointer.split('/').slice(1)
      const p = path[0] === 'changes' ? model.parameters.findIndex(({ id }) => id === path[1]) : -1
      if (p >= 0) return { label, parameter: model.parameters[p].id, from: before[p], to: after[p] }
      const field = fieldAt(scenarioFields(model), path)
      return { label, from: valueText(from, field), to: valueText(to, field) }
    })
}

const MONTHS = t('månader', 'months')

function valueText(value: unknown, field: Field | null): Text {
  if (value === undefined || value === null) return t('inte angivet', 'not set')
  if (typeof value === 'boolean') return value ? t('ja', 'yes') : t('nej', 'no')
  if (typeof value === 'number') {
    const unit = field && 'unit' in field && field.unit === 'months' ? MONTHS : null
    const write = (language: Language) => `${numberText(value, language)}${unit ? ` ${unit[language]}` : ''}`
    return t(write('sv'), write('en'))
  }
  if (Array.isArray(value)) {
    const parts = value.map((one) => valueText(one, field?.type === 'list' ? field.of : null))
    return t(parts.map(({ sv }) => sv).join(', '), parts.map(({ en }) => en).join(', '))
  }
  if (typeof value === 'string') {
    const option = field?.type === 'choice' ? field.options.find((one) => one.value === value) : undefined
    return option?.label ?? same(value)
  }
  // a whole arm that came or went
  return t('alternativet finns', 'the alternative exists')
}

function numberText(value: number, language: Language): string {
  const size = Math.abs(value)
  return formatNumber(value, language, Number.isInteger(value) ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4)
}

// ---------------------------------------------------------------- parameters

function reportedParameters(model: Model, scenario: Scenario) {
  const values = reportedValues(model, scenario.changes)
  return model.parameters.map((parameter: Parameter, p) => {
    const { id, label, unit, value, certainty, evidence, note } = parameter
    return {
      id,
      label,
      unit,
      initial: value,
      ...values[p],
      certainty,
      changed: Object.hasOwn(scenario.changes, id),
      evidence,
      note: note ?? null,
    }
  })
}

/** Centre and 80 % range of every parameter's spread, the range null where the value is fixed. */
function reportedValues(model: Model, changes: Scenario['changes']) {
  const central = centralValues(model, changes)
  return model.parameters.map(({ bounds }, p) => {
    const distribution = distributionOf(model, p, changes)
    const at = (share: number) => Math.min(bounds[1], Math.max(bounds[0], quantile(distribution, share)))
    return { value: central[p], likely: distribution.kind === 'fixed' ? null : ([at(0.1), at(0.9)] as const) }
  })
}

// ---------------------------------------------------------------- money

const SUMS: Readonly<Record<string, Text>> = {
  [PUBLIC]: t('Offentliga parter tillsammans', 'Public parties together'),
  [SOCIETY]: t('Samhället, alla parter tillsammans', 'Society, all parties together'),
}

/**
 * Net per party and for the two sums, each arm minus the comparator: undiscounted for the first five years and for the whole run, and for
 * society at the scenario's rate. Only where the run kept a spread for the horizon.
 */
function reportedMoney(appraisal: RunAppraisal | undefined) {
  if (!appraisal) return []
  const comparator = appraisal.arms[appraisal.comparator]
  const first = Math.min(appraisal.cycles, FIRST_YEARS * appraisal.cyclesPerYear)
  const looks = [
    ...[...new Set([first, appraisal.cycles])].map((horizon) => ({ horizon, rate: 0, only: null as string | null })),
    ...(appraisal.discountRate === 0 ? [] : [{ horizon: appraisal.cycles, rate: appraisal.discountRate, only: SOCIETY }]),
  ]
  return appraisal.arms
    .filter((arm) => arm !== comparator)
    .flatMap((arm) =>
      looks.flatMap(({ horizon, rate, only }) => {
        const valuation: Valuation = { arm, against: comparator, rate, horizon }
        const table = pocketTable(appraisal, valuation)
        return [...table.rows, table.public, table.society]
          .filter(({ party }) => only === null || party === only)
          .map(({ party, label, cells }) => ({
            arm,
            party,
            label: label ?? SUMS[party] ?? same(party),
            years: horizon / appraisal.cyclesPerYear,
            rate,
            byKind: table.kinds.map((kind, k) => ({ kind, amount: cells[k] })),
            ...presentValue(appraisal, party, valuation),
          }))
      }),
    )
}
