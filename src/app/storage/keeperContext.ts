/** Hands the keeper down to the components that show what is saved; absent where a page is opened without one (some tests). */
import { getContext } from 'svelte'
import type { Keeper } from './keeper.svelte.ts'

export const KEEPER = Symbol('keeper')

export function useKeeper(): Keeper | null {
  return getContext<Keeper | undefined>(KEEPER) ?? null
}
