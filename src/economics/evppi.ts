/**
 * Expected value of partial perfect information (EVPPI): what knowing one parameter, or a group of them, would be worth for one
 * decision. Estimated from the same draws as everything else: the expected net benefit given the parameters is a smooth curve or surface
 * through the draws, and knowing them means choosing where that surface is highest.
 */
import { type DecisionDraws, firstLargest, meansOf } from './decisionDraws.ts'
import { distinctSorted, smoothingScale } from './parameterScale.ts'
import { groupDesign } from './groupDesign.ts'
import { chooseSmoothing, fillFit, makeSmoother, project, type Smoother } from './smoother.ts'
import { casesDesign, splineDesign } from './splineBasis.ts'
import { roughUnitNormalLoss } from './unitNormalLoss.ts'

export interface PartialInformation {
  /** Money per decision, between 0 and the EVPI of the same draws. */
  readonly evppi: number
  /** Standard error: sampling of the draws and uncertainty of the surface together. */
  readonly se: number
}

/** Below this many draws a curve cannot be told from noise, and no EVPPI is given. */
export const fewestDraws = 30

const mostKnots = 30

/** The same for each parameter of a group, where the surface helps. */
const mostGroupKnots = 12

/** Centres of the surface over a group; the design and its error stay stable up to here. */
const mostCentres = 100

/**
 * Prepares the surface over the given parameters (columns with one value per draw) and returns a function of the threshold.
 * EVPPI = E_x max_s E[nmb_s | x] − max_s E[nmb_s] (Felli & Hazen 1998), by regression (Strong, Oakley & Brennan 2014, Medical Decision
 * Making 34, 311–326): for each strategy s against the best one now, g_s(x) = smoothed nmb_s − nmb_best, EVPPI = mean of max(0, g_s(x)).
 * One parameter: natural cubic spline. Several: a spline each and a radial surface for interactions. Each smoothed by cross validation.
 *
 * se² = a² + b² + c². a: standard error of the mean over draws of (nmb chosen at x − nmb of the best now), noise included. b: mean over draws
 * of what the surface's own standard error adds to a maximum (unit normal loss), so that an EVPPI of 0 from few draws does not look certain.
 * c: what choosing by the surface gained in the draws beyond the surface's own heights, a sign that smoothing has cut off peaks.
 */
export function makeEvppi(draws: DecisionDraws, parameters: readonly Float64Array[]): (wtp: number) => PartialInformation {
  const smoother = smootherOver(parameters)
  if (!smoother) return () => ({ evppi: 0, se: 0 })
  const onCosts = draws.costs.map((column) => project(smoother, column))
  const onEffects = draws.effects.map((column) => project(smoother, column))
  const meanCosts = meansOf(draws.costs)
  const meanEffects = meansOf(draws.effects)
  const surfaces = draws.strategies.map(() => ({
    fitted: new Float64Array(draws.draws),
    spread: new Float64Array(draws.draws),
  }))
  const nmb = new Float64Array(draws.draws)

  return (wtp) => {
    const means = meanEffects.map((effect, s) => wtp * effect - meanCosts[s])
    const best = firstLargest(means)
    surfaces.forEach(({ fitted, spread }, s) => {
      if (s === best) return
      fillDifference(draws, wtp, s, best, nmb)
      const gap = means[s] - means[best]
      let meanSquare = 0
      for (const value of nmb) meanSquare += ((value - gap) * (value - gap)) / nmb.length
      const coefficients = onCosts[s].map((c, j) => wtp * (onEffects[s][j] - onEffects[best][j]) - (c - onCosts[best][j]))
      fillFit(smoother, coefficients, chooseSmoothing(smoother, coefficients, meanSquare), fitted, spread)
      for (let i = 0; i < fitted.length; i++) fitted[i] += gap
    })
    return valueOfChoosing(draws, wtp, best, surfaces)
  }
}

/** EVPPI of the parameters with these indices at one threshold. */
export function evppiOf(draws: DecisionDraws, members: readonly number[], wtp: number): PartialInformation {
  const columns = members.map((p) => draws.parameters[p].values)
  return makeEvppi(draws, columns)(wtp)
}

/** null when no parameter varies. Copies of a parameter, however rescaled, tell nothing new and are left out. */
function smootherOver(parameters: readonly Float64Array[]): Smoother | null {
  const scores: Float64Array[] = []
  for (const values of parameters) {
    const score = smoothingScale(values)
    if (score && !scores.some((other) => isCopy(other, score))) scores.push(score)
  }
  if (scores.length === 0) return null
  const n = scores[0].length
  if (scores.length > 1) {
    const centres = Math.max(scores.length + 2, Math.min(mostCentres, Math.floor(n / 5)))
    return makeSmoother(groupDesign(scores, centres, Math.max(4, Math.min(mostGroupKnots, Math.floor(n / 20)))))
  }
  const [score] = scores
  const cases = casesDesign(score)
  if (cases) return makeSmoother(cases)
  if (distinctSorted(score).length < 3) return makeSmoother(casesDesign(score, 1)!)
  return makeSmoother(splineDesign(score, Math.min(mostKnots, Math.floor(n / 5))))
}

/** Same order of draws, or exactly the reverse. */
function isCopy(a: Float64Array, b: Float64Array): boolean {
  return a.every((z, i) => Math.abs(z - b[i]) < 1e-9) || a.every((z, i) => Math.abs(z + b[i]) < 1e-9)
}

/** nmb of strategy s − nmb of `best`, draw by draw. */
function fillDifference({ costs, effects }: DecisionDraws, wtp: number, s: number, best: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = wtp * (effects[s][i] - effects[best][i]) - (costs[s][i] - costs[best][i])
}

interface Surface {
  readonly fitted: Float64Array
  readonly spread: Float64Array
}

function valueOfChoosing(draws: DecisionDraws, wtp: number, best: number, surfaces: readonly Surface[]): PartialInformation {
  const { costs, effects, draws: n } = draws
  let value = 0
  let perfect = 0
  let sum = 0
  let sumOfSquares = 0
  let hidden = 0
  for (let i = 0; i < n; i++) {
    let choice = best
    let gain = 0
    let most = 0
    for (let s = 0; s < surfaces.length; s++) {
      if (s === best) continue
      if (surfaces[s].fitted[i] > gain) {
        gain = surfaces[s].fitted[i]
        choice = s
      }
      const real = wtp * (effects[s][i] - effects[best][i]) - (costs[s][i] - costs[best][i])
      if (real > most) most = real
    }
    value += gain
    perfect += most
    const real = wtp * (effects[choice][i] - effects[best][i]) - (costs[choice][i] - costs[best][i])
    sum += real
    sumOfSquares += real * real
    const ownSpread = choice === best ? 0 : surfaces[choice].spread[i]
    for (let s = 0; s < surfaces.length; s++) {
      if (s === choice) continue
      const sd = Math.sqrt(ownSpread + (s === best ? 0 : surfaces[s].spread[i]))
      if (sd > 0) hidden += sd * roughUnitNormalLoss((gain - (s === best ? 0 : surfaces[s].fitted[i])) / sd)
    }
  }
  const variance = n > 1 ? Math.max(0, sumOfSquares - (sum * sum) / n) / (n - 1) : 0
  const between = hidden / n
  const missed = (sum - value) / n
  return { evppi: Math.min(value, perfect) / n, se: Math.sqrt(variance / n + between * between + missed * missed) }
}
