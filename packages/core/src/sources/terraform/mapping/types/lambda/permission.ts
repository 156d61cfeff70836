import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lambda_permission',
  to: 'AWS::Lambda::Permission',
  ignores: {
    qualifier: 'part of the name of the function',
    statement_id: 'a name',
    statement_id_prefix: 'a name',
  },
}
