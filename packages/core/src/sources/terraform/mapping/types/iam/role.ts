import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_role',
  to: 'AWS::IAM::Role',
  renames: {
    assume_role_policy: 'AssumeRolePolicyDocument',
    inline_policy: 'Policies',
    'inline_policy.name': 'PolicyName',
    'inline_policy.policy': 'PolicyDocument',
  },
  attributes: { unique_id: 'RoleId' },
  ignores: { force_detach_policies: 'says how it is deleted' },
}
