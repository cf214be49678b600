/**
 * Rules of a scenario that no single field shows: the start month, the arms together, the amount of work. They read the file as it
 * stands, so that they can speak in the same breath as the complaints about its shape; where a value has the wrong type they keep silent.
 */
import type { Issue } from '../shared/issue.ts'
import { FIRST_START_YEAR, LAST_START_YEAR } from './generalFields.ts'
import * as say from './sentences.ts'

type Group = Readonly<Record<string, unknown>>
const isGroup = (x: unknown): x is Group => typeof x === 'object' && x !== null && !Array.isArray(x)

/** Person-months over all draws and replications (before arms). An hour or two on two cores at today's speed. */
export const MOST_WORK = 1e11
/** Draws × replications: the outcomes of every one are kept until the intervals are made, about 20 kB each in the model of today. */
export const MOST_REPLICATIONS = 100_000

/** Year and month, YYYY-MM. */
export const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

export function startIssues(file: Group, where: string): Issue[] {
  const start = file.start
  if (typeof start !== 'string' || start === '' || start.length > 20) return []
  const match = MONTH.exec(start)
  if (!match) return [say.startNotMonth(say.at(where, '/start'), start)]
  const year = Number(match[1])
  return year < FIRST_START_YEAR || year > LAST_START_YEAR
    ? [say.startOutside(say.at(where, '/start'), start, FIRST_START_YEAR, LAST_START_YEAR)]
    : []
}

/** Exactly one comparator, ids that differ and that can stand in tables and file names. */
export function armIssues(file: Group, where: string): Issue[] {
  if (!Array.isArray(file.arms) || file.arms.length === 0) return []
  const arms: unknown[] = file.arms.slice(0, 100)
  const issues: Issue[] = []
  const seen = new Set<string>()
  arms.forEach((arm, index) => {
    const id = isGroup(arm) ? arm.id : undefined
    if (typeof id !== 'string' || id === '') return
    const pointer = say.at(where, `/arms/${index}/id`)
    if (!/^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(id)) issues.push(say.armIdSigns(pointer, id))
    if (seen.has(id)) issues.push(say.duplicateArm(pointer, id))
    seen.add(id)
  })
  const comparators = arms.filter((arm): arm is Group => isGroup(arm) && arm.comparator === true)
  const unclear = arms.some((arm) => !isGroup(arm) || (arm.comparator !== undefined && typeof arm.comparator !== 'boolean'))
  if (comparators.length === 0 && !unclear) issues.push(say.noComparator(say.at(where, '/arms')))
  if (comparators.length > 1)
    issues.push(
      say.manyComparators(
        say.at(where, '/arms'),
        comparators.map((arm) => String(arm.id)),
      ),
    )
  return issues
}

/** Draws × replications × persons × months; absent numbers count as the defaults, odd ones are left to the shape. */
export function workIssues(file: Group, where: string): Issue[] {
  const run = isGroup(file.run) ? file.run : {}
  const population = isGroup(file.population) ? file.population : {}
  const draws = sizeOf(run.draws, 200)
  const total = draws * sizeOf(run.replications, 20)
  const personMonths = sizeOf(population.persons, 1) * sizeOf(file.horizonMonths, 120)
  if (total * personMonths <= MOST_WORK && total <= MOST_REPLICATIONS) return []
  const most = Math.max(1, Math.floor(Math.min(MOST_WORK / personMonths, MOST_REPLICATIONS)))
  const perDraw = Math.floor(most / draws)
  const todo =
    perDraw >= 1
      ? say.text(`Sänk upprepningarna (replications) till högst ${perDraw}.`, `Lower replications to at most ${perDraw}.`)
      : say.text(
          `Sänk parameterdragningarna (draws) till högst ${most} med 1 upprepning, eller räkna på färre personer.`,
          `Lower draws to at most ${most} with 1 replication, or use fewer persons.`,
        )
  const size = say.text(
    `${total} upprepningar i allt; högst ${most} ryms med så många personer och månader`,
    `${total} replications in all; at most ${most} fit with so many persons and months`,
  )
  return [say.tooMuchWork(say.at(where, '/run'), size, todo)]
}

/** Numbers outside any field's bounds already have their own issue, so they count as 1 here. */
function sizeOf(value: unknown, initial: number): number {
  if (value === undefined) return initial
  return typeof value === 'number' && Number.isFinite(value) && value >= 1 && value <= 1e7 ? value : 1
}
