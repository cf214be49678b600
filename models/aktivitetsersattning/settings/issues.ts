/**
 * What can be wrong although every single field is right: combinations within an arm, a price year without a price level, rules that
 * keep everybody out. One code per cause; every issue says where, what and what to do.
 */
import type { Cohort } from '../../../src/engine/model.ts'
import { isKeptOut } from '../../../src/engine/outcomes.ts'
import type { Issue } from '../../../src/shared/issue.ts'
import { MAX_AGE } from '../fields/index.ts'
import { placesOf } from '../places.ts'
import { PRICE_YEARS } from '../rules/priceLevel.ts'
import type { ArmSettings, Settings } from './settings.ts'

/** Combinations within one arm. `i` is its place in the scenario. */
export function armIssues(arm: ArmSettings, i: number, intakeMonths: number): Issue[] {
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
      todo: { sv: 'ta bort posts eller välj en väg: FS, CM eller SE', en: 'remove posts or choose a pathway: FS, CM or SE' },
    })
  }
  if (!arm.intake.mayStayIfEnrolled && arm.intake.maxAge < MAX_AGE) {
    issues.push({
      code: 'SCN-207',
      where: `/arms/${i}/ageLimits/mayStayIfEnrolled`,
      what: {
        sv: 'modellen kan inte avsluta ett påbörjat stöd vid en åldersgräns under 29 år',
        en: 'the model cannot end support that has begun at an age limit below 29',
      },
      todo: { sv: 'skriv true, eller sätt högsta ålder till 29', en: 'write true, or set the highest age to 29' },
    })
  }
  if (arm.posts !== null && intakeMonths > arm.projectMonths) {
    issues.push({
      code: 'SCN-208',
      where: `/arms/${i}/projectMonths`,
      what: {
        sv: `projektet är ${arm.projectMonths} månader, men intagningen pågår i ${intakeMonths}`,
        en: `the project lasts ${arm.projectMonths} months, but intake goes on for ${intakeMonths}`,
      },
      todo: { sv: 'korta intakeMonths eller förläng projektet', en: 'shorten intakeMonths or make the project longer' },
    })
  }
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

/** Arms whose age limits keep out every person of the population. */
export function excludedIssues(settings: Settings, cohort: Cohort): Issue[] {
  const issues: Issue[] = []
  settings.arms.forEach((arm, i) => {
    const entries = cohort.mayEnter.subarray(i * cohort.persons, (i + 1) * cohort.persons)
    if (!entries.every(isKeptOut)) return
    issues.push({
      code: 'SCN-205',
      where: `/arms/${i}/ageLimits`,
      what: {
        sv: `åldersgränsen ${arm.intake.minAge}–${arm.intake.maxAge} år stänger ute alla ${cohort.persons} personer`,
        en: `the age limit ${arm.intake.minAge}–${arm.intake.maxAge} keeps out all ${cohort.persons} persons`,
      },
      todo: { sv: 'vidga gränsen eller byt population', en: 'widen the limit or change the population' },
    })
  })
  return issues
}
