import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_role_policy',
  to: 'AWS::IAM::Role',
  fold: { by: 'role', into: ['aws_iam_role'], at: 'Policies[]', alone: 'AWS::IAM::RolePolicy' },
  renames: { name: 'PolicyName', policy: 'PolicyDocument', role: 'RoleName' },
}
