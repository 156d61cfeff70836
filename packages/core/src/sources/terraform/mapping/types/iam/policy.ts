import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_policy',
  to: 'AWS::IAM::ManagedPolicy',
  ignores: { tags: 'CloudFormation has none' },
}
