import { useMemo, useSyncExternalStore } from 'react'
import { type Route, readRoute } from './route.ts'

/** The place in the report that the address bar names. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return useMemo(() => readRoute(hash), [hash])
}

/** Goes somewhere; `replace` leaves no step to go back to. */
export function go(hash: string, replace = false): void {
  if (!replace) {
    window.location.hash = hash
    return
  }
  window.history.replaceState(undefined, '', hash)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
