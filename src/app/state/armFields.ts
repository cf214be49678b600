/**
 * The fields of an arm as the model describes them, as levers: found, read and set by their path, so that a field which a model adds shows
 * on the page without this file knowing it. Pure, like the other levers: (scenario, path, value) → scenario.
 */
import type { Field, GroupField } from '../../shared/fields.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { hasPosts, projectArms, setInProjects } from './levers.ts'

type Arm = Scenario['arms'][number]

export interface ArmField {
  /** Keys from the arm down to the field. */
  readonly path: readonly string[]
  readonly field: Exclude<Field, GroupField>
  /** Labels of the groups around it, outermost first. */
  readonly within: readonly GroupField[]
}

/** What an arm is, rather than a rule it has. */
const IDENTITY: readonly string[] = ['id', 'comparator', 'pathway']

/** Belongs to the people and must be the same in every arm. */
const IN_EVERY_ARM: readonly string[] = ['intakeMonths', 'supportMonths']

/** Fields that other levers set, and count among the changes. */
const HAS_LEVER: readonly string[] = [
  'posts',
  'caseload',
  'projectMonths',
  'intakeMonths',
  'supportMonths',
  'whileWaiting',
  'ageLimits.min',
  'ageLimits.max',
  'ageLimits.mayStayIfEnrolled',
]

export type IdleReason = 'stepped' | 'posts' | 'turnover' | 'host'

/** What must be so before a field matters. */
const NEEDS: Readonly<Record<string, IdleReason>> = {
  firstStage: 'stepped',
  preparingMonths: 'stepped',
  caseload: 'posts',
  opensMonth: 'posts',
  projectMonths: 'posts',
  windDownMonths: 'posts',
  rampUpMonths: 'posts',
  turnover: 'posts',
  whileWaiting: 'posts',
  replaceMonths: 'turnover',
  travelUptake: 'host',
}

/** Why a rule does nothing in this scenario; null when it does something in some project. */
export function idleReason(scenario: Scenario, { path }: ArmField): IdleReason | null {
  const need = NEEDS[path.join('.')]
  const some = (test: (arm: Arm) => boolean): boolean => projectArms(scenario).some(test)
  if (need === 'stepped') return some((arm) => arm['pathway'] === 'stepped') ? null : 'stepped'
  if (need === 'host') return some((arm) => typeof arm['hostMunicipality'] === 'string') ? null : 'host'
  if (need === undefined) return null
  if (!hasPosts(scenario)) return 'posts'
  return need === 'turnover' && !some((arm) => Number(arm['turnover'] ?? 0) > 0) ? 'turnover' : null
}

/** Every single field of an arm, groups opened. */
export function armFields(arm: GroupField, path: readonly string[] = [], within: readonly GroupField[] = []): readonly ArmField[] {
  return Object.entries(arm.fields).flatMap(([key, field]) => {
    if (path.length === 0 && IDENTITY.includes(key)) return []
    const here = [...path, key]
    return field.type === 'group' ? armFields(field, here, [...within, field]) : [{ path: here, field, within }]
  })
}

/** Numbers of months, posts and the like: the size and time of a project, not whom it lets in. */
export function isSize({ field }: ArmField): boolean {
  return (field.type === 'number' || field.type === 'integer') && /month|post|per year/.test(field.unit)
}

/** Value at the path; what the field has when nothing is said; undefined when it then has none. */
export function valueAt(arm: Arm | undefined, { path, field }: ArmField): unknown {
  const found = path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], arm)
  return found ?? field.initial
}

function withValue(group: Readonly<Record<string, unknown>>, path: readonly string[], value: unknown): Readonly<Record<string, unknown>> {
  const [key, ...rest] = path
  if (key === undefined) return group
  if (rest.length > 0) return { ...group, [key]: withValue((group[key] ?? {}) as Readonly<Record<string, unknown>>, rest, value) }
  const { [key]: _gone, ...others } = group
  return value === undefined ? others : { ...group, [key]: value }
}

/** The scenario with the value in every arm that is a project, or in all arms where it must be the same; undefined takes it away. */
export function setField(scenario: Scenario, { path }: ArmField, value: unknown): Scenario {
  const edit = (arm: Arm): Arm => withValue(arm, path, value) as Arm
  return IN_EVERY_ARM.includes(path[0] ?? '') ? { ...scenario, arms: scenario.arms.map(edit) } : setInProjects(scenario, edit)
}

/** Fields without a lever of their own that differ in the projects of two scenarios. */
export function changedFields(base: Scenario, now: Scenario, arm: GroupField): readonly ArmField[] {
  const [before, after] = [projectArms(base), projectArms(now)]
  if (before.length === 0 || after.length === 0) return []
  const all = (arms: readonly Arm[], one: ArmField): string => JSON.stringify(arms.map((each) => valueAt(each, one) ?? null))
  return armFields(arm).filter((one) => !HAS_LEVER.includes(one.path.join('.')) && all(before, one) !== all(after, one))
}
