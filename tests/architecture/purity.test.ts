/**
 * The layers that calculate have no chance, no clock, no output and no function whose last digit differs between machines; the
 * page contains nothing that its content security policy would stop.
 */
import { expect, it } from 'vitest'
import { files } from './project.ts'
import { policyBreaches, purityBreaches } from './rules.ts'

it('nothing that calculates uses chance, time, output or inexact functions of the platform', () => {
  expect(files.flatMap(purityBreaches)).toEqual([])
})

it('nothing in the page is what its policy would stop', () => {
  expect(files.flatMap(policyBreaches)).toEqual([])
})

it.each([
  ['Math.random()', 'Math.random'],
  ['new Date()', 'Date'],
  ['Date.now()', 'Date'],
  ['console.log(1)', 'console'],
  ['Math.exp(1)', 'Math.exp'],
  ['const y = 2 ** 0.5', '**'],
  ['globalThis.Math', 'globalThis'],
  ['const now = performance.now()', 'performance'],
])('objects to %s', (text, name) => {
  expect(purityBreaches({ path: 'src/engine/x.ts', text })).toEqual([`src/engine/x.ts:1: ${name} is forbidden in layer engine`])
})

it('does not object to the same words as properties, types or comments, nor in other layers', () => {
  const text = '/** Date, console, Math.random() */ const row = { process: 1 }; row.process; interface X { Date: number }; Math.sqrt(2)'
  expect(purityBreaches({ path: 'models/a/x.ts', text })).toEqual([])
  expect(purityBreaches({ path: 'src/cli/x.ts', text: 'new Date()' })).toEqual([])
})

it.each([
  ['a style attribute', 'src/app/X.svelte', '<p style="color: red">x</p>'],
  ['a handler as text', 'src/app/X.svelte', '<p onclick="go()">x</p>'],
  ['markup from a string', 'src/app/X.svelte', '{@html text}'],
  ['text run as code', 'src/charts/x.ts', 'new Function("return 1")()'],
  ['markup written into the page', 'src/app/x.ts', 'node.innerHTML = text'],
])('objects to %s', (_what, path, text) => expect(policyBreaches({ path, text })).toHaveLength(1))

it('does not object to style directives', () => {
  expect(policyBreaches({ path: 'src/app/X.svelte', text: '<p style:width="{w}px" onclick={go}>x</p>' })).toEqual([])
})
