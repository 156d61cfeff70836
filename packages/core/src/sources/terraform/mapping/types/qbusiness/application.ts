import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_qbusiness_application',
  to: 'AWS::QBusiness::Application',
  renames: { iam_service_role_arn: 'RoleArn' },
}
