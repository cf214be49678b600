/**
 * Ways to break what src/docs/promises.md promises: for each a piece of the product is exchanged for one that does not keep the promise, and a
 * test is named that has to object. Read by breakPromises.mjs.
 */

/**
 * @typedef {object} Break
 * @property {string} promise what is broken, in a few words
 * @property {string} file
 * @property {string} from text that stands there
 * @property {string} to what stands there instead
 * @property {string} test file of the test
 * @property {string} name of the test, or words of it
 */

/** @type {Break[]} */
export const breaks = [
  {
    promise: 'a file larger than 5 MB is refused unread',
    file: 'src/scenario/read.ts',
    from: 'if (bytes.length > MOST_BYTES)',
    to: 'if (bytes.length > 1e9)',
    test: 'tests/unit/scenario-broken.test.ts',
    name: '50 MB of bytes are refused before they are decoded',
  },
  {
    promise: 'keys that touch the language are refused',
    file: 'src/scenario/json.ts',
    from: "new Set(['__proto__', 'constructor', 'prototype'])",
    to: "new Set(['prototype'])",
    test: 'tests/unit/scenario-json.test.ts',
    name: 'keys that touch the language',
  },
  {
    promise: 'what a file says stands on one line',
    file: 'src/shared/visible.ts',
    from: 'return cut.replace(INVISIBLE,',
    to: 'return cut.replace(/\\u0000/g,',
    test: 'tests/hostile/scenario.prop.test.ts',
    name: 'with a vicious tree is read or refused',
  },
  {
    promise: 'a script starts only from the page’s own files',
    file: 'src/app/trustedTypes.ts',
    from: 'url.origin === here.origin &&',
    to: '',
    test: 'tests/unit/trustedTypes.test.ts',
    name: 'from elsewhere, or of another kind, is refused',
  },
  {
    promise: 'a link that swells is stopped',
    file: 'src/app/storage/squeeze.ts',
    from: 'if (length > most) {',
    to: 'if (length > 1e12) {',
    test: 'tests/unit/storage-link.test.ts',
    name: 'that swells when unpacked is stopped at the limit',
  },
  {
    promise: 'a name is text in every file that is taken along',
    file: 'src/report/printable.ts',
    from: "return text.replace(NOT_IN_XML, '')",
    to: 'return text',
    test: 'tests/hostile/names.prop.test.ts',
    name: 'is text: no markup, no formula, no link, and the file opens',
  },
  {
    promise: 'no cell of a table is a formula',
    file: 'src/report/csv.ts',
    from: '/^(?:[=+@\\t\\r]|-(?!\\d+(?:[.,]\\d+)?$))/',
    to: '/^never/',
    test: 'tests/unit/answers-ownCounts.test.ts',
    name: 'is text in the template, copied or as a file',
  },
  {
    promise: 'a pasted table is read in time, or refused',
    file: 'src/app/answers/ownTable.ts',
    from: 'if (text.length > MOST_PASTED)',
    to: 'if (text.length > 1e9)',
    test: 'tests/unit/answers-ownCounts.test.ts',
    name: 'is refused unread, at one character above the limit',
  },
  {
    promise: 'a save never writes over the newest whole record',
    file: 'src/app/storage/works.ts',
    from: 'keyOf(id, record.sequence % PLACES.length), record)',
    to: 'keyOf(id, 0), record)',
    test: 'tests/property/storage-works.prop.test.ts',
    name: 'whichever write the page dies at',
  },
  {
    promise: 'a record that has been altered is not taken up',
    file: 'src/app/storage/workRecord.ts',
    from: 'if (sumOf(content) !== sum) return null',
    to: '',
    test: 'tests/property/storage-works.prop.test.ts',
    name: 'is not found whole when anything in it has been altered',
  },
  {
    promise: 'what a later version wrote is left alone',
    file: 'src/app/storage/workRecord.ts',
    from: "value.form > FORM) return 'newer'",
    to: 'value.form > FORM) return null',
    test: 'tests/property/storage-works.prop.test.ts',
    name: 'written by a later version is neither taken up nor taken for damage',
  },
  {
    promise: 'a result that cannot be saved is still printed, with RUN-103',
    file: 'src/cli/files.ts',
    from: "'RUN-103',",
    to: "'RUN-104',",
    test: 'tests/unit/cli-commands.test.ts',
    name: 'a result that cannot be saved is still printed',
  },
  {
    promise: 'nothing that is calculated reads the clock',
    file: 'src/statistics/mean.ts',
    from: 'export function mean(',
    to: 'export const now = (): number => Date.now()\nexport function mean(',
    test: 'tests/architecture/purity.test.ts',
    name: 'nothing that calculates uses chance, time',
  },
  {
    promise: 'versions of packages are fixed',
    file: 'package.json',
    from: '"papaparse": "5.7.1"',
    to: '"papaparse": "^5.7.1"',
    test: 'tests/unit/licences.test.ts',
    name: 'are pinned',
  },
  {
    promise: 'a fault in the program is named INT-001',
    file: 'src/cli/report.ts',
    from: "code: 'INT-001',",
    to: "code: 'RUN-001',",
    test: 'tests/unit/cli-commands.test.ts',
    name: 'an exception',
  },
  {
    promise: 'the money of later years is discounted (a figure of the decision analysis is what its definition says)',
    file: 'src/engine/weights.ts',
    from: 'discount[k] = discount[k - 1] * step',
    to: 'discount[k] = discount[k - 1] * (k === 7 ? 1 : step)',
    test: 'tests/oracle/money.prop.test.ts',
    name: 'present value of every party',
  },
]
