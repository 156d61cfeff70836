import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotEveryAddress } from '../shared/index.ts'

export const control: Control = {
  id: 'ec2/security-group-open-ingress',
  title: 'Security group of the workload lets in every address',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'],
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'denial-of-service'],
  responsibility: 'customer',
  why: 'One public address or one route more, and notebooks, endpoints or vector stores behind the group talk to the whole internet: scanners find such ports within minutes.',
  mappings: {
    'aws-security-hub': ['EC2.18', 'EC2.19'],
    'aws-fsbp': ['EC2.18', 'EC2.19'],
    'cis-aws': ['5.3', '5.4'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0049'],
  },
  evaluate: (group) =>
    group.type === 'AWS::EC2::SecurityGroup'
      ? group
          .at('SecurityGroupIngress')
          .each((rule) => isNotEveryAddress(rule.at('CidrIp'), rule.at('CidrIpv6')))
      : isNotEveryAddress(group.at('CidrIp'), group.at('CidrIpv6')),
  remedy: [
    derive('callers-inside', 'let in only the ranges and security groups that call, on the ports they need'),
  ],
  examples: `
    Notebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        SubnetId: subnet-1
        SecurityGroupIds:
          - !GetAtt NoRules.GroupId
          - !GetAtt Open.GroupId
          - !GetAtt ByParameter.GroupId
          - !GetAtt FromInside.GroupId
          - !GetAtt Beside.GroupId
    NoRules:
      Type: AWS::EC2::SecurityGroup
      Properties: { GroupDescription: nothing comes in, VpcId: vpc-1 }
    Open:
      Type: AWS::EC2::SecurityGroup
      Properties:
        GroupDescription: one rule of three is open
        VpcId: vpc-1
        SecurityGroupIngress:
          - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16 }
          - IpProtocol: tcp
            FromPort: 8888
            ToPort: 8888
            CidrIp: 0.0.0.0/0 # fail
          - IpProtocol: '-1'
            CidrIpv6: ::/0 # fail
    ByParameter:
      Type: AWS::EC2::SecurityGroup
      Properties:
        GroupDescription: from the office
        VpcId: vpc-1
        SecurityGroupIngress:
          - IpProtocol: tcp
            FromPort: 443
            ToPort: 443
            CidrIp: !Ref Office # unknown
    FromInside:
      Type: AWS::EC2::SecurityGroup # pass
      Properties:
        GroupDescription: from another group
        VpcId: vpc-1
        SecurityGroupIngress:
          - { IpProtocol: tcp, FromPort: 443, ToPort: 443, SourceSecurityGroupId: !GetAtt NoRules.GroupId }
          - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8, CidrIpv6: 'fd00::/8' }
    Beside:
      Type: AWS::EC2::SecurityGroup
      Properties: { GroupDescription: its rules stand beside it, VpcId: vpc-1 }
    OpenRule:
      Type: AWS::EC2::SecurityGroupIngress
      Properties:
        GroupId: !GetAtt Beside.GroupId
        IpProtocol: tcp
        FromPort: 22
        ToPort: 22
        CidrIp: 0.0.0.0/0 # fail
    InsideRule:
      Type: AWS::EC2::SecurityGroupIngress # pass
      Properties: { GroupId: !GetAtt Beside.GroupId, IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 10.0.0.0/16 }
  `,
}
