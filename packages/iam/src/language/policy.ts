import type { Clause } from '../condition/clause.ts'
import type { Pattern } from '../pattern/pattern.ts'
import type { Principal } from '../principal/principal.ts'
import type { SourceRange } from './range.ts'

/**
 * What a policy document is attached to; it decides which elements are allowed and who is meant.
 *
 * `identity` covers managed and inline policies of users, groups and roles; `resource` every policy on a
 * resource that has no kind of its own here; `trust` the assume-role policy of a role; `key` a KMS key
 * policy; `endpoint` the policy of a VPC endpoint; `scp` and `rcp` organization policies.
 */
export type PolicyKind =
  | 'identity'
  | 'resource'
  | 'trust'
  | 'boundary'
  | 'session'
  | 'scp'
  | 'rcp'
  | 'endpoint'
  | 'key'

/**
 * A policy document, immutable.
 *
 * Invariant: what was not read or is not known is a hole in a statement, or a statement of holes, so that
 * an answer never rests on it.
 */
export type Policy = {
  readonly kind: PolicyKind
  /** A missing version means 2008-10-17, in which `${…}` is plain text. */
  readonly version: '2012-10-17' | '2008-10-17'
  readonly id?: string
  readonly statements: readonly Statement[]
  readonly at?: SourceRange
}

/** One statement. Elements that are absent because the kind has none (`Resource` of a trust policy) match. */
export type Statement = {
  /** The `Sid`, or `#` and the position in the document from 0. Unique in its policy. */
  readonly id: string
  /** `undefined` when the effect is not known. */
  readonly effect: 'Allow' | 'Deny' | undefined
  readonly action: PatternSet
  readonly resource?: PatternSet
  readonly principal?: PrincipalSet
  readonly conditions: readonly Clause[]
  readonly at?: SourceRange
}

/** `Action` or `Resource` with its patterns; `negated` for `NotAction` and `NotResource`. */
export type PatternSet = {
  readonly negated: boolean
  readonly patterns: readonly PlacedPattern[]
  readonly at?: SourceRange
}

/** A pattern and where it is written. */
export type PlacedPattern = { readonly pattern: Pattern; readonly at?: SourceRange }

/** `Principal`, or `NotPrincipal` when negated. */
export type PrincipalSet = {
  readonly negated: boolean
  readonly principals: readonly Principal[]
  readonly at?: SourceRange
}
