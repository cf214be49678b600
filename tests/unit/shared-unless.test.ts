// Waiting for a call beside an event that stays open: who comes first, and that answers are not held.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { unless } from '../../src/shared/unless.ts'

const never = () => new Promise<never>(() => undefined)

describe('a call is waited for', () => {
  it('unless the event comes first, at once or later', async () => {
    let happen: (why: string) => void = () => undefined
    const event = new Promise<string>((resolve) => (happen = resolve))
    expect(await unless(Promise.resolve('answer'), event, (why) => why)).toBe('answer')
    await expect(unless(Promise.reject(new Error('fault')), event, (why) => why)).rejects.toThrow('fault')
    const two = [unless(never(), event, (why) => `1 ${why}`), unless(never(), event, (why) => `2 ${why}`)]
    happen('lost')
    expect(await Promise.all(two)).toEqual(['1 lost', '2 lost'])
    expect(await unless(never(), event, (why) => `3 ${why}`)).toBe('3 lost')
  })

  it('and its answer is not held by an event that never comes', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const event = never()
    const answers: WeakRef<object>[] = []
    const ask = async (way: (call: Promise<object>) => Promise<object>): Promise<void> => {
      const answer = await way(Promise.resolve({ rows: new Float64Array(1000) }))
      answers.push(new WeakRef(answer))
    }
    const held = async (): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      collect()
      return answers.filter((answer) => answer.deref() !== undefined).length
    }
    for (let i = 0; i < 50; i++) await ask((call) => unless(call, event, () => ({})))
    expect(await held()).toBeLessThanOrEqual(1)
    // That is more than the language's own race can say, which is why this exists; when it can, unless.ts is no longer needed.
    for (let i = 0; i < 50; i++) await ask((call) => Promise.race([call, event]))
    expect(await held()).toBeGreaterThanOrEqual(50)
  })
})
