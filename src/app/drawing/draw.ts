/**
 * Draws a spec with Vega, without eval (expression tree and interpreter): compile, parse, place, run. Between the steps the page gets its turn.
 * Vega is loaded when first needed.
 */
import type { Spec as VegaSpec, View } from 'vega'
import { withSize, type Spec } from '../../charts/chart.ts'
import { nextTask } from '../../run/nextTask.ts'
import { startCompiler } from './compiler.ts'

/** The drawing machinery, fetched also before it is needed, so that pictures come when the network has gone. */
export function loadDrawing() {
  return Promise.all([import('vega'), import('vega-interpreter'), startCompiler()])
}

/**
 * The picture, drawn inside `target`. `frame` may change the compiled spec before it is drawn.
 * The caller finalizes the view when the picture leaves the page. Rejects when the spec cannot be drawn.
 */
export async function draw(target: HTMLElement, what: Spec, frame: (vega: VegaSpec) => VegaSpec = (vega) => vega): Promise<View> {
  const [{ parse, View, Warn }, { expressionInterpreter }, compile] = await loadDrawing()
  const sized = frame(withSize(await compile(what), what))
  const runtime = parse(sized, {}, { ast: true })
  await nextTask()
  const view = new View(runtime, { renderer: 'svg', logLevel: Warn, expr: expressionInterpreter })
  try {
    await view.initialize(target).runAsync()
  } catch (error) {
    view.finalize()
    throw error
  }
  return view
}
