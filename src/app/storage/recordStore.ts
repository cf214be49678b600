/**
 * What saving needs of a place to save in: named records in two drawers. The browser's database is one (browserStore.ts), a fake that
 * breaks at any write is another (tests). Whatever goes wrong is one of four troubles, each with its own sentence on the page.
 */

/** works: scenarios in work with their undo list, two records each. snapshots: named ones, one record each. */
export type Drawer = 'works' | 'snapshots'

export interface RecordStore {
  get(drawer: Drawer, key: string): Promise<unknown>
  all(drawer: Drawer): Promise<readonly (readonly [key: string, value: unknown])[]>
  /** Whole or not at all, as far as the store can promise; readers check nevertheless. */
  put(drawer: Drawer, key: string, value: unknown): Promise<void>
  remove(drawer: Drawer, key: string): Promise<void>
}

/**
 * full: no room. refused: the browser does not let pages save (private window, policy, page from disk). newer: saved by a later version
 * of the program, which this one does not touch. damaged: what is saved cannot be read.
 */
export type Trouble = 'full' | 'refused' | 'newer' | 'damaged'

/** By the names that browsers give: Quota Exceeded, and the version of the database being higher than asked for. */
export function troubleOf(error: unknown): Trouble {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''
  if (name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED') return 'full'
  return name === 'VersionError' ? 'newer' : 'refused'
}
