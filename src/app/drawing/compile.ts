/** Vega-Lite spec → Vega spec: the dearest step of a picture, and one that needs no page. Runs in a worker of its own where it can, else here. */
import type { Spec as VegaSpec } from 'vega'
import { compile } from 'vega-lite'
import type { Spec } from '../../charts/chart.ts'

export function compileSpec(what: Spec): VegaSpec {
  return compile(what).spec
}
