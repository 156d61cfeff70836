import type { Clause, KnownClause } from '../condition/clause.ts'
import { operators } from '../condition/operators.ts'
import type { Text } from '../language/node.ts'
import type { Statement } from '../language/policy.ts'
import type { SourceRange } from '../language/range.ts'
import { place } from '../language/reading.ts'
import type { Truth } from '../language/truth.ts'
import { and } from '../language/truth.ts'
import { components } from '../pattern/arn.ts'
import type { Pattern } from '../pattern/pattern.ts'

/** A clause that names a key, and whether it truly narrows an Allow to certain values of that key. */
export type Restriction = {
  readonly statement: string
  /** As written. */
  readonly key: string
  readonly values: readonly Text[]
  /** True: only requests that carry a listed value pass. False: others pass too. Unknown: a hole decides. */
  readonly binds: Truth
  readonly at?: SourceRange
}

/** Keys that tie a call by an AWS service to the resource, account or organization it acts for. */
export const sourceKeys: readonly string[] = [
  'aws:SourceArn',
  'aws:SourceAccount',
  'aws:SourceOrgID',
  'aws:SourceOrgPaths',
]

/** Keys by which a statement for everyone is confined to some callers or networks. */
export const callerKeys: readonly string[] = [
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:SourceVpc',
  'aws:SourceVpce',
  'aws:VpceAccount',
  'aws:VpceOrgID',
  'aws:VpceOrgPaths',
  'aws:SourceIp',
  'kms:CallerAccount',
]

/**
 * The clauses of a statement on the given keys, each with whether it binds. Meant for Allow statements: a
 * negated operator, `IfExists`, `ForAllValues` and a value that matches everything let others through. See
 * "The confused deputy problem" and "AWS global condition context keys" in the IAM User Guide.
 */
export function restrictions(statement: Statement, keys: readonly string[]): readonly Restriction[] {
  const names = new Set(keys.map((key) => key.toLowerCase()))
  return statement.conditions.filter(isKnown).flatMap((clause) =>
    names.has(clause.keyName)
      ? [
          {
            statement: statement.id,
            key: clause.key,
            values: clause.values.map(({ pattern }) => pattern.text),
            binds: bindsTo(clause),
            ...place(clause.at),
          },
        ]
      : [],
  )
}

function isKnown(clause: Clause): clause is KnownClause {
  return clause.kind === 'clause'
}

function bindsTo(clause: KnownClause): Truth {
  const traits = operators[clause.operator]
  const open = clause.ifExists || clause.qualifier === 'ForAllValues'
  if (traits.negated || open || clause.operator === 'Null') return false
  const narrows = narrowingOf(clause.keyName)
  return and(clause.values.map(({ pattern }) => narrows(pattern)))
}

function narrowingOf(keyName: string): (pattern: Pattern) => Truth {
  if (keyName.endsWith('arn')) return narrowsArn
  if (keyName.endsWith('ip')) return narrowsAddress
  return keyName.endsWith('paths') ? narrowsPath : narrowsName
}

/** Account, organization and network ids: a wildcard lets in ids of other owners. A hole might be one. */
function narrowsName(pattern: Pattern): Truth {
  if (pattern.tokens.some(({ kind }) => kind === 'any' || kind === 'one')) return false
  return pattern.certain || !pattern.open ? true : undefined
}

/** An organization path names its organization before the first slash: `o-a1b2c3d4e5/r-ab12/*`. */
function narrowsPath(pattern: Pattern): Truth {
  const [first] = pattern.tokens
  if (first?.kind === 'literal') return first.text.includes('/') || narrowsName(pattern)
  return pattern.certain ? false : undefined
}

/** Only `/0` is every address. */
function narrowsAddress(pattern: Pattern): Truth {
  if (pattern.text.endsWith('/0')) return false
  return pattern.certain ? true : undefined
}

/** An ARN names an owner by its account, or for S3, whose bucket names are unique, by its bucket. */
function narrowsArn(pattern: Pattern): Truth {
  const [, , service, , account, resource] = components(pattern) ?? []
  if (account === undefined || resource === undefined) return pattern.certain ? false : undefined
  if (account.tokens.length > 0) return narrowsName(account)
  if (service?.text !== 's3') return false
  return resource.tokens[0]?.kind === 'literal' || (resource.certain ? false : undefined)
}
