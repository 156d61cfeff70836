import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'ec2/vpc-endpoint-default-group',
  title: 'Interface endpoint has the default security group of its network',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EC2::VPCEndpoint',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Who may reach the endpoint is then decided by a group that everything without a group of its own shares and that nobody reviews.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.22'] },
  evaluate: (endpoint) =>
    onlyWhen(endpoint.at('VpcEndpointType').equals('Interface'), () =>
      endpoint.at('SecurityGroupIds').isSet(),
    ),
  remedy: [reference('SecurityGroupIds[0]', 'AWS::EC2::SecurityGroup')],
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
      Properties: { VpcId: !Ref Vpc, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.sagemaker.api', VpcEndpointType: Interface, PrivateDnsEnabled: true }
    ByParameter:
      Type: AWS::EC2::VPCEndpoint
      Properties:
        VpcId: !Ref Vpc
        ServiceName: !Sub com.amazonaws.\${AWS::Region}.bedrock-runtime
        VpcEndpointType: Interface
        SecurityGroupIds: !Ref Groups # unknown
    OwnGroup:
      Type: AWS::EC2::VPCEndpoint # pass
      Properties: { VpcId: !Ref Vpc, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.bedrock-runtime', VpcEndpointType: Interface, SecurityGroupIds: [!GetAtt Callers.GroupId] }
    Callers:
      Type: AWS::EC2::SecurityGroup
      Properties: { GroupDescription: who may call, VpcId: !Ref Vpc }
    ForS3:
      Type: AWS::EC2::VPCEndpoint
      Properties: { VpcId: !Ref Vpc, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.s3', RouteTableIds: [rtb-1] }
  `,
}
