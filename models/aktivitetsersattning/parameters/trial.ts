/**
 * What the trial of 2014–2016 says: shares in work fifteen months after the start, by pathway and sex, each with the sampling error
 * of its arm. They are targets: the hazards of moving to work are solved from them anew in every draw (calibrate.ts).
 *
 * Published: 18 % (FS), 20 % (CM) and 26 % (SE) of all, no difference for women, 48 % women. Hence women 18 % everywhere and
 *   men = (share of all − 0.48 · 0.18) / 0.52.
 */
import type { Parameter } from '../../../src/engine/model.ts'
import type { Text } from '../../../src/shared/issue.ts'
import { pert, row, uniform } from './row.ts'

export const TRIAL_PERSONS = 1063
export const TRIAL_SHARE_WOMEN = 0.48
export const TRIAL_IN_WORK = { FS: 0.18, CM: 0.2, SE: 0.26 } as const

/** Persons of one sex in one arm, if the arms were equally large. */
export const TRIAL_WOMEN_PER_ARM = (TRIAL_PERSONS / 3) * TRIAL_SHARE_WOMEN
export const TRIAL_MEN_PER_ARM = (TRIAL_PERSONS / 3) * (1 - TRIAL_SHARE_WOMEN)

const women = TRIAL_IN_WORK.FS
function menOf(all: number): number {
  return (all - TRIAL_SHARE_WOMEN * women) / (1 - TRIAL_SHARE_WOMEN)
}

const equalArms: Text = {
  sv: 'Spridningen är stickprovsfelet om försökets grupper var lika stora. Gruppernas storlek är inte publicerad.',
  en: 'The spread is the sampling error if the arms of the trial were equally large. The size of the arms is not published.',
}
const bySex: Text = {
  sv: `Inga tal per kön är publicerade. Kvinnors andel antas vara 18 % i alla grupper, mäns den som ger gruppens andel. ${equalArms.sv}`,
  en: `No figures by sex are published. Women are assumed to have 18 % in all arms, men the share that gives the arm’s total. ${equalArms.en}`,
}

function target(pathway: 'FS' | 'CM' | 'SE', sex: 'women' | 'men'): Parameter {
  const value = sex === 'women' || pathway === 'FS' ? women : menOf(TRIAL_IN_WORK[pathway])
  const n = sex === 'women' ? TRIAL_WOMEN_PER_ARM : TRIAL_MEN_PER_ARM
  const who = sex === 'women' ? { sv: 'kvinnor', en: 'women' } : { sv: 'män', en: 'men' }
  return row(
    `trial.inWork15.${pathway}.${sex}`,
    { sv: `I arbete efter 15 månader med ${pathway}, ${who.sv}`, en: `In work after 15 months with ${pathway}, ${who.en}` },
    'share',
    value,
    { kind: 'beta', shape1: n * value, shape2: n * (1 - value) },
    [0.02, 0.8],
    'judged',
    ['fk-2017-5', 'aea-3794'],
    bySex,
  )
}

export const TRIAL_PARAMETERS: readonly Parameter[] = [
  target('FS', 'women'),
  target('FS', 'men'),
  target('CM', 'women'),
  target('CM', 'men'),
  target('SE', 'women'),
  target('SE', 'men'),
  row(
    'trial.supportedShare',
    { sv: 'Andel av jobben som är jobb med stöd, FS efter 15 månader', en: 'Share of jobs that are supported jobs, FS after 15 months' },
    'share',
    2 / 3,
    pert(1 / 2, 2 / 3, 5 / 6),
    [0.3, 0.95],
    'assumed',
    ['fk-2017-5'],
    {
      sv: 'Fördelningen är inte publicerad. Samma andel antas för CM. Det som SE ger utöver FS är jobb med stöd.',
      en: 'The split is not published. The same share is assumed for CM. What SE gives beyond FS is supported jobs.',
    },
  ),
  row(
    'support.studies',
    { sv: 'Från stöd till studier', en: 'From support to studies' },
    'per year',
    0.03,
    uniform(0, 0.06),
    [0, 0.5],
    'assumed',
    ['fk-2017-5'],
    {
      sv: 'Försöket säger bara att en del gick till arbete eller studier. Samma i alla vägar.',
      en: 'The trial only says that some went on to work or studies. The same in all pathways.',
    },
  ),
  row(
    'support.dropOut',
    { sv: 'Avbryter stödet utan arbete', en: 'Leaves support without work' },
    'per year',
    0.1,
    pert(0, 0.1, 0.2),
    [0, 1],
    'assumed',
    [],
    { sv: 'Inget tal är publicerat. Samma i alla vägar.', en: 'No figure is published. The same in all pathways.' },
  ),
  row(
    'support.earlyFactor',
    { sv: 'Jobb under de tre första månaderna, mot senare', en: 'Jobs in the first three months, against later' },
    'factor',
    1,
    uniform(0.5, 1.5),
    [0, 3],
    'assumed',
    [],
    {
      sv: 'Hur snabbt de första jobben kommer är inte känt. 1 betyder samma takt hela tiden. Andelen efter 15 månader ändras inte.',
      en: 'How soon the first jobs come is not known. 1 means the same pace all the time. The share after 15 months stays.',
    },
  ),
  row(
    'caseload.dilution',
    { sv: 'Hur mycket effekten minskar med fler än 20 ärenden', en: 'How much the effect shrinks above a caseload of 20' },
    'exponent',
    0.5,
    uniform(0, 1),
    [0, 3],
    'assumed',
    ['caseload-studies', 'rar-2019'],
    {
      sv: 'Effekten utöver FS gånger (20/ärenden)^β. 0: ingen skillnad. 1: effekten följer tiden per person. Mitten är vald, för ingen studie ger ett tal för SE eller CM.',
      en: 'Effect beyond FS times (20/caseload)^β. 0: no difference. 1: the effect follows the time per person. The middle is chosen: no study gives a figure for SE or CM.',
    },
  ),
]
