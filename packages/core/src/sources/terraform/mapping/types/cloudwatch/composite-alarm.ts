import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_composite_alarm',
  to: 'AWS::CloudWatch::CompositeAlarm',
  renames: {
    actions_suppressor: '',
    'actions_suppressor.alarm': 'ActionsSuppressor',
    'actions_suppressor.extension_period': 'ActionsSuppressorExtensionPeriod',
    'actions_suppressor.wait_period': 'ActionsSuppressorWaitPeriod',
  },
}
