import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_glue_ml_transform',
  to: 'AWS::Glue::MLTransform',
  renames: {
    role_arn: 'Role',
    parameters: 'TransformParameters',
    input_record_tables: 'InputRecordTables.GlueTables',
  },
}
