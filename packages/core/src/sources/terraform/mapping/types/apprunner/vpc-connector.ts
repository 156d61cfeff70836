import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_apprunner_vpc_connector',
  to: 'AWS::AppRunner::VpcConnector',
}
