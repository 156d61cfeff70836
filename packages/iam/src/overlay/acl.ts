import type { Statement } from '../language/policy.ts'
import { statementsOf } from './statements.ts'

/** One grant of an access control list of a bucket, or of its objects. */
export type AclGrant = {
  readonly of: 'bucket' | 'objects'
  readonly grantee: 'everyone' | 'authenticated' | 'log-delivery' | { readonly account: string }
  readonly permission: 'READ' | 'WRITE' | 'READ_ACP' | 'WRITE_ACP' | 'FULL_CONTROL'
}

type Permission = Exclude<AclGrant['permission'], 'FULL_CONTROL'>

/** See "Mapping of ACL permissions and access policy permissions" in the Amazon S3 User Guide. */
const actions: Readonly<Record<AclGrant['of'], Readonly<Record<Permission, readonly string[]>>>> = {
  bucket: {
    READ: ['s3:ListBucket', 's3:ListBucketVersions', 's3:ListBucketMultipartUploads'],
    WRITE: ['s3:PutObject'],
    READ_ACP: ['s3:GetBucketAcl'],
    WRITE_ACP: ['s3:PutBucketAcl'],
  },
  objects: {
    READ: ['s3:GetObject', 's3:GetObjectVersion'],
    WRITE: [],
    READ_ACP: ['s3:GetObjectAcl', 's3:GetObjectVersionAcl'],
    WRITE_ACP: ['s3:PutObjectAcl', 's3:PutObjectVersionAcl'],
  },
}

/** Is the grant one for everybody, or for everybody with an AWS account? */
export function isPublicGrant({ grantee }: AclGrant): boolean {
  return grantee === 'everyone' || grantee === 'authenticated'
}

/** Grants as Allows on the bucket and its objects. */
export function aclStatements(bucket: string, grants: readonly AclGrant[]): readonly Statement[] {
  const written = grants.flatMap(({ of, grantee, permission }, index) => {
    const rows = actions[of]
    const granted = permission === 'FULL_CONTROL' ? Object.values(rows).flat() : rows[permission]
    const one = {
      Sid: `Acl${index}`,
      Effect: 'Allow',
      Action: granted,
      Resource: [bucket, `${bucket}/*`],
      ...principalOf(grantee),
    }
    return granted.length === 0 ? [] : [one]
  })
  return statementsOf('resource', written)
}

function principalOf(grantee: AclGrant['grantee']): object {
  if (grantee === 'everyone') return { Principal: '*' }
  if (grantee === 'authenticated')
    return { Principal: '*', Condition: { Null: { 'aws:PrincipalArn': 'false' } } }
  if (grantee === 'log-delivery') return { Principal: { Service: 'logging.s3.amazonaws.com' } }
  return { Principal: { AWS: grantee.account } }
}
