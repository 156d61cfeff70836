import { actionFact } from '../data/service-data.ts'

/** The parts of a CloudTrail record that say what was asked: `eventSource`, `eventName`, `resources`. */
export type CloudTrailRecord = {
  readonly eventSource: string
  readonly eventName: string
  readonly resources?: readonly { readonly ARN?: string; readonly type?: string }[]
  readonly errorCode?: string
  readonly requestParameters?: Readonly<Record<string, unknown>> | null
}

/** An action that was needed, and on what. */
export type NeededAccess = { readonly action: string; readonly resource: string }

/** Events whose name is not that of the action that authorizes them, from the services' own pages. */
const renamed: Readonly<Record<string, string>> = {
  's3:HeadObject': 's3:GetObject',
  's3:CopyObject': 's3:PutObject',
  's3:CreateMultipartUpload': 's3:PutObject',
  's3:UploadPart': 's3:PutObject',
  's3:CompleteMultipartUpload': 's3:PutObject',
  's3:DeleteObjects': 's3:DeleteObject',
  's3:HeadBucket': 's3:ListBucket',
  's3:ListObjects': 's3:ListBucket',
  's3:ListObjectsV2': 's3:ListBucket',
  's3:ListBuckets': 's3:ListAllMyBuckets',
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:PutBucketEncryption': 's3:PutEncryptionConfiguration',
  's3:PutBucketLifecycle': 's3:PutLifecycleConfiguration',
  's3:PutBucketReplication': 's3:PutReplicationConfiguration',
  's3:ListObjectVersions': 's3:ListBucketVersions',
  's3:ListMultipartUploads': 's3:ListBucketMultipartUploads',
  's3:ListParts': 's3:ListMultipartUploadParts',
  's3:SelectObjectContent': 's3:GetObject',
  's3:UploadPartCopy': 's3:PutObject',
  's3:GetBucketLifecycle': 's3:GetLifecycleConfiguration',
  's3:GetBucketReplication': 's3:GetReplicationConfiguration',
  's3:GetBucketCors': 's3:GetBucketCORS',
  's3:PutBucketCors': 's3:PutBucketCORS',
  's3:DeleteBucketCors': 's3:PutBucketCORS',
  's3:DeleteBucketEncryption': 's3:PutEncryptionConfiguration',
  's3:DeleteBucketLifecycle': 's3:PutLifecycleConfiguration',
  's3:DeleteBucketReplication': 's3:PutReplicationConfiguration',
  's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
  's3:PutPublicAccessBlock': 's3:PutBucketPublicAccessBlock',
  's3:DeletePublicAccessBlock': 's3:PutBucketPublicAccessBlock',
  'bedrock:Converse': 'bedrock:InvokeModel',
  'bedrock:ConverseStream': 'bedrock:InvokeModelWithResponseStream',
  'bedrock:InvokeModelWithBidirectionalStream': 'bedrock:InvokeModel',
  'bedrock:StartAsyncInvoke': 'bedrock:InvokeModel',
  'lambda:Invoke': 'lambda:InvokeFunction',
  'lambda:InvokeAsync': 'lambda:InvokeFunction',
  'dynamodb:BatchExecuteStatement': 'dynamodb:PartiQLSelect',
}

/** Sources whose name is not the prefix of their actions. */
const sources: Readonly<Record<string, string>> = {
  monitoring: 'cloudwatch',
  'bedrock-runtime': 'bedrock',
  'bedrock-agent': 'bedrock',
  'bedrock-agent-runtime': 'bedrock',
  'bedrock-agentcore-control': 'bedrock-agentcore',
}

/** The action that authorizes an API call of a service, or `undefined` when it is not known. */
export function actionOf(eventSource: string, eventName: string): string | undefined {
  const [host = ''] = eventSource.split('.')
  const prefix = sources[host] ?? host
  // Lambda appends the date of its API version to the name of the event.
  const name = eventName.replace(/\d{8}(v\d+)?$/, '')
  const action = renamed[`${prefix}:${name}`] ?? `${prefix}:${name}`
  return actionFact(action)?.name
}

/**
 * What recorded calls needed. Calls that failed are left out: a denied call is not a need. A record
 * without resources asks for `*`, since it does not say on what; events that map to no action are listed.
 */
export function neededAccess(records: readonly CloudTrailRecord[]): {
  readonly needed: readonly NeededAccess[]
  readonly unmapped: readonly string[]
} {
  const needed = new Map<string, NeededAccess>()
  const unmapped = new Set<string>()
  for (const record of records) {
    if (record.errorCode !== undefined) continue
    const action = actionOf(record.eventSource, record.eventName)
    if (action === undefined) unmapped.add(`${record.eventSource} ${record.eventName}`)
    else
      for (const resource of resourcesOf(record, action))
        needed.set(`${action} ${resource}`, { action, resource })
  }
  return { needed: [...needed.values()], unmapped: [...unmapped].sort() }
}

/** Only resources of a type that the action can be limited to; otherwise the record names a bystander. */
function resourcesOf({ resources = [] }: CloudTrailRecord, action: string): readonly string[] {
  const limited = (actionFact(action)?.resources.length ?? 0) > 0
  const arns = limited ? resources.flatMap(({ ARN }) => ARN ?? []) : []
  const specific =
    action.startsWith('s3:') && action.includes('Object') ? arns.filter((arn) => arn.includes('/')) : arns
  return specific.length === 0 ? ['*'] : specific
}
