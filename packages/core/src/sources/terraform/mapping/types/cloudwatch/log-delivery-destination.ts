import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_log_delivery_destination',
  to: 'AWS::Logs::DeliveryDestination',
  renames: {
    delivery_destination_configuration: '',
    'delivery_destination_configuration.destination_resource_arn': 'DestinationResourceArn',
  },
}
