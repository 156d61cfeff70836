import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cognito_user_pool_client',
  to: 'AWS::Cognito::UserPoolClient',
  renames: { name: 'ClientName' },
}
