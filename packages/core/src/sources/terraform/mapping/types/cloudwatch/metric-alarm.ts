import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_metric_alarm',
  to: 'AWS::CloudWatch::Alarm',
  renames: {
    'metric_query.metric': 'MetricStat',
    metric_query: 'Metrics',
  },
}
