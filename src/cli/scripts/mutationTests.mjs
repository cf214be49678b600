/**
 * What tests import from Vitest, for mutation testing: the tests are collected in a list and run from there (mutationRunner.mjs), and `expect` is Vitest's own.
 */
import {
  addCustomEqualityTesters,
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  getState,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'

/** @type {any} */
const shared = globalThis

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

/** @type {any} */
export const expect = (/** @type {unknown} */ value, /** @type {string | undefined} */ message) => chai.expect(value, message)
Object.assign(expect, chai.expect)
expect.getState = () => getState(expect)
expect.setState = (/** @type {object} */ state) => setState(state, expect)
expect.addEqualityTesters = addCustomEqualityTesters
expect.extend = (/** @type {any} */ matchers) => /** @type {any} */ (chai.expect).extend(expect, matchers)
shared[GLOBAL_EXPECT] = expect
Object.assign(expect, shared[ASYMMETRIC_MATCHERS_OBJECT])
expect.extend(customMatchers)
setState({ assertionCalls: 0, isExpectingAssertions: false, isExpectingAssertionsError: null, expectedAssertionsNumber: null }, expect)

/** Laid there by whoever reads the tests. @type {import('./mutationRunner.mjs').Test[]} */
const tests = shared.mutationTests
let fileNow = ''
/** @type {{ name: string, before: (() => unknown)[] }[]} */
let above = []

/** Says which file the tests that follow stand in. @param {string} path */
export function file(path) {
  fileNow = path
}

/** @param {string} name @param {() => unknown} body */
function addTest(name, body) {
  const suites = [...above]
  const whole = [...suites.map((one) => one.name), name].join(' ')
  tests.push({
    id: `${fileNow}#${tests.length} ${whole}`,
    name: whole,
    file: fileNow,
    run: async () => {
      for (const { before } of suites) for (const hook of before) await hook()
      await body()
    },
  })
}

/** @param {string} name @param {() => void} body */
function addSuite(name, body) {
  above = [...above, { name, before: [] }]
  body()
  above = above.slice(0, -1)
}

/** @param {() => unknown} hook */
export function beforeAll(hook) {
  above.at(-1)?.before.push(hook)
}

/** @param {(name: string, body: any) => void} add */
function withForms(add) {
  const form = (/** @type {string} */ name, /** @type {any} */ first, /** @type {any} */ second) =>
    add(name, typeof first === 'function' ? first : second)
  return Object.assign(form, {
    each: (/** @type {readonly unknown[]} */ rows) => (/** @type {string} */ name, /** @type {any} */ first, /** @type {any} */ second) => {
      const body = typeof first === 'function' ? first : second
      rows.forEach((row, k) => add(`${name} (${k + 1})`, () => body(...(Array.isArray(row) ? row : [row]))))
    },
    skip: () => undefined,
    skipIf: (/** @type {unknown} */ isSkipped) => (isSkipped ? () => undefined : form),
  })
}

export const describe = withForms(addSuite)
export const it = withForms(addTest)
export const test = it
