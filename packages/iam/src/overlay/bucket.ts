import type { Known } from '../decide/request.ts'
import type { Policy, Statement } from '../language/policy.ts'
import { unknownAccount } from '../pattern/arn.ts'
import { checkNoPublicAccess } from '../prove/public-access.ts'
import type { AclGrant } from './acl.ts'
import { aclStatements, isPublicGrant } from './acl.ts'
import { perhaps, statementsOf, withStatements } from './statements.ts'

/** The four switches of S3 Block Public Access; one that is left out is off. */
export type PublicAccessBlock = {
  readonly blockPublicAcls?: boolean
  readonly ignorePublicAcls?: boolean
  readonly blockPublicPolicy?: boolean
  readonly restrictPublicBuckets?: boolean
}

/** What decides about a bucket beside the policies of callers. What exists but was not seen is `unknown`. */
export type BucketAccess = {
  readonly arn: string
  /** The account that owns the bucket, or `unknown`. */
  readonly owner: string
  readonly policy?: Known<Policy>
  readonly publicAccessBlock?: Known<PublicAccessBlock>
  /** Of the owner's account; for each switch the stricter of both counts. */
  readonly accountPublicAccessBlock?: Known<PublicAccessBlock>
  /** New buckets are `BucketOwnerEnforced`, which is the default here: no ACL has an effect. */
  readonly objectOwnership?: Known<'BucketOwnerEnforced' | 'BucketOwnerPreferred' | 'ObjectWriter'>
  readonly acl?: Known<readonly AclGrant[]>
}

/**
 * The policy of a bucket, or of an access point, as it works once Block Public Access, Object Ownership and
 * ACLs are counted in: what these do is said by further statements, whose ids name the setting. Use it as
 * `resource` of a decision, in a matrix, or in a proof.
 *
 * Whether a document in the body of a request is public is no key of AWS: the switches that refuse such a
 * request ask for `parapet:PublicInBody`, which the context may give.
 *
 * See "Blocking public access to your Amazon S3 storage", "Controlling ownership of objects" and "Access
 * control list overview" in the Amazon S3 User Guide.
 */
export function bucketPolicy(bucket: BucketAccess): Known<Policy> {
  return withStatements(bucket.policy, [...blocks(bucket), ...restriction(bucket), ...grants(bucket)])
}

/** Is the switch on, for the bucket or for its account? */
function isOn(bucket: BucketAccess, name: keyof PublicAccessBlock): boolean | undefined {
  const settings = [bucket.publicAccessBlock, bucket.accountPublicAccessBlock]
  if (settings.some((setting) => setting !== 'unknown' && setting?.[name] === true)) return true
  return settings.includes('unknown') ? undefined : false
}

function switched(
  on: boolean | undefined,
  name: string,
  statements: readonly object[],
): readonly Statement[] {
  if (on === false) return []
  const read = statementsOf('resource', statements)
  return on === true ? read : perhaps(read, `whether ${name} is on is not known`)
}

/** Requests that would make something public are refused. */
function blocks(bucket: BucketAccess): readonly Statement[] {
  const deny = (Action: readonly string[], Condition: object, Sid: string) => ({
    Sid,
    Effect: 'Deny',
    Principal: '*',
    Action,
    Resource: '*',
    Condition,
  })
  const inBody = { Bool: { 'parapet:PublicInBody': 'true' } }
  return [
    ...switched(isOn(bucket, 'blockPublicAcls'), 'BlockPublicAcls', [
      deny(aclWrites, { StringEquals: { 's3:x-amz-acl': publicAcls } }, 'BlockPublicAcls'),
      ...headers.map((header) =>
        deny(
          aclWrites,
          { StringLike: { [`s3:x-amz-${header}`]: ['*AllUsers*', '*AuthenticatedUsers*'] } },
          `BlockPublicAcls-${header}`,
        ),
      ),
      deny(aclBodies, inBody, 'BlockPublicAcls-body'),
    ]),
    ...switched(isOn(bucket, 'blockPublicPolicy'), 'BlockPublicPolicy', [
      deny(['s3:PutBucketPolicy', 's3:PutAccessPointPolicy'], inBody, 'BlockPublicPolicy'),
    ]),
  ]
}

const aclBodies = ['s3:PutBucketAcl', 's3:PutObjectAcl', 's3:PutObjectVersionAcl']
const aclWrites = ['s3:PutObject', ...aclBodies]
const publicAcls = ['public-read', 'public-read-write', 'authenticated-read']
const headers = ['grant-read', 'grant-write', 'grant-read-acp', 'grant-write-acp', 'grant-full-control']

/** A bucket whose policy is public is for AWS services and the account of its owner alone. */
function restriction(bucket: BucketAccess): readonly Statement[] {
  const { policy, owner } = bucket
  const on = isOn(bucket, 'restrictPublicBuckets')
  if (on === false || policy === undefined || policy === 'unknown') return []
  const { outcome } = checkNoPublicAccess([policy], 'AWS::S3::Bucket')
  if (outcome === 'proven') return []
  const sure = on === true && outcome === 'refuted' && owner !== unknownAccount ? true : undefined
  return switched(sure, 'RestrictPublicBuckets, or the policy public,', [
    {
      Sid: 'RestrictPublicBuckets',
      Effect: 'Deny',
      Principal: '*',
      Action: '*',
      Resource: '*',
      Condition: {
        StringNotEquals: { 'aws:PrincipalAccount': owner },
        // Anonymous requests do not have the key.
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      },
    },
  ])
}

/** What ACLs add, where they count at all. */
function grants(bucket: BucketAccess): readonly Statement[] {
  const { arn, acl = [], objectOwnership = 'BucketOwnerEnforced' } = bucket
  if (objectOwnership === 'BucketOwnerEnforced') return []
  if (acl === 'unknown') {
    const anything = { of: 'bucket', grantee: 'everyone', permission: 'FULL_CONTROL' } as const
    return perhaps(aclStatements(arn, [anything, { ...anything, of: 'objects' }]), 'the ACL was not seen')
  }
  const ignored = isOn(bucket, 'ignorePublicAcls')
  const closed = acl.filter((grant) => !isPublicGrant(grant))
  const open = acl.filter(isPublicGrant)
  const counted = objectOwnership === 'unknown' ? undefined : true
  return [
    ...inForce(aclStatements(arn, closed), counted),
    ...inForce(
      aclStatements(arn, open),
      ignored === true ? false : ignored === undefined ? ignored : counted,
    ),
  ]
}

function inForce(statements: readonly Statement[], truth: boolean | undefined): readonly Statement[] {
  if (truth === false) return []
  return truth === true ? statements : perhaps(statements, 'whether ACLs count is not known')
}
