import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_user_policy',
  to: 'AWS::IAM::User',
  fold: { by: 'user', into: ['aws_iam_user'], at: 'Policies[]', alone: 'AWS::IAM::UserPolicy' },
  renames: { name: 'PolicyName', policy: 'PolicyDocument', user: 'UserName' },
}
