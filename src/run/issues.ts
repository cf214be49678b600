/**
 * Issues that arise while a plan is carried out. Codes and long help: src/messages/errors.ts.
 */
import { InternalError, type Issue } from '../shared/issue.ts'

export function bug(error: unknown): Issue {
  if (error instanceof InternalError) return error.issue
  const text = error instanceof Error ? error.message : String(error)
  return {
    code: 'INT-001',
    where: 'run',
    what: { sv: `fel i programmet: ${text}`, en: `error in the program: ${text}` },
    todo: { sv: 'spara scenariot och rapportera felet med manifestet', en: 'save the scenario and report the error with the manifest' },
  }
}

export function workerLost(reason: string): Issue {
  return {
    code: 'RUN-002',
    where: 'worker',
    what: { sv: `en beräkningstråd slutade svara: ${reason}`, en: `a worker stopped answering: ${reason}` },
    todo: { sv: 'kör igen, med färre trådar om det upprepas', en: 'run again, with fewer workers if it happens again' },
  }
}

export function nothingFinished(): Issue {
  return {
    code: 'RUN-003',
    where: 'run',
    what: { sv: 'körningen avbröts innan något var klart', en: 'the run was stopped before anything was finished' },
    todo: { sv: 'kör igen', en: 'run again' },
  }
}
