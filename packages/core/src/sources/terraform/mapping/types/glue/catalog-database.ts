import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_glue_catalog_database',
  to: 'AWS::Glue::Database',
  renames: {
    create_table_default_permission: 'DatabaseInput.CreateTableDefaultPermissions',
    description: 'DatabaseInput.Description',
    federated_database: 'DatabaseInput.FederatedDatabase',
    location_uri: 'DatabaseInput.LocationUri',
    name: 'DatabaseInput.Name',
    parameters: 'DatabaseInput.Parameters',
    target_database: 'DatabaseInput.TargetDatabase',
  },
}
