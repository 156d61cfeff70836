import { create, SELF, supplied } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { logWriter } from '../shared/index.ts'

export const control: Control = {
  id: 'ec2/vpc-no-flow-log',
  title: 'Network of the workload is not recorded',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EC2::VPC',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate', 'monitor'],
  domain: 'monitoring',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'When data leaves or somebody scans from inside, no record of connections exists: neither the alarm nor the investigation has anything to look at.',
  mappings: {
    'aws-security-hub': ['EC2.6'],
    'aws-fsbp': ['EC2.6'],
    'cis-aws': ['3.7'],
    'nist-800-53-r5': ['AU-12', 'SI-4'],
    'iso-27001': ['A.8.15', 'A.8.16'],
    soc2: ['CC7.2'],
  },
  evaluate: (vpc) => {
    const { none } = vpc.companions('AWS::EC2::FlowLog')
    return vpc.judge(
      none === undefined ? undefined : !none,
      none === false ? 'a flow log records the network' : 'no flow log of the network is among the inputs',
      none === true ? { confidence: 'medium' } : {},
    )
  },
  remedy: [
    create('AWS::Logs::LogGroup', { RetentionInDays: 365, KmsKeyId: supplied('AWS::KMS::Key') }),
    create('AWS::IAM::Role', logWriter('vpc-flow-logs.amazonaws.com', `${SELF}LogGroup`)),
    create('AWS::EC2::FlowLog', {
      ResourceId: { Ref: SELF },
      ResourceType: 'VPC',
      TrafficType: 'ALL',
      LogGroupName: { Ref: `${SELF}LogGroup` },
      DeliverLogsPermissionArn: { 'Fn::GetAtt': [`${SELF}Role`, 'Arn'] },
    }),
  ],
  examples: `
    Conditions:
      IsProduction: !Equals [!Ref Stage, production]
    Resources:
      Model:
        Type: AWS::SageMaker::Model
        Properties:
          VpcConfig:
            SecurityGroupIds: [sg-1]
            Subnets:
              - !Ref Inside
              - !Ref Outside
              - !Ref Sometimes
      Inside:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref Recorded, CidrBlock: 10.0.0.0/24 }
      Outside:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref Silent, CidrBlock: 10.1.0.0/24 }
      Sometimes:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref SometimesRecorded, CidrBlock: 10.2.0.0/24 }
      Recorded:
        Type: AWS::EC2::VPC # pass
        Properties: { CidrBlock: 10.0.0.0/16 }
      Record:
        Type: AWS::EC2::FlowLog
        Properties: { ResourceId: !Ref Recorded, ResourceType: VPC, TrafficType: ALL, LogGroupName: flows, DeliverLogsPermissionArn: arn:aws:iam::111122223333:role/flows }
      Silent:
        Type: AWS::EC2::VPC # fail
        Properties: { CidrBlock: 10.1.0.0/16 }
      SometimesRecorded:
        Type: AWS::EC2::VPC # unknown
        Properties: { CidrBlock: 10.2.0.0/16 }
      RecordInProduction:
        Type: AWS::EC2::FlowLog
        Condition: IsProduction
        Properties: { ResourceId: !Ref SometimesRecorded, ResourceType: VPC, TrafficType: ALL, LogGroupName: flows, DeliverLogsPermissionArn: arn:aws:iam::111122223333:role/flows }
  `,
}
