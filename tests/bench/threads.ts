/**
 * Processor time of every thread of this process, where the system tells (Linux): what a run on several workers takes when nothing else
 * wants the machine, measured on one that is busy.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Milliseconds by thread; null where the system does not tell. */
export type ThreadTimes = ReadonlyMap<string, number> | null

const OWN = '/proc/self/task'

export function threadTimes(): ThreadTimes {
  if (!existsSync(`${OWN}/${process.pid}/schedstat`)) return null
  const times = new Map<string, number>()
  for (const thread of readdirSync(OWN)) {
    try {
      times.set(thread, Number(readFileSync(`${OWN}/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6)
    } catch {
      // it has just ended
    }
  }
  return times
}

/** What the busiest thread used between two looks. */
export function busiest(before: ThreadTimes, after: ThreadTimes): number {
  if (!before || !after) return NaN
  return Math.max(...[...after].map(([thread, ms]) => ms - (before.get(thread) ?? 0)))
}
