import { type JsonObject, partAt, pluck, present } from '../shape/json.ts'
import type { Entry } from './entry.ts'

/** Encryption stands at the top of a reply, and shards of a stream that grows by itself are no setting. */
function adaptStream({ EncryptionType, KeyId, OpenShardCount, ...reply }: JsonObject): JsonObject {
  const metrics = pluck(reply['EnhancedMonitoring'], 'ShardLevelMetrics')
  const onDemand = partAt(reply, 'StreamModeDetails.StreamMode') === 'ON_DEMAND'
  const plain = EncryptionType === undefined || EncryptionType === 'NONE'
  return present({
    ...reply,
    DesiredShardLevelMetrics: metrics.length === 0 ? undefined : metrics,
    ShardCount: onDemand ? undefined : OpenShardCount,
    StreamEncryption: plain ? undefined : present({ EncryptionType, KeyId }),
  })
}

/** Amazon Kinesis Data Streams: where agents send what they remember, and cameras what they see. */
export const streams: readonly Entry[] = [
  {
    type: 'AWS::Kinesis::Stream',
    service: 'kinesis',
    list: { operation: 'ListStreams', items: 'StreamSummaries' },
    describe: {
      operation: 'DescribeStreamSummary',
      input: { StreamName: 'StreamName' },
      from: 'StreamDescriptionSummary',
    },
    satellites: [
      {
        operation: 'ListTagsForStream',
        input: { StreamName: 'StreamName' },
        from: 'Tags',
        into: 'Tags',
      },
    ],
    arn: 'StreamARN',
    names: ['StreamName'],
    adapt: adaptStream,
    renames: { Name: 'StreamName', WarmThroughputMiBps: 'WarmThroughput.TargetMiBps' },
  },
]
