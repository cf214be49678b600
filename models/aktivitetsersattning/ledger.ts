/**
 * The double-entry ledger: who pays whom, and of what kind. Every flow runs from one party to another; only production comes from, and
 * only resource use goes to, the outside world (`resources`). Hence transfers, taxes, wages and subsidies sum to zero over the parties,
 * and society's net value is production minus resource use, whatever the amounts are. amounts.ts fills them in, in whole öre.
 */
import type { FlowKind, Measure, Party } from '../../src/engine/model.ts'
import type { Text } from '../../src/shared/issue.ts'

export const PARTIES: readonly Party[] = [
  { id: 'person', public: false, label: { sv: 'Personerna', en: 'The persons' } },
  { id: 'insurance', public: true, label: { sv: 'Försäkringskassan', en: 'Social Insurance Agency' } },
  { id: 'employmentService', public: true, label: { sv: 'Arbetsförmedlingen', en: 'Employment service' } },
  { id: 'treasury', public: true, label: { sv: 'Staten, skatter och avgifter', en: 'The state, taxes and contributions' } },
  { id: 'municipality', public: true, label: { sv: 'Kommunerna', en: 'The municipalities' } },
  { id: 'region', public: true, label: { sv: 'Regionen', en: 'The region' } },
  { id: 'employer', public: false, label: { sv: 'Arbetsgivarna', en: 'The employers' } },
  { id: 'resources', public: false, world: true, label: { sv: 'Verkliga resurser', en: 'Real resources' } },
]

export const PUBLIC_PARTIES: readonly string[] = PARTIES.filter((p) => p.public).map((p) => p.id)
export const SOCIETY: readonly string[] = PARTIES.filter((p) => !p.world).map((p) => p.id)

interface Flow {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly kind: FlowKind
  readonly label: Text
}

function flow<Id extends string>(id: Id, from: string, to: string, kind: FlowKind, sv: string, en: string): Flow & { readonly id: Id } {
  return { id, from, to, kind, label: { sv, en } }
}

export const FLOWS = [
  flow('allowance', 'insurance', 'person', 'transfer', 'Aktivitetsersättning', 'Aktivitetsersättning'),
  flow('dormantAllowance', 'insurance', 'person', 'transfer', 'Vilande ersättning', 'Dormant allowance'),
  flow('sicknessCompensation', 'insurance', 'person', 'transfer', 'Sjukersättning', 'Sickness compensation'),
  flow('housingSupplement', 'insurance', 'person', 'transfer', 'Bostadstillägg', 'Housing supplement'),
  flow('socialAssistance', 'municipality', 'person', 'transfer', 'Ekonomiskt bistånd', 'Social assistance'),
  flow('studyGrant', 'treasury', 'person', 'transfer', 'Studiebidrag', 'Study grant'),
  flow('wageSupported', 'employer', 'person', 'wage', 'Lön, jobb med stöd', 'Wages, supported jobs'),
  flow('wageRegular', 'employer', 'person', 'wage', 'Lön, jobb utan stöd', 'Wages, regular jobs'),
  flow('contributions', 'employer', 'treasury', 'tax', 'Arbetsgivaravgifter', 'Employer contributions'),
  flow('wageSubsidy', 'employmentService', 'employer', 'subsidy', 'Lönebidrag', 'Wage subsidy'),
  flow('taxMunicipality', 'person', 'municipality', 'tax', 'Kommunalskatt', 'Tax to the municipality'),
  flow('taxRegion', 'person', 'region', 'tax', 'Regionskatt', 'Tax to the region'),
  flow('taxCredit', 'treasury', 'person', 'tax', 'Skattereduktion', 'Tax credit'),
  flow('productionSupported', 'resources', 'employer', 'production', 'Produktion, jobb med stöd', 'Production, supported jobs'),
  flow('productionRegular', 'resources', 'employer', 'production', 'Produktion, jobb utan stöd', 'Production, regular jobs'),
  flow('staffInsurance', 'insurance', 'resources', 'resource', 'Tjänster, statens del', 'Posts, the state’s part'),
  flow('staffRegion', 'region', 'resources', 'resource', 'Tjänster, regionens del', 'Posts, the region’s part'),
  flow('staffMunicipality', 'municipality', 'resources', 'resource', 'Tjänster, kommunernas del', 'Posts, the municipalities’ part'),
  flow(
    'handlingEmploymentService',
    'employmentService',
    'resources',
    'resource',
    'Handläggning, Arbetsförmedlingen',
    'Handling, employment service',
  ),
  flow('handlingInsurance', 'insurance', 'resources', 'resource', 'Handläggning, Försäkringskassan', 'Handling, Social Insurance Agency'),
  flow('dailyActivitiesSaved', 'municipality', 'resources', 'resource', 'Sparad daglig verksamhet', 'Daily activities saved'),
  flow('publicFunds', 'treasury', 'resources', 'resource', 'Skattefinansieringens kostnad', 'Cost of raising public funds'),
  flow('outcomeInsurance', 'insurance', 'resources', 'resource', 'Utfallsbetalning, statens del', 'Outcome payment, the state’s part'),
  flow('outcomeRegion', 'region', 'resources', 'resource', 'Utfallsbetalning, regionens del', 'Outcome payment, the region’s part'),
  flow(
    'outcomeMunicipality',
    'municipality',
    'resources',
    'resource',
    'Utfallsbetalning, kommunernas del',
    'Outcome payment, the municipalities’ part',
  ),
  flow('habilitationAllowance', 'municipality', 'person', 'transfer', 'Habiliteringsersättning', 'Habilitation allowance'),
  flow(
    'habilitationGrant',
    'treasury',
    'municipality',
    'transfer',
    'Statsbidrag till habiliteringsersättning',
    'State grant for the habilitation allowance',
  ),
  flow('healthCareSaved', 'region', 'resources', 'resource', 'Sparad vård', 'Health care saved'),
  flow('samhallExtra', 'employmentService', 'resources', 'resource', 'Merkostnad, Samhall', 'Extra cost, Samhall'),
] as const satisfies readonly Flow[]

export const FLOW_COUNT = FLOWS.length

export type FlowId = (typeof FLOWS)[number]['id']

/** Index of each flow among the measures. */
export const FLOW = Object.fromEntries(FLOWS.map((f, i) => [f.id, i])) as Readonly<Record<FlowId, number>>

/** +1 where a flow is paid by the public purse, −1 where it is received by it, 0 otherwise. */
export const PUBLIC_OUTLAY: Float64Array = Float64Array.from(
  FLOWS,
  (f) => (PUBLIC_PARTIES.includes(f.from) ? 1 : 0) - (PUBLIC_PARTIES.includes(f.to) ? 1 : 0),
)

/**
 * What is worth knowing beside the cash: nobody pays or receives it, so it is in no party's net. Capacity that is freed can be used for
 * somebody else, but no bill becomes smaller. Comes after the flows among the measures.
 */
export const MEMOS = [
  { id: 'freedDailyActivities', label: { sv: 'Frigjorda platser i daglig verksamhet', en: 'Freed places in daily activities' } },
] as const satisfies readonly { readonly id: string; readonly label: Text }[]

/** Index of each memo among the measures. */
export const MEMO = Object.fromEntries(MEMOS.map((m, i) => [m.id, FLOW_COUNT + i])) as Readonly<
  Record<(typeof MEMOS)[number]['id'], number>
>

/** Everything that is added up, in öre of the price year: the ledger's flows, then the memos. */
export function makeMeasures(priceYear: number): readonly Measure[] {
  return [...FLOWS, ...MEMOS].map((m) => ({ ...m, unit: `öre ${priceYear}` }))
}
