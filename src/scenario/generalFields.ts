/**
 * What every scenario file contains whatever its model, in the same field language that models use for their own part
 * (src/shared/fields.ts). Together they describe the whole file once, for parse.ts, jsonSchema.ts, diff.ts and the levers on screen.
 */
import type { Model } from '../engine/model.ts'
import type { Field, FlagField, GroupField, ListField, TextField } from '../shared/fields.ts'
import { text } from './sentences.ts'

export const SCHEMA_VERSION = 1
export const FIRST_START_YEAR = 2015
export const LAST_START_YEAR = 2100

const ARM_ID: TextField = {
  type: 'text',
  maxLength: 40,
  label: text('Alternativets id', 'Arm id'),
  help: text('Kort namn som visas i tabeller, till exempel SE.', 'Short name shown in tables, for example SE.'),
}

const COMPARATOR: FlagField = {
  type: 'flag',
  initial: false,
  label: text('Jämförelsealternativ', 'Comparator'),
  help: text('true på det enda alternativ som de andra jämförs med.', 'true on the one arm the others are compared with.'),
}

const RUN: GroupField = {
  type: 'group',
  initial: {},
  label: text('Körning', 'Run'),
  help: text('Hur många gånger slumpen upprepas och från vilket frö.', 'How many times chance is repeated, and from which seed.'),
  fields: {
    draws: {
      type: 'integer',
      min: 1,
      max: 100_000,
      initial: 200,
      unit: 'draws',
      label: text('Parameterdragningar', 'Parameter draws'),
      help: text('1 = mittvärden, ingen osäkerhet i parametrarna.', '1 = central values, no parameter uncertainty.'),
    },
    replications: {
      type: 'integer',
      min: 1,
      max: 100_000,
      initial: 20,
      unit: 'replications',
      label: text('Upprepningar', 'Replications'),
      help: text('Upprepningar av slumpen inom varje parameterdragning.', 'Repetitions of chance within each parameter draw.'),
    },
    sampling: {
      type: 'choice',
      initial: 'sobol',
      options: [
        { value: 'sobol', label: text('Jämnt spridda dragningar', 'Evenly spread draws') },
        { value: 'plain', label: text('Var dragning för sig', 'Each draw by itself') },
      ],
      label: text('Hur parametrarna dras', 'How parameters are drawn'),
      help: text(
        '"sobol": dragningarna sprids jämnt över det som är möjligt, så att färre behövs. "plain": var dragning lottas för sig.',
        '"sobol": the draws are spread evenly over what is possible, so that fewer are needed. "plain": each draw is made by itself.',
      ),
    },
    seed: {
      type: 'text',
      maxLength: 200,
      initial: 'vägval',
      label: text('Slumpfrö', 'Random seed'),
      help: text('Vilken text som helst. Samma frö ger samma siffror.', 'Any text. The same seed gives the same numbers.'),
    },
    precision: {
      type: 'number',
      min: 0.0001,
      max: 0.5,
      optional: true,
      unit: 'share',
      label: text('Precision', 'Precision'),
      help: text(
        'Sluta när halva 95-procentsintervallet för huvudskillnadens medelvärde är mindre än så här (andel). null eller utelämnad: kör allt.',
        'Stop when half of the 95 % interval of the mean leading difference is below this (share). null or left out: run everything.',
      ),
    },
    groups: {
      type: 'list',
      minItems: 0,
      maxItems: 10,
      initial: ['sex'],
      of: { type: 'text', maxLength: 40, label: text('Grupp', 'Group') },
      label: text('Redovisa per grupp', 'Report by group'),
      help: text(
        'Indelningar som resultatet också visas för, till exempel ["sex"].',
        'Breakdowns the result is also shown for, for example ["sex"].',
      ),
    },
  },
}

const ECONOMICS: GroupField = {
  type: 'group',
  initial: {},
  label: text('Ekonomi', 'Economics'),
  help: text('Prisår, ränta och vems pengar som räknas.', 'Price year, rate and whose money counts.'),
  fields: {
    priceYear: { type: 'integer', min: 2015, max: 2100, initial: 2026, unit: 'year', label: text('Prisår', 'Price year') },
    discountRate: {
      type: 'number',
      min: 0,
      max: 1,
      step: 0.005,
      initial: 0.035,
      unit: 'share per year',
      label: text('Diskonteringsränta', 'Discount rate'),
      help: text('Andel per år; 0.035 är 3,5 procent.', 'Share per year; 0.035 is 3.5 per cent.'),
    },
    perspective: {
      type: 'text',
      maxLength: 40,
      initial: 'society',
      label: text('Perspektiv', 'Perspective'),
      help: text('"society", "public" eller en parts id.', '"society", "public" or the id of a party.'),
    },
    marginalCostOfPublicFunds: {
      type: 'number',
      min: 1,
      max: 3,
      step: 0.05,
      initial: 1,
      unit: 'factor',
      label: text('Skattefaktor', 'Marginal cost of public funds'),
      help: text('Vad en skattekrona kostar samhället; 1 = ingen merkostnad.', 'What one krona of tax costs society; 1 = nothing extra.'),
    },
  },
}

/** Every arm has an id and says whether it is the comparator, also when the model forgets to. */
export function armFields(model: Model): GroupField {
  return { ...model.fields.arm, fields: { id: ARM_ID, comparator: COMPARATOR, ...model.fields.arm.fields } }
}

/**
 * The whole file as one group of fields. `changes` is not among them: its shape depends on the model's parameters, not on fields
 * (see changes.ts). Without a model (its id is wrong) the model's own parts are left out, so that the rest can still be checked.
 */
export function scenarioFields(model: Model | null): GroupField {
  const own: Record<string, Field> = {}
  if (model) {
    const arms: ListField = {
      type: 'list',
      minItems: 1,
      maxItems: 8,
      of: armFields(model),
      label: text('Alternativ', 'Arms'),
      help: text('Vägarna som jämförs, 1–8 stycken; ett är jämförelsealternativ.', 'The pathways compared, 1–8; one is the comparator.'),
    }
    own.population = model.fields.population
    own.arms = arms
  }
  return {
    type: 'group',
    label: text('Scenario', 'Scenario'),
    fields: {
      $schema: {
        type: 'text',
        maxLength: 500,
        optional: true,
        label: text('Schemafil', 'Schema file'),
        help: text('Så att en redigerare kan hjälpa till medan ni skriver.', 'Lets an editor help while you write.'),
      },
      schemaVersion: {
        type: 'integer',
        min: 1,
        max: SCHEMA_VERSION,
        unit: 'version',
        label: text('Filformatets version', 'Version of the file format'),
      },
      model: { type: 'text', maxLength: 80, label: text('Modell', 'Model') },
      name: { type: 'text', maxLength: 200, label: text('Namn', 'Name') },
      description: {
        type: 'text',
        maxLength: 4000,
        initial: '',
        label: text('Beskrivning', 'Description'),
        help: text('Skriv aldrig namn på personer här.', 'Never write names of persons here.'),
      },
      start: {
        type: 'text',
        maxLength: 20,
        label: text('Start', 'Start'),
        help: text('Projektets första månad, ÅÅÅÅ-MM.', "The project's first month, YYYY-MM."),
      },
      horizonMonths: {
        type: 'integer',
        min: 12,
        max: 564,
        initial: 120,
        unit: 'months',
        label: text('Tidshorisont', 'Horizon'),
        help: text('Så många månader räknas.', 'So many months are calculated.'),
      },
      ...own,
      run: RUN,
      economics: ECONOMICS,
    },
  }
}

/** The field that describes the value at a path; null for what has no field of its own. Items of a list share the list's. */
export function fieldAt(root: Field, path: readonly (string | number)[]): Field | null {
  let field: Field | null = root
  for (const key of path) {
    if (field?.type === 'group') field = Object.hasOwn(field.fields, key) ? (field.fields[key] ?? null) : null
    else field = field?.type === 'list' ? field.of : null
  }
  return field
}
