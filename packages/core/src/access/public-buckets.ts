import { callerKeys, namedPrincipals, type Policy, restrictions } from '@parapet/iam'
import { defaultOf } from '../schema/index.ts'
import type { Resource, Value } from '../workload/index.ts'
import type { StatementEvidence } from './access.ts'
import type { Asked, Holder, WorkloadAccess } from './workload-access.ts'

const BLOCK = 'PublicAccessBlockConfiguration'
const RESTRICT = 'RestrictPublicBuckets'

/**
 * What keeps an outsider away from a bucket whose policy is public: with `RestrictPublicBuckets` only AWS services
 * and principals of the bucket's own account get in.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function blockedByBucket(
  access: WorkloadAccess,
  { principal }: Holder,
  { resource }: Asked,
): StatementEvidence | undefined {
  if (!principal.external || resource?.type !== 'AWS::S3::Bucket') return undefined
  const { merged } = access.policiesOf(resource)
  if (merged === undefined || !isPublic(merged) || !restricts(resource)) return undefined
  const at = resource.properties.entries.get(BLOCK)?.at ?? resource.at
  return {
    resource: resource.id,
    path: `${BLOCK}.${RESTRICT}`,
    ...(at === undefined ? {} : { at }),
    effect: 'Deny',
    sentence: `\`${RESTRICT}\` of \`${resource.address}\` keeps outsiders away, since its policy is public`,
  }
}

function isPublic(policy: Policy): boolean {
  return policy.statements.some(
    (statement) =>
      statement.effect === 'Allow' &&
      namedPrincipals(statement).some(({ relation }) => relation === 'public') &&
      !restrictions(statement, callerKeys).some(({ binds }) => binds === true),
  )
}

function restricts({ type, properties }: Resource): boolean {
  const block = properties.entries.get(BLOCK)
  if (block === undefined || block.kind === 'absent') {
    const row = defaultOf(type, `${BLOCK}.${RESTRICT}`)
    return row?.kind === 'value' && (row.without ?? row.value) === true
  }
  const value: Value | undefined = block.kind === 'map' ? block.entries.get(RESTRICT) : undefined
  return value?.kind === 'scalar' && value.value === true
}
