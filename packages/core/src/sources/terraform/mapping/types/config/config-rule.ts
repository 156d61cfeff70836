import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_config_config_rule',
  to: 'AWS::Config::ConfigRule',
  ignores: { tags: 'CloudFormation has none' },
}
