import { type Kind, schemaOf } from '@parapet/core'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../src/inventory/entry.ts'
import { inventory } from '../src/inventory/index.ts'
import { isList, isObject, type Json } from '../src/shape/json.ts'
import { ignoredAnywhere } from './ignored/anywhere.ts'
import { ignored } from './ignored/index.ts'
import { lostMembers, propertiesOf } from './members.ts'
import { wholeReply } from './whole-reply.ts'

/** Paths that a certain value brings, or that hold themselves; a filled reply has neither. */
const SHOWN_BY_VALUES: Readonly<Record<string, readonly string[]>> = {
  'AWS::SageMaker::ModelCard': ['Content'],
  'AWS::Bedrock::Flow': ['Definition.Nodes[].Configuration.Loop.Definition'],
  'AWS::BedrockAgentCore::GatewayTarget': [
    'TargetConfiguration.Mcp.Lambda.ToolSchema.InlinePayload[].InputSchema.Items',
    'TargetConfiguration.Mcp.Lambda.ToolSchema.InlinePayload[].OutputSchema.Items',
  ],
  // Older words for what is told in another way.
  'AWS::S3::Bucket': [
    'LifecycleConfiguration.Rules[].NoncurrentVersionExpirationInDays',
    'LifecycleConfiguration.Rules[].NoncurrentVersionTransition',
    'LifecycleConfiguration.Rules[].Transition',
  ],
  'AWS::EC2::Route': ['VpcEndpointId'],
  // The statements of a policy that is one text.
  'AWS::Lambda::Permission': [
    'Action',
    'EventSourceToken',
    'FunctionName',
    'FunctionUrlAuthType',
    'InvokedViaFunctionUrl',
    'Principal',
    'PrincipalOrgID',
    'SourceAccount',
  ],
  'AWS::Lambda::EventSourceMapping': ['SelfManagedEventSource.Endpoints.KafkaBootstrapServers'],
  // The name stands in the ARN alone.
  'AWS::Comprehend::DocumentClassifier': ['DocumentClassifierName'],
  'AWS::Comprehend::EntityRecognizer': ['RecognizerName'],
  'AWS::Comprehend::Flywheel': ['FlywheelName'],
  'AWS::Rekognition::Project': ['ProjectName'],
  'AWS::Rekognition::ProjectVersion': ['VersionName'],
  // Attributes come by name.
  'AWS::SQS::Queue': [
    'ContentBasedDeduplication',
    'DeduplicationScope',
    'DelaySeconds',
    'FifoQueue',
    'FifoThroughputLimit',
    'KmsDataKeyReusePeriodSeconds',
    'KmsMasterKeyId',
    'MaximumMessageSize',
    'MessageRetentionPeriod',
    'QueueName',
    'ReceiveMessageWaitTimeSeconds',
    'RedriveAllowPolicy',
    'RedrivePolicy',
    'SqsManagedSseEnabled',
    'VisibilityTimeout',
  ],
  'AWS::SQS::QueuePolicy': ['PolicyDocument', 'Queues'],
  'AWS::SNS::Topic': [
    'ArchivePolicy',
    'ContentBasedDeduplication',
    'DeliveryStatusLogging',
    'DisplayName',
    'FifoThroughputScope',
    'FifoTopic',
    'KmsMasterKeyId',
    'MaximumMessageSize',
    'SignatureVersion',
    'TracingConfig',
  ],
  'AWS::SNS::TopicPolicy': ['PolicyDocument'],
  // Told by where it was listed, or the item itself.
  'AWS::S3::AccountPublicAccessBlock': ['AccountId'],
  'AWS::WAFv2::WebACLAssociation': ['ResourceArn'],
  // One rule has one source.
  'AWS::EC2::SecurityGroup': [
    'SecurityGroupEgress[].CidrIpv6',
    'SecurityGroupEgress[].DestinationPrefixListId',
    'SecurityGroupEgress[].DestinationSecurityGroupId',
    'SecurityGroupIngress[].CidrIpv6',
    'SecurityGroupIngress[].SourcePrefixListId',
    'SecurityGroupIngress[].SourceSecurityGroupId',
    'SecurityGroupIngress[].SourceSecurityGroupName',
    'SecurityGroupIngress[].SourceSecurityGroupOwnerId',
  ],
}

/** The properties at every depth that a value lacks. */
function lacking(kind: Kind, value: Json | undefined, path = ''): readonly string[] {
  if (kind.kind === 'list' && isList(value)) return lacking(kind.element, value[0], `${path}[]`)
  if (kind.kind === 'map' && isObject(value))
    return lacking(kind.element, Object.values(value)[0], `${path}.*`)
  if (kind.kind !== 'object' || !isObject(value)) return []
  return [...kind.fields.values()].flatMap(({ name, type }) => {
    const at = path === '' ? name : `${path}.${name}`
    return value[name] === undefined ? [at] : lacking(type, value[name], at)
  })
}

/** Members that name the resource: the ARN and the names take them. */
function namesOf({ arn, names = [], region }: Entry): readonly string[] {
  const inTemplate = arn.includes('{') ? [...arn.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name) : [arn]
  return [...inTemplate, ...names, ...(region === undefined ? [] : [region])]
}

const anywhere = new Set(Object.values(ignoredAnywhere).flat())

const isIgnoredAnywhere = (path: string): boolean =>
  anywhere.has(path.split('.').at(-1)?.replace('[]', '') ?? '')

describe.each(inventory.map((entry) => [entry.type, entry] as const))('%s', (type, entry) => {
  const leftOut = Object.values(ignored[type] ?? {}).flat()

  test('every member of a reply becomes a property, or is left out for a reason', async () => {
    const names = namesOf(entry)
    const lost = lostMembers(entry, await wholeReply(entry)).filter((path) => !isIgnoredAnywhere(path))
    expect(lost.filter((path) => !names.includes(path) && !leftOut.includes(path))).toEqual([])
    expect(leftOut.filter((path) => !lost.includes(path))).toEqual([])
  })

  test('every property at every depth is given, or said to be unknown', async () => {
    const schema = schemaOf(type)
    const given = propertiesOf(entry, await wholeReply(entry))
    const unknown = [entry.unreadable, entry.elsewhere].flatMap((paths) => Object.keys(paths ?? {}))
    const missing = schema === undefined ? [] : lacking({ kind: 'object', fields: schema.fields }, given)
    expect(missing.filter((path) => !unknown.includes(path))).toEqual(SHOWN_BY_VALUES[type] ?? [])
    expect(unknown.filter((path) => !missing.includes(path))).toEqual([])
  })
})
