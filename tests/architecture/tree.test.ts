/**
 * Everything has its place and a name that says what it is; long files give a reason; no words in the tree that belong to the
 * making of it and not to the product.
 */
import { describe, expect, it } from 'vitest'
import { files, topLevelNames } from './project.ts'
import { headBreaches, lengthBreaches, nameBreaches, placeBreaches, topLevelBreaches, wordBreaches } from './rules.ts'

const paths = files.map(({ path }) => path)

describe('the tree', () => {
  it('has nothing at the top level but what is fixed', () => expect(topLevelBreaches(topLevelNames())).toEqual([]))
  it('has a place for every folder and a kind for every test', () => expect(paths.flatMap(placeBreaches)).toEqual([]))
  it('has no names that say nothing', () => expect(paths.flatMap(nameBreaches)).toEqual([]))
  it('has a reason for every long file', () => expect(files.flatMap(lengthBreaches)).toEqual([]))
  it('has a head comment in every file of code', () => expect(files.flatMap(headBreaches)).toEqual([]))
  it('has no words that do not belong to the product', () => expect(files.flatMap(wordBreaches)).toEqual([]))
})

describe('the rules of the tree object to', () => {
  it('a new name at the top level', () => {
    expect(topLevelBreaches(['src', 'docs', '.ci', 'svelte.config.js'])).toEqual([
      'docs: does not belong at the top level',
      'svelte.config.js: does not belong at the top level',
    ])
  })

  it.each([
    'src/lib/x.ts',
    'src/x.ts',
    'tests/x.test.ts',
    'tests/various/x.test.ts',
    'tests/property/x.test.ts',
    'tests/ui/x.test.ts',
    'tests/unit/x.stat.test.ts',
    'tests/e2e/x.test.ts',
  ])('%s', (path) => expect(placeBreaches(path)).toHaveLength(1))

  it.each(['src/shared/utils.ts', 'src/app/helpers/x.ts', 'models/a/misc.ts', 'tests/unit/helper.ts', 'src/app/date-utils.ts'])(
    '%s',
    (path) => expect(nameBreaches(path)).toHaveLength(1),
  )

  it('a long file without a reason, and not to one with a reason', () => {
    const long = 'const x = 1\n'.repeat(401)
    expect(lengthBreaches({ path: 'src/app/x.ts', text: long })).toHaveLength(1)
    expect(lengthBreaches({ path: 'src/app/x.ts', text: `/**\n * Length: one table, read as one.\n */\n${long}` })).toEqual([])
    expect(lengthBreaches({ path: 'README.md', text: long })).toEqual([])
  })

  it('a file that does not say what it is for', () => {
    expect(headBreaches({ path: 'src/app/x.ts', text: 'export const x = 1' })).toHaveLength(1)
    expect(headBreaches({ path: 'src/app/X.svelte', text: '<script lang="ts">let x = 1</script>' })).toHaveLength(1)
    expect(headBreaches({ path: 'src/app/X.svelte', text: '<script lang="ts">\n  /** What it is for. */\n</script>' })).toEqual([])
  })

  it.each([
    ['prom', 'pt'],
    ['assist', 'ant'],
    ['Open', 'AI'],
    ['/work/', 'shared'],
    ['see HOUSE', '.md'],
    ['TO', 'DO later'],
  ])('a foreign word: %s%s', (a, b) => expect(wordBreaches({ path: 'src/x.ts', text: `// ${a}${b}` })).toHaveLength(1))

  it('but not to words of the field that look like one', () => {
    expect(wordBreaches({ path: 'src/x.ts', text: 'personlig assistans, promptly, todos los datos, modellen' })).toEqual([])
  })
})
