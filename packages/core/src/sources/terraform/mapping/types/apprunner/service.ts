import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_apprunner_service',
  to: 'AWS::AppRunner::Service',
}
