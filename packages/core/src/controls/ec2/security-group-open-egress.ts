import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { eachOrMissing, isNotEveryAddress } from '../shared/index.ts'

export const control: Control = {
  id: 'ec2/security-group-open-egress',
  title: 'Security group of the workload lets traffic out to every address',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupEgress'],
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'network',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Code that an attacker gets to run in a notebook, job or agent can send data and models to any address it likes. A network in which that is possible is no isolation.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7', 'SC-7(5)'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6', 'CC6.7'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (group) =>
    group.type === 'AWS::EC2::SecurityGroup'
      ? eachOrMissing(group.at('SecurityGroupEgress'), (rule) =>
          isNotEveryAddress(rule.at('CidrIp'), rule.at('CidrIpv6')),
        )
      : isNotEveryAddress(group.at('CidrIp'), group.at('CidrIpv6')),
  remedy: [
    advise(
      'let traffic out only to the endpoints and ranges that are needed, such as a prefix list of Amazon S3 and the group of the interface endpoints',
    ),
  ],
  examples: `
    Notebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        SubnetId: subnet-1
        SecurityGroupIds:
          - !GetAtt ByDefault.GroupId
          - !GetAtt Open.GroupId
          - !GetAtt ByParameter.GroupId
          - !GetAtt ToEndpoints.GroupId
          - !GetAtt Beside.GroupId
    ByDefault:
      Type: AWS::EC2::SecurityGroup # fail
      Properties: { GroupDescription: every egress by default, VpcId: vpc-1 }
    Open:
      Type: AWS::EC2::SecurityGroup
      Properties:
        GroupDescription: one rule of two is open
        VpcId: vpc-1
        SecurityGroupEgress:
          - { IpProtocol: tcp, FromPort: 443, ToPort: 443, DestinationPrefixListId: pl-63a5400a }
          - IpProtocol: tcp
            FromPort: 443
            ToPort: 443
            CidrIp: 0.0.0.0/0 # fail
    ByParameter:
      Type: AWS::EC2::SecurityGroup
      Properties:
        GroupDescription: to a range that is given later
        VpcId: vpc-1
        SecurityGroupEgress:
          - IpProtocol: tcp
            FromPort: 443
            ToPort: 443
            CidrIp: !Ref Range # unknown
    ToEndpoints:
      Type: AWS::EC2::SecurityGroup # pass
      Properties:
        GroupDescription: to endpoints only
        VpcId: vpc-1
        SecurityGroupEgress:
          - { IpProtocol: tcp, FromPort: 443, ToPort: 443, DestinationPrefixListId: pl-63a5400a }
          - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16 }
    Beside:
      Type: AWS::EC2::SecurityGroup # pass
      Properties:
        GroupDescription: a rule beside it opens it again
        VpcId: vpc-1
        SecurityGroupEgress:
          - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16 }
    OpenRule:
      Type: AWS::EC2::SecurityGroupEgress
      Properties:
        GroupId: !GetAtt Beside.GroupId
        IpProtocol: '-1'
        CidrIpv6: ::/0 # fail
    InsideRule:
      Type: AWS::EC2::SecurityGroupEgress # pass
      Properties: { GroupId: !GetAtt Beside.GroupId, IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.1.0.0/16 }
  `,
}
