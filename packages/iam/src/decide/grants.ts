import type { Context } from '../condition/context.ts'
import { lookUp } from '../condition/context.ts'
import type { Truth } from '../language/truth.ts'
import { and, or } from '../language/truth.ts'
import type { Caller } from './caller.ts'
import { sessionArn } from './caller.ts'
import { no } from './formula.ts'
import type { Level } from './level.ts'
import { unknownLevel } from './level.ts'
import type { AccessRequest, KeyGrant, Known } from './request.ts'
import { settled } from './statement-formula.ts'

/**
 * What the grants of a KMS key allow: an operation for a principal, maybe only with an encryption context.
 * See "Grants in AWS KMS".
 */
export function grantLevel(
  request: AccessRequest,
  grants: Known<readonly KeyGrant[]> | undefined,
  context: Context,
): Level {
  const [service, operation = ''] = request.action.toLowerCase().split(':')
  if (service !== 'kms' || grants === undefined) return emptyLevel
  if (grants === 'unknown') return { ...unknownLevel('grant'), deny: no }
  const allow = settled(
    or(
      grants.map((grant) =>
        and([
          isGrantee(grant.grantee, request.caller),
          grant.operations.some((name) => name.toLowerCase() === operation),
          contextHolds(grant, context),
        ]),
      ),
    ),
    'grant: encryption context',
  )
  return { ...emptyLevel, allow, direct: allow }
}

const emptyLevel: Level = {
  name: 'grant',
  allow: no,
  deny: no,
  direct: no,
  role: no,
  account: no,
  statements: [],
}

/** A grant to a role holds for its sessions; one to a session for that session alone. */
function isGrantee(grantee: string, caller: Caller): Truth {
  switch (caller.kind) {
    case 'root':
      return grantee === `arn:aws:iam::${caller.account}:root`
    case 'user':
      return grantee === caller.arn
    case 'federated-user':
      return grantee === caller.arn || grantee === caller.parent
    case 'role':
      return grantee === caller.arn || grantee === sessionArn(caller)
    case 'service':
      return grantee === caller.service
    case 'identity-provider':
    case 'anonymous':
    case 'oauth':
      return false
  }
}

/** `equals` also refuses pairs that are not listed, which only a context that is wholly known can show. */
function contextHolds({ encryptionContext: wanted }: KeyGrant, context: Context): Truth {
  if (wanted === undefined) return true
  const prefix = 'kms:encryptioncontext:'
  const pairs = Object.entries(wanted.pairs)
  const listed = and(pairs.map(([key, text]) => pairHolds(context, prefix + key, text)))
  if (wanted.match === 'subset') return listed
  const names = new Set(pairs.map(([key]) => prefix + key.toLowerCase()))
  const others = [...context.keys].filter(([key]) => key.startsWith(prefix) && !names.has(key))
  const more = others.some(([, value]) => value.kind === 'known')
  return and([listed, more ? false : context.others === 'absent' || undefined])
}

function pairHolds(context: Context, key: string, text: string): Truth {
  const value = lookUp(context, key)
  if (value.kind === 'unknown') return undefined
  return value.kind === 'known' && value.values.length === 1 && value.values[0] === text
}
