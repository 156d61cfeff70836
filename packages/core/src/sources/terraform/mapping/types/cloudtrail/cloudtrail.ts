import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudtrail',
  to: 'AWS::CloudTrail::Trail',
  renames: {
    cloud_watch_logs_group_arn: 'CloudWatchLogsLogGroupArn',
    enable_logging: 'IsLogging',
    name: 'TrailName',
  },
  constants: { IsLogging: true },
}
