import { unknownAccount } from '../pattern/arn.ts'
import type { Pattern } from '../pattern/pattern.ts'
import type { Caller } from './caller.ts'
import { accountOf } from './caller.ts'
import type { Formula } from './formula.ts'
import { all, atom, negate, some, yes } from './formula.ts'
import type { JoinRules } from './join-rules.ts'
import type { Level } from './level.ts'

/** What the sides of a decision say, before the rules for the caller and the resource join them. */
export type Sides = {
  readonly caller: Caller
  /** The account of the resource; it may be `unknown`. */
  readonly owner: string | undefined
  readonly resource: Pattern
  readonly rules: JoinRules
  /** Boundary and session policy together. */
  readonly limits: Formula
  /** The permissions of the caller, within its limits. */
  readonly identity: Formula
  readonly byPolicy: Level
  readonly byGrant: Formula
}

/**
 * Joins the sides by the rules of one account or of two. Where it is not known which, the decision hangs on
 * it, unless both say the same.
 */
export function joinSides(sides: Sides): Formula {
  const { caller, owner, resource } = sides
  if (owner !== unknownAccount)
    return accountOf(caller) === owner ? withinAccount(sides) : acrossAccounts(sides)
  const same = withinAccount(sides)
  const other = acrossAccounts(sides)
  const own = open(resource, 'the resource is in the account of the caller')
  return some([all([same, other]), all([own, same]), all([negate(own), other])])
}

function acrossAccounts({ identity, byPolicy, byGrant }: Sides): Formula {
  const grantIsEnough = atom({ kind: 'assumption', name: 'grant-across-accounts' })
  return some([all([identity, byPolicy.allow]), all([byGrant, some([identity, grantIsEnough])])])
}

function withinAccount(sides: Sides): Formula {
  const { caller, limits, identity, byPolicy, byGrant } = sides
  const direct = all([byPolicy.direct, directPasses(caller, limits)])
  const byRole = all([byPolicy.role, limits])
  return some([direct, byRole, byGrant, all([identity, identityIsEnough(sides)])])
}

/** Does what the caller may do count for this resource? For a strict one, only if its policy delegates. */
function identityIsEnough({ rules, resource, byPolicy }: Sides): Formula {
  switch (rules) {
    case 'default':
      return yes
    case 'key-or-default':
      return some([byPolicy.account, negate(open(resource, 'the resource is a KMS key'))])
    case 'key':
    case 'trust':
      return byPolicy.account
  }
}

/** What the unknown part of an ARN decides: a hole of the template, or which of many a pattern means. */
function open(resource: Pattern, what: string): Formula {
  return atom({ kind: resource.certain ? 'partial' : 'unresolved', what })
}

/**
 * A user named by ARN or by `*` is not limited by an implicit deny of its boundary. For sessions the
 * documentation says the same of session ARNs, but is contradicted elsewhere, so it stays open.
 */
function directPasses(caller: Caller, limits: Formula): Formula {
  if (caller.kind === 'user') return yes
  return some([limits, atom({ kind: 'assumption', name: 'direct-grant-passes-limits' })])
}
