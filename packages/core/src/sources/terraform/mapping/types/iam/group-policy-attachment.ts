import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_group_policy_attachment',
  to: 'AWS::IAM::Group',
  fold: { by: 'group', into: ['aws_iam_group'], at: '' },
  renames: { policy_arn: 'ManagedPolicyArns[]' },
}
