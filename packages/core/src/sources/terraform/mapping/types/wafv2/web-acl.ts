import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_wafv2_web_acl',
  to: 'AWS::WAFv2::WebACL',
  ignores: { rule_json: 'rules as one text' },
}
