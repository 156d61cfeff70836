import { policyAttachment } from '../../prepare/iam.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_policy_attachment',
  to: 'AWS::IAM::Role',
  fold: { by: 'role', into: ['aws_iam_role', 'aws_iam_user', 'aws_iam_group'], at: '' },
  renames: { policy_arn: 'ManagedPolicyArns[]' },
  ignores: { name: 'a name in the state only' },
  prepared: ['roles', 'users', 'groups'],
  made: ['role'],
  split: policyAttachment,
}
