/**
 * A runner for tests of the screen: answers at once, or when the test says so, with results of the right shape and figures that
 * follow from the scenario by simple rules (more posts: fewer without a place, larger difference). Only in tests, never shipped.
 */
import type { Runner, RunOptions } from '../../src/run/runner.ts'
import type { CumulativeNet, LedgerLine, OutcomeSummary, RunResult, SeriesPoint } from '../../src/run/result.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Issue, Result } from '../../src/shared/issue.ts'

const STATES = [
  'allowance',
  'waiting',
  'supported',
  'supportedJob',
  'regularJob',
  'studies',
  'sicknessCompensation',
  'socialAssistance',
  'otherIncome',
  'inWork',
]
const PARTIES = ['insurance', 'treasury', 'municipality', 'region', 'employmentService', 'person', 'employer'] as const

/** spread: half-width of the 80 % interval; the 95 % interval is 1.5 times as wide. */
export function summary(mean: number | null, spread: number, unit = 'share'): OutcomeSummary {
  const at = (k: number): number | null => (mean === null ? null : mean + k * spread)
  return {
    mean,
    mcse: mean === null ? null : spread / 50,
    p2_5: at(-1.5),
    p10: at(-1),
    p50: at(0),
    p90: at(1),
    p97_5: at(1.5),
    unit,
    spread: { draws: null, replications: null },
  }
}

export interface FakeSettings {
  /** Share in work at 15 months in the comparator, and the differences of the other arms. */
  readonly level?: number
  readonly differences?: Readonly<Record<string, number>>
  readonly spread?: number
  readonly probBetter?: number
}

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}

/** A result for the scenario. exact: all limits equal the mean, as an expectation gives them. */
export function makeResult(scenario: Scenario, exact: boolean, settings: FakeSettings = {}): RunResult {
  const persons = numberOf(scenario.population['persons'], 238)
  const level = settings.level ?? 0.18
  const spread = exact ? 0 : (settings.spread ?? 0.02)
  const comparator = scenario.arms.find((arm) => arm.comparator) ?? scenario.arms[0]
  if (!comparator) throw new Error('no arm')
  const places = (arm: Scenario['arms'][number]): number =>
    typeof arm['posts'] === 'number' ? arm['posts'] * numberOf(arm['caseload'], 20) : persons
  const effect = (arm: Scenario['arms'][number]): number => {
    const own = settings.differences?.[arm.id]
    if (own !== undefined) return own
    const full = arm['pathway'] === 'SE' ? 0.08 : arm['pathway'] === 'CM' ? 0.02 : 0
    return full * Math.min(1, places(arm) / persons)
  }
  const shutOut = (arm: Scenario['arms'][number]): number => {
    const limits = arm['ageLimits'] as { max: number } | undefined
    return ((29 - (limits?.max ?? 29)) / 11) * persons
  }
  const never = (arm: Scenario['arms'][number]): number => Math.max(0, persons - shutOut(arm) - places(arm))
  const shared = (arm: Scenario['arms'][number], add: number, difference: boolean): Record<string, OutcomeSummary> => {
    const value = (share: number): number => (difference ? share : level + share)
    const outcomes: Record<string, OutcomeSummary> = {}
    for (const month of [6, 12, 15, 18, 24, 36, 60])
      outcomes[`inWork${month}`] = summary(month > scenario.horizonMonths ? null : value(add * (month / 15)), spread)
    const trial = arm['pathway'] === 'SE' ? 0.08 : arm['pathway'] === 'CM' ? 0.02 : 0
    for (const month of [6, 12, 15, 18, 24]) outcomes[`inWorkAfterStart${month}`] = summary(value(trial), spread)
    outcomes['supportedWork15'] = summary(value(add), spread)
    outcomes['regularWork15'] = summary(difference ? 0 : 0.05, spread)
    const count = (n: number, base = 0): OutcomeSummary => summary(difference ? n - base : n, exact ? 0 : 5, 'persons')
    outcomes['admitted'] = count(persons - shutOut(arm), persons)
    outcomes['neverReached'] = count(never(arm))
    outcomes['shutOutByAge'] = count(shutOut(arm))
    outcomes['agedOut'] = count(170 - add * persons, 170)
    outcomes['waitingMonths'] = summary(never(arm) > 0 ? 4 : 0, 0.2, 'months')
    outcomes['utilisation'] = summary(typeof arm['posts'] === 'number' ? 0.9 : null, 0.02)
    outcomes['netSociety'] = summary(add * 1e8 - 2e6, 1e6, 'SEK 2026')
    return outcomes
  }
  const arms = scenario.arms.map((arm) => ({ id: arm.id, comparator: arm.comparator, outcomes: shared(arm, effect(arm), false) }))
  const differencesOf = (factor: number) =>
    scenario.arms
      .filter((arm) => arm !== comparator)
      .map((arm) => ({
        arm: arm.id,
        comparator: comparator.id,
        outcomes: Object.fromEntries(
          Object.entries(shared(arm, effect(arm) * factor, true)).map(([id, one]) => [
            id,
            { ...one, probBetter: settings.probBetter ?? 0.95 },
          ]),
        ),
      }))
  return {
    manifest: {
      app: '0.1.0',
      engine: '2',
      model: { id: scenario.model, version: '0.1.0' },
      scenario: { name: scenario.name, fingerprint: 'f' },
      parameters: 'p',
      seed: scenario.run.seed,
      draws: exact ? 1 : scenario.run.draws,
      replications: exact ? 1 : scenario.run.replications,
      sampling: scenario.run.sampling,
      persons,
      cycles: scenario.horizonMonths,
      cycleYears: 1 / 12,
      tableHash: 't',
      resultHash: 'h',
      partial: false,
    } as RunResult['manifest'],
    arms,
    differences: differencesOf(1),
    groups: {
      sex: {
        woman: { arms, differences: differencesOf(0), persons: Math.round(persons * 0.48) },
        man: { arms, differences: differencesOf(2), persons: Math.round(persons * 0.52) },
      },
    },
    series: makeSeries(scenario, level, spread, effect, never, persons),
    ledger: makeLedger(scenario, effect),
    cumulative: makeCumulative(scenario, comparator.id, effect, exact),
    warnings: [],
  }
}

function makeSeries(
  scenario: Scenario,
  level: number,
  spread: number,
  effect: (arm: Scenario['arms'][number]) => number,
  never: (arm: Scenario['arms'][number]) => number,
  persons: number,
): SeriesPoint[] {
  return scenario.arms.flatMap((arm) =>
    STATES.flatMap((state) =>
      Array.from({ length: scenario.horizonMonths + 1 }, (_, month) => {
        const work = Math.min(1, month / 15) * (level + effect(arm))
        const waiting = month > 0 && month <= 36 ? never(arm) / persons : 0
        const mean =
          state === 'inWork'
            ? work
            : state === 'supportedJob'
              ? work
              : state === 'waiting'
                ? waiting
                : state === 'allowance'
                  ? 1 - work - waiting
                  : 0
        return {
          arm: arm.id,
          month,
          state,
          mean,
          p2_5: mean - spread,
          p10: mean - spread / 2,
          p50: mean,
          p90: mean + spread / 2,
          p97_5: mean + spread,
        }
      }),
    ),
  )
}

function makeLedger(scenario: Scenario, effect: (arm: Scenario['arms'][number]) => number): LedgerLine[] {
  const first = Number(scenario.start.slice(0, 4))
  const flows: readonly (readonly [string, string, number])[] = [
    ['insurance', 'transfer', 40],
    ['person', 'transfer', -40],
    ['employmentService', 'subsidy', -30],
    ['employer', 'subsidy', 30],
    ['person', 'wage', 60],
    ['employer', 'wage', -60],
    ['employer', 'production', 50],
    ['resources', 'production', -50],
    ['person', 'tax', -15],
    ['municipality', 'tax', 15],
  ]
  return scenario.arms.flatMap((arm) =>
    Array.from({ length: Math.ceil(scenario.horizonMonths / 12) }, (_, i) => first + i).flatMap((year) => [
      ...flows.map(([party, kind, size]) => line(arm.id, party, kind, year, size * effect(arm) * 1e6)),
      ...(typeof arm['posts'] === 'number' && year < first + 3
        ? [
            line(arm.id, 'insurance', 'resource', year, -1.5e6),
            line(arm.id, 'region', 'resource', year, -0.75e6),
            line(arm.id, 'municipality', 'resource', year, -0.75e6),
            line(arm.id, 'resources', 'resource', year, 3e6),
          ]
        : []),
    ]),
  )
}

function line(arm: string, party: string, kind: string, year: number, mean: number): LedgerLine {
  return { arm, party, kind, year, mean, p2_5: mean - 1e5, p97_5: mean + 1e5, unit: 'SEK 2026' }
}

function makeCumulative(
  scenario: Scenario,
  comparator: string,
  effect: (arm: Scenario['arms'][number]) => number,
  exact: boolean,
): CumulativeNet[] {
  const first = Number(scenario.start.slice(0, 4))
  return scenario.arms
    .filter((arm) => arm.id !== comparator)
    .flatMap((arm) =>
      [...PARTIES, 'society', 'public'].flatMap((party) =>
        Array.from({ length: Math.ceil(scenario.horizonMonths / 12) }, (_, i) => {
          const mean = -0.75e6 * Math.min(3, i + 1) + effect(arm) * 1e7 * (i + 1)
          const half = exact ? 0 : 4e5
          return {
            arm: arm.id,
            party,
            year: first + i,
            mean,
            p2_5: mean - 2 * half,
            p10: mean - half,
            p50: mean,
            p90: mean + half,
            p97_5: mean + 2 * half,
            probPositive: mean > 0 ? 0.8 : 0.2,
            unit: 'SEK 2026',
          }
        }),
      ),
    )
}

export interface FakeRunner extends Runner {
  /** Scenarios asked for, in order. */
  readonly asked: { readonly expected: Scenario[]; readonly run: Scenario[] }
  /** Lets the oldest waiting run answer; with hold. */
  release(): void
}

/** hold: runs wait for `release` (or for their signal). issues: what both answer instead. settings: figures of the results. */
export function makeFakeRunner(
  options: {
    readonly hold?: boolean
    readonly issues?: (scenario: Scenario) => readonly Issue[] | null
    readonly settings?: FakeSettings
  } = {},
): FakeRunner {
  const asked = { expected: [] as Scenario[], run: [] as Scenario[] }
  const waiting: (() => void)[] = []
  const answer = (scenario: Scenario, exact: boolean, partial = false): Result<RunResult> => {
    const issues = options.issues?.(scenario) ?? null
    if (issues) return { ok: false, issues }
    const result = makeResult(scenario, exact, options.settings)
    return { ok: true, value: partial ? { ...result, manifest: { ...result.manifest, partial: true } } : result }
  }
  return {
    asked,
    release: () => waiting.shift()?.(),
    async expected(scenario) {
      asked.expected.push(scenario)
      await Promise.resolve()
      return answer(scenario, true)
    },
    async run(scenario, { signal, onProgress }: RunOptions = {}) {
      asked.run.push(scenario)
      const total = scenario.run.draws * scenario.run.replications
      if (options.hold) {
        onProgress?.({ runId: 1, replicationsDone: Math.floor(total / 3), replicationsTotal: total })
        await new Promise<void>((resolve) => {
          waiting.push(resolve)
          signal?.addEventListener('abort', () => resolve())
        })
      }
      return answer(scenario, false, signal?.aborted ?? false)
    },
    dispose: () => undefined,
  }
}
