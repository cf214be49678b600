/** A runner that is still being set up: requests wait for it, so that the page can be drawn at once. */
import type { Runner } from '../../run/runner.ts'

export function makeLaterRunner(runner: Promise<Required<Runner>>): Required<Runner> {
  return {
    expected: async (scenario, options) => (await runner).expected(scenario, options),
    run: async (scenario, options) => (await runner).run(scenario, options),
    outcomes: async (scenario, changes) => (await runner).outcomes(scenario, changes),
    worth: async (draws, sets, wtp) => (await runner).worth(draws, sets, wtp),
    studied: async (...asked) => (await runner).studied(...asked),
    dispose: () => void runner.then((ready) => ready.dispose()),
  }
}
