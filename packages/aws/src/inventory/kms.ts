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
    // Of keys that AWS would manage, and has not made yet.
    skip: (item: JsonObject) => isOfAws(item) && item['TargetKeyId'] === undefined,
    arn: 'AliasArn',
    names: ['AliasName'],
    named: keyOfAws,
  },
]

const isOfAws = (item: JsonObject): boolean => textAt(item, 'AliasName')?.startsWith('alias/aws/') === true

/** Keys that AWS manages are not read; who names one by its id or ARN means the alias, which says whose it is. */
function keyOfAws(item: JsonObject): readonly string[] {
  const id = textAt(item, 'TargetKeyId')
  const alias = textAt(item, 'AliasArn')
  if (id === undefined || alias === undefined || !isOfAws(item)) return []
  return [id, alias.replace(/:alias\/.*$/, `:key/${id}`)]
}

function adaptTag(tag: Json): Json {
  return isObject(tag) ? { Key: tag['TagKey'] ?? '', Value: tag['TagValue'] ?? '' } : tag
}
