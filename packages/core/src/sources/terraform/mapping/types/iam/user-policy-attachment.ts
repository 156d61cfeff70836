import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_user_policy_attachment',
  to: 'AWS::IAM::User',
  fold: { by: 'user', into: ['aws_iam_user'], at: '' },
  renames: { policy_arn: 'ManagedPolicyArns[]' },
}
