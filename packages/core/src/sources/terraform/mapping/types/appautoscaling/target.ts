import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_appautoscaling_target',
  to: 'AWS::ApplicationAutoScaling::ScalableTarget',
}
