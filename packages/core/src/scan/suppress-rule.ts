import type { SourceLocation } from '../workload/index.ts'
import type { Suppressed } from './finding.ts'
import type { Scope } from './settings-scope.ts'

/**
 * What somebody decided not to be told again, as it is written; `applySuppressions` checks that it holds.
 * `*` stands for any text in every part but the dates and the reason.
 */
export type Suppression = Scope & {
  readonly control: string
  /** Matches the id or the address of a resource. */
  readonly resource?: string
  /** Matches the property path of a finding. */
  readonly path?: string
  /** Matches the file of a finding or of its resource. */
  readonly file?: string
  /** Without one it does not count. */
  readonly reason?: string
  /** `YYYY-MM-DD`: the last day on which it counts. */
  readonly expires?: string
  /** Where it is written. */
  readonly at: SourceLocation
  /** For one in a template: the id of the resource that it stands at. */
  readonly standsAt?: string
}

const METADATA = 'Metadata in '
const COMMENT = 'Comment in '

/** Where a suppression is written, for people. */
export function sourceOf({ at, standsAt }: Suppression): string {
  const place = `${at.file}:${at.line}`
  if (standsAt === undefined) return place
  return `${at.file.endsWith('.tf') ? COMMENT : METADATA}${place}`
}

/** Whether a finding is suppressed where its resource is written, and not in a file of settings. */
export function isInSource({ source }: Suppressed): boolean {
  return source.startsWith(METADATA) || source.startsWith(COMMENT)
}
