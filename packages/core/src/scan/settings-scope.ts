import { matchesGlob } from '../workload/index.ts'

/**
 * The folder whose settings they are, relative to the root of the scan. They speak of what is in it, and name it as
 * seen from there or from the root. Absent: the whole scan.
 */
export type Scope = { readonly below?: string }

/** Whether a path lies in the folder of some settings. */
export function isInScope({ below }: Scope, path: string): boolean {
  return below === undefined || path === below || path.startsWith(`${below}/`)
}

/** Whether a pattern matches a name that may hold a path: as seen from the root, or from the folder. */
export function matchesInScope({ below }: Scope, pattern: string, name: string): boolean {
  if (matchesGlob(pattern, name)) return true
  if (below === undefined) return false
  const from = name.indexOf(`${below}/`)
  const local = from === -1 ? name : name.slice(0, from) + name.slice(from + below.length + 1)
  return matchesGlob(pattern, local)
}
