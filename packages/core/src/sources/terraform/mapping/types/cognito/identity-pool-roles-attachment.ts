import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cognito_identity_pool_roles_attachment',
  to: 'AWS::Cognito::IdentityPoolRoleAttachment',
}
