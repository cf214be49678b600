/**
 * How the precision of the run on screen has come about: after so many runs the middle was here, give or take so much. Kept for the run under way
 * and dropped with it; the bench shows it as a picture.
 */
import type { Figure } from '../answers/figure.ts'

export interface PrecisionPoint {
  readonly runs: number
  /** Persons of the whole group. */
  readonly middle: number
  /** Two simulation errors, persons. */
  readonly error: number
}

export class Precision {
  open = $state(false)
  points = $state.raw<readonly PrecisionPoint[]>([])
  /** What the exact expectation said before chance was added; null: it was not there. */
  expected = $state.raw<number | null>(null)
  /** What is followed: another scenario, way, month or group begins anew. */
  #of = ''

  follow(of: string): void {
    if (of === this.#of) return
    this.#of = of
    this.points = []
    this.expected = null
  }

  take(figure: Figure, persons: number, runs: number, exact: boolean): void {
    if (exact) {
      this.expected = figure.centre * persons
      return
    }
    if (figure.mcse === null || runs <= (this.points.at(-1)?.runs ?? 0)) return
    this.points = [...this.points, { runs, middle: figure.centre * persons, error: 2 * figure.mcse * persons }]
  }
}
