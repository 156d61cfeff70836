import { type RefObject, useEffect, useRef } from 'react'

/** A list that scrolls by itself and shows its current entry once it is there; the page stays where it is. */
export function useCurrentInView(shown: unknown): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    const list = place.current
    const current = list?.querySelector('[aria-current]')
    if (shown === undefined || list === null || !current) return
    const [outer, inner] = [list.getBoundingClientRect(), current.getBoundingClientRect()]
    if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top
  }, [shown])
  return place
}
