/**
 * How long jobs last, as one choice with three answers. It decides the sign of the result, so it is a lever and never a constant.
 * Each profile is a set of parameter values; the central one leaves the table as it is, with its full spread.
 */
import type { Model } from '../../src/engine/model.ts'

export const PROFILES: Model['profiles'] = [
  {
    id: 'durability',
    label: { sv: 'Hur jobben håller', en: 'How long jobs last' },
    options: [
      {
        id: 'durable',
        label: { sv: 'Håller länge', en: 'Last long' },
        help: {
          sv: 'En av hundra förlorar jobbet per månad, men få får jobb utan stöd. Som i svenska studier av lönebidrag: fler sysselsatta fem år senare (26 procentenheter), men inte i jobb utan stöd. Studierna är inte försök.',
          en: 'One in a hundred loses the job each month, but few get regular jobs. As in Swedish studies of wage subsidies: more employed five years later (26 points), but not in regular jobs. The studies are not trials.',
        },
        changes: { 'jobs.loss': 0.01, 'jobs.conversion': 0.004, 'jobs.reentry': 0 },
      },
      {
        id: 'central',
        label: { sv: 'Mitt emellan', en: 'In between' },
        help: {
          sv: 'Två av hundra förlorar jobbet per månad det första halvåret, sedan färre. Stämmer med att försökets skillnad växte från 15 till 18 månader.',
          en: 'Two in a hundred lose the job each month in the first half year, then fewer. Agrees with the trial’s difference growing from 15 to 18 months.',
        },
        changes: {},
      },
      {
        id: 'fragile',
        label: { sv: 'Är sköra', en: 'Are fragile' },
        help: {
          sv: 'Åtta av hundra förlorar jobbet per månad det första halvåret, men får börja om i stödet medan stödtiden räcker. Som i amerikansk IPS, där första jobbet varade tio månader i medel.',
          en: 'Eight in a hundred lose the job each month in the first half year, but may start again in support while its time lasts. As in American IPS, where the first job lasted ten months on average.',
        },
        changes: { 'jobs.loss': 0.08, 'jobs.reentry': 1 },
      },
    ],
  },
]
