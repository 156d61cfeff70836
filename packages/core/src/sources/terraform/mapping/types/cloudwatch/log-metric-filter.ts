import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_log_metric_filter',
  to: 'AWS::Logs::MetricFilter',
  renames: {
    name: 'FilterName',
    pattern: 'FilterPattern',
    'metric_transformation.name': 'MetricName',
    'metric_transformation.namespace': 'MetricNamespace',
    'metric_transformation.value': 'MetricValue',
  },
}
