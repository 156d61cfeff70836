import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_group',
  to: 'AWS::IAM::Group',
}
