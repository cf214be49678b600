/**
 * Row classes: the persons who share their probabilities. Sex and before or after the 30th birthday always; age at admission only when
 * the scenario changes the effect for those under 25, and daily activities only when an arm lets them go on beside work. What is not
 * asked about gets no classes, so that the tables of an ordinary run stay small.
 *
 *   stratum = sex + 2 · after30 + 4 · under25 (if used) + next power of two · dailyActivities (if used)
 */
import type { People } from './people/people.ts'

/** Which of the two further splits the rows of a scenario need. */
export interface StrataUse {
  readonly byAge: boolean
  readonly byDailyActivities: boolean
}

/** Years of age on admission below which the effect of the support may be another: "receptive about 25". */
export const YOUNG_BEFORE = 25

export interface RowClass {
  /** WOMAN or MAN. */
  readonly sex: number
  readonly after30: boolean
  readonly under25: boolean
  readonly dailyActivities: boolean
}

export function stratumCount({ byAge, byDailyActivities }: StrataUse): number {
  return 4 * (byAge ? 2 : 1) * (byDailyActivities ? 2 : 1)
}

export function stratumOf(use: StrataUse, { sex, after30, under25, dailyActivities }: RowClass): number {
  const base = sex + (after30 ? 2 : 0) + (use.byAge && under25 ? 4 : 0)
  return base + (use.byDailyActivities && dailyActivities ? stratumCount(use) / 2 : 0)
}

/** What a stratum says about its persons; splits that are not used read as false. */
export function rowClassOf(use: StrataUse, stratum: number): RowClass {
  return {
    sex: stratum & 1,
    after30: (stratum & 2) !== 0,
    under25: use.byAge && (stratum & 4) !== 0,
    dailyActivities: use.byDailyActivities && stratum >= stratumCount(use) / 2,
  }
}

/** Stratum of each person before and after 30. entryCycle: month of application (−1: never; then the age in cycle 0 counts). */
export function makeStratumOf(use: StrataUse, people: People, entryCycle: ArrayLike<number>): (person: number, after30: boolean) => number {
  return (person, after30) =>
    stratumOf(use, {
      sex: people.sex[person],
      after30,
      under25: people.ageMonths[person] + Math.max(0, entryCycle[person]) < 12 * YOUNG_BEFORE,
      dailyActivities: people.dailyActivities[person] === 1,
    })
}
