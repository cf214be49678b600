/**
 * What mutation testing changes, and which tests are asked: for each area its code and the quick tests that cover it. Tests that simulate for
 * seconds (statistical, wire, browser) are left out, so a mutant that only they would notice counts as a survivor.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/**
 * @typedef {object} Area
 * @property {string[]} code folders; every file of theirs is changed
 * @property {RegExp} [files] only those of them
 * @property {string[]} tests patterns, those to be left out after an exclamation mark
 * @property {number} runs inputs that a property is tried with, at most
 * @property {number} [models] share of the random models that are gone through (tests/fixtures/howMany.ts)
 * @property {string[]} [not] kinds of change that are not tried: texts, where they are only sentences for the reader
 * @property {RegExp} [without] names of tests that are not asked, since they take seconds
 */

/** What smooths draws goes through each of them many hundred times, and slowly where a change may sit in every step: an area of its own. */
const SMOOTHING = 'smoother|splineBasis|radialBasis|symmetricMatrix|evppi'
const ECONOMICS = [
  'tests/unit/economics-*.test.ts',
  'tests/statistical/economics-followUp.stat.test.ts',
  'tests/property/economics.prop.test.ts',
  'tests/reference/economics-*.test.ts',
  'tests/oracle/economics.prop.test.ts',
]

/** Types and the words of issues are not calculated with. */
const WORDS = ['src/economics/drawsTableIssues.ts', 'src/scenario/sentences.ts']

/** @type {Record<string, Area>} */
export const areas = {
  random: {
    code: ['src/random'],
    tests: ['tests/unit/random-*.test.ts', 'tests/property/random-*.test.ts', 'tests/golden/random-*.test.ts'],
    runs: 300,
  },
  statistics: {
    code: ['src/statistics'],
    tests: [
      'tests/unit/statistics*.test.ts',
      'tests/property/statistics.prop.test.ts',
      'tests/property/quantileStore.prop.test.ts',
      'tests/property/nestedColumns.prop.test.ts',
    ],
    runs: 100,
  },
  economics: {
    code: ['src/economics'],
    files: new RegExp(`/(?!(?:${SMOOTHING})\\.)[^/]+$`),
    tests: ECONOMICS,
    runs: 30,
    without: /averaging over every result of a study/,
  },
  smoothing: {
    code: ['src/economics'],
    files: new RegExp(`/(?:${SMOOTHING})\\.ts$`),
    tests: [
      'tests/unit/economics-smoothing.test.ts',
      'tests/statistical/economics-evppi.stat.test.ts',
      'tests/property/economics.prop.test.ts',
      'tests/oracle/economics.prop.test.ts',
    ],
    runs: 3,
    // counts how many cases there were, and three are too few for it
    without: /value of knowing a parameter that has few values/,
  },
  engine: {
    code: ['src/engine'],
    tests: [
      'tests/unit/engine-{rules,checks,contract,cells,expected,tables}.test.ts',
      'tests/unit/outcomes.test.ts',
      'tests/property/engine*.prop.test.ts',
      'tests/oracle/exact.prop.test.ts',
      'tests/reference/hiv.test.ts',
      'models/aktivitetsersattning/tests/{door,posts,pathways,stepped,worked}.test.ts',
    ],
    runs: 25,
    models: 0.1,
    not: ['StringLiteral'],
    without: /use every part of it|has the enumerated mean|is found out when/,
  },
  scenario: {
    code: ['src/scenario'],
    // the one of the written schema compares with a file, which the stand-in for Vitest cannot
    tests: [
      'tests/unit/scenario-{broken,choices,errors,json,parse,read,values}.test.ts',
      'tests/unit/pointer.test.ts',
      'tests/property/scenario.prop.test.ts',
    ],
    runs: 100,
    without: /files that are too large/,
  },
  model: {
    code: ['', '/people', '/settings', '/rules'].map((folder) => `models/aktivitetsersattning${folder}`),
    tests: [
      'models/aktivitetsersattning/tests/*.test.ts',
      'tests/unit/scenario-broken.test.ts',
      '!**/*.stat.test.ts',
      '!models/aktivitetsersattning/tests/catalogue{,Rules,Scenarios}.test.ts',
    ],
    runs: 25,
    not: ['StringLiteral'],
    // by the clock, which tells nothing beside other work
    without: /takes less than|files that are too large/,
  },
}

/**
 * The files of an area that are changed.
 *
 * @param {Area} area
 */
export function codeOf({ code, files = /./ }) {
  return code
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && files.test(file) && !WORDS.includes(file))
}
