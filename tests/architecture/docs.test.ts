/**
 * What is written about the program is true of the program: links lead somewhere, every key of a scenario is described, every command
 * exists, decisions are numbered and complete, the glossary has the words of the code.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { scenarioFields } from '../../src/scenario/generalFields.ts'
import type { Field } from '../../src/shared/fields.ts'
import { files, root } from './project.ts'

const textOf = (path: string) => readFileSync(root + path, 'utf8')
const pages = files.filter(({ path }) => path.endsWith('.md'))

/** Names of all keys below a field. */
function keysOf(field: Field): string[] {
  if (field.type === 'list') return keysOf(field.of)
  if (field.type !== 'group') return []
  return Object.entries(field.fields).flatMap(([key, inner]) => [key, ...keysOf(inner)])
}

function brokenLinks(path: string, text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
    .map(([, target]) => new URL(target!, `file:///${path}`).pathname.slice(1))
    .filter((target) => !existsSync(root + target))
    .map((target) => `${path} → ${target}`)
}

describe('the pages', () => {
  it('link only to what exists', () => {
    expect(pages.flatMap(({ path, text }) => brokenLinks(path, text))).toEqual([])
    expect(brokenLinks('src/docs/x.md', '[a](glossary.md) [b](nowhere.md)')).toEqual(['src/docs/x.md → src/docs/nowhere.md'])
  })

  it('describe every key of a scenario file, with its default where it has a simple one', () => {
    const text = textOf('scenarios/README.md')
    const keys = Object.values(models).flatMap((model) => keysOf(scenarioFields(model)))
    expect(keys.length).toBeGreaterThan(30)
    expect([...new Set(keys)].filter((key) => !text.includes(`\`${key}\``))).toEqual([])
  })

  it('name commands that exist, and the main ones', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
    const readme = textOf('README.md')
    const named = [...readme.matchAll(/npm (?:run (?:-s )?)?(start|test|build|[a-z]+)\b/g)].map(([, name]) => name!)
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([])
    expect(['start', 'test', 'build', 'simulate', 'check', 'bench'].filter((name) => !named.includes(name))).toEqual([])
  })

  it('have a line for every scenario in scenarios/', () => {
    const scenarios = files.filter(({ path }) => /^scenarios\/[^/]+\.json$/.test(path) && !path.endsWith('schema.json'))
    const text = textOf('scenarios/README.md')
    expect(scenarios.map(({ path }) => path.slice('scenarios/'.length)).filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })

  it('explain every party and state of the money and the model that a reader meets', () => {
    const glossary = textOf('src/docs/glossary.md')
    const words = [
      'person',
      'state',
      'hazard',
      'arm',
      'comparator',
      'pathway',
      'post',
      'caseload',
      'place',
      'scenario',
      'parameter',
      'draw',
      'replication',
    ]
    const moneyWords = ['party', 'perspective', 'entry', 'kind', 'allowance', 'mcse', 'target', 'evidence']
    expect([...words, ...moneyWords].filter((word) => !glossary.includes(`\`${word}\``))).toEqual([])
  })
})

describe('the decisions', () => {
  const decisions = pages.filter(({ path }) => path.startsWith('src/docs/decisions/'))

  it('each have a number of their own', () => {
    const numbers = decisions.map(({ path }) => Number(/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1])).sort((a, b) => a - b)
    expect(numbers).toEqual([...new Set(numbers)])
    expect(numbers.every((number) => number >= 1)).toBe(true)
    expect(numbers.length).toBeGreaterThanOrEqual(9)
  })

  it('each say in what situation, what was decided and what follows', () => {
    const incomplete = decisions.filter(({ path, text }) => {
      const number = /\/(\d{4})-/.exec(path)?.[1]
      return !(
        text.startsWith(`# ${number} `) && ['**Context.**', '**Decision.**', '**Consequences.**'].every((part) => text.includes(part))
      )
    })
    expect(incomplete.map(({ path }) => path)).toEqual([])
  })
})
