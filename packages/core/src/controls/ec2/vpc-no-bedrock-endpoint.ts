import { aiUseOfRole } from '../../access/index.ts'
import { notApplicable, type ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { hasEndpoint } from '../shared/index.ts'

function callsBedrock(caller: ResourceView): boolean {
  const roles = caller.targets(caller.at('Role'), 'AWS::IAM::Role').views
  return roles.some((role) => aiUseOfRole(role)?.startsWith('bedrock:'))
}

export const control: Control = {
  id: 'ec2/vpc-no-bedrock-endpoint',
  title: 'Functions of the network reach Amazon Bedrock over the internet',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EC2::VPC',
  stages: ['generate'],
  domain: 'network',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Prompts, and the documents in them, leave through a NAT gateway. The network must stay open for that, and no endpoint policy says which models and accounts may be called.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6', 'CC6.7'],
  },
  evaluate: (vpc) => {
    const callers = vpc
      .referrers('AWS::EC2::Subnet')
      .flatMap((subnet) => subnet.referrers('AWS::Lambda::Function'))
      .filter(callsBedrock)
    return callers.length === 0
      ? notApplicable(vpc.place, 'no function in the network calls Amazon Bedrock')
      : hasEndpoint(vpc, '.bedrock-runtime', 'the runtime of Amazon Bedrock')
  },
  remedy: [
    advise(
      'add an interface endpoint of `com.amazonaws.<region>.bedrock-runtime` with private DNS and a policy',
    ),
  ],
  examples: `
    Conditions:
      IsProduction: !Equals [!Ref Stage, production]
    Resources:
      Role:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
          Policies:
            - PolicyName: ask
              PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: arn:aws:bedrock:eu-west-1::foundation-model/a }] }
      Plain:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
      WithoutFunction:
        Type: AWS::Lambda::Function
        Properties: { Role: !GetAtt Role.Arn, VpcConfig: { SubnetIds: [!Ref WithoutSubnet], SecurityGroupIds: [sg-1] } }
      WithoutSubnet:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref Without, CidrBlock: 10.0.0.0/24 }
      WithFunction:
        Type: AWS::Lambda::Function
        Properties: { Role: !GetAtt Role.Arn, VpcConfig: { SubnetIds: [!Ref WithSubnet], SecurityGroupIds: [sg-1] } }
      WithSubnet:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref With, CidrBlock: 10.0.0.0/24 }
      SometimesOneFunction:
        Type: AWS::Lambda::Function
        Properties: { Role: !GetAtt Role.Arn, VpcConfig: { SubnetIds: [!Ref SometimesOneSubnet], SecurityGroupIds: [sg-1] } }
      SometimesOneSubnet:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref SometimesOne, CidrBlock: 10.0.0.0/24 }
      OtherFunction:
        Type: AWS::Lambda::Function
        Properties: { Role: !GetAtt Plain.Arn, VpcConfig: { SubnetIds: [!Ref OtherSubnet], SecurityGroupIds: [sg-1] } }
      OtherSubnet:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !Ref Other, CidrBlock: 10.0.0.0/24 }
      Without:
        Type: AWS::EC2::VPC # fail
        Properties: { CidrBlock: 10.0.0.0/16 }
      OnlyControl:
        Type: AWS::EC2::VPCEndpoint
        Properties: { VpcId: !Ref Without, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.bedrock', VpcEndpointType: Interface }
      With:
        Type: AWS::EC2::VPC # pass
        Properties: { CidrBlock: 10.0.0.0/16 }
      ToModels:
        Type: AWS::EC2::VPCEndpoint
        Properties: { VpcId: !Ref With, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.bedrock-runtime', VpcEndpointType: Interface }
      SometimesOne:
        Type: AWS::EC2::VPC # unknown
        Properties: { CidrBlock: 10.0.0.0/16 }
      ToModelsInProduction:
        Type: AWS::EC2::VPCEndpoint
        Condition: IsProduction
        Properties: { VpcId: !Ref SometimesOne, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.bedrock-runtime', VpcEndpointType: Interface }
      Other:
        Type: AWS::EC2::VPC
        Properties: { CidrBlock: 10.0.0.0/16 }
      ToOther:
        Type: AWS::EC2::VPCEndpoint
        Properties: { VpcId: !Ref Other, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.sagemaker.runtime', VpcEndpointType: Interface }
  `,
}
