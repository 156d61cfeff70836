import { isObject, type Json, type JsonObject, listOf, textAt } from '../shape/json.ts'
import type { Entry, Satellite } from './entry.ts'

const of = (operation: string, rest: Omit<Satellite, 'operation' | 'input'>): Satellite => ({
  operation,
  input: { Bucket: 'Name' },
  ...rest,
})

/** A lifecycle rule in the flat shape of CloudFormation. */
function adaptRule(rule: Json): Json {
  if (!isObject(rule)) return rule
  const { ID, Expiration, NoncurrentVersionTransitions, Transitions, Filter, ...rest } = rule
  const expiration = isObject(Expiration) ? Expiration : {}
  const filter = isObject(Filter) ? Filter : {}
  const both = isObject(filter['And']) ? filter['And'] : {}
  const one = filter['Tag'] === undefined ? undefined : [filter['Tag']]
  const prefix = filter['Prefix'] ?? both['Prefix']
  const tags = one ?? both['Tags']
  const greater = filter['ObjectSizeGreaterThan'] ?? both['ObjectSizeGreaterThan']
  const less = filter['ObjectSizeLessThan'] ?? both['ObjectSizeLessThan']
  return dropUndefined({
    ...rest,
    Id: ID,
    ExpirationInDays: expiration['Days'],
    ExpirationDate: expiration['Date'],
    ExpiredObjectDeleteMarker: expiration['ExpiredObjectDeleteMarker'],
    Prefix: prefix ?? rest['Prefix'],
    TagFilters: tags,
    ObjectSizeGreaterThan: greater,
    ObjectSizeLessThan: less,
    Transitions:
      Transitions &&
      listOf(Transitions).map((one) => renamed(one, 'Days', 'TransitionInDays', 'Date', 'TransitionDate')),
    NoncurrentVersionTransitions:
      NoncurrentVersionTransitions &&
      listOf(NoncurrentVersionTransitions).map((one) => renamed(one, 'NoncurrentDays', 'TransitionInDays')),
  })
}

function renamed(value: Json, ...pairs: readonly string[]): Json {
  if (!isObject(value)) return value
  const names = new Map(
    pairs.flatMap((from, index) => (index % 2 === 0 ? [[from, pairs[index + 1] ?? from]] : [])),
  )
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [names.get(key) ?? key, item]))
}

function dropUndefined(value: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, item]])),
  )
}

/** CloudFormation has one entry for each event of a notification, replies one for each target. */
function perEvent(list: Json | undefined, arn: string, target: string): Json[] {
  return listOf(list).flatMap((one): Json[] => {
    if (!isObject(one)) return []
    const filter =
      isObject(one['Filter']) && isObject(one['Filter']['Key']) ? one['Filter']['Key'] : undefined
    return listOf(one['Events']).map((Event) => ({
      Event,
      [target]: one[arn] ?? '',
      ...(filter && { Filter: { S3Key: { Rules: filter['FilterRules'] ?? [] } } }),
    }))
  })
}

function adaptNotification(reply: Json | undefined): JsonObject | undefined {
  if (!isObject(reply)) return undefined
  const lambda = perEvent(reply['LambdaFunctionConfigurations'], 'LambdaFunctionArn', 'Function')
  const queue = perEvent(reply['QueueConfigurations'], 'QueueArn', 'Queue')
  const topic = perEvent(reply['TopicConfigurations'], 'TopicArn', 'Topic')
  return {
    ...(lambda.length > 0 && { LambdaConfigurations: lambda }),
    ...(queue.length > 0 && { QueueConfigurations: queue }),
    ...(topic.length > 0 && { TopicConfigurations: topic }),
    ...(reply['EventBridgeConfiguration'] !== undefined && {
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    }),
  }
}

const GROUPS = 'http://acs.amazonaws.com/groups/'

/** The canned list that grants what is granted: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html */
function cannedAcl(grants: Json | undefined): Json | undefined {
  if (grants === undefined) return undefined
  const granted = new Set(
    listOf(grants).map(
      (grant) => `${textAt(grant, 'Grantee.URI') ?? ''} ${textAt(grant, 'Permission') ?? ''}`,
    ),
  )
  const has = (group: string, ...permissions: readonly string[]): boolean =>
    permissions.some((permission) => granted.has(`${GROUPS}${group} ${permission}`))
  if (has('global/AllUsers', 'WRITE', 'FULL_CONTROL')) return 'PublicReadWrite'
  if (has('global/AllUsers', 'READ', 'READ_ACP', 'WRITE_ACP')) return 'PublicRead'
  if (has('global/AuthenticatedUsers', 'READ', 'WRITE', 'FULL_CONTROL')) return 'AuthenticatedRead'
  return has('s3/LogDelivery', 'WRITE') ? 'LogDeliveryWrite' : 'Private'
}

function adaptBucket(reply: JsonObject): JsonObject {
  const lock = reply['ObjectLockConfiguration']
  const lifecycle = reply['Lifecycle']
  return dropUndefined({
    ...reply,
    BucketName: reply['Name'],
    AccessControl: cannedAcl(reply['AccessControl']),
    NotificationConfiguration: adaptNotification(reply['NotificationConfiguration']),
    ...(isObject(lock) && { ObjectLockEnabled: lock['ObjectLockEnabled'] === 'Enabled' }),
    ...(isObject(lifecycle) && {
      LifecycleConfiguration: { ...lifecycle, Rules: listOf(lifecycle['Rules']).map(adaptRule) },
    }),
  })
}

/** Amazon S3. Settings that no control asks for (analytics, inventories, metrics) are not read. */
export const s3: readonly Entry[] = [
  {
    type: 'AWS::S3::Bucket',
    service: 's3',
    // Without a page size the reply leaves out Regions.
    list: {
      operation: 'ListBuckets',
      items: 'Buckets',
      fixed: { MaxBuckets: 1000 },
      permission: 's3:ListAllMyBuckets',
    },
    region: 'BucketRegion',
    satellites: [
      of('GetBucketEncryption', {
        from: 'ServerSideEncryptionConfiguration',
        into: 'BucketEncryption',
        absentOn: ['ServerSideEncryptionConfigurationNotFoundError'],
        permission: 's3:GetEncryptionConfiguration',
      }),
      of('GetPublicAccessBlock', {
        from: 'PublicAccessBlockConfiguration',
        into: 'PublicAccessBlockConfiguration',
        absentOn: ['NoSuchPublicAccessBlockConfiguration'],
        permission: 's3:GetBucketPublicAccessBlock',
      }),
      of('GetBucketVersioning', { from: '', into: 'VersioningConfiguration' }),
      of('GetBucketLogging', { from: 'LoggingEnabled', into: 'LoggingConfiguration' }),
      of('GetBucketOwnershipControls', {
        from: 'OwnershipControls',
        into: 'OwnershipControls',
        absentOn: ['OwnershipControlsNotFoundError'],
      }),
      of('GetObjectLockConfiguration', {
        from: 'ObjectLockConfiguration',
        into: 'ObjectLockConfiguration',
        settles: ['ObjectLockConfiguration', 'ObjectLockEnabled'],
        absentOn: ['ObjectLockConfigurationNotFoundError'],
        permission: 's3:GetBucketObjectLockConfiguration',
      }),
      of('GetBucketLifecycleConfiguration', {
        from: '',
        into: 'Lifecycle',
        settles: ['LifecycleConfiguration'],
        absentOn: ['NoSuchLifecycleConfiguration'],
        permission: 's3:GetLifecycleConfiguration',
      }),
      of('GetBucketReplication', {
        from: 'ReplicationConfiguration',
        into: 'ReplicationConfiguration',
        absentOn: ['ReplicationConfigurationNotFoundError'],
        permission: 's3:GetReplicationConfiguration',
      }),
      of('GetBucketNotificationConfiguration', {
        from: '',
        into: 'NotificationConfiguration',
        permission: 's3:GetBucketNotification',
      }),
      of('GetBucketAcl', { from: 'Grants', into: 'AccessControl' }),
      of('GetBucketCors', {
        from: '',
        into: 'CorsConfiguration',
        absentOn: ['NoSuchCORSConfiguration'],
        permission: 's3:GetBucketCORS',
      }),
      of('GetBucketWebsite', {
        from: '',
        into: 'WebsiteConfiguration',
        absentOn: ['NoSuchWebsiteConfiguration'],
      }),
      of('GetBucketTagging', { from: 'TagSet', into: 'Tags', absentOn: ['NoSuchTagSet'] }),
    ],
    arn: 'arn:{partition}:s3:::{Name}',
    names: ['Name'],
    adapt: adaptBucket,
    renames: {
      'BucketEncryption.ServerSideEncryptionConfiguration': 'Rules',
      'BucketEncryption.ServerSideEncryptionConfiguration[].ServerSideEncryptionByDefault':
        'ApplyServerSideEncryptionByDefault',
      'CorsConfiguration.CorsRules[].ExposedHeaders': 'ExposeHeaders',
      'CorsConfiguration.CorsRules[].MaxAge': 'MaxAgeSeconds',
      'WebsiteConfiguration.ErrorDocument': 'ErrorDocument.Key',
      'WebsiteConfiguration.IndexDocument': 'IndexDocument.Suffix',
      'WebsiteConfiguration.RoutingRules[].RedirectRule': 'Redirect',
      'WebsiteConfiguration.RoutingRules[].RoutingRuleCondition': 'Condition',
      'LoggingConfiguration.DestinationBucketName': 'TargetBucket',
      'LoggingConfiguration.LogFilePrefix': 'TargetPrefix',
      'ReplicationConfiguration.Rules[].Id': 'ID',
      'ReplicationConfiguration.Rules[].Filter.TagFilter': 'Tag',
      'ReplicationConfiguration.Rules[].Filter.And.TagFilters': 'Tags',
    },
    unreadable: Object.fromEntries(
      [
        'AbacStatus',
        'AccelerateConfiguration',
        'AnalyticsConfigurations',
        'BucketNamePrefix',
        'BucketNamespace',
        'IntelligentTieringConfigurations',
        'InventoryConfigurations',
        'MetadataConfiguration',
        'MetadataTableConfiguration',
        'MetricsConfigurations',
      ].map((name) => [name, 'this setting of buckets is not read']),
    ),
  },
  {
    type: 'AWS::S3::BucketPolicy',
    service: 's3',
    under: 'AWS::S3::Bucket',
    list: {
      operation: 'GetBucketPolicy',
      input: { Bucket: 'parent.Name' },
      items: '',
      absentOn: ['NoSuchBucketPolicy'],
    },
    region: 'parent.BucketRegion',
    arn: 'arn:{partition}:s3:::{parent.Name}/policy',
    renames: { Bucket: 'parent.Name', PolicyDocument: 'Policy' },
  },
]
