import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_kms_alias',
  to: 'AWS::KMS::Alias',
  renames: { name: 'AliasName' },
  attributes: { target_key_arn: 'TargetKeyArn' },
}
