import type { Context } from '../condition/context.ts'
import { accountOf } from '../decide/caller.ts'
import type { AccessRequest, Known, PolicySet } from '../decide/request.ts'
import type { Authorization, JointDecision } from '../decide/together.ts'
import { decideTogether } from '../decide/together.ts'
import type { Text } from '../language/node.ts'
import { joinText } from '../language/node.ts'
import type { Policy } from '../language/policy.ts'
import { unknownAccount } from '../pattern/arn.ts'
import { perhaps, statementsOf, withStatements } from './statements.ts'

/** An access point and the bucket behind it. */
export type AccessPoint = {
  readonly arn: string
  /** The policy of the access point; with its own Block Public Access it is a {@link bucketPolicy}. */
  readonly policy?: Known<Policy>
  /** The VPC to which it is bound; without it, it is open to the internet. */
  readonly vpc?: string
  readonly bucket: {
    readonly arn: string
    /** The account that owns it, or `unknown`. */
    readonly owner: string
    readonly policy?: Known<Policy>
  }
}

/**
 * Decides a request that is made through an access point: `resource` is its ARN, or that followed by
 * `/object/` and a key. The access point must allow it, and so must the bucket, by its own policy or by
 * delegating to access points of an account (`s3:DataAccessPointAccount`).
 *
 * A caller of another account needs its own permission for the access point alone.
 *
 * See "Configuring IAM policies for using access points" in the Amazon S3 User Guide.
 */
export function decideThroughAccessPoint(
  request: AccessRequest,
  policies: PolicySet,
  point: AccessPoint,
): JointDecision {
  return decideTogether(accessPointNeeds(request, policies, point))
}

/** The two authorizations of a request through an access point. */
export function accessPointNeeds(
  request: AccessRequest,
  policies: PolicySet,
  point: AccessPoint,
): readonly Authorization[] {
  const { bucket } = point
  const { resource: _none, ...own } = policies
  const behind: AccessRequest = {
    ...request,
    resource: resourceBehind(request.resource, point),
    resourceAccount: bucket.owner,
    context: throughPoint(request.context, point),
  }
  return [
    { request, policies: { ...own, resource: withStatements(point.policy, networkOf(point)) } },
    {
      request: behind,
      policies: {
        ...own,
        ...(accountOf(request.caller) === bucket.owner
          ? {}
          : { identity: withAllow(own.identity, bucket.owner) }),
        ...(bucket.policy === undefined ? {} : { resource: bucket.policy }),
      },
    },
  ]
}

/** An access point of a VPC refuses whatever comes from elsewhere. */
function networkOf({ vpc }: AccessPoint) {
  if (vpc === undefined) return []
  return statementsOf('resource', [
    {
      Sid: 'AccessPointVpc',
      Effect: 'Deny',
      Principal: '*',
      Action: '*',
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:SourceVpc': vpc } },
    },
  ])
}

function throughPoint(context: Context | undefined, { arn, vpc }: AccessPoint): Context {
  const given = context ?? { keys: new Map(), others: 'unknown' as const }
  const known = (value: string) => ({ kind: 'known' as const, values: [value] })
  return {
    ...given,
    keys: new Map([
      ...given.keys,
      ['s3:dataaccesspointarn', known(arn)],
      ['s3:dataaccesspointaccount', known(arn.split(':')[4] ?? '')],
      ['s3:accesspointnetworkorigin', known(vpc === undefined ? 'Internet' : 'VPC')],
    ]),
  }
}

/**
 * The bucket, or the object whose key follows the access point. When the request does not show which of
 * them is meant, it may be either.
 */
function resourceBehind(resource: Text, { arn, bucket }: AccessPoint): Text {
  const [first = '', ...rest] = typeof resource === 'string' ? [resource] : resource
  const objects = `${arn}/object`
  if (typeof first === 'string' && first.startsWith(`${objects}/`))
    return joinText([bucket.arn + first.slice(objects.length), ...rest])
  const settled = typeof resource === 'string' && !/[*?]/.test(resource)
  return settled ? bucket.arn : [bucket.arn, { id: 'what is behind the access point' }]
}

/** Across accounts the permission for the access point was asked already; Denies still count. */
function withAllow(identity: PolicySet['identity'], owner: string): Known<readonly Policy[]> {
  if (identity === 'unknown') return identity
  const allow = statementsOf('identity', [{ Effect: 'Allow', Action: '*', Resource: '*' }])
  const statements =
    owner === unknownAccount ? perhaps(allow, 'whether the bucket is of another account is not known') : allow
  return [...(identity ?? []), { kind: 'identity', version: '2012-10-17', statements }]
}
