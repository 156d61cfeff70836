import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_group_policy',
  to: 'AWS::IAM::Group',
  fold: { by: 'group', into: ['aws_iam_group'], at: 'Policies[]', alone: 'AWS::IAM::GroupPolicy' },
  renames: { name: 'PolicyName', policy: 'PolicyDocument', group: 'GroupName' },
}
