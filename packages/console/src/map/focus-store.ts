import { createContext, useContext, useSyncExternalStore } from 'react'

/** How a resource stands to the one in focus. */
export type Standing = 'focused' | 'near' | 'anchor' | 'aside'

/**
 * Which resource is in focus and what it is tied to. Each drawn resource listens for its own standing, so
 * that with a thousand of them one click draws a handful anew.
 */
export class FocusStore {
  #focus: string | undefined
  #near: ReadonlySet<string> = new Set()
  #anchor: string | undefined
  readonly #listeners = new Set<() => void>()

  /** `anchor` is the resource that tabbing reaches while none is in focus. */
  set(focus: string | undefined, near: ReadonlySet<string>, anchor: string | undefined): void {
    this.#focus = focus
    this.#near = near
    this.#anchor = anchor
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  standing(id: string): Standing {
    if (id === this.#focus) return 'focused'
    if (this.#near.has(id)) return 'near'
    return this.#focus === undefined && id === this.#anchor ? 'anchor' : 'aside'
  }
}

const FocusContext = createContext(new FocusStore())

/** Gives the resources below it their focus. */
export const FocusProvider = FocusContext.Provider

/** How one resource stands to the one in focus. */
export function useStanding(id: string): Standing {
  const store = useContext(FocusContext)
  return useSyncExternalStore(store.subscribe, () => store.standing(id))
}
