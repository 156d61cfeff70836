import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lambda_code_signing_config',
  to: 'AWS::Lambda::CodeSigningConfig',
  renames: { policies: 'CodeSigningPolicies' },
}
