import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_role_policy',
  to: 'AWS::IAM::RolePolicy',
  renames: { name: 'PolicyName', role: 'RoleName' },
}
