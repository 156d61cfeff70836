import { type Json, type JsonObject, listOf, partAt, present, textAt } from '../shape/json.ts'
import { parseJsonText } from '../shape/json-text.ts'
import type { Entry } from './entry.ts'
import { listTags } from './list-tags.ts'

const end = (arn: string | undefined): string | undefined => arn?.slice(arn.lastIndexOf(':') + 1)

const parsed = (text: Json | undefined): Json | undefined =>
  text === undefined ? undefined : parseJsonText(text)

const adaptQueue = (reply: JsonObject): JsonObject =>
  present({
    ...reply,
    QueueName: end(textAt(reply, 'QueueArn')),
    RedrivePolicy: parsed(reply['RedrivePolicy']),
    RedriveAllowPolicy: parsed(reply['RedriveAllowPolicy']),
  })

/** Protocols whose deliveries are logged: how attributes begin, and what CloudFormation calls them. */
const DELIVERIES: Readonly<Record<string, string>> = {
  Application: 'application',
  Firehose: 'firehose',
  HTTP: 'http/s',
  Lambda: 'lambda',
  SQS: 'sqs',
}

function deliveriesOf(reply: JsonObject): Json | undefined {
  const logged = Object.entries(DELIVERIES).flatMap(([name, Protocol]) => {
    const settings = ['SuccessFeedbackRoleArn', 'SuccessFeedbackSampleRate', 'FailureFeedbackRoleArn']
    const given = present(Object.fromEntries(settings.map((one) => [one, reply[`${name}${one}`]])))
    return Object.keys(given).length === 0 ? [] : [{ Protocol, ...given }]
  })
  return logged.length === 0 ? undefined : logged
}

const adaptTopic = (reply: JsonObject): JsonObject =>
  present({
    ...reply,
    TopicName: end(textAt(reply, 'TopicArn')),
    ArchivePolicy: parsed(reply['ArchivePolicy']),
    DeliveryStatusLogging: deliveriesOf(reply),
  })

/** The policy of a queue or topic is one of its attributes, and a resource in CloudFormation. */
function policyIn(reply: JsonObject): readonly JsonObject[] {
  const Policy = partAt(reply, 'Attributes.Policy')
  return Policy === undefined || Policy === null || Policy === '' ? [] : [{ Policy }]
}

/**
 * The policy that AWS gives a topic for which nobody wrote one: its owner alone may use it.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
 */
function isOfAws(item: JsonObject): boolean {
  const statements = listOf(partAt(parsed(item['Policy']), 'Statement'))
  const [statement] = statements
  const conditions = partAt(statement, 'Condition')
  const owner = textAt(item, 'parent.TopicArn')?.split(':')[4]
  return (
    statements.length === 1 &&
    owner !== undefined &&
    JSON.stringify(conditions) === JSON.stringify({ StringEquals: { 'AWS:SourceOwner': owner } })
  )
}

const adaptPolicy =
  (member: string, owner: string) =>
  (reply: JsonObject): JsonObject => {
    const name = partAt(reply, owner)
    return present({ PolicyDocument: reply['Policy'], [member]: name === undefined ? undefined : [name] })
  }

/** Amazon SQS and Amazon SNS: what passes on what came in, and who is told. */
export const messaging: readonly Entry[] = [
  {
    type: 'AWS::SQS::Queue',
    service: 'sqs',
    // Only with a size there are pages.
    list: { operation: 'ListQueues', items: 'QueueUrls', fixed: { MaxResults: 1000 } },
    describe: {
      operation: 'GetQueueAttributes',
      input: { QueueUrl: 'value' },
      fixed: { AttributeNames: ['All'] },
      from: 'Attributes',
    },
    satellites: [{ operation: 'ListQueueTags', input: { QueueUrl: 'value' }, from: 'Tags', into: 'Tags' }],
    arn: 'QueueArn',
    names: ['value'],
    named: (reply) => [end(textAt(reply, 'QueueArn')) ?? ''],
    adapt: adaptQueue,
  },
  {
    type: 'AWS::SQS::QueuePolicy',
    service: 'sqs',
    under: 'AWS::SQS::Queue',
    list: {
      operation: 'GetQueueAttributes',
      input: { QueueUrl: 'parent.value' },
      fixed: { AttributeNames: ['Policy'] },
      items: '',
      parts: policyIn,
    },
    arn: '{parent.value}/policy',
    adapt: adaptPolicy('Queues', 'parent.value'),
  },
  {
    type: 'AWS::SNS::Topic',
    service: 'sns',
    list: { operation: 'ListTopics', items: 'Topics' },
    describe: { operation: 'GetTopicAttributes', input: { TopicArn: 'TopicArn' }, from: 'Attributes' },
    satellites: [listTags('ResourceArn', 'TopicArn', 'Tags')],
    arn: 'TopicArn',
    named: (reply) => [end(textAt(reply, 'TopicArn')) ?? ''],
    adapt: adaptTopic,
    unreadable: {
      DataProtectionPolicy: 'what topics find in messages is not read',
      Subscription: 'who is told is not read',
    },
  },
  {
    type: 'AWS::SNS::TopicPolicy',
    service: 'sns',
    under: 'AWS::SNS::Topic',
    list: {
      operation: 'GetTopicAttributes',
      input: { TopicArn: 'parent.TopicArn' },
      items: '',
      parts: policyIn,
    },
    skip: isOfAws,
    arn: '{parent.TopicArn}/policy',
    adapt: adaptPolicy('Topics', 'parent.TopicArn'),
  },
]
