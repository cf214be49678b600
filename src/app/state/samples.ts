/** Which shipped file a sample scenario is: its title in the picker is a question, in the language of the page, and not what the file says. */
import type { Scenario } from '../../scenario/scenario.ts'

const FILES = new WeakMap<Scenario, string>()

/** `file` without its ending: "what-if-tuna-closes". */
export function nameSample(scenario: Scenario, file: string): void {
  FILES.set(scenario, file)
}

export function sampleOf(scenario: Scenario): string | undefined {
  return FILES.get(scenario)
}
