/** The tests that mutation testing asks, for the area that mutate.mjs names. */
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { areas } from './mutationAreas.mjs'
import { root } from './root.mjs'

const { tests } = areas[process.env.VAGVAL_MUTATION_AREA ?? '']

export default defineConfig({
  root: process.cwd() || root,
  test: {
    environment: 'node',
    include: tests.filter((pattern) => !pattern.startsWith('!')),
    exclude: ['**/node_modules/**', ...tests.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1))],
    setupFiles: [join(root, 'src/cli/scripts/mutationSetup.mjs')],
    testTimeout: 60_000,
  },
})
