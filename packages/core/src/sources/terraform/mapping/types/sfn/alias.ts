import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sfn_alias',
  to: 'AWS::StepFunctions::StateMachineAlias',
}
