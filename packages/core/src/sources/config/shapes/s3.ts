import {
  isList,
  isObject,
  objectsOf,
  parsedText,
  partAt,
  present,
  type Recorded,
  type RecordedObject,
  textAt,
} from '../recorded.ts'
import type { Item, Shape } from './shape.ts'

/**
 * Settings that are left out where there are none. What every bucket has, such as a state of versioning, shows that
 * the record is whole: a query may have asked for a part.
 */
const LEFT_OUT = [
  'BucketCrossOriginConfiguration',
  'BucketLifecycleConfiguration',
  'BucketReplicationConfiguration',
  'BucketWebsiteConfiguration',
  'ObjectLockConfiguration',
  'PublicAccessBlockConfiguration',
] as const

function withAbsent(record: RecordedObject): RecordedObject {
  const isWhole = isObject(record['BucketVersioningConfiguration']) && isObject(record['BucketPolicy'])
  if (!isWhole) return record
  return { ...Object.fromEntries(LEFT_OUT.map((name) => [name, null])), ...record }
}

const nullable = (
  value: Recorded | undefined,
  make: (value: RecordedObject) => Recorded,
): Recorded | undefined => (isObject(value) ? make(value) : value)

/** `Off` is said of buckets that never had versions. */
const versioning = (value: RecordedObject): Recorded => ({
  Status: value['status'] === 'Off' ? null : (value['status'] ?? null),
})

const logging = (value: RecordedObject): Recorded =>
  value['destinationBucketName'] === null
    ? null
    : present({
        DestinationBucketName: value['destinationBucketName'],
        LogFilePrefix: value['logFilePrefix'],
      })

/** Days that are not set are recorded as -1. */
const days = (value: Recorded | undefined): Recorded => (value === undefined || value === -1 ? null : value)

function lifecycleRule(rule: RecordedObject): Recorded {
  const { prefix, filter, expirationInDays, noncurrentVersionExpirationInDays, ...rest } = rule
  const conditions = conditionsOf(partAt(filter, 'predicate'))
  const tags = conditions.flatMap((one) => (isObject(one['tag']) ? [one['tag']] : []))
  return {
    ...rest,
    Prefix: prefix ?? conditions.find((one) => one['prefix'] !== undefined)?.['prefix'] ?? null,
    TagFilters: tags.length === 0 ? null : tags,
    ExpirationInDays: days(expirationInDays),
    NoncurrentVersionExpirationInDays: days(noncurrentVersionExpirationInDays),
  }
}

/** One condition, or what both of several ask. */
function conditionsOf(predicate: Recorded | undefined): readonly RecordedObject[] {
  if (!isObject(predicate)) return []
  return predicate['operands'] === undefined ? [predicate] : objectsOf(predicate['operands'])
}

/** Rules come by their names. */
function replication(value: RecordedObject): Recorded {
  const rules = isObject(value['rules']) ? Object.entries(value['rules']) : []
  return {
    Role: value['roleARN'] ?? null,
    Rules: rules.map(([Id, rule]) => ({
      Id,
      Status: partAt(rule, 'status') ?? null,
      Prefix: partAt(rule, 'prefix') ?? null,
      Destination: present({
        Bucket: partAt(rule, 'destinationConfig.bucketARN'),
        StorageClass: partAt(rule, 'destinationConfig.storageClass'),
        Account: partAt(rule, 'destinationConfig.Account'),
      }),
    })),
  }
}

/** Targets of notifications, by the kind that AWS Config gives them. */
const TARGETS: Readonly<Record<string, readonly [list: string, property: string, member: string]>> = {
  QueueConfiguration: ['QueueConfigurations', 'Queue', 'queueARN'],
  TopicConfiguration: ['TopicConfigurations', 'Topic', 'topicARN'],
  LambdaConfiguration: ['LambdaConfigurations', 'Function', 'functionARN'],
  CloudFunctionConfiguration: ['LambdaConfigurations', 'Function', 'cloudFunctionARN'],
}

/** CloudFormation has one entry for each event of a notification, records one for each target. */
function notifications(value: RecordedObject): Recorded {
  const all = isObject(value['configurations']) ? Object.values(value['configurations']).filter(isObject) : []
  const lists: Record<string, Recorded[]> = {
    QueueConfigurations: [],
    TopicConfigurations: [],
    LambdaConfigurations: [],
  }
  for (const one of all) {
    const [list = '', property = '', member = ''] = TARGETS[textAt(one, 'type') ?? ''] ?? []
    const rules = partAt(one, 'filter.s3KeyFilter.filterRules')
    const events = isList(one['events']) ? one['events'] : []
    for (const Event of events) {
      lists[list]?.push({
        Event,
        [property]: one[member] ?? null,
        Filter: isList(rules) && rules.length > 0 ? { S3Key: { Rules: rules } } : null,
      })
    }
  }
  return Object.fromEntries(
    Object.entries(lists).map(([list, entries]) => [list, entries.length > 0 ? entries : null]),
  )
}

/** The canned list that grants what is granted: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html */
function cannedAcl(list: RecordedObject): Recorded {
  const granted = new Set(
    objectsOf(list['grantList']).map(
      (grant) => `${textAt(grant, 'grantee') ?? ''} ${textAt(grant, 'permission') ?? ''}`,
    ),
  )
  const has = (group: string, ...permissions: readonly string[]): boolean =>
    permissions.some((permission) => granted.has(`${group} ${permission}`))
  if (has('AllUsers', 'Write', 'FullControl')) return 'PublicReadWrite'
  if (has('AllUsers', 'Read', 'ReadAcp', 'WriteAcp')) return 'PublicRead'
  if (has('AuthenticatedUsers', 'Read', 'Write', 'FullControl')) return 'AuthenticatedRead'
  return has('LogDelivery', 'Write') ? 'LogDeliveryWrite' : 'Private'
}

const isLocked = (value: RecordedObject): Recorded => value['objectLockEnabled'] === 'Enabled'

function adaptBucket(item: Item): RecordedObject {
  const record = withAbsent(item.record)
  return present({
    ...record,
    AccessControl: nullable(record['AccessControlList'], cannedAcl),
    BucketEncryption: nullable(record['ServerSideEncryptionConfiguration'], (value) => value),
    VersioningConfiguration: nullable(record['BucketVersioningConfiguration'], versioning),
    LoggingConfiguration: nullable(record['BucketLoggingConfiguration'], logging),
    LifecycleConfiguration: nullable(record['BucketLifecycleConfiguration'], (value) => ({
      Rules: objectsOf(value['rules']).map(lifecycleRule),
    })),
    ReplicationConfiguration: nullable(record['BucketReplicationConfiguration'], replication),
    NotificationConfiguration: nullable(record['BucketNotificationConfiguration'], notifications),
    CorsConfiguration: record['BucketCrossOriginConfiguration'],
    WebsiteConfiguration: record['BucketWebsiteConfiguration'],
    Tags: isObject(record['BucketTaggingConfiguration'])
      ? partAt(objectsOf(record['BucketTaggingConfiguration']['tagSets'])[0], 'tags')
      : undefined,
    ObjectLockEnabled: nullable(record['ObjectLockConfiguration'], isLocked),
  })
}

const LIFECYCLE = 'LifecycleConfiguration.Rules[]'
const WEBSITE = 'WebsiteConfiguration'

/** Amazon S3. */
export const s3: readonly Shape[] = [
  {
    recorded: 'AWS::S3::Bucket',
    adapt: adaptBucket,
    renames: {
      BucketName: 'name',
      AccelerateConfiguration: 'BucketAccelerateConfiguration',
      'AccelerateConfiguration.AccelerationStatus': 'status',
      'BucketEncryption.ServerSideEncryptionConfiguration': 'rules',
      'BucketEncryption.ServerSideEncryptionConfiguration[].ServerSideEncryptionByDefault':
        'applyServerSideEncryptionByDefault',
      'CorsConfiguration.CorsRules': 'rules',
      'CorsConfiguration.CorsRules[].MaxAge': 'maxAgeSeconds',
      [`${LIFECYCLE}.Transitions[].TransitionInDays`]: 'days',
      [`${LIFECYCLE}.Transitions[].TransitionDate`]: 'date',
      [`${LIFECYCLE}.NoncurrentVersionTransitions[].TransitionInDays`]: 'days',
      [`${WEBSITE}.IndexDocument`]: 'indexDocumentSuffix',
      [`${WEBSITE}.RoutingRules[].RedirectRule`]: 'redirect',
      [`${WEBSITE}.RoutingRules[].RoutingRuleCondition`]: 'condition',
    },
    whole: [
      'LifecycleConfiguration',
      'NotificationConfiguration.LambdaConfigurations',
      'LoggingConfiguration',
    ],
    beside: [
      {
        type: 'AWS::S3::BucketPolicy',
        of: ({ record }) => {
          const policy = record['BucketPolicy']
          if (!isObject(policy) || policy['policyText'] === undefined) return undefined
          if (policy['policyText'] === null) return []
          const PolicyDocument = parsedText(policy['policyText'])
          return [{ key: 'policy', record: { Bucket: record['name'] ?? null, PolicyDocument } }]
        },
      },
    ],
  },
  {
    recorded: 'AWS::S3::AccountPublicAccessBlock',
    adapt: ({ record }) => ({ PublicAccessBlockConfiguration: record }),
  },
]
