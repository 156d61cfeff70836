import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lb',
  to: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  renames: { internal: 'Scheme', load_balancer_type: 'Type' },
  values: { internal: { true: 'internal', false: 'internet-facing' } },
}
