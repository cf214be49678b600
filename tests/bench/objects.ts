/**
 * W1 the way one would first write it: an object per person, an array as queue, Math.random. The baseline of the speed table;
 * not seeded, so only its mean can be compared.
 */
import w1 from './w1/tables.json' with { type: 'json' }

interface Person {
  state: string
  sex: number
  segment: number
  leaves: number
  started: number | null
  jobSince: number
  holdsPlace: boolean
  placeUntil: number
}

const CYCLES = w1.cycles
const JOBS = ['supportedJob', 'regularJob']

export interface ObjectsResult {
  monthsInWork: number[]
  cost: number[][]
}

export function runObjects(persons: number): ObjectsResult {
  const result: ObjectsResult = { monthsInWork: [], cost: [] }
  w1.arms.forEach((_, arm) => {
    const people: Person[] = Array.from({ length: persons }, () => ({
      state: 'passive',
      sex: Math.floor(Math.random() * 2),
      segment: Math.floor(Math.random() * 4),
      leaves: 1 + Math.floor(Math.random() * 132),
      started: null,
      jobSince: 0,
      holdsPlace: false,
      placeUntil: Infinity,
    }))
    const places = (persons / 100) * 20
    const queue: Person[] = []
    const cost = [0, 0, 0, 0, 0]
    let held = 0
    let months = 0
    let discount = 1
    const counts: Record<string, number>[] = []
    const release = (person: Person) => {
      if (person.holdsPlace) held--
      person.holdsPlace = false
      person.placeUntil = Infinity
    }
    for (let t = 0; t < CYCLES; t++) {
      for (const person of people) {
        if (person.leaves - 1 === t) {
          person.state = 'exited'
          release(person)
        }
        if (person.holdsPlace && person.placeUntil <= t) release(person)
      }
      for (const person of people) {
        if (person.state === 'exited') continue
        const row = rowOf(arm, person, t)
        let u = Math.random()
        let to = person.state
        for (let k = 0; k < row.length; k++) {
          u -= row[k]
          if (u < 0) {
            to = w1.states[k]
            break
          }
        }
        if (to === 'intervention' && person.state !== 'intervention') to = 'passive'
        if (to !== person.state) move(person, to, t, queue, release)
      }
      while (held < places && queue.length > 0) {
        const person = queue.shift()!
        if (person.state !== 'waiting') continue
        person.state = 'intervention'
        person.started = t
        person.holdsPlace = true
        held++
      }
      const count: Record<string, number> = {}
      for (const person of people) {
        count[person.state] = (count[person.state] ?? 0) + 1
        if (person.state === 'exited') continue
        if (JOBS.includes(person.state)) months++
        const unit = w1.cost[arm][w1.states.indexOf(person.state) * 4 + person.segment]
        for (let payer = 0; payer < 5; payer++) cost[payer] += discount * unit[payer]
      }
      counts.push(count)
      discount *= w1.monthlyDiscount
    }
    result.monthsInWork.push(months / persons)
    result.cost.push(cost.map((c) => c / persons))
  })
  return result
}

function rowOf(arm: number, person: Person, t: number): number[] {
  const since = person.started === null ? 0 : t - person.started < 3 ? 1 : t - person.started < 9 ? 2 : t - person.started < 18 ? 3 : 4
  const tenure = t - person.jobSince
  const inJob = !JOBS.includes(person.state) || tenure < 6 ? 0 : tenure < 12 ? 1 : 2
  const state = w1.states.indexOf(person.state)
  return w1.rows[w1.index[arm][((state * 5 + since) * 3 + inJob) * 8 + person.sex * 4 + person.segment]]
}

function move(person: Person, to: string, t: number, queue: Person[], release: (person: Person) => void): void {
  if (person.holdsPlace && to !== 'intervention') {
    if (JOBS.includes(to)) {
      if (person.state === 'intervention') person.placeUntil = t + 6
    } else release(person)
  }
  if (JOBS.includes(to)) person.jobSince = t
  if (to === 'waiting') queue.push(person)
  person.state = to
}
