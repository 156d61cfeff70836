import { expect, test } from 'vitest'
import { readReplies } from '../../test/read-replies.ts'
import type { JsonObject } from '../shape/json.ts'
import { streams } from './streams.ts'

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/one'

async function propertiesOf(told: JsonObject): Promise<readonly JsonObject[]> {
  const stream = { StreamName: 'events', StreamARN: 'arn:events' }
  const { resources } = await readReplies(streams, 'AWS::Kinesis::Stream', {
    ListStreams: { StreamSummaries: [stream] },
    DescribeStreamSummary: { StreamDescriptionSummary: { ...stream, ...told } },
  })
  return resources.map(({ properties }) => properties)
}

test.each([
  ['NONE', undefined],
  ['KMS', { EncryptionType: 'KMS', KeyId: KEY }],
])('a stream that is encrypted with %s', async (EncryptionType, StreamEncryption) => {
  const [stream] = await propertiesOf({ EncryptionType, ...(EncryptionType === 'KMS' && { KeyId: KEY }) })
  expect(stream?.['StreamEncryption']).toEqual(StreamEncryption)
})

test.each([
  ['PROVISIONED', 4],
  ['ON_DEMAND', undefined],
])('shards are a setting of a stream in mode %s: %s', async (StreamMode, ShardCount) => {
  const [stream] = await propertiesOf({ StreamModeDetails: { StreamMode }, OpenShardCount: 4 })
  expect(stream?.['ShardCount']).toBe(ShardCount)
})

test.each([
  [[{ ShardLevelMetrics: [] }], undefined],
  [[{ ShardLevelMetrics: ['IncomingBytes'] }], ['IncomingBytes']],
])('metrics of shards are told in one list', async (EnhancedMonitoring, metrics) => {
  const [stream] = await propertiesOf({ EnhancedMonitoring })
  expect(stream?.['DesiredShardLevelMetrics']).toEqual(metrics)
})
