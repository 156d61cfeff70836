import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lakeformation_data_lake_settings',
  to: 'AWS::LakeFormation::DataLakeSettings',
  ignores: { catalog_id: 'which account' },
}
