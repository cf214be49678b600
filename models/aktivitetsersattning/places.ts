/**
 * From posts to places: how many persons an arm can support at the same time.
 */

/** Places while the project runs: posts × caseload, rounded down (a hair of slack for decimals such as 0.1 × 30). */
export function placesOf(arm: { readonly posts: number | null; readonly caseload: number }): number {
  return arm.posts === null ? 0 : Math.floor(arm.posts * arm.caseload + 1e-9)
}
