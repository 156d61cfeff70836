import { present } from '../recorded.ts'
import type { Shape } from './shape.ts'

/** AWS Key Management Service. Keys that AWS manages are not ours to judge. */
export const kms: readonly Shape[] = [
  {
    recorded: 'AWS::KMS::Key',
    skip: ({ record }) => record['keyManager'] === 'AWS',
    adapt: ({ record }) =>
      present({ ...record, keySpec: record['keySpec'] ?? record['customerMasterKeySpec'] }),
    renames: {
      KeyPolicy: 'Policy',
      EnableKeyRotation: 'KeyRotationStatus',
      PendingWindowInDays: 'pendingDeletionWindowInDays',
    },
  },
]
