import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_macie2_custom_data_identifier',
  to: 'AWS::Macie::CustomDataIdentifier',
}
