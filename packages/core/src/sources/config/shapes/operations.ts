import { partAt, pluck, present } from '../recorded.ts'
import type { Shape } from './shape.ts'

/** What builds and watches: AWS CodeBuild, AWS CloudTrail, Amazon CloudWatch. */
export const operations: readonly Shape[] = [
  {
    recorded: 'AWS::CodeBuild::Project',
    adapt: ({ record }) => {
      const vpc = record['vpcConfig']
      const network = partAt(vpc, 'vpcId')
      return present({
        ...record,
        vpcConfig:
          network === undefined || network === null
            ? vpc
            : present({
                VpcId: network,
                SecurityGroupIds: partAt(vpc, 'securityGroupIds'),
                Subnets: pluck(partAt(vpc, 'subnets'), 'subnet'),
              }),
      })
    },
  },
  {
    recorded: 'AWS::CloudTrail::Trail',
    renames: { TrailName: 'name', EnableLogFileValidation: 'logFileValidationEnabled' },
  },
  { recorded: 'AWS::CloudWatch::Alarm' },
]
