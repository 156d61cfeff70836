import type { Context } from '../condition/context.ts'
import { sessionArn } from '../decide/caller.ts'
import type { AccessRequest, KeyGrant, Known } from '../decide/request.ts'
import type { Truth } from '../language/truth.ts'
import { and, or } from '../language/truth.ts'

/** Does one of the grants of a key give the operation to the caller? */
export function granted(
  grants: Known<readonly KeyGrant[]> | undefined,
  request: AccessRequest,
  context: Context,
): Truth {
  if (!request.action.toLowerCase().startsWith('kms:') || grants === undefined) return false
  if (grants === 'unknown') return undefined
  return or(grants.map((grant) => gives(grant, request, context)))
}

function gives(grant: KeyGrant, { caller, action }: AccessRequest, context: Context): Truth {
  const names: (string | undefined)[] = []
  if (caller.kind === 'root') names.push(`arn:aws:iam::${caller.account}:root`)
  if (caller.kind === 'service') names.push(caller.service)
  if ('arn' in caller) names.push(caller.arn)
  if (caller.kind === 'federated-user') names.push(caller.parent)
  if (caller.kind === 'role') names.push(sessionArn(caller))
  const operations = grant.operations.map((name) => `kms:${name}`.toLowerCase())
  return and([names.includes(grant.grantee), operations.includes(action.toLowerCase()), fits(grant, context)])
}

function fits({ encryptionContext }: KeyGrant, context: Context): Truth {
  if (encryptionContext === undefined) return true
  const start = 'kms:encryptioncontext:'
  const wanted = new Map(
    Object.entries(encryptionContext.pairs).map(([key, value]) => [start + key.toLowerCase(), value]),
  )
  const listed = and(
    [...wanted].map(([key, text]) => {
      const value = context.keys.get(key) ?? { kind: context.others }
      if (value.kind === 'unknown') return undefined
      return value.kind === 'known' && value.values.length === 1 && value.values[0] === text
    }),
  )
  if (encryptionContext.match === 'subset') return listed
  const given = [...context.keys].filter(([key, { kind }]) => key.startsWith(start) && kind === 'known')
  const extra = given.some(([key]) => !wanted.has(key))
  if (extra) return false
  return and([listed, context.others === 'absent' ? true : undefined])
}
