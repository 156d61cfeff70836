import type { Drafts } from '../draft.ts'
import type { Source } from '../expansion.ts'

/** What events invoke: the function, or its alias when it has one. */
export type Target = {
  readonly source: Source
  readonly id: string
  readonly arn: Drafts
  readonly name: Drafts
  /** The ARN as a hole of `Fn::Sub`. */
  readonly short: string
}
