import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_dynamodb_resource_policy',
  to: 'AWS::DynamoDB::Table',
  fold: { by: 'resource_arn', into: ['aws_dynamodb_table'], at: 'ResourcePolicy' },
  renames: { policy: 'PolicyDocument' },
  ignores: { confirm_remove_self_resource_access: 'guards the call' },
}
