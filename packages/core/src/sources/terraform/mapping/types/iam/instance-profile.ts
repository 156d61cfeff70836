import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_instance_profile',
  to: 'AWS::IAM::InstanceProfile',
  renames: { role: 'Roles[]' },
  ignores: { tags: 'CloudFormation has none' },
}
