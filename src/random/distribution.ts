/**
 * The distributions a parameter may have, as plain data (so that they can stand in a scenario file).
 * Parametrised as in R: beta(shape1, shape2), gamma(shape, scale), lognormal(meanlog, sdlog).
 * pert(low, mode, high) is the beta distribution on [low, high] with mean (low + 4 mode + high) / 6.
 */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'lognormal'; readonly meanLog: number; readonly sdLog: number }
  | { readonly kind: 'truncatedNormal'; readonly mean: number; readonly sd: number; readonly low: number; readonly high: number }
  | { readonly kind: 'beta'; readonly shape1: number; readonly shape2: number }
  | { readonly kind: 'gamma'; readonly shape: number; readonly scale: number }
  | { readonly kind: 'pert'; readonly low: number; readonly mode: number; readonly high: number }
