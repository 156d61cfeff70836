import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cognito_user_pool',
  to: 'AWS::Cognito::UserPool',
  renames: {
    password_policy: 'Policies.PasswordPolicy',
    sign_in_policy: 'Policies.SignInPolicy',
    tags: 'UserPoolTags',
  },
  attributes: { endpoint: 'ProviderURL' },
}
