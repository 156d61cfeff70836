import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_user_policy',
  to: 'AWS::IAM::UserPolicy',
  renames: { name: 'PolicyName', user: 'UserName' },
}
