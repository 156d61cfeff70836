import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_kms_key',
  to: 'AWS::KMS::Key',
  renames: {
    customer_master_key_spec: 'KeySpec',
    deletion_window_in_days: 'PendingWindowInDays',
    is_enabled: 'Enabled',
    policy: 'KeyPolicy',
  },
  attributes: { key_id: 'Ref' },
  ignores: {
    custom_key_store_id: 'CloudFormation has no key stores',
    xks_key_id: 'CloudFormation has no key stores',
  },
}
