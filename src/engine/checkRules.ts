/**
 * Looks over the rules of a structure that have to do with places and with who is there: queue, places and posts of each arm,
 * limits, and arrivals. Called by checkStructure; each remark says where and what is wrong, in both languages.
 */
import { makeLayout } from './layout.ts'
import type { Capacity, Structure } from './model.ts'
import { placeRules } from './rules.ts'

export type Remark = (where: string, sv: string, en: string) => void

export function checkRules(structure: Structure, wrong: Remark): void {
  checkPlaces(structure, wrong)
  checkArrivals(structure, wrong)
  const { S, A } = makeLayout(structure)
  structure.limits.forEach((limit, k) => {
    if (!(limit.state < S && limit.to < S)) wrong(`/limits/${k}`, 'okänt tillstånd', 'unknown state')
    if (limit.state === limit.to) wrong(`/limits/${k}`, 'gränsen leder till sitt eget tillstånd', 'the limit leads to its own state')
    if (limit.arm !== undefined && !(limit.arm >= 0 && limit.arm < A)) wrong(`/limits/${k}/arm`, 'okänt alternativ', 'unknown arm')
  })
  const { events } = structure.cohort
  if (events.arm && events.arm.length !== events.cycle.length) wrong('/cohort/events/arm', 'fel längd', 'wrong length')
  if (events.arm?.some((a) => a < -1 || a >= A)) wrong('/cohort/events/arm', 'okänt alternativ', 'unknown arm')
}

function checkPlaces(structure: Structure, wrong: Remark): void {
  const { S, T } = makeLayout(structure)
  const { queue, cohort } = structure
  const { resets } = structure.clocks[1]
  structure.arms.forEach((arm, a) => {
    const where = `/arms/${a}`
    if (arm.capacity && !queue) wrong(where, 'platser utan kö', 'places without a queue')
    if (arm.capacity) checkCapacity(arm.capacity, T, `${where}/capacity`, wrong)
    if (!queue) return
    const rules = placeRules(queue, arm, S)
    if (!(rules.begins < S)) wrong(`${where}/placed`, 'okänt tillstånd', 'unknown state')
    if (rules.hasPlace[queue.waiting] === 1) wrong(where, 'de som väntar har redan en plats', 'those who wait already have a place')
    if (!arm.capacity) return
    if (rules.hasPlace[queue.withoutPlace] === 1)
      wrong('/queue/withoutPlace', 'den som saknar plats hamnar där platser finns', 'whoever has no place ends where places are held')
    for (let s = 0; s < S; s++) {
      if (rules.hasPlace[s] === 0) continue
      if (queue.followUpStates.includes(s))
        wrong('/queue/followUpStates', 'uppföljning i ett tillstånd som själv har plats', 'follow-up in a state that holds a place itself')
      else if (rules.followUpCycles > 0 && queue.followUpStates.some((to) => !resets[s * S + to]))
        wrong(
          '/queue/followUpStates',
          'uppföljning räknas i den andra klockan, som inte nollställs',
          'follow-up is counted on the second clock, which is not reset',
        )
    }
    if (cohort.initialState.some((s) => s === queue.waiting || rules.hasPlace[s] === 1))
      wrong('/cohort/initialState', 'någon väntar eller har plats redan från början', 'somebody waits or has a place from the start')
  })
}

function checkCapacity(capacity: Capacity, cycles: number, where: string, wrong: Remark): void {
  const { places, perPost, posts } = capacity
  if (places.length !== cycles) wrong(where, 'fel längd', 'wrong length')
  if (perPost !== undefined && !(Number.isInteger(perPost) && perPost >= 1))
    wrong(`${where}/perPost`, 'inte ett helt antal platser per tjänst', 'not a whole number of places per post')
  if (!posts) return
  if (posts.size.some((size) => size < 0))
    wrong(`${where}/posts/size`, 'en tjänst har mindre än noll platser', 'a post has less than no places')
  if (posts.closes < posts.opens) wrong(`${where}/posts`, 'tjänsterna slutar innan de börjar', 'the posts end before they begin')
  for (const [name, cycle, least] of [
    ['opens', posts.opens, -Infinity],
    ['closes', posts.closes, -Infinity],
    ['rampCycles', posts.rampCycles, 0],
    ['replaceCycles', posts.replaceCycles, 1],
  ] as const) {
    if (!Number.isInteger(cycle) || cycle < least)
      wrong(
        `${where}/posts/${name}`,
        `inte ett helt antal cykler${least === 1 ? ', minst 1' : ''}`,
        `not a whole number of cycles${least === 1 ? ', at least 1' : ''}`,
      )
  }
}

/** Somebody who has not arrived must have a state to be in, and no rule may lead into it or out of it. */
function checkArrivals(structure: Structure, wrong: Remark): void {
  const { S, N } = makeLayout(structure)
  const { absent, cohort, queue } = structure
  const { arrivalCycle, entryCycle, initialState } = cohort
  if (arrivalCycle && arrivalCycle.length !== N) wrong('/cohort/arrivalCycle', 'fel längd', 'wrong length')
  if (absent === undefined) {
    if (arrivalCycle?.some((t) => t > 0))
      wrong('/absent', 'någon kommer senare men saknar tillstånd till dess', 'somebody arrives later but has no state until then')
    return
  }
  if (!(absent >= 0 && absent < S)) return wrong('/absent', 'okänt tillstånd', 'unknown state')
  if (structure.states[absent].amountsBySpell)
    wrong('/absent', 'belopp som följer en klocka innan någon har kommit', 'amounts follow a clock before anybody has arrived')
  const used: (number | undefined)[] = [structure.entryFrom, ...structure.arms.map((arm) => arm.keptOutTo)]
  for (const rule of [...structure.limits, ...structure.sweeps]) used.push(rule.to)
  for (const limit of structure.limits) used.push(limit.state)
  for (const sweep of structure.sweeps) used.push(sweep.from)
  if (queue)
    used.push(
      queue.waiting,
      queue.withoutPlace,
      queue.placed,
      ...(queue.heldIn ?? []),
      ...queue.followUpStates,
      ...structure.arms.map((x) => x.placed),
    )
  if (used.includes(absent) || initialState.includes(absent))
    wrong('/absent', 'en regel leder dit eller härifrån; det gör bara ankomsten', 'a rule leads here or away from here; only arriving does')
  for (let p = 0; p < N; p++) {
    if (entryCycle[p] >= 0 && entryCycle[p] < (arrivalCycle?.[p] ?? 0)) {
      wrong(`/cohort/entryCycle/${p}`, 'personen söker plats innan den har kommit', 'the person asks for a place before arriving')
      break
    }
  }
}
