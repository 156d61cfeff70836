import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_event_rule',
  to: 'AWS::Events::Rule',
  renames: { is_enabled: 'State' },
  values: { is_enabled: { true: 'ENABLED', false: 'DISABLED' } },
}
