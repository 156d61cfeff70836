import { qualifiedFunction } from '../../prepare/lambda.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lambda_permission',
  to: 'AWS::Lambda::Permission',
  ignores: { statement_id: 'a name', statement_id_prefix: 'a name' },
  prepare: qualifiedFunction,
  prepared: ['qualifier'],
}
