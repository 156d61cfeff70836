import { useEffect, useState } from 'react'

/** What a question to the store gave: nothing yet, or the answer, kept while the next one is fetched. */
export type Answer<T> = { readonly value: T } | undefined

/**
 * Asks again whenever `ask` changes, so `ask` must be made with `useCallback`. A fault of the store is
 * thrown into the tree, where the nearest boundary shows it.
 */
export function useAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>(undefined)
  const [fault, setFault] = useState<{ readonly error: unknown }>()
  useEffect(() => {
    let current = true
    ask().then(
      (value) => {
        if (current) setAnswer({ value })
      },
      (error: unknown) => {
        if (current) setFault({ error })
      },
    )
    return () => {
      current = false
    }
  }, [ask])
  if (fault !== undefined) throw fault.error
  return answer
}
