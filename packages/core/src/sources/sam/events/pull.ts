import type { Draft, Drafts } from '../draft.ts'
import { withoutEntries } from '../edit.ts'
import { destinationPolicy } from '../function/invoke-config.ts'
import { managedPolicyArn } from '../function/managed-policies.ts'
import { entryOf, mapOf, textAt } from '../nodes.ts'
import type { Event, EventSetting } from './event.ts'
import { pullPolicy } from './pull-policies.ts'

/** Events that the function is fed from: the property that names the source, and the policy that reading needs. */
type Pull = { readonly arn: string | undefined; readonly managed?: string }

const pulls: ReadonlyMap<string, Pull> = new Map<string, Pull>([
  ['DocumentDB', { arn: 'Cluster' }],
  ['DynamoDB', { arn: 'Stream', managed: 'AWSLambdaDynamoDBExecutionRole' }],
  ['Kinesis', { arn: 'Stream', managed: 'AWSLambdaKinesisExecutionRole' }],
  ['MQ', { arn: 'Broker' }],
  ['MSK', { arn: 'Stream', managed: 'AWSLambdaMSKExecutionRole' }],
  ['SQS', { arn: 'Queue', managed: 'AWSLambdaSQSQueueExecutionRole' }],
  ['SelfManagedKafka', { arn: undefined }],
])

const same = [
  'StartingPosition',
  'StartingPositionTimestamp',
  'BatchSize',
  'Enabled',
  'MaximumBatchingWindowInSeconds',
  'MaximumRetryAttempts',
  'BisectBatchOnFunctionError',
  'MaximumRecordAgeInSeconds',
  'ParallelizationFactor',
  'Topics',
  'Queues',
  'SourceAccessConfigurations',
  'TumblingWindowInSeconds',
  'FunctionResponseTypes',
  'FilterCriteria',
  'KmsKeyArn',
  'ScalingConfig',
  'ProvisionedPollerConfig',
  'MetricsConfig',
  'LoggingConfig',
]

/** Whether events of that type are read from their source by an event source mapping. */
export function isPull(type: string): boolean {
  return pulls.has(type)
}

/** Configuration of its own that a kind of source has. */
function ownConfiguration({ type, properties }: Event): Drafts {
  const kafka = {
    ConsumerGroupId: entryOf(properties, 'ConsumerGroupId'),
    SchemaRegistryConfig: entryOf(properties, 'SchemaRegistryConfig'),
  }
  const named =
    kafka.ConsumerGroupId === undefined && kafka.SchemaRegistryConfig === undefined ? undefined : kafka
  switch (type) {
    case 'MSK':
      return { AmazonManagedKafkaEventSourceConfig: named }
    case 'SelfManagedKafka': {
      const servers = entryOf(properties, 'KafkaBootstrapServers')
      return {
        SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: servers } },
        SelfManagedKafkaEventSourceConfig: named,
      }
    }
    case 'DocumentDB':
      return {
        DocumentDBEventSourceConfig: {
          DatabaseName: entryOf(properties, 'DatabaseName'),
          CollectionName: entryOf(properties, 'CollectionName'),
          FullDocument: entryOf(properties, 'FullDocument'),
        },
      }
    default:
      return {}
  }
}

type Failure = { readonly config: Draft; readonly policy?: Drafts | undefined }

/** Where failed batches go; the `Type` of the destination only serves to give the role its policy. */
function failureOf({ properties, id }: Event): Failure {
  const config = mapOf(properties, 'DestinationConfig')
  const failure = mapOf(config, 'OnFailure')
  if (config === undefined || failure === undefined)
    return { config: entryOf(properties, 'DestinationConfig') }
  const policy = destinationPolicy(textAt(failure, 'Type') ?? '', entryOf(failure, 'Destination'), id)
  return { config: { OnFailure: withoutEntries(failure, ['Type']) }, policy }
}

/** Adds an event source mapping, and to the role what reading the source needs. */
export function addMapping(
  type: string,
  id: string,
  arn: Draft,
  properties: Drafts,
  event: Event,
  { source, target, role, expansion }: EventSetting,
): void {
  const mapping = { FunctionName: target.name, EventSourceArn: arn, ...properties }
  expansion.add(source, id, 'AWS::Lambda::EventSourceMapping', mapping, { at: event.at })
  const managed = pulls.get(type)?.managed
  if (managed !== undefined) role.attach(managedPolicyArn(managed))
}

/** Expands an event that is read from its source. */
export function expandPull(event: Event, setting: EventSetting): void {
  const { type, properties, id } = event
  const name = pulls.get(type)?.arn
  const arn = name === undefined ? undefined : entryOf(properties, name)
  if (name !== undefined && arn === undefined) {
    setting.expansion.refuse(`event \`${event.name}\` needs \`${name}\``, event.at)
  }
  const failure = failureOf(event)
  const mapping = {
    ...Object.fromEntries(same.map((key) => [key, entryOf(properties, key)])),
    ...ownConfiguration(event),
    DestinationConfig: failure.config,
  }
  addMapping(type, id, arn, mapping, event, setting)
  const policy = pullPolicy(event)
  if (policy !== undefined) setting.role.allow(policy, event.at)
  if (failure.policy !== undefined) setting.role.allow(failure.policy, event.at)
}
