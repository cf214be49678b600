/** Reads how many tests passed, failed and were skipped from the reports of the two test runners. */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/**
 * Vitest's JSON report. A file that could not be read or started has no tests to fail: it counts as one failure.
 *
 * @param {any} report
 * @param {number | null} code exit code of the runner
 * @returns {Counts}
 */
export function countVitest(report, code) {
  const brokenFiles = report.testResults.filter(isBroken).length
  return atLeastOneFailure(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    code,
  )
}

/**
 * Playwright's JSON report; errors outside of tests count as failures.
 *
 * @param {any} report
 * @param {number | null} code exit code of the runner
 * @returns {Counts}
 */
export function countPlaywright(report, code) {
  const { expected, unexpected, flaky, skipped } = report.stats
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, code)
}

/**
 * The last line of `npm test`.
 *
 * @param {Counts} counts
 */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** @param {{ status: string, assertionResults: { status: string }[] }} file */
function isBroken(file) {
  return file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
}

/**
 * A runner that ends in error without naming a failed test has still failed.
 *
 * @param {Counts} counts
 * @param {number | null} code
 * @returns {Counts}
 */
function atLeastOneFailure(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
