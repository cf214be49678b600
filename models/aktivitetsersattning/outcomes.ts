/**
 * What the model reports for every arm, by the names that files and other programs rely on. An outcome whose month lies beyond the
 * horizon is listed all the same; the run reports it as not defined.
 */
import type { OutcomeSpec } from '../../src/engine/model.ts'
import type { EventRows } from './happenings.ts'
import { JUMP_AT_30 } from './people/jumps.ts'
import { PARTIES, PUBLIC_PARTIES, SOCIETY } from './ledger.ts'
import { IN_WORK, ON_ALLOWANCE, PREPARING, REGULAR_JOB, STUDIES, SUPPORTED, SUPPORTED_JOB, WAITING } from './states.ts'

export const IN_WORK_POINTS = [6, 12, 15, 18, 24, 36, 60] as const
export const AFTER_START_POINTS = [6, 12, 15, 18, 24] as const
/** Month at which kinds of work, studies and the cost per extra person in work are read: where the trial measured. */
const MEASURED_POINT = 15

function shareAt(id: string, sv: string, en: string, states: readonly number[], point: number): OutcomeSpec {
  return {
    id: `${id}${point}`,
    kind: 'shareAt',
    states,
    point,
    unit: 'share',
    higherIsBetter: true,
    label: { sv: `${sv} efter ${point} månader`, en: `${en} after ${point} months` },
  }
}

function cyclesIn(id: string, sv: string, en: string, states: readonly number[], higherIsBetter: boolean): OutcomeSpec {
  return { id, kind: 'cyclesIn', states, unit: 'months', higherIsBetter, label: { sv, en } }
}

/** What only a scenario with a preparatory stage can tell: persons who became ready in it, and who ran out of its time. */
function ofPreparing(ready: number): readonly OutcomeSpec[] {
  if (ready < 0) return []
  return [
    {
      id: 'preparingReady',
      kind: 'happened',
      event: ready,
      unit: 'persons',
      higherIsBetter: true,
      label: { sv: 'Blir redo för stöd mot arbete i första steget', en: 'Become ready for support towards work in the first stage' },
    },
    {
      id: 'preparingCutOff',
      kind: 'limited',
      from: [PREPARING],
      unit: 'persons',
      higherIsBetter: false,
      label: { sv: 'Hinner inte bli redo i första steget', en: 'Do not become ready in the time of the first stage' },
    },
  ]
}

/** `states`: number of states of the scenario; what lies beyond it is left out. */
export function makeOutcomes(priceYear: number, states: number, events: EventRows): readonly OutcomeSpec[] {
  const present = (list: readonly number[]) => list.filter((state) => state < states)
  const sek = `SEK ${priceYear}`
  return [
    ...IN_WORK_POINTS.map((point) => shareAt('inWork', 'I arbete', 'In work', IN_WORK, point)),
    ...AFTER_START_POINTS.map((after): OutcomeSpec => ({
      id: `inWorkAfterStart${after}`,
      kind: 'shareAfterStart',
      after,
      unit: 'share',
      higherIsBetter: true,
      label: { sv: `I arbete ${after} månader efter egen start`, en: `In work ${after} months after own start` },
    })),
    shareAt('supportedWork', 'I jobb med stöd', 'In a supported job', [SUPPORTED_JOB], MEASURED_POINT),
    shareAt('regularWork', 'I jobb utan stöd', 'In a regular job', [REGULAR_JOB], MEASURED_POINT),
    shareAt('studies', 'I studier', 'In studies', [STUDIES], MEASURED_POINT),
    cyclesIn('monthsInWork', 'Månader i arbete per person', 'Months in work per person', IN_WORK, true),
    cyclesIn('monthsSupportedWork', 'Månader i jobb med stöd per person', 'Months in supported jobs per person', [SUPPORTED_JOB], true),
    cyclesIn('monthsRegularWork', 'Månader i jobb utan stöd per person', 'Months in regular jobs per person', [REGULAR_JOB], true),
    cyclesIn('waitingMonths', 'Månader i kö per person', 'Months in the queue per person', [WAITING], false),
    cyclesIn(
      'monthsInSupport',
      'Månader i alternativets eget stöd per person',
      'Months in the alternative’s own support per person',
      present([SUPPORTED, PREPARING]),
      true,
    ),
    { id: 'admitted', kind: 'admitted', unit: 'persons', higherIsBetter: true, label: { sv: 'Kommer in', en: 'Admitted' } },
    {
      id: 'neverReached',
      kind: 'neverReached',
      unit: 'persons',
      higherIsBetter: false,
      label: { sv: 'Får aldrig plats', en: 'Never reached' },
    },
    {
      id: 'shutOutByAge',
      kind: 'shutOut',
      unit: 'persons',
      higherIsBetter: false,
      label: { sv: 'Utestängda av alternativets regler', en: 'Shut out by the alternative’s rules' },
    },
    {
      id: 'agedOut',
      kind: 'jumped',
      jump: JUMP_AT_30,
      from: present(ON_ALLOWANCE),
      unit: 'persons',
      higherIsBetter: false,
      label: { sv: 'Fyller 30 utan arbete eller studier', en: 'Turn 30 without work or studies' },
    },
    { id: 'utilisation', kind: 'utilisation', unit: 'share', higherIsBetter: true, label: { sv: 'Använda platser', en: 'Places used' } },
    {
      id: 'idlePost',
      kind: 'idlePost',
      unit: 'share',
      higherIsBetter: false,
      label: { sv: 'Månader med en tom tjänst', en: 'Months with an idle post' },
    },
    ...ofPreparing(events.ready),
    {
      id: 'netSociety',
      kind: 'net',
      parties: SOCIETY,
      unit: sek,
      higherIsBetter: true,
      label: { sv: 'Netto för samhället', en: 'Net for society' },
    },
    {
      id: 'netPublic',
      kind: 'net',
      parties: PUBLIC_PARTIES,
      unit: sek,
      higherIsBetter: true,
      label: { sv: 'Netto för offentliga parter', en: 'Net for public parties' },
    },
    ...PARTIES.filter((p) => !p.world).map((p): OutcomeSpec => ({
      id: `net.${p.id}`,
      kind: 'net',
      parties: [p.id],
      unit: sek,
      higherIsBetter: true,
      label: { sv: `Netto: ${p.label.sv}`, en: `Net: ${p.label.en}` },
    })),
    {
      id: 'costPerExtraInWork15',
      kind: 'costPerExtra',
      parties: PUBLIC_PARTIES,
      states: IN_WORK,
      point: MEASURED_POINT,
      unit: sek,
      higherIsBetter: false,
      label: {
        sv: 'Offentlig kostnad per extra person i arbete efter 15 månader',
        en: 'Public cost per extra person in work after 15 months',
      },
    },
    ...PARTIES.filter((p) => !p.world).map((p): OutcomeSpec => ({
      id: `paybackMonths.${p.id}`,
      kind: 'payback',
      parties: [p.id],
      unit: 'months',
      higherIsBetter: false,
      label: { sv: `Månader till återbetalt: ${p.label.sv}`, en: `Months to payback: ${p.label.en}` },
    })),
  ]
}
