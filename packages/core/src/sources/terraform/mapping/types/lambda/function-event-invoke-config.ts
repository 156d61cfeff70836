import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lambda_function_event_invoke_config',
  to: 'AWS::Lambda::EventInvokeConfig',
}
