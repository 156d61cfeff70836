import { type RefObject, useEffect, useRef } from 'react'

/**
 * Hears the keys pressed within an element, or anywhere where there is none. `onKey` may be new each time;
 * it says whether it has dealt with the key.
 */
export function useKeys(
  place: RefObject<HTMLElement | null> | undefined,
  onKey: (event: KeyboardEvent) => boolean,
): void {
  const current = useRef(onKey)
  useEffect(() => {
    current.current = onKey
  })
  useEffect(() => {
    const target = place === undefined ? window : place.current
    const listener = (event: Event): void => {
      if (event instanceof KeyboardEvent && current.current(event)) event.preventDefault()
    }
    target?.addEventListener('keydown', listener)
    return () => target?.removeEventListener('keydown', listener)
  }, [place])
}
