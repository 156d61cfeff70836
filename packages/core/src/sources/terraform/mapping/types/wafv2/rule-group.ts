import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_wafv2_rule_group',
  to: 'AWS::WAFv2::RuleGroup',
  ignores: { rules_json: 'rules as one text' },
}
