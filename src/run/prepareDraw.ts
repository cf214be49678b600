/**
 * Fills the tables of one draw. A joint sample of the parameters can contradict itself (a share in work that no hazard can give
 * together with the rest); such a sample is not mended but drawn anew, now by itself (values.ts), so that the draws follow the
 * parameters' distribution given that the model can meet its targets. How often is reported with the result. When the scenario's
 * own values are impossible, every attempt fails and the issues come back.
 */
import { checkTables } from '../engine/checks.ts'
import type { ParameterValues, Tables } from '../engine/model.ts'
import { failure, success, type Issue, type Result } from '../shared/issue.ts'
import type { Plan } from './plan.ts'

const ATTEMPTS = 50

export type Prepare = (values: ParameterValues, out: Tables) => readonly Issue[]

/** Number of samples thrown away before one was possible. */
export function prepareDraw(plan: Plan, prepare: Prepare, draw: number, out: Tables): Result<number> {
  let issues: readonly Issue[] = []
  for (let attempt = 0; attempt < (plan.draws > 1 ? ATTEMPTS : 1); attempt++) {
    issues = prepare(plan.values(draw, attempt), out)
    if (issues.length > 0) continue
    const wrong = checkTables(plan.structure, out)
    return wrong.length > 0 ? failure(wrong) : success(attempt)
  }
  return failure(issues)
}

/** Said with the result when samples were thrown away. */
export function redrawnWarning(redrawn: number, draws: number) {
  return {
    code: 'RUN-010',
    where: '/run/draws',
    message: {
      sv: `${redrawn} gånger motsade de dragna värdena varandra och drogs om (${draws} dragningar behölls).`,
      en: `${redrawn} times the values drawn contradicted each other and were drawn again (${draws} draws were kept).`,
    },
  }
}
