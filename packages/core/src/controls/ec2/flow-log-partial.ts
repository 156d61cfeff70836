import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'ec2/flow-log-partial',
  title: 'Flow log leaves out traffic of the workload',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EC2::FlowLog',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate', 'monitor'],
  domain: 'monitoring',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'A log of refused connections alone misses what matters most: the connection that was allowed and carried the data out.',
  mappings: { 'nist-800-53-r5': ['AU-12', 'SI-4'], 'iso-27001': ['A.8.15', 'A.8.16'], soc2: ['CC7.2'] },
  evaluate: (log) => log.at('TrafficType').equals('ALL'),
  remedy: [set('TrafficType', 'ALL')],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        VpcConfig:
          SecurityGroupIds: [sg-1]
          Subnets:
            - !Ref Private
    Private:
      Type: AWS::EC2::Subnet
      Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 }
    Vpc:
      Type: AWS::EC2::VPC
      Properties: { CidrBlock: 10.0.0.0/16 }
    Refused:
      Type: AWS::EC2::FlowLog
      Properties:
        ResourceId: !Ref Vpc
        ResourceType: VPC
        LogDestinationType: s3
        LogDestination: arn:aws:s3:::flows
        TrafficType: REJECT # fail
    ByParameter:
      Type: AWS::EC2::FlowLog
      Properties:
        ResourceId: !Ref Vpc
        ResourceType: VPC
        LogDestinationType: s3
        LogDestination: arn:aws:s3:::flows
        TrafficType: !Ref Traffic # unknown
    All:
      Type: AWS::EC2::FlowLog # pass
      Properties: { ResourceId: !Ref Vpc, ResourceType: VPC, LogDestinationType: s3, LogDestination: arn:aws:s3:::flows, TrafficType: ALL }
  `,
}
