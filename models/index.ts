/**
 * The registry: the one file that names every model. Scenarios pick a model by the id used as key here.
 */
import type { Model } from '../src/engine/model.ts'
import { model as aktivitetsersattning } from './aktivitetsersattning/index.ts'

export const models: Readonly<Record<string, Model>> = { aktivitetsersattning }
