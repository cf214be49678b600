/** How wide a picture may be drawn: as wide as its place, but never narrower than what its words need. px. */
export class Room {
  readonly #least: number
  /** Width of the place, as the browser tells it. */
  measured = $state(0)
  readonly width = $derived.by(() => Math.max(this.#least, this.measured))

  constructor(least: number) {
    this.#least = least
  }
}
