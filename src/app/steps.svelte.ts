/** Puts the parts of a page up one after the other, each in a task of its own, so that the page answers and paints in between. */
import { nextTask } from '../run/nextTask.ts'

export class Steps {
  /** How many parts may stand now. */
  done = $state(0)

  /** `most`: how many may stand by and by; it may grow. Made while a component is set up, and ends with it. */
  constructor(most: () => number) {
    $effect(() => {
      if (this.done < most()) void nextTask().then(() => (this.done += 1))
    })
  }
}
