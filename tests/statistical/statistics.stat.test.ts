/**
 * Does the simulation error say how far means really scatter? A nested experiment with known variances is repeated many times.
 */
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../src/random/normalQuantile.ts'
import { seedKey } from '../../src/random/seed.ts'
import { makeStream, PURPOSES } from '../../src/random/streams.ts'
import { evenlyNested } from '../../src/statistics/drawMeans.ts'
import { mean } from '../../src/statistics/mean.ts'
import { monteCarloError } from '../../src/statistics/monteCarloError.ts'
import { variance } from '../../src/statistics/variance.ts'
import { varianceSplit } from '../../src/statistics/varianceSplit.ts'

const key = seedKey('nested design')

describe.each([
  { draws: 20, replications: 5, betweenSd: 2, withinSd: 3 },
  { draws: 1, replications: 60, betweenSd: 0, withinSd: 3 },
])(
  '$draws draws × $replications replications, sd $betweenSd between and $withinSd within, 2,000 experiments',
  ({ draws, replications, betweenSd, withinSd }) => {
    const experiments = 2000
    const means = new Float64Array(experiments)
    const errorsSquared = new Float64Array(experiments)
    const between = new Float64Array(experiments)
    const within = new Float64Array(experiments)
    let covered = 0
    for (let e = 0; e < experiments; e++) {
      const stream = makeStream(key, e, 0, draws, PURPOSES.parameter)
      const values = new Float64Array(draws * replications)
      for (let d = 0; d < draws; d++) {
        const drawMean = betweenSd * normalQuantile(stream.nextUniform())
        for (let r = 0; r < replications; r++) values[d * replications + r] = drawMean + withinSd * normalQuantile(stream.nextUniform())
      }
      const design = evenlyNested(values, draws)
      const error = monteCarloError(design)
      const split = varianceSplit(design)
      means[e] = mean(values)
      errorsSquared[e] = error * error
      between[e] = split.draws ?? 0
      within[e] = split.replications ?? NaN
      if (Math.abs(means[e]) < 2 * error) covered++
    }
    const trueErrorSquared = (betweenSd * betweenSd + (withinSd * withinSd) / replications) / draws
    const tolerance = (values: Float64Array) => 4 * Math.sqrt(variance(values) / experiments)

    it('mcse² is the true variance of the mean on average (4 mcse: would catch 3 %; counting replications as independent would be 56 % too low)', () => {
      expect(Math.abs(mean(errorsSquared) - trueErrorSquared)).toBeLessThan(tolerance(errorsSquared))
    })

    it('the means really scatter that much (4 standard errors of a variance: would catch 13 %)', () => {
      expect(Math.abs(variance(means) / trueErrorSquared - 1)).toBeLessThan(4 * Math.sqrt(2 / (experiments - 1)))
    })

    it('the truth lies within 2 mcse in about 19 of 20 experiments', () => {
      // t distribution: 93.98 % with 19 degrees of freedom, 94.99 % with 59 (R: 1 - 2*pt(-2, df)); 4 standard errors of a share
      const expected = draws > 1 ? 0.94 : 0.9499
      expect(Math.abs(covered / experiments - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / experiments))
    })

    it('the two variances are found without bias (4 mcse: would catch 2 % within, 4 % between)', () => {
      expect(Math.abs(mean(within) - withinSd * withinSd)).toBeLessThan(tolerance(within))
      // cutting at 0 adds next to nothing: F(19, 80) < 9/29 in 3 of 1,000 experiments
      expect(Math.abs(mean(between) - betweenSd * betweenSd)).toBeLessThanOrEqual(tolerance(between))
    })
  },
)
