import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_openid_connect_provider',
  to: 'AWS::IAM::OIDCProvider',
}
