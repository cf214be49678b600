/**
 * The browser's own database (IndexedDB) as a record store. Nothing in it leaves the computer. Opening it can fail in many ways; they
 * all reach the caller as a rejected promise, and the page then works without saving.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Drawer, RecordStore } from './recordStore.ts'

const NAME = 'vagval'
/** Of the drawers, not of the records in them (those carry a form of their own). */
const VERSION = 1

interface Schema extends DBSchema {
  works: { key: string; value: unknown }
  snapshots: { key: string; value: unknown }
}

export async function openBrowserStore(name = NAME): Promise<RecordStore> {
  const database: IDBPDatabase<Schema> = await openDB<Schema>(name, VERSION, {
    upgrade(empty) {
      empty.createObjectStore('works')
      empty.createObjectStore('snapshots')
    },
    // A later version in another tab wants to change the drawers: it must not have to wait for this page.
    blocking: () => database.close(),
  })

  /** One record, one transaction. commit() at once, because a page that is closing runs nothing afterwards. */
  async function write(drawer: Drawer, key: string, value: unknown): Promise<void> {
    const transaction = database.transaction(drawer, 'readwrite')
    const request = value === undefined ? transaction.store.delete(key) : transaction.store.put(value, key)
    transaction.commit()
    await Promise.all([request, transaction.done])
  }

  return {
    get: (drawer, key) => database.get(drawer, key),
    async all(drawer) {
      const transaction = database.transaction(drawer)
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
      return keys.map((key, i) => [key, values[i]] as const)
    },
    put: write,
    remove: (drawer, key) => write(drawer, key, undefined),
  }
}
