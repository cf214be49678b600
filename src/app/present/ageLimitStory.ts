/** "Var ska åldersgränsen gå?" as a story: of 100 persons, how many a limit shuts out; the jobs are what is uncertain. */
import type { Model } from '../../engine/model.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { agesOfGroup, outOf100ByAge, splitByLimit, type AgeCount } from '../answers/ageLimit.ts'
import { differenceFigure } from '../answers/figure.ts'
import { outcomeId } from '../answers/jobs.ts'
import { bandFrom } from '../answers/pictures.ts'
import { numberLevers } from '../state/levers.ts'
import { rangeTexts } from './ranges.ts'
import { kindsOf, type Story, type Teller } from './story.ts'

/** The limit that is talked about where the reader has set none. */
const EXAMPLE = 24

/** Counting the ages asks the model eleven times; a frozen scenario is asked once. */
const known = new WeakMap<Scenario, Map<string, readonly AgeCount[]>>()

function agesOnce(scenario: Scenario, model: Model, arm: string, persons: number): readonly AgeCount[] {
  const byArm = known.get(scenario) ?? new Map<string, readonly AgeCount[]>()
  known.set(scenario, byArm)
  const found = byArm.get(arm) ?? agesOfGroup(scenario, model, arm, persons)
  byArm.set(arm, found)
  return found
}

export function ageLimitStory(teller: Teller): Story | null {
  const { shown, words, arm, model, number } = teller
  const min = numberLevers.ageMin.get(shown.scenario) ?? 19
  const set = numberLevers.ageMax.get(shown.scenario) ?? 29
  const max = set === 29 && min <= EXAMPLE ? EXAMPLE : set
  const { persons } = shown.result.manifest
  const counted = agesOnce(shown.scenario, model, arm, persons)
  const split = splitByLimit(outOf100ByAge(counted, min, max), min, max)
  const outcome = outcomeId(teller.month, 'all')
  const difference = differenceFigure(shown.result, arm, outcome, shown.exact)
  if (!difference || persons === 0) return null
  const say = words.present
  const source = String(shown.scenario.population['source'] ?? '')
  const why = words.ageLimit.why[source as keyof typeof words.ageLimit.why] ?? words.ageLimit.why.other
  const band = bandFrom(difference, 100)
  const crowd = {
    name: say.decides.variants.ageMax(number(max)),
    sign: 'none' as const,
    count: words.unit.of100(number(split.out)),
    what: say.crowd.ageLimit,
    kinds: kindsOf(100, [['barred', split.out]], 'anyway'),
    glyph: 'person' as const,
  }
  return {
    question: 'ageLimit',
    ask: words.questions.ageLimit.full,
    headline: min > 19 ? words.ageLimit.shutsBoth(min, max, split.out) : words.ageLimit.shuts(max, split.out),
    certainty: source === 'sormland' ? 'measured' : 'assumed',
    tone: 'loss',
    likely: band.p10 === null || band.p90 === null ? say.range.expected : words.jobs.likely(Math.round(band.p10), Math.round(band.p90)),
    explain: [why, words.ageLimit.opinion],
    assumed: say.assumed.ageLimit,
    guess: { ask: say.guess.ageLimit(number(max)), of: 100, known: 0, answer: split.out, sign: 'none', glyph: 'person' },
    crowds: [crowd],
    onSlide: [crowd],
    legend: [
      { kind: 'barred', label: say.legend.out },
      { kind: 'anyway', label: say.legend.may },
    ],
    range: {
      title: say.range.titles.jobs(teller.ways.find((way) => way.comparator)?.inside ?? ''),
      note: say.range.bands,
      reference: null,
      tick: (value) => teller.signed(value),
      rows: [{ label: teller.way(arm).name, sign: teller.name(arm).sign, ...rangeTexts(band, teller) }],
    },
    variants: ['ageMax', 'posts', 'caseload'],
    measure: {
      of: (result) => {
        const found = differenceFigure(result, arm, outcome, true)
        return found ? found.centre * 100 : null
      },
      text: (value) => words.turning.of100(Math.round(value)),
      tick: (value) => teller.signed(value),
      least: 0.3,
    },
    rests: ['effect.under25', 'trial.inWork15.SE.men', 'background.exit'],
  }
}
