import { withPolicy } from '../../prepare/with-policy.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_secretsmanager_secret',
  to: 'AWS::SecretsManager::Secret',
  renames: { replica: 'ReplicaRegions' },
  ignores: {
    force_overwrite_replica_secret: 'guards the call',
    recovery_window_in_days: 'says how it is deleted',
  },
  prepared: ['policy'],
  split: withPolicy('aws_secretsmanager_secret_policy', 'secret_arn', 'id'),
}
