/**
 * Waiting for a call, unless something else happens first. `Promise.race` would do, were it not that a promise which stays open for the life of a
 * worker or a run holds on to every race it was in, and each race to its answer: a long run would then keep every batch that came.
 */

/** An event that may be waited for by many calls, and has one reaction of its own. */
interface Waited<E> {
  readonly listeners: Set<(value: E) => void>
  happened: { readonly value: E } | null
}

const waited = new WeakMap<Promise<unknown>, Waited<never>>()

/** What `call` gives, or what `instead` makes of the event when that comes first. The event must not reject. Nothing is held afterwards. */
export function unless<T, E>(call: Promise<T>, event: Promise<E>, instead: (value: E) => T): Promise<T> {
  const known = waitedOf(event)
  return new Promise<T>((resolve, reject) => {
    const happened = (value: E): void => resolve(instead(value))
    if (known.happened) return happened(known.happened.value)
    known.listeners.add(happened)
    void call.then(resolve, reject).then(() => known.listeners.delete(happened))
  })
}

function waitedOf<E>(event: Promise<E>): Waited<E> {
  const known = waited.get(event) as Waited<E> | undefined
  if (known) return known
  const made: Waited<E> = { listeners: new Set(), happened: null }
  waited.set(event, made as unknown as Waited<never>)
  void event.then((value) => {
    made.happened = { value }
    for (const listener of made.listeners) listener(value)
    made.listeners.clear()
  })
  return made
}
