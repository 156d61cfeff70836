import { type Judgement, notApplicable, type ResourceView } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { eachOrMissing, isNotEveryAddress } from '../shared/index.ts'

const GROUP = 'AWS::EC2::SecurityGroup'
const RULE = 'AWS::EC2::SecurityGroupEgress'

/** Whether only endpoints of the network are in the group: they answer, and open no connections. */
function onlyAnswers(group: ResourceView): boolean {
  const members = group.referrers().filter(({ type }) => !type.startsWith(GROUP))
  return members.length > 0 && members.every(({ type }) => type === 'AWS::EC2::VPCEndpoint')
}

/**
 * The rule that lets everything out goes when there is a rule of one's own; one that stands beside the group
 * is judged where it stands.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html
 */
function judgeGroup(group: ResourceView): Judgement | readonly Judgement[] {
  const rules = group.at('SecurityGroupEgress')
  if (rules.present === false && group.companions(RULE).none !== true) {
    return notApplicable(rules.place, 'the rules of the group stand beside it')
  }
  return eachOrMissing(rules, (rule) => isNotEveryAddress(rule.at('CidrIp'), rule.at('CidrIpv6')))
}

export const control: Control = {
  id: 'ec2/security-group-open-egress',
  title: 'Security group of the workload lets traffic out to every address',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: [GROUP, RULE],
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
  evaluate: (resource) => {
    const [group] =
      resource.type === GROUP ? [resource] : resource.targets(resource.at('GroupId'), GROUP).views
    if (group !== undefined && onlyAnswers(group)) {
      return notApplicable(resource.place, 'interface endpoints open no connections')
    }
    return resource.type === GROUP
      ? judgeGroup(resource)
      : isNotEveryAddress(resource.at('CidrIp'), resource.at('CidrIpv6'))
  },
  remedy: [
    derive(
      'answers-inside',
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
          - !GetAtt RulesApart.GroupId
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
    RulesApart:
      Type: AWS::EC2::SecurityGroup
      Properties: { GroupDescription: its only rule stands beside it, VpcId: vpc-1 }
    RuleApart:
      Type: AWS::EC2::SecurityGroupEgress
      Properties:
        GroupId: !GetAtt RulesApart.GroupId
        IpProtocol: tcp
        FromPort: 443
        ToPort: 443
        CidrIp: 0.0.0.0/0 # fail
    OfEndpoints:
      Type: AWS::EC2::SecurityGroup
      Properties: { GroupDescription: endpoints answer only, VpcId: vpc-1 }
    OfEndpointsIn:
      Type: AWS::EC2::SecurityGroupIngress
      Properties: { GroupId: !GetAtt OfEndpoints.GroupId, IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16 }
    OfEndpointsOut:
      Type: AWS::EC2::SecurityGroupEgress
      Properties: { GroupId: !GetAtt OfEndpoints.GroupId, IpProtocol: '-1', CidrIp: 0.0.0.0/0 }
    Runtime:
      Type: AWS::EC2::VPCEndpoint
      Properties:
        ServiceName: com.amazonaws.eu-west-1.sagemaker.runtime
        VpcEndpointType: Interface
        VpcId: vpc-1
        SecurityGroupIds: [!GetAtt OfEndpoints.GroupId]
    InsideRule:
      Type: AWS::EC2::SecurityGroupEgress # pass
      Properties: { GroupId: !GetAtt Beside.GroupId, IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.1.0.0/16 }
  `,
}
