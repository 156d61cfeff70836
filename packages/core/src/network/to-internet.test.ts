import { describe, expect, test } from 'vitest'
import { networkIn, vpc } from '../../test/support/network-in.ts'
import { describeTraffic } from './traffic.ts'

const fn = (subnet: string, group = 'Open') => `
  F: { Type: AWS::Lambda::Function, Properties: { VpcConfig: { SubnetIds: [${subnet}], SecurityGroupIds: [${group}] } } }
`
const ref = (name: string): string => `!Ref ${name}`

describe('by the subnet', () => {
  test.each([
    ['!Ref Private', vpc, 'yes', 'a route leads to a NAT gateway'],
    ['!Ref Closed', vpc, 'no', 'no route of the table leads there'],
    ['!Ref Public', vpc, 'no', 'it has no public address in a subnet'],
    ['!Ref P', vpc, 'unknown', 'are not among the inputs'],
    ['subnet-1', vpc, 'unknown', 'the routes of `subnet-1` are not among the inputs'],
    ['!Ref P', '', 'unknown', 'are not among the inputs'],
    [
      '!Ref Private',
      vpc.replace('GatewayId: !Ref Gateway', 'GatewayId: vgw-1'),
      'unknown',
      'private gateway',
    ],
    [
      '!Ref Private',
      vpc.replace('{ SubnetId: !Ref Public } }', '{ SubnetId: !Ref Public, ConnectivityType: private } }'),
      'unknown',
      'ConnectivityType',
    ],
    [
      '!Ref Private',
      vpc.replace('{ SubnetId: !Ref Public } }', '{ SubnetId: !Ref Closed } }'),
      'no',
      'leads',
    ],
    [
      '!Ref Private',
      vpc.replace('NatGatewayId: !Ref Nat', 'NatGatewayId: !Ref P'),
      'unknown',
      'NAT gateway is not among',
    ],
    [
      '!Ref Private',
      vpc.replace('NatGatewayId: !Ref Nat', 'TransitGatewayId: tgw-1'),
      'unknown',
      'transit gateway',
    ],
    [
      '!Ref Private',
      vpc.replace(
        'DestinationCidrBlock: 0.0.0.0/0, NatGatewayId',
        'DestinationCidrBlock: 10.9.0.0/16, NatGatewayId',
      ),
      'no',
      'no route',
    ],
    [
      '!Ref Private',
      vpc.replace(
        'DestinationCidrBlock: 0.0.0.0/0, NatGatewayId',
        'DestinationCidrBlock: !Ref P, NatGatewayId',
      ),
      'unknown',
      '',
    ],
    ['!Ref Private', vpc.replace(/ {2}PrivateTo:.*\n/, ''), 'no', 'no route table of its own'],
  ])('%s (%#)', (subnet, network, expected, text) => {
    const reach = networkIn(`${network}${fn(subnet, network === '' ? 'sg-1' : ref('Open'))}`).toInternet('F')
    expect(reach.answer).toBe(expected)
    const spoken = [...reach.hops, reach.blockedBy, reach.doubt].map((hop) => hop?.text ?? '').join('\n')
    expect(spoken).toContain(text)
    if (expected === 'unknown') expect(reach.settle).toBeTruthy()
  })
})

describe('by the security group', () => {
  test.each([
    ['[]', 'no', ''],
    ['[{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }]', 'yes', 'tcp 443'],
    ['[{ IpProtocol: "-1", CidrIp: 10.0.0.0/8 }]', 'no', ''],
    [
      '[{ IpProtocol: "-1", CidrIp: 0.0.0.0/1 }, { IpProtocol: "-1", CidrIp: 128.0.0.0/1 }]',
      'yes',
      'all traffic',
    ],
    ['[{ IpProtocol: "-1", CidrIp: 8.8.8.8/32 }]', 'no', ''],
    ['[{ IpProtocol: "-1", CidrIpv6: "::/0" }]', 'no', ''],
    ['[{ IpProtocol: "-1", CidrIp: !Ref P }]', 'unknown', ''],
    ['[{ IpProtocol: tcp, FromPort: !Ref P, ToPort: 443, CidrIp: 0.0.0.0/0 }]', 'unknown', ''],
    ['[{ IpProtocol: tcp, FromPort: 443, ToPort: 443, DestinationPrefixListId: pl-1 }]', 'unknown', ''],
    [
      '[{ IpProtocol: tcp, FromPort: 443, ToPort: 443, DestinationSecurityGroupId: !GetAtt Open.GroupId }]',
      'no',
      '',
    ],
    ['!Ref L', 'unknown', ''],
    ['[!If [Is, { IpProtocol: "-1", CidrIp: 0.0.0.0/0 }, !Ref AWS::NoValue]]', 'unknown', ''],
    ['!If [Is, !Ref AWS::NoValue, !Ref AWS::NoValue]', 'yes', 'all traffic'],
  ])('%s', (rules, expected, ports) => {
    const group = `  Mine: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g, SecurityGroupEgress: ${rules} } }`
    const reach = networkIn(`${vpc}${fn('!Ref Private', '!Ref Mine')}${group}`).toInternet('F')
    expect([reach.answer, describeTraffic(reach.ports ?? [])]).toEqual([expected, ports])
  })

  test('rules beside the group take the place of the one that AWS gives', () => {
    const beside = (range: string) => `
  One: { Type: AWS::EC2::SecurityGroupEgress, Properties: { GroupId: !GetAtt Open.GroupId, IpProtocol: "-1", CidrIp: ${range} } }
`
    const answer = (range: string) =>
      networkIn(`${vpc}${fn('!Ref Private', '!Ref Open')}${beside(range)}`).toInternet('F').answer
    expect([answer('10.0.0.0/8'), answer('0.0.0.0/0')]).toEqual(['no', 'yes'])
  })

  test('a group that is not among the inputs may let out or not', () => {
    expect(networkIn(`${vpc}${fn('!Ref Private', 'sg-1')}`).toInternet('F')).toMatchObject({
      answer: 'unknown',
      doubt: { text: 'the rules of security group `sg-1` are not among the inputs' },
    })
  })
})

describe('by the network ACL', () => {
  const acl = (entries: readonly string[]) => `
  Acl: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: !Ref Vpc } }
  AclOf: { Type: AWS::EC2::SubnetNetworkAclAssociation, Properties: { SubnetId: !Ref Private, NetworkAclId: !Ref Acl } }
${entries.map((entry, index) => `  E${index}: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, ${entry} } }`).join('\n')}
`
  const out = (number: number | string, action: string, more = 'Protocol: -1, CidrBlock: 0.0.0.0/0') =>
    `Egress: true, RuleNumber: ${number}, RuleAction: ${action}, ${more}`
  const back = 'RuleNumber: 1, RuleAction: allow, Protocol: -1, CidrBlock: 0.0.0.0/0'

  test.each([
    ['no entry', [], 'no'],
    ['allowed', [out(100, 'allow'), back], 'yes'],
    ['answers are stopped', [out(100, 'allow')], 'no'],
    [
      'answers to high ports suffice',
      [
        out(100, 'allow'),
        'RuleNumber: 1, RuleAction: allow, Protocol: 6, CidrBlock: 0.0.0.0/0, PortRange: { From: 1024, To: 65535 }',
      ],
      'yes',
    ],
    [
      'answers to low ports do not',
      [
        out(100, 'allow'),
        'RuleNumber: 1, RuleAction: allow, Protocol: 6, CidrBlock: 0.0.0.0/0, PortRange: { From: 1, To: 1023 }',
      ],
      'no',
    ],
    ['denied first', [out(90, 'deny'), out(100, 'allow'), back], 'no'],
    ['denied later', [out(110, 'deny'), out(100, 'allow'), back], 'yes'],
    [
      'a part is denied',
      [out(90, 'deny', 'Protocol: -1, CidrBlock: 8.0.0.0/8'), out(100, 'allow'), back],
      'yes',
    ],
    ['only private ranges', [out(100, 'allow', 'Protocol: -1, CidrBlock: 10.0.0.0/8'), back], 'no'],
    ['a range that is not known', [out(100, 'allow', 'Protocol: -1, CidrBlock: !Ref P'), back], 'unknown'],
    [
      'a denial of a range that is not known',
      [out(90, 'deny', 'Protocol: -1, CidrBlock: !Ref P'), out(100, 'allow'), back],
      'unknown',
    ],
    [
      'a denial later of a range that is not known',
      [out(190, 'deny', 'Protocol: -1, CidrBlock: !Ref P'), out(100, 'allow'), back],
      'yes',
    ],
    ['a number that is not known', [out('!Ref P', 'deny'), out(100, 'allow'), back], 'unknown'],
    ['an action that is not known', [out(90, '!Ref P'), out(100, 'allow'), back], 'unknown'],
  ])('%s', (_what, entries, expected) => {
    expect(networkIn(`${vpc}${fn('!Ref Private', '!Ref Open')}${acl(entries)}`).toInternet('F').answer).toBe(
      expected,
    )
  })
})

describe('by what it runs as', () => {
  const model = (more: string) =>
    `  M: { Type: AWS::SageMaker::Model, Properties: { ${more} } }
  C: { Type: AWS::SageMaker::EndpointConfig, Properties: { ProductionVariants: [{ VariantName: a, ModelName: !GetAtt M.ModelName }] } }
  E: { Type: AWS::SageMaker::Endpoint, Properties: { EndpointConfigName: !GetAtt C.EndpointConfigName } }`
  const inClosed = 'VpcConfig: { Subnets: [!Ref Closed], SecurityGroupIds: [!Ref Open] }'
  test.each([
    [model(''), 'E', 'yes'],
    [model('EnableNetworkIsolation: true'), 'E', 'no'],
    [model('EnableNetworkIsolation: !Ref P'), 'E', 'unknown'],
    [model(inClosed), 'E', 'no'],
    [
      '  E: { Type: AWS::SageMaker::Endpoint, Properties: { EndpointConfigName: elsewhere } }',
      'E',
      'unknown',
    ],
    ['  N: { Type: AWS::SageMaker::NotebookInstance }', 'N', 'yes'],
    [
      '  N: { Type: AWS::SageMaker::NotebookInstance, Properties: { SubnetId: !Ref Closed, SecurityGroupIds: [!Ref Open] } }',
      'N',
      'yes',
    ],
    [
      '  N: { Type: AWS::SageMaker::NotebookInstance, Properties: { DirectInternetAccess: Disabled, SubnetId: !Ref Closed, SecurityGroupIds: [!Ref Open] } }',
      'N',
      'no',
    ],
    [
      '  N: { Type: AWS::SageMaker::NotebookInstance, Properties: { DirectInternetAccess: Disabled, SubnetId: !Ref Private, SecurityGroupIds: [!Ref Open] } }',
      'N',
      'yes',
    ],
    [
      '  N: { Type: AWS::SageMaker::NotebookInstance, Properties: { DirectInternetAccess: !Ref P } }',
      'N',
      'unknown',
    ],
    ['  D: { Type: AWS::SageMaker::Domain, Properties: { SubnetIds: [!Ref Closed] } }', 'D', 'yes'],
    [
      '  D: { Type: AWS::SageMaker::Domain, Properties: { AppNetworkAccessType: VpcOnly, SubnetIds: [!Ref Closed] } }',
      'D',
      'no',
    ],
    [
      '  D: { Type: AWS::SageMaker::Domain, Properties: { AppNetworkAccessType: VpcOnly, SubnetIds: !Ref L } }',
      'D',
      'unknown',
    ],
    [
      '  R: { Type: AWS::BedrockAgentCore::Runtime, Properties: { NetworkConfiguration: { NetworkMode: PUBLIC } } }',
      'R',
      'yes',
    ],
    [
      '  R: { Type: AWS::BedrockAgentCore::Runtime, Properties: { NetworkConfiguration: { NetworkMode: VPC, NetworkModeConfig: { Subnets: [!Ref Closed], SecurityGroups: [!Ref Open] } } } }',
      'R',
      'no',
    ],
    ['  R: { Type: AWS::BedrockAgentCore::Runtime }', 'R', 'unknown'],
    [
      '  I: { Type: AWS::BedrockAgentCore::CodeInterpreterCustom, Properties: { NetworkConfiguration: { NetworkMode: SANDBOX } } }',
      'I',
      'no',
    ],
    ['  F: { Type: AWS::Lambda::Function }', 'F', 'yes'],
    ['  B: { Type: AWS::S3::Bucket }', 'B', 'no'],
    [
      '  I: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref Public, SecurityGroupIds: [!Ref Open] } }',
      'I',
      'yes',
    ],
    [
      '  I: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref Closed, SecurityGroupIds: [!Ref Open] } }',
      'I',
      'no',
    ],
    ['  I: { Type: AWS::EC2::Instance }', 'I', 'unknown'],
  ])('%s', (resources, address, expected) => {
    expect(networkIn(`${vpc}${resources}`).toInternet(address).answer).toBe(expected)
  })
})

test('the hops tell the way, each with its place', () => {
  const { hops } = networkIn(`${vpc}${fn('!Ref Private', '!Ref Open')}`).toInternet('F')
  expect(hops.map(({ resource, path }) => `${resource.slice(7)} ${path}`)).toEqual([
    'F ',
    'Open SecurityGroupEgress',
    'PrivateRoute NatGatewayId',
    'PublicRoute GatewayId',
  ])
  expect(hops.every(({ at }) => at?.file === 't.yaml')).toBe(true)
})

test('an id that names nothing reaches nothing', () => {
  expect(networkIn(vpc).toInternet('Nobody').answer).toBe('no')
})
