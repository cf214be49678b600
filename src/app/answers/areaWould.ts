/** "Det här skulle ändra svaret" for the target group: one group left out at a time, and what is borrowed. */
import type { AreaWords } from '../../messages/areaView.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Area } from './area.ts'
import { isOpen } from './group.ts'

export function areaWould(area: Area, scenario: Scenario, words: AreaWords, number: (n: number) => string): readonly string[] {
  const rows = (id: string) => area.tables.find(({ table }) => table === id)?.rows ?? []
  const now = number(area.persons)
  const young = rows('ages')
    .filter(({ key }) => Number(key) <= 24)
    .reduce((sum, { persons }) => sum + persons, 0)
  const active = rows('dailyActivities')[0]?.persons ?? 0
  const largest = [...rows('municipalities')].sort((a, b) => b.persons - a.persons)[0]
  const borrowed = area.tables
    .filter(({ certainty }) => certainty === 'assumed')
    .map(({ table }) => words.table[table].toLocaleLowerCase('sv'))
  return [
    ...(young > 0 && young < area.persons ? [words.would.young(number(young), now)] : []),
    ...(active > 0 && active < area.persons ? [words.would.withoutActivities(number(area.persons - active), now)] : []),
    ...(largest && largest.persons < area.persons
      ? [words.would.withoutLargest(largest.key, number(area.persons - largest.persons), now)]
      : []),
    ...(borrowed.length > 0 ? [words.would.borrowed(words.join(borrowed))] : []),
    ...(isOpen(scenario) ? [] : [words.would.inflow]),
  ]
}
