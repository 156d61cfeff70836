import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_kendra_data_source',
  to: 'AWS::Kendra::DataSource',
  renames: { configuration: 'DataSourceConfiguration' },
  attributes: { data_source_id: 'Id' },
}
