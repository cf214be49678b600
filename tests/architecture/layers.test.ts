/**
 * Who may import whom. Every import of the project is read; every breach is one line. The made-up files show that each rule
 * objects when it should.
 */
import { describe, expect, it } from 'vitest'
import { files, importsOf } from './project.ts'
import { extensionBreaches, layerBreaches, modelBreaches, packageBreaches } from './rules.ts'

const code = files.filter(({ path }) => /^(src|models)\/.*\.(ts|svelte|mjs|js)$/.test(path))
const all = (rule: (file: { path: string; text: string }) => string[]) => code.flatMap(rule)
const imports = (path: string, specifier: string) => ({ path, text: `import { x } from '${specifier}'` })

describe('the layers', () => {
  it('import only what lies below them', () => expect(all(layerBreaches)).toEqual([]))
  it('keep models apart from each other and from the registry', () => expect(all(modelBreaches)).toEqual([]))
  it('use packages and Node only where they may', () => expect(all(packageBreaches)).toEqual([]))
  it('name the extension of every file they import', () => expect(all(extensionBreaches)).toEqual([]))
})

describe('the layer rule objects when', () => {
  it.each([
    ['the engine imports a model', 'src/engine/x.ts', '../../models/index.ts', 'layer engine may not import layer models'],
    ['a model imports the run', 'models/a/x.ts', '../../src/run/plan.ts', 'layer models may not import layer run'],
    ['shared imports anything', 'src/shared/x.ts', '../random/seed.ts', 'layer shared may not import layer random'],
    ['a chart imports the engine', 'src/charts/x.ts', '../engine/model.ts', 'layer charts may not import layer engine'],
    ['a chart imports a run', 'src/charts/x.ts', '../run/plan.ts', 'layer charts may not import layer run'],
    ['the command line imports the page', 'src/cli/x.ts', '../app/App.svelte', 'layer cli may not import layer app'],
    ['the page imports a test', 'src/app/x.ts', '../../tests/x.ts', 'layer app may not import layer tests'],
    ['the economics import the engine', 'src/economics/x.ts', '../engine/model.ts', 'layer economics may not import layer engine'],
  ])('%s', (_why, path, specifier, message) => {
    expect(layerBreaches(imports(path, specifier))).toEqual([`${path} → ${specifier}: ${message}`])
  })

  it('a type, a re-export or a late import is used as a way round it', () => {
    const text = `
      import type { A } from '../run/plan.ts'
      export * from '../run/plan.ts'
      export type B = import('../run/plan.ts').C
      const later = () => import('../run/plan.ts')`
    expect(layerBreaches({ path: 'src/engine/x.ts', text })).toHaveLength(4)
  })

  it('a component does it', () => {
    const text = `<!-- x --><script lang="ts">import x from '../cli/print.ts'</script><p>import '../cli/no.ts'</p>`
    expect(layerBreaches({ path: 'src/app/X.svelte', text })).toEqual([
      'src/app/X.svelte → ../cli/print.ts: layer app may not import layer cli',
    ])
  })

  it('a folder has no place among the layers', () => {
    expect(layerBreaches({ path: 'src/plugins/x.ts', text: '' })).toEqual(['src/plugins/x.ts: there is no layer plugins'])
  })

  it('but not when charts use the form of results, or words', () => {
    expect(layerBreaches(imports('src/charts/x.ts', '../run/result.ts'))).toEqual([])
    expect(layerBreaches(imports('src/charts/x.ts', '../messages/charts.ts'))).toEqual([])
  })
})

describe('the other rules object when', () => {
  it('one model imports another, or the registry', () => {
    expect(modelBreaches(imports('models/a/x.ts', '../b/states.ts'))).toEqual(['models/a/x.ts → ../b/states.ts: model a may not import b'])
    expect(modelBreaches(imports('models/a/x.ts', '../index.ts'))).toHaveLength(1)
    expect(modelBreaches(imports('models/a/x.ts', './states.ts'))).toEqual([])
    expect(modelBreaches(imports('models/index.ts', './a/index.ts'))).toEqual([])
  })

  it.each([
    ['src/engine/x.ts', 'simple-statistics'],
    ['src/random/streams.ts', 'seedrandom'],
    ['src/shared/x.ts', 'node:fs'],
    ['models/a/x.ts', 'valibot'],
    ['src/run/x.ts', 'node:worker_threads'],
    ['src/worker/browserWorkers.ts', 'os'],
    ['src/app/x.ts', 'vega'],
    ['src/charts/x.ts', 'vega-lite'],
  ])('%s imports %s', (path, specifier) => expect(packageBreaches(imports(path, specifier))).toHaveLength(1))

  it.each([
    ['src/random/seed.ts', 'seedrandom'],
    ['src/statistics/x.ts', 'simple-statistics'],
    ['src/cli/files.ts', 'node:fs'],
    ['src/worker/nodeWorker.ts', 'node:worker_threads'],
    ['src/app/drawing/draw.ts', 'vega'],
  ])('but not when %s imports %s', (path, specifier) => {
    const text = path.endsWith('.svelte') ? `<script>import x from '${specifier}'</script>` : `import x from '${specifier}'`
    expect(packageBreaches({ path, text })).toEqual([])
  })

  it('an extension is left out', () => {
    expect(extensionBreaches(imports('src/app/x.ts', './state'))).toHaveLength(1)
    expect(extensionBreaches(imports('src/worker/x.ts', './worker.ts?worker'))).toEqual([])
  })
})

it('reads the imports it is meant to read', () => {
  const seen = code.flatMap(importsOf)
  expect(seen.length).toBeGreaterThan(100)
  expect(seen.some(({ typeOnly }) => typeOnly)).toBe(true)
})
