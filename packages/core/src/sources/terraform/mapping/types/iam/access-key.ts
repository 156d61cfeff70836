import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_iam_access_key',
  to: 'AWS::IAM::AccessKey',
  renames: { user: 'UserName' },
  ignores: { pgp_key: 'encrypts the secret in the state' },
}
