import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_role_policy_attachments_exclusive',
  to: 'AWS::IAM::Role',
  fold: { by: 'role_name', into: ['aws_iam_role'], at: '' },
  renames: { policy_arns: 'ManagedPolicyArns' },
}
