import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_role_policy_attachment',
  to: 'AWS::IAM::Role',
  fold: { by: 'role', into: ['aws_iam_role'], at: '' },
  renames: { policy_arn: 'ManagedPolicyArns[]' },
}
