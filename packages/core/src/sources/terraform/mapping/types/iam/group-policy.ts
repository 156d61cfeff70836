import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_group_policy',
  to: 'AWS::IAM::GroupPolicy',
  renames: { group: 'GroupName', name: 'PolicyName' },
}
