import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lb_listener',
  to: 'AWS::ElasticLoadBalancingV2::Listener',
  renames: { certificate_arn: 'Certificates[].CertificateArn' },
}
