import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cognito_identity_pool',
  to: 'AWS::Cognito::IdentityPool',
  ignores: { tags: 'CloudFormation has other ones' },
}
