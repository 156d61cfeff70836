import { useStore as useFlowStore } from '@xyflow/react'
import { createContext, useContext, useDeferredValue } from 'react'

/** With fewer resources than this every card is drawn in full, however small. */
const MANY = 250
/** From further away than this nothing on a card can be read. */
const READABLE_ZOOM = 0.24
/** The zoom at which a map of many is first drawn, before it is fitted. */
export const FIRST_ZOOM = 0.1

const PlainContext = createContext(false)

/** Tells the cards below it whether they are too small to be read. */
export const PlainProvider = PlainContext.Provider

/** Whether a card is drawn as a plain box. */
export function useIsPlain(): boolean {
  return useContext(PlainContext)
}

/** Whether a map holds so many resources that what cannot be read is left out. */
export function isMany(count: number): boolean {
  return count > MANY
}

/** Whether cards are plain now; follows the zoom when there is time, so that zooming never waits for it. */
export function usePlainness(count: number): boolean {
  const plain = useFlowStore((state) => state.transform[2] < READABLE_ZOOM)
  return useDeferredValue(plain) && isMany(count)
}
