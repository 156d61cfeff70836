import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lambda_layer_version_permission',
  to: 'AWS::Lambda::LayerVersionPermission',
  renames: { layer_name: 'LayerVersionArn' },
  ignores: { statement_id: 'a name', version_number: 'part of the ARN' },
}
