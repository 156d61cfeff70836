import { expect, test } from 'vitest'
import { readReplies } from '../../test/read-replies.ts'
import type { JsonObject } from '../shape/json.ts'
import { messaging } from './messaging.ts'

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:jobs'
const URL_OF_QUEUE = 'https://sqs.eu-west-1.amazonaws.com/111122223333/jobs'
const TOPIC = 'arn:aws:sns:eu-west-1:111122223333:alarms'

async function read(type: string, replies: Readonly<Record<string, JsonObject>>, parent?: JsonObject) {
  const { resources } = await readReplies(messaging, type, replies, parent)
  return resources
}

test('the attributes of a queue are its properties, and its ARN tells its name', async () => {
  const [queue] = await read('AWS::SQS::Queue', {
    ListQueues: { QueueUrls: [URL_OF_QUEUE] },
    GetQueueAttributes: {
      Attributes: {
        QueueArn: QUEUE,
        SqsManagedSseEnabled: 'true',
        RedrivePolicy: `{"deadLetterTargetArn":"${QUEUE}-failed"}`,
        Policy: '{}',
      },
    },
  })
  expect(queue).toMatchObject({ address: QUEUE, names: [QUEUE, URL_OF_QUEUE, 'jobs'] })
  expect(queue?.properties).toEqual({
    QueueName: 'jobs',
    RedrivePolicy: { deadLetterTargetArn: `${QUEUE}-failed` },
    SqsManagedSseEnabled: 'true',
  })
})

test('the attributes of a topic are its properties, deliveries by protocol', async () => {
  const [topic] = await read('AWS::SNS::Topic', {
    ListTopics: { Topics: [{ TopicArn: TOPIC }] },
    GetTopicAttributes: {
      Attributes: { TopicArn: TOPIC, KmsMasterKeyId: 'alias/aws/sns', HTTPFailureFeedbackRoleArn: 'role' },
    },
  })
  expect(topic?.properties).toEqual({
    DeliveryStatusLogging: [{ Protocol: 'http/s', FailureFeedbackRoleArn: 'role' }],
    KmsMasterKeyId: 'alias/aws/sns',
    TopicName: 'alarms',
  })
})

const document = { Version: '2012-10-17', Statement: [] }
const Attributes = { Policy: JSON.stringify(document) }

test.each([
  ['AWS::SQS::QueuePolicy', { value: URL_OF_QUEUE }, { PolicyDocument: document, Queues: [URL_OF_QUEUE] }],
  ['AWS::SNS::TopicPolicy', { TopicArn: TOPIC }, { PolicyDocument: document, Topics: [TOPIC] }],
])('%s is read where there is one', async (type, parent, properties) => {
  const replies = { GetQueueAttributes: { Attributes }, GetTopicAttributes: { Attributes } }
  expect((await read(type, replies, parent)).map((one) => one.properties)).toEqual([properties])
  expect(await read(type, {}, parent)).toEqual([])
})

const ofOwner = (account: string, Action = 'SNS:Publish') => ({
  Sid: '__default_statement_ID',
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action,
  Condition: { StringEquals: { 'AWS:SourceOwner': account } },
})

test.each([
  ['the one that AWS gives it', [ofOwner('111122223333')], 0],
  ['one for another account', [ofOwner('444455556666')], 1],
  ['one with more in it', [ofOwner('111122223333'), { Effect: 'Allow', Principal: '*' }], 1],
  ['one without its condition', [{ ...ofOwner('111122223333'), Condition: {} }], 1],
])('the policy of a topic counts where it is not that of AWS: %s', async (_, Statement, count) => {
  const replies = { GetTopicAttributes: { Attributes: { Policy: JSON.stringify({ Statement }) } } }
  expect(await read('AWS::SNS::TopicPolicy', replies, { TopicArn: TOPIC })).toHaveLength(count)
})
