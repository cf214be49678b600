/**
 * A place in a scenario by its path, and the scenario's content with another value there: the part of a sweep that knows how paths are
 * written. JSON pointers as in every issue, with two conveniences: arms by id as well as by number, and * for every arm but the comparator.
 */
import { pointerOf } from '../../scenario/json.ts'
import { nearest } from '../../scenario/nearest.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import * as say from '../../scenario/sentences.ts'
import { failure, success, type Issue, type Result } from '../../shared/issue.ts'

export type SweptValue = number | string | boolean

type Group = Readonly<Record<string, unknown>>
const isGroup = (x: unknown): x is Group => typeof x === 'object' && x !== null && !Array.isArray(x)
const label = (key: string) => say.text(key, key)

/** Keys of "/arms/SE/posts"; the first slash may be left out. ~1 stands for / and ~0 for ~ within a key. */
export function keysOfPath(path: string): readonly string[] {
  const plain = path.startsWith('/') ? path.slice(1) : path
  return plain.split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** An arm's id as a key of a path. */
export function pathKey(id: string): string {
  return id.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The paths that `path` stands for in this scenario, with arms by number; or why there is no such place. */
export function placesOfPath(scenario: Scenario, path: string): Result<readonly (readonly (string | number)[])[]> {
  const [first, second, ...rest] = keysOfPath(path)
  if (!Object.hasOwn(scenario, first)) {
    const known = Object.keys(scenario)
    return failure([say.unknownKey(pointerOf([first]), first, nearest(first, known), known)])
  }
  if (first !== 'arms') return success([second === undefined ? [first] : [first, second, ...rest]])
  const ids = scenario.arms.map((arm) => arm.id)
  const numbers = scenario.arms.map((_, i) => i)
  const chosen =
    second === '*'
      ? numbers.filter((i) => !scenario.arms[i].comparator)
      : numbers.filter((i) => ids[i] === second || (String(i) === second && !ids.includes(second)))
  if (chosen.length === 0) {
    const key = second ?? ''
    return failure([say.unknownKey(pointerOf(['arms', key]), key, nearest(key, ids), [...ids, '*'])])
  }
  return success(chosen.map((i) => ['arms', i, ...rest]))
}

/** The content with `value` at `path`. Groups on the way that are absent are made; whether the keys exist is for the parser to say. */
export function withValueAt(
  content: unknown,
  path: readonly (string | number)[],
  value: SweptValue,
  done: readonly (string | number)[] = [],
): Result<unknown> {
  if (path.length === 0) {
    const isInner = isGroup(content) || Array.isArray(content)
    return isInner ? failure([notOneValue(done, content)]) : success(value)
  }
  const [key, ...rest] = path
  if (Array.isArray(content)) {
    const inner = withValueAt(content[Number(key)], rest, value, [...done, key])
    return inner.ok ? success(content.map((item: unknown, i) => (i === Number(key) ? inner.value : item))) : inner
  }
  if (content !== undefined && !isGroup(content))
    return failure([say.wrongType(pointerOf(done), label(String(done.at(-1) ?? '')), content, 'group')])
  const inner = withValueAt(content?.[key], rest, value, [...done, key])
  return inner.ok ? success({ ...content, [key]: inner.value }) : inner
}

/** A group or a list cannot be swept; one of its values can. */
function notOneValue(path: readonly (string | number)[], content: unknown): Issue {
  const key = String(path.at(-1) ?? '')
  const known = Array.isArray(content) ? content.map((_, i) => String(i)) : Object.keys(content as Group)
  return say.unknownKey(pointerOf([...path, '']), '', null, known.length > 0 ? known : [key])
}
