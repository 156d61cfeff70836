import { createContext, useContext, useSyncExternalStore } from 'react'

/** How a resource stands: in focus, reached by tabbing while none is, or neither. */
export type Standing = 'focused' | 'anchor' | 'aside'

/**
 * Which resource is in focus. Each drawn resource listens for its own standing, so that with a thousand of
 * them one click draws two anew.
 */
export class FocusStore {
  #focus: string | undefined
  #anchor: string | undefined
  readonly #listeners = new Set<() => void>()

  /** `anchor` is the resource that tabbing reaches while none is in focus. */
  set(focus: string | undefined, anchor: string | undefined): void {
    this.#focus = focus
    this.#anchor = anchor
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  standing(id: string): Standing {
    if (id === this.#focus) return 'focused'
    return this.#focus === undefined && id === this.#anchor ? 'anchor' : 'aside'
  }
}

const FocusContext = createContext(new FocusStore())

/** Gives the resources below it their focus. */
export const FocusProvider = FocusContext.Provider

/** How one resource stands. */
export function useStanding(id: string): Standing {
  const store = useContext(FocusContext)
  return useSyncExternalStore(store.subscribe, () => store.standing(id))
}
