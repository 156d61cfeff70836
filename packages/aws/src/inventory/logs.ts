import type { Entry } from './entry.ts'
import { listTags } from './list-tags.ts'

/** Amazon CloudWatch Logs. */
export const logs: readonly Entry[] = [
  {
    type: 'AWS::Logs::LogGroup',
    service: 'logs',
    list: { operation: 'DescribeLogGroups', items: 'logGroups' },
    satellites: [
      {
        operation: 'GetDataProtectionPolicy',
        input: { logGroupIdentifier: 'logGroupName' },
        from: 'policyDocument',
        into: 'DataProtectionPolicy',
        absentOn: ['ResourceNotFoundException'],
      },
      listTags('resourceArn', 'logGroupArn', 'tags'),
    ],
    arn: 'logGroupArn',
    // Destinations are told as the ARN of its streams, which ends with `:*`.
    names: ['logGroupName', 'arn'],
    unreadable: {
      FieldIndexPolicies: 'indexes of fields are not read',
      ResourcePolicyDocument: 'policies of log groups are not read',
    },
  },
]
