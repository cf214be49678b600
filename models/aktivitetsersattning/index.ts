/**
 * The model `aktivitetsersattning`: pathways to work for young adults with Swedish aktivitetsersättning. Puts the pieces together; the
 * rules are in the files it names. README.md beside it tells the question, the states, the assumptions and the limits.
 */
import type { Model, ModelInput, ParameterValues, Structure, Tables } from '../../src/engine/model.ts'
import type { Issue } from '../../src/shared/issue.ts'
import { EVIDENCE } from './evidence.ts'
import { FIELDS } from './fields/index.ts'
import { PARAMETERS } from './parameters.ts'
import { makePrepare } from './prepare.ts'
import { PROFILES } from './profiles.ts'
import { readSettings } from './settings/settings.ts'
import { makeStructure } from './structure.ts'
import { warnings } from './warnings.ts'

/** The scenario's settings have been read once for the structure; here they are known to be right. */
function prepareFor(structure: Structure, input: ModelInput): (values: ParameterValues, out: Tables) => readonly Issue[] {
  const settings = readSettings(input)
  return settings.ok ? makePrepare(structure, input, settings.value) : () => settings.issues
}

export const model: Model = {
  id: 'aktivitetsersattning',
  version: '0.2.0',
  label: { sv: 'Vägar till arbete för unga med aktivitetsersättning', en: 'Pathways to work for young people with aktivitetsersättning' },
  parameters: PARAMETERS,
  evidence: EVIDENCE,
  fields: FIELDS,
  profiles: PROFILES,
  makeStructure,
  makePrepare: prepareFor,
  warnings,
}
