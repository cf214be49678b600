/**
 * Where specs are compiled. In the site a worker does it, so that neither reading Vega-Lite nor compiling ever holds up the page; the one-file
 * page, which would have to carry the compiler twice, and browsers that let no worker start compile in the page itself.
 */
import { wrap } from 'comlink'
import type { Spec as VegaSpec } from 'vega'
import type { Spec } from '../../charts/chart.ts'
import { unless } from '../../shared/unless.ts'
import type { CompileApi } from './compileWorker.ts'

type Compile = (what: Spec) => Promise<VegaSpec>

let compile: Promise<Compile> | undefined

/** Starts what will compile; calling it early only fetches it early. */
export function startCompiler(): Promise<Compile> {
  compile ??= import.meta.env.MODE === 'single' ? compileHere() : compileBeside()
  return compile
}

async function compileHere(): Promise<Compile> {
  const { compileSpec } = await import('./compile.ts')
  return (what) => Promise.resolve(compileSpec(what))
}

/** A worker that fails, at once or later, is left, and what it owed is compiled here. */
async function compileBeside(): Promise<Compile> {
  let worker: Worker
  try {
    const { default: CompileWorker } = await import('./compileWorker.ts?worker')
    worker = new CompileWorker()
  } catch {
    return compileHere()
  }
  const lost = new Promise<'lost'>((resolve) => worker.addEventListener('error', () => resolve('lost'), { once: true }))
  void lost.then(() => {
    worker.terminate()
    compile = compileHere()
  })
  const api = wrap<CompileApi>(worker)
  return async (what) => {
    const done = await unless(api.compileSpec(what as never) as Promise<VegaSpec | 'lost'>, lost, (why) => why)
    if (done !== 'lost') return done
    const here = await compileHere()
    return here(what)
  }
}
