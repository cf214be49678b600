/**
 * What may change the effect of a pathway for some, and the pace of a preparatory stage. No study gives these figures: all are assumptions.
 * The modifiers are neutral and fixed at their central value, so that nobody's answer rests on them unseen; whoever believes otherwise
 * sets a value within the bounds, and the result shows what that belief does.
 */
import type { Parameter } from '../../../src/engine/model.ts'
import { fixed, pert, row } from './row.ts'

export const EFFECT_PARAMETERS: readonly Parameter[] = [
  row(
    'prepare.ready',
    { sv: 'Blir redo för stöd mot arbete, i förberedande steg', en: 'Becomes ready for support towards work, in a preparatory stage' },
    'per year',
    0.5,
    pert(0.1, 0.5, 0.9),
    [0, 6],
    'assumed',
    ['preparatory-time'],
    {
      sv: 'Ett antagande. Källan säger bara att ett sådant steg kan ta upp till två år, inte hur många som blir redo. 0,5 per år ger 63 av 100 på två år om ingen slutar.',
      en: 'An assumption. The source only says that such a stage can take up to two years, not how many become ready. 0.5 a year gives 63 of 100 in two years if nobody leaves.',
    },
  ),
  row(
    'effect.under25',
    { sv: 'Stödets effekt före 25 års ålder, mot efter', en: 'Effect of the support before the age of 25, against later' },
    'factor',
    1,
    fixed(1),
    [0, 3],
    'assumed',
    [],
    {
      sv: 'Ett antagande. Handläggare säger att unga ofta är mottagliga först vid omkring 25, men inget tal finns. 1: ingen skillnad. Gäller effekten utöver FS. De äldres effekt ändras inte.',
      en: 'An assumption. Caseworkers say that young people are often receptive only at about 25, but there is no figure. 1: no difference. Applies to the effect beyond FS. The effect on the older does not change.',
    },
  ),
  row(
    'effect.newContact',
    { sv: 'Del av effekten som går förlorad medan kontakten är ny', en: 'Part of the effect lost while the contact person is new' },
    'share',
    0,
    fixed(0),
    [0, 1],
    'assumed',
    [],
    {
      sv: 'Ett antagande. 0: byte av handläggare gör ingen skillnad. Räknas som medelvärde över dem som har stöd: ett halvår efter varje byte. Verkar bara när handläggare slutar.',
      en: 'An assumption. 0: a change of support worker makes no difference. Counted as a mean over those in support: half a year after each change. Acts only when support workers leave.',
    },
  ),
  row(
    'waiting.giveUp',
    { sv: 'Lämnar kön efter ett års väntan', en: 'Leaves the queue after a year of waiting' },
    'per year',
    0,
    fixed(0),
    [0, 6],
    'assumed',
    [],
    {
      sv: 'Ett antagande om att viljan falnar. 0: ingen ger upp. Inget första halvåret, halva värdet det andra och hela sedan. Den som ger upp har bara ersättningen.',
      en: 'An assumption that motivation fades. 0: nobody gives up. None in the first half year, half the value in the second, all of it after that. Those who give up have the allowance alone.',
    },
  ),
  row(
    'dailyActivities.parallelLoss',
    {
      sv: 'Förlust av jobb när daglig verksamhet finns kvar bredvid, mot annars',
      en: 'Loss of a job when daily activities go on alongside, against otherwise',
    },
    'factor',
    1,
    fixed(1),
    [0, 3],
    'assumed',
    [],
    {
      sv: 'Ett antagande. 1: ingen skillnad. Under 1: jobben håller bättre. Gäller personer med daglig verksamhet i alternativ där den finns kvar bredvid arbetet.',
      en: 'An assumption. 1: no difference. Below 1: jobs last better. Applies to persons with daily activities in alternatives where these go on alongside work.',
    },
  ),
]
