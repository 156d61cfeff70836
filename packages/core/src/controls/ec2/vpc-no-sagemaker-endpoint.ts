import { notApplicable } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { hasEndpoint } from '../shared/index.ts'

export const control: Control = {
  id: 'ec2/vpc-no-sagemaker-endpoint',
  title: 'Notebooks of the network reach SageMaker over the internet',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EC2::VPC',
  stages: ['prepare', 'train', 'deploy'],
  domain: 'network',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever works in the notebook or in Studio needs the SageMaker API. Without an endpoint the network must stay open to the internet for it, and that door is open for stolen data as well.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6', 'CC6.7'],
  },
  evaluate: (vpc) => {
    const people = vpc
      .referrers('AWS::EC2::Subnet')
      .flatMap((subnet) => subnet.referrers('AWS::SageMaker::NotebookInstance', 'AWS::SageMaker::Domain'))
    return people.length === 0
      ? notApplicable(vpc.place, 'no notebook stands in the network')
      : hasEndpoint(vpc, '.sagemaker.api', 'the SageMaker API')
  },
  remedy: [
    derive(
      'sagemaker-endpoint',
      'add an interface endpoint of `com.amazonaws.<region>.sagemaker.api` with private DNS and a policy',
    ),
  ],
  examples: `
    Conditions:
      IsProduction: !Equals [!Ref Stage, production]
    Resources:
      Domain:
        Type: AWS::SageMaker::Domain
        Properties: { DomainName: a, AuthMode: IAM, DefaultUserSettings: {}, SubnetIds: [!Ref A, !Ref B, !Ref C] }
      Model:
        Type: AWS::SageMaker::Model
        Properties:
          VpcConfig:
            SecurityGroupIds: [sg-1]
            Subnets:
              - !Ref D
      A:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref Without, CidrBlock: 10.0.0.0/24 }
      B:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref With, CidrBlock: 10.0.0.0/24 }
      C:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref SometimesOne, CidrBlock: 10.0.0.0/24 }
      D:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref ForModels, CidrBlock: 10.0.0.0/24 }
      Without:
        Type: AWS::EC2::VPC # fail
        Properties: { CidrBlock: 10.0.0.0/16 }
      OnlyRuntime:
        Type: AWS::EC2::VPCEndpoint
        Properties: { VpcId: !Ref Without, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.sagemaker.runtime', VpcEndpointType: Interface }
      With:
        Type: AWS::EC2::VPC # pass
        Properties: { CidrBlock: 10.0.0.0/16 }
      ToApi:
        Type: AWS::EC2::VPCEndpoint
        Properties: { VpcId: !Ref With, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.sagemaker.api', VpcEndpointType: Interface }
      SometimesOne:
        Type: AWS::EC2::VPC # unknown
        Properties: { CidrBlock: 10.0.0.0/16 }
      ToApiInProduction:
        Type: AWS::EC2::VPCEndpoint
        Condition: IsProduction
        Properties: { VpcId: !Ref SometimesOne, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.sagemaker.api', VpcEndpointType: Interface }
      ForModels:
        Type: AWS::EC2::VPC
        Properties: { CidrBlock: 10.0.0.0/16 }
  `,
}
