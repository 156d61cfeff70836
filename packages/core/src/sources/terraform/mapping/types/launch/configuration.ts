import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_launch_configuration',
  to: 'AWS::AutoScaling::LaunchConfiguration',
}
