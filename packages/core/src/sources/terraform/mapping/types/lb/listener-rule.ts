import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lb_listener_rule',
  to: 'AWS::ElasticLoadBalancingV2::ListenerRule',
}
