import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lb_target_group',
  to: 'AWS::ElasticLoadBalancingV2::TargetGroup',
}
