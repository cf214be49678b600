/**
 * What mutation testing changes, and which tests are asked: for each area its code and the quick tests that cover it. Tests that simulate for
 * seconds (statistical, wire, browser) are left out, so a mutant that only they would notice counts as a survivor.
 */

/** @typedef {{ code: string[], tests: string[] }} Area */

/** Types and the words of issues are not calculated with. */
const notWords = ['!src/economics/drawsTableIssues.ts', '!src/scenario/sentences.ts', '!src/**/*.d.ts']

/** @type {Record<string, Area>} */
export const areas = {
  random: {
    code: ['src/random/*.ts'],
    tests: ['tests/unit/random-*.test.ts', 'tests/property/random-*.test.ts', 'tests/golden/random-*.test.ts'],
  },
  statistics: {
    code: ['src/statistics/*.ts'],
    tests: [
      'tests/unit/statistics*.test.ts',
      'tests/property/statistics.prop.test.ts',
      'tests/property/quantileStore.prop.test.ts',
      'tests/property/nestedColumns.prop.test.ts',
    ],
  },
  economics: {
    code: ['src/economics/*.ts', ...notWords],
    tests: [
      'tests/unit/economics-*.test.ts',
      'tests/property/economics.prop.test.ts',
      'tests/reference/economics-*.test.ts',
      'tests/oracle/economics.prop.test.ts',
    ],
  },
  engine: {
    code: ['src/engine/*.ts'],
    tests: [
      'tests/unit/engine-*.test.ts',
      'tests/unit/outcomes.test.ts',
      'tests/property/engine*.prop.test.ts',
      'tests/oracle/exact.prop.test.ts',
      'tests/reference/erlang.test.ts',
      'tests/reference/hiv.test.ts',
    ],
  },
  scenario: {
    code: ['src/scenario/*.ts', ...notWords],
    tests: ['tests/unit/scenario-*.test.ts', 'tests/property/scenario.prop.test.ts'],
  },
  model: {
    code: ['models/aktivitetsersattning/*.ts', 'models/aktivitetsersattning/{people,settings,rules}/*.ts'],
    tests: ['models/aktivitetsersattning/tests/*.test.ts', '!**/*.stat.test.ts', '!models/aktivitetsersattning/tests/catalogue*.test.ts'],
  },
}
