import type { AccessRequest } from '../decide/request.ts'
import type { Statement } from '../language/policy.ts'

/**
 * The answer to "can there be such a request?" turned round: `proven` that there is none, `refuted` with
 * one that the reference interpreter confirms and the statements that allow it, or `undecided` with the
 * reason.
 */
export type Proof =
  | { readonly outcome: 'proven' }
  | {
      readonly outcome: 'refuted'
      readonly witness: AccessRequest
      readonly deciding: readonly DecidingStatement[]
    }
  | { readonly outcome: 'undecided'; readonly reason: string }

/** An Allow that lets a witness in, and which of the policies it stands in; `statement.at` is its place. */
export type DecidingStatement = { readonly policy: number; readonly statement: Statement }
