import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_wafv2_ip_set',
  to: 'AWS::WAFv2::IPSet',
}
