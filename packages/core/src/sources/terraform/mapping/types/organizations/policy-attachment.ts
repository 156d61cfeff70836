import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_organizations_policy_attachment',
  to: 'AWS::Organizations::Policy',
  fold: { by: 'policy_id', into: ['aws_organizations_policy'], at: '' },
  renames: { target_id: 'TargetIds[]' },
  ignores: { skip_destroy: 'says what happens on removal only' },
}
