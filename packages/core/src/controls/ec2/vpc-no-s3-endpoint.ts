import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { hasEndpoint } from '../shared/index.ts'

export const control: Control = {
  id: 'ec2/vpc-no-s3-endpoint',
  title: 'Network of the workload reaches Amazon S3 over the internet',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EC2::VPC',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'network',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Training data and models go through a NAT or internet gateway, past any endpoint policy: nothing in the network can keep code from writing them to a bucket of somebody else.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6', 'CC6.7'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (vpc) => hasEndpoint(vpc, '.s3', 'Amazon S3'),
  remedy: [
    derive(
      'bucket-endpoint',
      'add a gateway endpoint of `com.amazonaws.<region>.s3` with the route tables of the subnets, and a policy that names your buckets',
    ),
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
              - !Ref A
              - !Ref B
              - !Ref C
              - !Ref D
      A:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref Without, CidrBlock: 10.0.0.0/24 }
      B:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref With, CidrBlock: 10.0.0.0/24 }
      C:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref OnlyOther, CidrBlock: 10.0.0.0/24 }
      D:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref SometimesOne, CidrBlock: 10.0.0.0/24 }
      Without:
        Type: AWS::EC2::VPC # fail
        Properties: { CidrBlock: 10.0.0.0/16 }
      With:
        Type: AWS::EC2::VPC # pass
        Properties: { CidrBlock: 10.0.0.0/16 }
      ToS3:
        Type: AWS::EC2::VPCEndpoint
        Properties: { VpcId: !Ref With, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.s3', RouteTableIds: [rtb-1] }
      OnlyOther:
        Type: AWS::EC2::VPC # fail
        Properties: { CidrBlock: 10.0.0.0/16 }
      ToTables:
        Type: AWS::EC2::VPCEndpoint
        Properties: { VpcId: !Ref OnlyOther, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.dynamodb', RouteTableIds: [rtb-1] }
      SometimesOne:
        Type: AWS::EC2::VPC # unknown
        Properties: { CidrBlock: 10.0.0.0/16 }
      ToS3InProduction:
        Type: AWS::EC2::VPCEndpoint
        Condition: IsProduction
        Properties: { VpcId: !Ref SometimesOne, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.s3', RouteTableIds: [rtb-1] }
  `,
}
