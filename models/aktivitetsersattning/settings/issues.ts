/**
 * What can be wrong although every single field is right: combinations within an arm, a price year without a price level, rules that
 * keep everybody out. One code per cause; every issue says where, what and what to do.
 */
import type { Cohort } from '../../../src/engine/model.ts'
import { isKeptOut } from '../../../src/engine/outcomes.ts'
import type { Issue } from '../../../src/shared/issue.ts'
import { closesIn, placesOf, restartsSupport } from '../places.ts'
import { PRICE_YEARS } from '../rules/priceLevel.ts'
import type { ArmSettings, Settings } from './settings.ts'

/** Combinations within one arm. `i` is its place in the scenario. */
export function armIssues(arm: ArmSettings, i: number, intakeMonths: number, horizonMonths: number): Issue[] {
  const issues: Issue[] = []
  if (arm.intake.minAge > arm.intake.maxAge) {
    issues.push({
      code: 'SCN-204',
      where: `/arms/${i}/ageLimits`,
      what: {
        sv: `lägsta ålder ${arm.intake.minAge} är högre än högsta ålder ${arm.intake.maxAge}, så ingen kan delta`,
        en: `lowest age ${arm.intake.minAge} is above highest age ${arm.intake.maxAge}, so nobody can take part`,
      },
      todo: { sv: 'byt plats på dem, till exempel 19 och 29', en: 'swap them, for example 19 and 29' },
    })
  }
  if (arm.pathway === 'none' && arm.posts !== null) {
    issues.push({
      code: 'SCN-206',
      where: `/arms/${i}/posts`,
      what: {
        sv: `alternativet "${arm.id}" har ${arm.posts} tjänster men ingen väg att ge stöd i`,
        en: `the alternative "${arm.id}" has ${arm.posts} posts but no pathway to support anybody in`,
      },
      todo: {
        sv: 'ta bort posts eller välj en väg: FS, CM, SE eller stepped',
        en: 'remove posts or choose a pathway: FS, CM, SE or stepped',
      },
    })
  }
  if (arm.posts === null) issues.push(...withoutPostsIssues(arm, i))
  else issues.push(...projectIssues(arm, i, intakeMonths, horizonMonths))
  if (arm.posts !== null && placesOf(arm) === 0) {
    issues.push({
      code: 'SCN-210',
      where: `/arms/${i}/posts`,
      what: {
        sv: `${arm.posts} tjänster med ${arm.caseload} ärenden per tjänst ger ingen hel plats`,
        en: `${arm.posts} posts with a caseload of ${arm.caseload} give no whole place`,
      },
      todo: {
        sv: 'höj posts eller caseload så att produkten blir minst 1',
        en: 'raise posts or caseload so that the product is at least 1',
      },
    })
  }
  return issues
}

/** What only a project with posts can have, in an arm without: it would have no effect, so it is not let through in silence. */
function withoutPostsIssues(arm: ArmSettings, i: number): Issue[] {
  const keys = ['opensMonth', 'windDownMonths', 'rampUpMonths', 'turnover'] as const
  return keys
    .filter((key) => arm[key] > 0)
    .map((key) => ({
      code: 'SCN-213',
      where: `/arms/${i}/${key}`,
      what: {
        sv: `${key} är ${arm[key]}, men alternativet "${arm.id}" har inga tjänster`,
        en: `${key} is ${arm[key]}, but the alternative "${arm.id}" has no posts`,
      },
      todo: { sv: `skriv posts, eller ta bort ${key}`, en: `write posts, or remove ${key}` },
    }))
}

/** Months of a project with posts: opening, intake, wind-down. */
function projectIssues(arm: ArmSettings, i: number, intakeMonths: number, horizonMonths: number): Issue[] {
  const closes = closesIn(arm)
  if (arm.opensMonth >= horizonMonths) {
    return [
      {
        code: 'SCN-214',
        where: `/arms/${i}/opensMonth`,
        what: {
          sv: `projektet öppnar efter ${arm.opensMonth} månader, men beräkningen slutar efter ${horizonMonths}`,
          en: `the project opens after ${arm.opensMonth} months, but the calculation ends after ${horizonMonths}`,
        },
        todo: { sv: 'sänk opensMonth eller höj horizonMonths', en: 'lower opensMonth or raise horizonMonths' },
      },
    ]
  }
  if (intakeMonths > closes) {
    return [
      {
        code: 'SCN-208',
        where: `/arms/${i}/projectMonths`,
        what: {
          sv: `projektet stänger efter ${closes} månader, men intagningen pågår i ${intakeMonths}`,
          en: `the project closes after ${closes} months, but intake goes on for ${intakeMonths}`,
        },
        todo: { sv: 'korta intakeMonths eller förläng projektet', en: 'shorten intakeMonths or make the project longer' },
      },
    ]
  }
  if (arm.windDownMonths > 0 && arm.windDownMonths >= arm.projectMonths) {
    return [
      {
        code: 'SCN-212',
        where: `/arms/${i}/windDownMonths`,
        what: {
          sv: `avvecklingen är ${arm.windDownMonths} månader och projektet ${arm.projectMonths}, så ingen hinner tas in`,
          en: `the wind-down is ${arm.windDownMonths} months and the project ${arm.projectMonths}, so nobody can be taken in`,
        },
        todo: { sv: 'korta windDownMonths eller förläng projektet', en: 'shorten windDownMonths or make the project longer' },
      },
    ]
  }
  return []
}

/** The support clock is one for all arms: those with posts must say the same about when it starts. */
export function restartIssues(arms: readonly ArmSettings[]): Issue[] {
  const first = arms.find((arm) => arm.posts !== null)
  if (!first) return []
  return arms.flatMap((arm, i) =>
    arm.posts === null || restartsSupport(arm) === restartsSupport(first)
      ? []
      : [
          {
            code: 'SCN-211' as const,
            where: `/arms/${i}/restartSupport`,
            what: {
              sv: `stödtiden börjar ${restartsSupport(arm) ? 'om när platsen kommer' : 'med ansökan'}, men tvärtom i alternativet "${first.id}"`,
              en: `support time starts ${restartsSupport(arm) ? 'anew when the place comes' : 'with the application'}, but the other way round in the alternative "${first.id}"`,
            },
            todo: {
              sv: 'skriv samma restartSupport i alla alternativ med tjänster; den räknas från ansökan bara när de som väntar har fs',
              en: 'write the same restartSupport in all alternatives with posts; time counts from the application only when those who wait have fs',
            },
          },
        ],
  )
}

/** The ledger needs a price level for the price year. */
export function priceYearIssues(priceYear: number): Issue[] {
  if (PRICE_YEARS.includes(priceYear)) return []
  const [first, last] = [PRICE_YEARS[0], PRICE_YEARS[PRICE_YEARS.length - 1]]
  return [
    {
      code: 'SCN-209',
      where: '/economics/priceYear',
      what: { sv: `prisnivån för ${priceYear} är inte känd`, en: `the price level of ${priceYear} is not known` },
      todo: { sv: `välj ett år mellan ${first} och ${last}`, en: `choose a year from ${first} to ${last}` },
    },
  ]
}

/** Arms whose rules keep out every person of the population. An arm for other incomes only does so by its purpose. */
export function excludedIssues(settings: Settings, cohort: Cohort): Issue[] {
  const issues: Issue[] = []
  settings.arms.forEach(({ intake }, i) => {
    if (intake.incomeRule === 'otherIncomeOnly') return
    const entries = cohort.mayEnter.subarray(i * cohort.persons, (i + 1) * cohort.persons)
    if (!entries.every(isKeptOut)) return
    const onlyAge = intake.classes === null && intake.diagnoses === null && intake.municipalities === null
    issues.push({
      code: 'SCN-205',
      where: onlyAge ? `/arms/${i}/ageLimits` : `/arms/${i}`,
      what: onlyAge
        ? {
            sv: `åldersgränsen ${intake.minAge}–${intake.maxAge} år stänger ute alla ${cohort.persons} personer`,
            en: `the age limit ${intake.minAge}–${intake.maxAge} keeps out all ${cohort.persons} persons`,
          }
        : {
            sv: `reglerna för vilka som släpps in stänger ute alla ${cohort.persons} personer`,
            en: `the rules for who is let in keep out all ${cohort.persons} persons`,
          },
      todo: { sv: 'vidga reglerna eller byt population', en: 'widen the rules or change the population' },
    })
  })
  return issues
}
