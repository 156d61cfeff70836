import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lambda_function_url',
  to: 'AWS::Lambda::Url',
  renames: { authorization_type: 'AuthType', function_name: 'TargetFunctionArn' },
}
