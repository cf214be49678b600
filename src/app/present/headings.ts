/** The one sentence of each slide. Pure, so that every slide of every question can be read by a test. */
import type { PresentWords } from '../../messages/present.ts'
import type { Place } from './sequence.ts'
import type { Story } from './story.ts'
import type { Tried } from './variants.ts'

interface Moves {
  readonly rows: readonly Tried[]
}

/** moves: null while they are computed. waits: the story itself is still being computed. */
export function headingOf(
  { step }: Place,
  story: Story | null,
  moves: Moves | null,
  words: PresentWords,
  ask: string,
  waits: boolean,
): string {
  if (step === 'question') return ask
  if (!story) return waits ? words.waitingDraws : words.none
  switch (step) {
    case 'guess':
      return story.guess.ask
    case 'answer':
      return story.headline
    case 'range':
      return story.likely
    case 'decides': {
      const largest = moves?.rows[0]
      return moves === null ? words.decides.computing : largest ? words.decides.most(largest.variant.thing) : words.decides.none
    }
    case 'months':
      return words.monthsHeading
  }
}
