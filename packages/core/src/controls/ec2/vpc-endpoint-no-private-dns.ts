import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'ec2/vpc-endpoint-no-private-dns',
  title: 'Interface endpoint is passed by: its service keeps its public name',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EC2::VPCEndpoint',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'network',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'SDKs call the service by its usual name. Without private DNS that name still leads to public addresses, so prompts and data take the internet route although the endpoint is there.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.20'], soc2: ['CC6.6', 'CC6.7'] },
  evaluate: (endpoint) =>
    onlyWhen(endpoint.at('VpcEndpointType').equals('Interface'), () =>
      endpoint.at('PrivateDnsEnabled').equals(true),
    ),
  remedy: [set('PrivateDnsEnabled', true)],
  examples: `
    Notebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties: { SubnetId: !Ref Private, SecurityGroupIds: [sg-1] }
    Private:
      Type: AWS::EC2::Subnet
      Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 }
    Vpc:
      Type: AWS::EC2::VPC
      Properties: { CidrBlock: 10.0.0.0/16 }
    ByDefault:
      Type: AWS::EC2::VPCEndpoint # fail
      Properties: { VpcId: !Ref Vpc, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.sagemaker.api', VpcEndpointType: Interface, SubnetIds: [!Ref Private] }
    ByParameter:
      Type: AWS::EC2::VPCEndpoint
      Properties:
        VpcId: !Ref Vpc
        ServiceName: !Sub com.amazonaws.\${AWS::Region}.bedrock-runtime
        VpcEndpointType: Interface
        PrivateDnsEnabled: !Ref PrivateDns # unknown
    ByName:
      Type: AWS::EC2::VPCEndpoint # pass
      Properties:
        VpcId: !Ref Vpc
        ServiceName: !Sub com.amazonaws.\${AWS::Region}.bedrock-runtime
        VpcEndpointType: Interface
        PrivateDnsEnabled: true
    ForS3:
      Type: AWS::EC2::VPCEndpoint
      Properties: { VpcId: !Ref Vpc, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.s3', RouteTableIds: [rtb-1] }
  `,
}
