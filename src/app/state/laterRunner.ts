/** A runner that is still being set up: requests wait for it, so that the page can be drawn at once. */
import type { Runner } from '../../run/runner.ts'

export function makeLaterRunner(runner: Promise<Runner>): Runner {
  return {
    expected: async (scenario, options) => (await runner).expected(scenario, options),
    run: async (scenario, options) => (await runner).run(scenario, options),
    dispose: () => void runner.then((ready) => ready.dispose()),
  }
}
