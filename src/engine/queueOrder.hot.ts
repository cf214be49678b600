/**
 * Sorts those who joined a queue in the same cycle by a drawn key (ties by person), in place and without allocation.
 * Hot file: called once per arm and cycle; most lists are short, a new project's intake is long.
 */

/** Sorts keys[0..count) ascending and carries persons along; equal keys by person number. */
export function sortByKey(keys: Uint32Array, persons: Int32Array, count: number): void {
  if (count < 2) return
  let gap = 1
  while (gap < count / 3) gap = gap * 3 + 1
  for (; gap > 0; gap = (gap - 1) / 3) {
    for (let i = gap; i < count; i++) {
      const key = keys[i]
      const person = persons[i]
      let j = i
      while (j >= gap && (keys[j - gap] > key || (keys[j - gap] === key && persons[j - gap] > person))) {
        keys[j] = keys[j - gap]
        persons[j] = persons[j - gap]
        j -= gap
      }
      keys[j] = key
      persons[j] = person
    }
  }
}
