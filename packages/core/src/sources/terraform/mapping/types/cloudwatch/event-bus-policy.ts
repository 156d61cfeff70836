import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_event_bus_policy',
  to: 'AWS::Events::EventBusPolicy',
  ignores: { policy: 'CloudFormation writes one statement' },
}
