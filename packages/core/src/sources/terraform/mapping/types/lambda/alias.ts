import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lambda_alias',
  to: 'AWS::Lambda::Alias',
}
