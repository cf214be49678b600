/** The worker's entry: compiles specs, one after the other. */
import { expose } from 'comlink'
import { compileSpec } from './compile.ts'

const api = { compileSpec }
export type CompileApi = typeof api

expose(api)
