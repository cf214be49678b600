/** JSON pointers: the examples of RFC 6901, section 5, and what mending a file needs of them. */
import { describe, expect, test } from 'vitest'
import { countValues, valueAt, withValue } from '../../src/scenario/pointer.ts'

const RFC = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'c%d': 2, 'e^f': 3, 'g|h': 4, 'i\\j': 5, 'k"l': 6, ' ': 7, 'm~n': 8 }

describe('a JSON pointer', () => {
  test.each([
    ['', RFC],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('%j finds what section 5 of RFC 6901 says', (pointer, value) => {
    expect(valueAt(RFC, pointer)).toEqual(value)
  })

  test('finds nothing where nothing is, and nothing that the language put there', () => {
    for (const pointer of ['/foo/2', '/foo/01', '/foo/length', '/constructor', '/foo/0/x', 'foo']) {
      expect(valueAt(RFC, pointer), pointer).toBeUndefined()
    }
  })

  test('puts a value in place without touching the original or the order of its keys', () => {
    const whole = { arms: [{ id: 'SE', posts: 'fyra' }], run: { draws: 10 } }
    expect(withValue(whole, '/arms/0/posts', 4)).toEqual({ arms: [{ id: 'SE', posts: 4 }], run: { draws: 10 } })
    expect(Object.keys(withValue(whole, '/arms', []) as object)).toEqual(['arms', 'run'])
    expect(whole.arms[0]?.posts).toBe('fyra')
  })

  test('takes a place out where the value is undefined, and leaves what has no parent alone', () => {
    expect(withValue({ a: 1, b: 2 }, '/b', undefined)).toEqual({ a: 1 })
    expect(withValue({ a: [1, 2, 3] }, '/a/1', undefined)).toEqual({ a: [1, 3] })
    expect(withValue({ a: 1 }, '/a/b/c', 2)).toEqual({ a: 1 })
    expect(withValue({ a: [1] }, '/a/7', 2)).toEqual({ a: [1] })
    expect(withValue({ a: [1] }, '/a/x', 2)).toEqual({ a: [1] })
    expect(withValue({ a: [1] }, '/a/-1', 2)).toEqual({ a: [1] })
    expect(withValue({ a: null }, '/a/b', 2)).toEqual({ a: null })
    expect(withValue({ a: 1 }, 'a', 2)).toEqual({ a: 1 })
    expect(withValue({ a: 1 }, '/b', undefined)).toEqual({ a: 1 })
    expect(withValue(null, '/a', 1)).toBeNull()
  })

  test('puts at the end what follows the last, and the whole in place of the whole', () => {
    expect(withValue({ a: [1, 2] }, '/a/2', 3)).toEqual({ a: [1, 2, 3] })
    expect(withValue({ a: [1, 2, 3] }, '/a/0', 9)).toEqual({ a: [9, 2, 3] })
    expect(Object.keys(withValue({ b: 1, c: 2 }, '/a', 3) as object)).toEqual(['b', 'c', 'a'])
    expect(withValue({ 'a/b': { 'm~n': 1 } }, '/a~1b/m~0n', 2)).toEqual({ 'a/b': { 'm~n': 2 } })
    expect(withValue({ a: 1 }, '', [1])).toEqual([1])
  })

  test('counts values, not the groups they stand in', () => {
    expect(countValues({ name: 'x', arms: [{ posts: 4 }, { posts: null }], empty: {} })).toBe(3)
    expect([countValues(7), countValues(null), countValues([])]).toEqual([1, 1, 0])
  })
})
