/** How wide a picture may be drawn: as wide as its place (Measured.svelte), but never narrower than what its words need. px. */
export class Room {
  readonly #least: number
  /** Content box of the place, as the browser tells it when it has laid the page out; asking for it sooner would make it lay out everything at once. */
  rect = $state.raw<DOMRectReadOnly>()
  readonly measured = $derived.by(() => Math.floor(this.rect?.width ?? 0))
  readonly width = $derived.by(() => Math.max(this.#least, this.measured))

  constructor(least = 0) {
    this.#least = least
  }
}
