import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_appautoscaling_policy',
  to: 'AWS::ApplicationAutoScaling::ScalingPolicy',
  renames: { name: 'PolicyName' },
}
