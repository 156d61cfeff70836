import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_glue_catalog_table',
  to: 'AWS::Glue::Table',
  renames: {
    description: 'TableInput.Description',
    name: 'TableInput.Name',
    owner: 'TableInput.Owner',
    parameters: 'TableInput.Parameters',
    partition_keys: 'TableInput.PartitionKeys',
    retention: 'TableInput.Retention',
    storage_descriptor: 'TableInput.StorageDescriptor',
    table_type: 'TableInput.TableType',
    target_table: 'TableInput.TargetTable',
    view_expanded_text: 'TableInput.ViewExpandedText',
    view_original_text: 'TableInput.ViewOriginalText',
  },
}
