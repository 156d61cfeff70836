import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudtrail_event_data_store',
  to: 'AWS::CloudTrail::EventDataStore',
  renames: { suspend: 'IngestionEnabled' },
  values: { suspend: { true: false, false: true } },
}
