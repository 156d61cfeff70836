import { isList, partAt, pluck, present, type Recorded } from '../recorded.ts'
import type { Shape } from './shape.ts'

const subnetsOf = (subnets: Recorded | undefined): Recorded | undefined =>
  isList(subnets) ? (pluck(subnets, 'subnet') ?? []) : subnets

/** What builds and watches: AWS CodeBuild, AWS CloudTrail, Amazon CloudWatch. */
export const operations: readonly Shape[] = [
  {
    recorded: 'AWS::CodeBuild::Project',
    adapt: ({ record }) => {
      const vpc = record['vpcConfig']
      const subnets = partAt(vpc, 'subnets')
      const network = partAt(vpc, 'vpcId')
      return present({
        ...record,
        vpcConfig:
          network === undefined || network === null
            ? vpc
            : present({
                VpcId: network,
                SecurityGroupIds: partAt(vpc, 'securityGroupIds'),
                Subnets: subnetsOf(subnets),
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
