/**
 * The catalogue as the page asks it, and its rows laid on a scenario. Expected: the reports' own words on the named projects (PEAK takes
 * those aged 15–24; IWork has three posts and 27 enrolled), and counting over the list itself with plain loops.
 */
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../models/aktivitetsersattning/catalogue/index.ts'
import { asRule } from '../../models/aktivitetsersattning/catalogue/rule.ts'
import type { CatalogueItem } from '../../models/aktivitetsersattning/catalogue/types.ts'
import { models } from '../../models/index.ts'
import {
  ageText,
  applyRule,
  catalogueAnswer,
  entryText,
  EVERYTHING,
  findItems,
  placesText,
  ruleInUse,
} from '../../src/app/answers/catalogue.ts'
import { changesFrom } from '../../src/app/state/changes.ts'
import type { Model } from '../../src/engine/model.ts'
import { en } from '../../src/messages/en.ts'
import { sv } from '../../src/messages/sv.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { presetScenario } from '../ui/scenario.ts'

const model = models['aktivitetsersattning'] as Model
const named = (name: RegExp): CatalogueItem => {
  const found = CATALOGUE.find((item) => name.test(item.name))
  if (!found) throw new Error(`nothing in the catalogue is called ${name}`)
  return found
}
const ruleOf = (item: CatalogueItem) => {
  const answer = asRule(item)
  if (!answer.applies) throw new Error(answer.why.en)
  return answer.rule
}

describe('asking the catalogue', () => {
  it('without a wish gives all 131 rows', () => {
    expect(findItems(EVERYTHING)).toHaveLength(131)
  })

  it('adds up: a way in, a kind and an age each leave exactly those that say so', () => {
    const outreach = findItems({ ...EVERYTHING, entry: 'outreach' })
    expect(outreach.map((item) => item.id).sort()).toEqual(
      CATALOGUE.filter((item) => item.entry.includes('outreach'))
        .map((item) => item.id)
        .sort(),
    )
    expect(outreach.length).toBeGreaterThan(0)
    const at27 = findItems({ ...EVERYTHING, age: 27 })
    expect(at27.some((item) => item.name.startsWith('PEAK'))).toBe(false)
    expect(findItems({ ...EVERYTHING, age: 22 }).some((item) => item.name.startsWith('PEAK'))).toBe(true)
    expect(findItems({ ...EVERYTHING, kind: 'ips' }).every((item) => item.kind === 'ips')).toBe(true)
  })

  it('counts the open ones, and those that only an age limit takes away', () => {
    const at27 = catalogueAnswer({ ...EVERYTHING, age: 27 })
    const anyAge = catalogueAnswer(EVERYTHING)
    let open = 0
    for (const item of CATALOGUE) if (item.access === 'yes' || item.access === 'partly') open += 1
    expect(anyAge.open).toBe(open)
    expect(at27.open + at27.shutByAge).toBe(open)
    expect(at27.shutByAge).toBeGreaterThan(0)
    expect(anyAge.shutByAge).toBe(0)
  })

  it('writes spans, places and ways in as the report does, and nothing where the report says nothing', () => {
    const iwork = named(/^IWork$/)
    expect([ageText(named(/^PEAK/), sv), ageText(iwork, sv), ageText(iwork, en)]).toEqual(['15–24', 'ingen gräns', 'no limit'])
    expect(placesText(iwork, sv, 'sv')).toBe('27 inskrivna')
    expect(placesText(named(/^IPS Lund$/), sv, 'sv')).toBe('omkring 80 platser')
    expect(placesText(named(/^ComUng$/), en, 'en')).toBeNull()
    expect(entryText({ ...iwork, entry: [] }, 'sv')).toBeNull()
  })
})

describe('a row as a rule', () => {
  it('sets the age limit of every project and nothing else: 19–24 for PEAK, whose upper limit is 24', () => {
    const before = presetScenario()
    const after = applyRule(before, ruleOf(named(/^PEAK/)))
    expect(after.arms.map((arm) => (arm['ageLimits'] as { max: number }).max)).toEqual([29, 24, 24])
    expect(after.arms.map((arm) => [arm['pathway'], arm['posts']])).toEqual(before.arms.map((arm) => [arm['pathway'], arm['posts']]))
    expect(changesFrom(before, after, model).map((change) => change.id)).toEqual(['ageMax'])
  })

  it('sets posts and caseload where the report gives both: three posts and nine persons each for IWork', () => {
    const after = applyRule(presetScenario(), ruleOf(named(/^IWork$/)))
    expect(after.arms.slice(1).map((arm) => [arm['posts'], arm['caseload']])).toEqual([
      [3, 9],
      [3, 9],
    ])
    expect(changesFrom(presetScenario(), after, model).map((change) => change.id)).toEqual(expect.arrayContaining(['posts', 'caseload']))
  })

  it('is in use only when every project is so', () => {
    const rule = ruleOf(named(/^PEAK/))
    const before = presetScenario()
    const after = applyRule(before, rule)
    expect([ruleInUse(before, rule), ruleInUse(after, rule)]).toEqual([false, true])
    const half = { ...after, arms: after.arms.map((arm, i) => (i === 1 ? (before.arms[1] ?? arm) : arm)) }
    expect(ruleInUse(half, rule)).toBe(false)
    expect(ruleInUse({ ...before, arms: before.arms.slice(0, 1) }, rule)).toBe(false)
  })

  it('from any row that can be a rule gives a scenario that can be saved and opened again', () => {
    let applied = 0
    for (const item of CATALOGUE) {
      const answer = asRule(item)
      if (!answer.applies) {
        expect(answer.why.sv.length, item.name).toBeGreaterThan(20)
        continue
      }
      applied += 1
      const file = JSON.parse(JSON.stringify(applyRule(presetScenario(), answer.rule))) as unknown
      const parsed = parseScenario(file, models, item.name)
      expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.what.en), item.name).toEqual([])
    }
    expect(applied).toBeGreaterThan(10)
  })
})
