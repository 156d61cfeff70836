import { createContext, useContext } from 'react'
import type { ReportStore } from '../store/report-store.ts'

const StoreContext = createContext<ReportStore | undefined>(undefined)

/** Gives the views below it their store. */
export const StoreProvider = StoreContext.Provider

/** The store of the report. */
export function useStore(): ReportStore {
  const store = useContext(StoreContext)
  if (store === undefined) throw new Error('no store above this view')
  return store
}
