import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_service_linked_role',
  to: 'AWS::IAM::ServiceLinkedRole',
  ignores: { tags: 'CloudFormation has none' },
}
