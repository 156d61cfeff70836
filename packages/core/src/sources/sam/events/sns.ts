import type { MapNode } from '../../document/index.ts'
import { type Draft, getAtt, ref } from '../draft.ts'
import { entryOf, isTrue, mapOf, nodeOf, plainMap, referredId, textAt } from '../nodes.ts'
import { addPermission, type Event, type EventSetting } from './event.ts'
import { addMapping } from './pull.ts'

const same = ['Region', 'FilterPolicy', 'FilterPolicyScope', 'RedrivePolicy']

function subscribe(
  protocol: string,
  endpoint: Draft,
  event: Event,
  { source, expansion }: EventSetting,
): void {
  expansion.add(
    source,
    event.id,
    'AWS::SNS::Subscription',
    {
      Protocol: protocol,
      Endpoint: endpoint,
      TopicArn: entryOf(event.properties, 'Topic'),
      ...Object.fromEntries(same.map((name) => [name, entryOf(event.properties, name)])),
    },
    { at: event.at },
  )
}

function isFifo(event: Event, { expansion }: EventSetting): boolean {
  const topic = expansion.resources.get(referredId(nodeOf(event.properties, 'Topic')) ?? '')
  return isTrue(nodeOf(mapOf(plainMap(topic?.value), 'Properties'), 'FifoTopic'))
}

/** A queue between the topic and the function: the one given, else one that is made. */
function queueOf(
  given: MapNode | undefined,
  event: Event,
  setting: EventSetting,
): { arn: Draft; url: Draft } {
  if (given !== undefined) return { arn: entryOf(given, 'QueueArn'), url: entryOf(given, 'QueueUrl') }
  const id = `${event.id}Queue`
  const fifo = isFifo(event, setting) ? true : undefined
  setting.expansion.add(setting.source, id, 'AWS::SQS::Queue', { FifoQueue: fifo }, { at: event.at })
  return { arn: getAtt(id, 'Arn'), url: ref(id) }
}

/** `SNS`: a subscription of the function to a topic, direct or through a queue. */
export function expandSns(event: Event, setting: EventSetting): void {
  const { source, target, expansion } = setting
  const through = nodeOf(event.properties, 'SqsSubscription')
  const given = plainMap(through)
  const topic = entryOf(event.properties, 'Topic')
  if (given === undefined && !isTrue(through)) {
    addPermission(event, 'sns.amazonaws.com', { sourceArn: topic }, setting)
    subscribe('lambda', target.arn, event, setting)
    return
  }
  const queue = queueOf(given, event, setting)
  const statement = {
    Action: 'sqs:SendMessage',
    Effect: 'Allow',
    Principal: '*',
    Resource: queue.arn,
    Condition: { ArnEquals: { 'aws:SourceArn': topic } },
  }
  const document = { Version: '2012-10-17', Statement: [statement] }
  const policy = textAt(given, 'QueuePolicyLogicalId') ?? `${event.id}QueuePolicy`
  const properties = { PolicyDocument: document, Queues: [queue.url] }
  expansion.add(source, policy, 'AWS::SQS::QueuePolicy', properties, { at: event.at })
  subscribe('sqs', queue.arn, event, setting)
  const mapping = { BatchSize: entryOf(given, 'BatchSize') ?? 10, Enabled: true }
  addMapping('SQS', `${event.id}EventSourceMapping`, queue.arn, mapping, event, setting)
}
