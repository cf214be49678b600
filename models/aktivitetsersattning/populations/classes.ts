/**
 * Försäkringskassan's seven classes of cases with aktivitetsersättning: what the caseworker holds to be in question. A judgement about a
 * case at one time, not a property of a person; the model uses it for rules about who is let in and for results by group.
 */
import type { Text } from '../../../src/shared/issue.ts'

export const FK_CLASSES = [1, 2, 3, 4, 5, 6, 7] as const
export type FkClass = (typeof FK_CLASSES)[number]

export const FK_CLASS_LABELS: Readonly<Record<FkClass, Text>> = {
  1: { sv: 'Arbetslivsinriktad rehabilitering pågår', en: 'Work-oriented rehabilitation goes on' },
  2: { sv: 'Kan behöva förberedande insatser', en: 'May need preparatory measures' },
  3: { sv: 'Har aktiviteter', en: 'Has activities' },
  4: { sv: 'Samordning är inte aktuell', en: 'Coordination is not in question' },
  5: { sv: 'Vilande ersättning', en: 'Dormant allowance' },
  6: { sv: 'Förlängd skolgång', en: 'Prolonged schooling' },
  7: { sv: 'Prövotid vid studier', en: 'Trial period for studies' },
}
