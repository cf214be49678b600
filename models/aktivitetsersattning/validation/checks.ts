/**
 * The scenarios whose exact expectation stands for the model in the validation. Small groups where composition does not matter: an
 * expectation has no chance in it.
 */
import type { Check } from './types.ts'

const trialArms = ['FS', 'CM', 'SE'].map((pathway) => ({ id: pathway, pathway, comparator: pathway === 'FS', intakeMonths: 1 }))
const withoutProject = [{ id: 'none', pathway: 'none', comparator: true }]

export const CHECKS: readonly Check[] = [
  {
    id: 'trial',
    what: {
      sv: 'En grupp som i försöket, utan tak på platserna. Alla börjar första månaden.',
      en: 'A group like the trial’s, without a limit on places. All start in the first month.',
    },
    start: '2027-01',
    horizonMonths: 36,
    population: { source: 'trial', persons: 1000 },
    arms: trialArms,
  },
  {
    id: 'umaYear',
    what: { sv: 'De 238 i UMA under ett år utan projekt.', en: 'The 238 of UMA over a year without a project.' },
    start: '2027-01',
    horizonMonths: 12,
    population: { source: 'uma-238' },
    arms: withoutProject,
  },
  {
    id: 'orebroYear',
    what: { sv: 'De 943 i Örebro län under ett år utan projekt.', en: 'The 943 of Örebro county over a year without a project.' },
    start: '2027-01',
    horizonMonths: 12,
    population: { source: 'orebro' },
    arms: withoutProject,
  },
  {
    id: 'dailyActivitiesYear',
    what: {
      sv: 'En grupp där alla har daglig verksamhet, under ett år utan projekt.',
      en: 'A group in which all have daily activities, over a year without a project.',
    },
    start: '2027-01',
    horizonMonths: 12,
    population: { source: 'trial', persons: 1000, shareDailyActivities: 1 },
    arms: withoutProject,
  },
  {
    id: 'dailyActivitiesSupport',
    what: {
      sv: 'En grupp där alla har daglig verksamhet och får stöd från första månaden.',
      en: 'A group in which all have daily activities and get support from the first month.',
    },
    start: '2027-01',
    horizonMonths: 12,
    population: { source: 'trial', persons: 1000, shareDailyActivities: 1 },
    arms: trialArms,
  },
]
