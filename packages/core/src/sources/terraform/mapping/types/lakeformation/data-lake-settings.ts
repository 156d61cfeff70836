import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lakeformation_data_lake_settings',
  to: 'AWS::LakeFormation::DataLakeSettings',
  renames: {
    'create_table_default_permissions.principal': 'Principal.DataLakePrincipalIdentifier',
    'create_database_default_permissions.principal': 'Principal.DataLakePrincipalIdentifier',
  },
  ignores: { catalog_id: 'which account' },
}
