import { isObject, type Json, type JsonObject, listOf, textAt } from '../shape/json.ts'
import type { Entry } from './entry.ts'

/** AWS Key Management Service. Keys that AWS manages are not ours to judge. */
export const kms: readonly Entry[] = [
  {
    type: 'AWS::KMS::Key',
    service: 'kms',
    list: { operation: 'ListKeys', items: 'Keys' },
    describe: { operation: 'DescribeKey', input: { KeyId: 'KeyId' }, from: 'KeyMetadata' },
    drop: (reply) => reply['KeyManager'] === 'AWS',
    satellites: [
      {
        operation: 'GetKeyPolicy',
        input: { KeyId: 'KeyId', PolicyName: '=default' },
        from: 'Policy',
        into: 'KeyPolicy',
      },
      {
        operation: 'GetKeyRotationStatus',
        input: { KeyId: 'KeyId' },
        from: '',
        into: 'Rotation',
        settles: ['EnableKeyRotation', 'RotationPeriodInDays'],
        // Keys of other kinds, keys that are to be deleted, and keys of custom stores do not rotate.
        absentOn: ['UnsupportedOperationException', 'KMSInvalidStateException'],
      },
      { operation: 'ListResourceTags', input: { KeyId: 'KeyId' }, from: 'Tags', into: 'Tags' },
    ],
    arn: 'Arn',
    names: ['KeyId'],
    adapt: (reply) => ({ ...reply, Tags: listOf(reply['Tags']).map(adaptTag) }),
    renames: {
      EnableKeyRotation: 'Rotation.KeyRotationEnabled',
      RotationPeriodInDays: 'Rotation.RotationPeriodInDays',
      PendingWindowInDays: 'PendingDeletionWindowInDays',
    },
    unreadable: { BypassPolicyLockoutSafetyCheck: 'a check at creation, kept nowhere' },
  },
  {
    type: 'AWS::KMS::Alias',
    service: 'kms',
    list: { operation: 'ListAliases', items: 'Aliases' },
    skip: (item: JsonObject) => textAt(item, 'AliasName')?.startsWith('alias/aws/') === true,
    arn: 'AliasArn',
    names: ['AliasName'],
  },
]

function adaptTag(tag: Json): Json {
  return isObject(tag) ? { Key: tag['TagKey'] ?? '', Value: tag['TagValue'] ?? '' } : tag
}
