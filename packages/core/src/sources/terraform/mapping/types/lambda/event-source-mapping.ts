import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lambda_event_source_mapping',
  to: 'AWS::Lambda::EventSourceMapping',
  renames: { 'destination_config.on_failure.destination_arn': 'Destination' },
}
