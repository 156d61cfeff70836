import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_wafv2_web_acl_association',
  to: 'AWS::WAFv2::WebACLAssociation',
}
