import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_group_membership',
  to: 'AWS::IAM::UserToGroupAddition',
  renames: { group: 'GroupName' },
  ignores: { name: 'a name in the state only' },
}
