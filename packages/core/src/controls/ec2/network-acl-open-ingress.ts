import { allOf, anyOf, type Judgement, onlyWhen, type ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotEveryAddress } from '../shared/index.ts'

/** Passes when an entry speaks of SSH or RDP: by a range that holds their port, or of every port. */
function reachesAdministration(entry: ResourceView): Judgement {
  const range = entry.at('PortRange')
  const holds = (port: number): Judgement =>
    allOf(range.at('From').atMost(port), range.at('To').atLeast(port))
  return anyOf(entry.at('Protocol').equals(-1), range.isUnset(), holds(22), holds(3389))
}

export const control: Control = {
  id: 'ec2/network-acl-open-ingress',
  title: 'Network ACL of the workload lets everybody reach administration or all ports',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EC2::NetworkAclEntry',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'denial-of-service'],
  responsibility: 'customer',
  why: 'The ACL is what still stands when a security group is opened by mistake; an entry that lets every address reach SSH, RDP or all ports makes it stand for nothing.',
  mappings: {
    'aws-security-hub': ['EC2.21'],
    'aws-fsbp': ['EC2.21'],
    'cis-aws': ['5.2'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
  },
  evaluate: (entry) =>
    onlyWhen(
      allOf(
        entry.at('Egress').equals(false),
        entry.at('RuleAction').equals('allow'),
        reachesAdministration(entry),
      ),
      () => isNotEveryAddress(entry.at('CidrBlock'), entry.at('Ipv6CidrBlock')),
    ),
  remedy: [advise('narrow the entry to the ranges and ports that are needed')],
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
      Properties: { VpcId: vpc-1, CidrBlock: 10.0.0.0/24 }
    Acl:
      Type: AWS::EC2::NetworkAcl
      Properties: { VpcId: vpc-1 }
    AclOfPrivate:
      Type: AWS::EC2::SubnetNetworkAclAssociation
      Properties: { SubnetId: !Ref Private, NetworkAclId: !Ref Acl }
    Everything:
      Type: AWS::EC2::NetworkAclEntry
      Properties:
        NetworkAclId: !Ref Acl
        RuleNumber: 100
        RuleAction: allow
        Protocol: -1
        CidrBlock: 0.0.0.0/0 # fail
    Shell:
      Type: AWS::EC2::NetworkAclEntry
      Properties:
        NetworkAclId: !Ref Acl
        RuleNumber: 110
        RuleAction: allow
        Protocol: 6
        PortRange: { From: 20, To: 30 }
        Ipv6CidrBlock: ::/0 # fail
    Desktop:
      Type: AWS::EC2::NetworkAclEntry
      Properties:
        NetworkAclId: !Ref Acl
        RuleNumber: 120
        RuleAction: allow
        Protocol: 6
        PortRange: { From: 3389, To: 3389 }
        CidrBlock: 0.0.0.0/0 # fail
    ByParameter:
      Type: AWS::EC2::NetworkAclEntry
      Properties:
        NetworkAclId: !Ref Acl
        RuleNumber: 130
        RuleAction: allow
        Protocol: -1
        CidrBlock: !Ref Range # unknown
    ByPort:
      Type: AWS::EC2::NetworkAclEntry
      Properties:
        NetworkAclId: !Ref Acl
        RuleNumber: 140
        RuleAction: allow
        Protocol: 6
        PortRange: { From: !Ref Port, To: !Ref Port }
        CidrBlock: 0.0.0.0/0 # unknown
    FromInside:
      Type: AWS::EC2::NetworkAclEntry # pass
      Properties: { NetworkAclId: !Ref Acl, RuleNumber: 150, RuleAction: allow, Protocol: -1, CidrBlock: 10.0.0.0/8 }
    Answers:
      Type: AWS::EC2::NetworkAclEntry
      Properties: { NetworkAclId: !Ref Acl, RuleNumber: 160, RuleAction: allow, Protocol: 6, PortRange: { From: 3390, To: 65535 }, CidrBlock: 0.0.0.0/0 }
    Refusal:
      Type: AWS::EC2::NetworkAclEntry
      Properties: { NetworkAclId: !Ref Acl, RuleNumber: 170, RuleAction: deny, Protocol: -1, CidrBlock: 0.0.0.0/0 }
    Outbound:
      Type: AWS::EC2::NetworkAclEntry
      Properties: { NetworkAclId: !Ref Acl, RuleNumber: 180, RuleAction: allow, Protocol: -1, Egress: true, CidrBlock: 0.0.0.0/0 }
  `,
}
