import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_kms_replica_key',
  to: 'AWS::KMS::ReplicaKey',
  renames: { deletion_window_in_days: 'PendingWindowInDays', policy: 'KeyPolicy' },
  attributes: { key_id: 'Ref' },
  ignores: { bypass_policy_lockout_safety_check: 'guards the call' },
}
