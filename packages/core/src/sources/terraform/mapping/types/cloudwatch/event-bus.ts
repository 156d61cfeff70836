import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_event_bus',
  to: 'AWS::Events::EventBus',
}
