/** What src/docs/promises.md promises is held by a test that exists: each row names a file and words of a claim that stand in it. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from './project.ts'

const rows = readFileSync(`${root}src/docs/promises.md`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (what|\*\*| ?\|)/.test(line))

interface Named {
  readonly file: string
  readonly claim: string
}

function namedIn(row: string): Named[] {
  return [...row.matchAll(/`((?:tests|src|models)\/[^`]+)` “([^”]+)”/g)].map(([, file, claim]) => ({ file: file!, claim: claim! }))
}

function missing({ file, claim }: Named): boolean {
  return !existsSync(root + file) || !readFileSync(root + file, 'utf8').includes(claim)
}

describe('every promise', () => {
  it('names at least one test', () => {
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter((row) => namedIn(row).length === 0)).toEqual([])
  })

  it('names tests that exist, with the words of their claims', () => {
    const named = rows.flatMap(namedIn)
    expect(named.filter(missing)).toEqual([])
    expect(missing({ file: 'tests/hostile/laws.ts', claim: 'words that stand nowhere' })).toBe(true)
  })
})
