/**
 * One printed page as plain data: the answer with its range, what it costs each party, three values it hangs on with how they are known, what
 * would change it, and where it comes from. Made from a story and from what was tried; the page only draws it.
 */
import { TRIAL_PERSONS } from '../../../models/aktivitetsersattning/parameters/trial.ts'
import type { Certainty, Parameter } from '../../engine/model.ts'
import { capital, formatMillions } from '../../messages/format.ts'
import { evidenceOf } from '../answers/chains.ts'
import { sizeOf, sizeWithUnit, thingOf } from '../answers/certaintyThings.ts'
import { moneyAnswer } from '../answers/moneyAnswer.ts'
import { partyWords } from '../answers/moneySources.ts'
import type { Story, Teller } from '../present/story.ts'
import { largestMoves, type Tried, type Variant } from '../present/variants.ts'

export interface CostRow {
  readonly name: string
  readonly middle: string
  readonly likely: string
  readonly sum: boolean
}

export interface Assumption {
  readonly name: string
  readonly value: string
  readonly certainty: Certainty
}

export interface Sheet {
  readonly story: Story
  readonly cost: { readonly heading: string; readonly note: string; readonly rows: readonly CostRow[] } | null
  readonly assumptions: readonly Assumption[]
  /** null: still being tried. */
  readonly changes: readonly string[] | null
  /** What is measured, and what is not. */
  readonly ground: string
  readonly sources: string
  readonly run: string
}

/** Rows of what would change the answer that a page has room for. */
const MOST_CHANGES = 3

/** valueAt: the measure of the story in the expectation of a variant, or of the scenario itself (null); undefined while it is not there. */
export function sheetOf(
  story: Story,
  teller: Teller,
  variants: readonly Variant[],
  valueAt: (variant: Variant | null) => number | null | undefined,
): Sheet {
  const { words, language, model, shown } = teller
  const say = words.present.paper
  const parameters = story.rests.flatMap((id) => model.parameters.filter((one) => one.id === id))
  const { manifest } = shown.result
  const { scenario } = shown
  const number = teller.number
  return {
    story,
    cost: costOf(teller),
    assumptions: parameters.map((one) => assumptionOf(one, teller)),
    changes: changesOf(story, teller, variants, valueAt),
    ground: `${say.study(number(TRIAL_PERSONS))} ${say.projected}`,
    sources: say.sources(
      evidenceOf(model, parameters)
        .slice(0, 3)
        .map(({ citation }) => citation[language])
        .join('; '),
    ),
    run: [
      scenario.name,
      say.prices(String(scenario.economics.priceYear)),
      shown.exact ? say.expected : say.runs(number(manifest.finished)),
      say.seed(manifest.seed),
      say.version(manifest.app),
      ...(shown.exact ? [] : [say.result(manifest.resultHash)]),
    ].join(' · '),
  }
}

function costOf(teller: Teller): Sheet['cost'] {
  const { words, language, model, shown, arm, years } = teller
  const answer = moneyAnswer(shown, { arm, party: 'society', own: [], rate: 0, years, publicFunds: null })
  if (!answer) return null
  const say = words.present.paper
  const million = (sek: number): string => formatMillions(sek, language)
  return {
    heading: say.cost(teller.years_(answer.years)),
    note: say.costNote(teller.way(arm).name, teller.way(answer.comparator).inside, answer.table.priceYear),
    rows: [...answer.table.rows, answer.table.society].map((row) => ({
      name: row.party === 'society' ? words.present.range.society : partyWords(row.party, { words, language, model }, answer).name,
      middle: million(row.net),
      likely: row.likely ? teller.chartWords.to(million(row.likely[0]), million(row.likely[1])) : teller.chartWords.none,
      sum: row.party === 'society',
    })),
  }
}

function assumptionOf(parameter: Parameter, { words, language, shown }: Teller): Assumption {
  const own = shown.scenario.changes[parameter.id]
  const value = typeof own === 'number' ? own : parameter.value
  const write = parameter.unit === 'exponent' || parameter.unit === 'switch' ? sizeOf : sizeWithUnit
  const text = write(parameter.unit, value, words, language)
  const thing = thingOf(parameter, words, language)
  const say = words.present.paper
  return {
    name: capital(thing),
    value: typeof own === 'number' ? say.yours(text) : say.value(text),
    certainty: parameter.certainty,
  }
}

function changesOf(
  { measure }: Story,
  { words }: Teller,
  variants: readonly Variant[],
  valueAt: (variant: Variant | null) => number | null | undefined,
): readonly string[] | null {
  const now = valueAt(null)
  if (now === undefined || now === null) return now === null ? [] : null
  const tried: Tried[] = []
  for (const variant of variants) {
    const value = valueAt(variant)
    if (value === undefined) return null
    if (value !== null && measure.text(value) !== measure.text(now)) tried.push({ variant, value })
  }
  return largestMoves(now, tried, measure.least, MOST_CHANGES).map(({ variant, value }) =>
    words.present.paper.change(variant.label, measure.text(value), measure.text(now)),
  )
}
