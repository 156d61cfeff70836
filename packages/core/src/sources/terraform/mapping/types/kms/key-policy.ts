import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_kms_key_policy',
  to: 'AWS::KMS::Key',
  fold: { by: 'key_id', into: ['aws_kms_key'], at: '' },
  renames: { policy: 'KeyPolicy' },
  ignores: { bypass_policy_lockout_safety_check: 'guards the call' },
}
