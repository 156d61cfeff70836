import type { Graph } from '../relations/index.ts'
import type { PathFacts } from './facts.ts'

/** Where packets go, for the search. */
export function networkFacts(_graph: Graph): Pick<PathFacts, 'fromInternet' | 'toInternet'> {
  return { fromInternet: () => undefined, toInternet: () => undefined }
}
