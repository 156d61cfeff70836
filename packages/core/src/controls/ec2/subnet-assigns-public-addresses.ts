import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'ec2/subnet-assigns-public-addresses',
  title: 'Subnet of the workload gives out public addresses',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EC2::Subnet',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Whatever starts in the subnet is on the internet the moment it starts; only its security group is left between it and everybody.',
  mappings: {
    'aws-security-hub': ['EC2.15'],
    'aws-fsbp': ['EC2.15'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.22'],
    soc2: ['CC6.6'],
  },
  evaluate: (subnet) => subnet.at('MapPublicIpOnLaunch').equals(false),
  remedy: [set('MapPublicIpOnLaunch', false)],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        VpcConfig:
          SecurityGroupIds: [sg-1]
          Subnets:
            - !Ref ByDefault
            - !Ref Public
            - !Ref ByParameter
            - !Ref Private
    ByDefault:
      Type: AWS::EC2::Subnet # pass
      Properties: { VpcId: vpc-1, CidrBlock: 10.0.0.0/24 }
    Public:
      Type: AWS::EC2::Subnet
      Properties:
        VpcId: vpc-1
        CidrBlock: 10.0.1.0/24
        MapPublicIpOnLaunch: true # fail
    ByParameter:
      Type: AWS::EC2::Subnet
      Properties:
        VpcId: vpc-1
        CidrBlock: 10.0.2.0/24
        MapPublicIpOnLaunch: !Ref MapPublic # unknown
    Private:
      Type: AWS::EC2::Subnet # pass
      Properties: { VpcId: vpc-1, CidrBlock: 10.0.3.0/24, MapPublicIpOnLaunch: false }
  `,
}
