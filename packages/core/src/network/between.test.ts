import { describe, expect, test } from 'vitest'
import { networkIn, vpc } from '../../test/support/network-in.ts'
import { describeTraffic } from './traffic.ts'

const fn = (subnet: string, group = '!Ref Open') => `
  F: { Type: AWS::Lambda::Function, Properties: { VpcConfig: { SubnetIds: [${subnet}], SecurityGroupIds: [${group}] } } }
`

describe('to a service', () => {
  const gateway = (table: string, service = '!Sub "com.amazonaws.${AWS::Region}.s3"') => `
  S3: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: !Ref Vpc, ServiceName: ${service}, RouteTableIds: [!Ref ${table}] } }
`
  const runtime = (rule: string) => `
  Door: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g, SecurityGroupIngress: [${rule}] } }
  Runtime: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: !Ref Vpc, VpcEndpointType: Interface, ServiceName: com.amazonaws.us-east-1.bedrock-runtime, SubnetIds: [!Ref Closed], SecurityGroupIds: [!Ref Door] } }
`
  const https = 'IpProtocol: tcp, FromPort: 443, ToPort: 443'
  test.each([
    ['no endpoint, no way out', fn('!Ref Closed'), 's3', 'no'],
    ['a way out', fn('!Ref Private'), 's3', 'yes'],
    ['no subnet', '  F: { Type: AWS::Lambda::Function }', 's3', 'yes'],
    ['a gateway endpoint', `${fn('!Ref Closed')}${gateway('ClosedTable')}`, 's3', 'yes'],
    ['of another table', `${fn('!Ref Closed')}${gateway('PublicTable')}`, 's3', 'no'],
    [
      'of another service',
      `${fn('!Ref Closed')}${gateway('ClosedTable', 'com.amazonaws.us-east-1.dynamodb')}`,
      's3',
      'no',
    ],
    [
      'of a service that is not known',
      `${fn('!Ref Closed')}${gateway('ClosedTable', '!Ref P')}`,
      's3',
      'unknown',
    ],
    [
      'an interface endpoint',
      `${fn('!Ref Closed')}${runtime(`{ ${https}, CidrIp: 10.0.0.0/16 }`)}`,
      'bedrock-runtime',
      'yes',
    ],
    [
      'for the VPC, by its attribute',
      `${fn('!Ref Closed')}${runtime(`{ ${https}, CidrIp: !GetAtt Vpc.CidrBlock }`)}`,
      'bedrock-runtime',
      'yes',
    ],
    [
      'for a group',
      `${fn('!Ref Closed')}${runtime(`{ ${https}, SourceSecurityGroupId: !GetAtt Open.GroupId }`)}`,
      'bedrock-runtime',
      'yes',
    ],
    [
      'for another group',
      `${fn('!Ref Closed')}${runtime(`{ ${https}, SourceSecurityGroupId: sg-9 }`)}`,
      'bedrock-runtime',
      'no',
    ],
    [
      'for other addresses',
      `${fn('!Ref Closed')}${runtime(`{ ${https}, CidrIp: 10.9.0.0/16 }`)}`,
      'bedrock-runtime',
      'no',
    ],
    [
      'on another port',
      `${fn('!Ref Closed')}${runtime('{ IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/16 }')}`,
      'bedrock-runtime',
      'no',
    ],
    [
      'for addresses that are not known',
      `${fn('!Ref Closed')}${runtime(`{ ${https}, CidrIp: !Ref P }`)}`,
      'bedrock-runtime',
      'unknown',
    ],
    ['subnets that are not known', fn('!Ref P'), 's3', 'unknown'],
  ])('%s', (_what, resources, service, expected) => {
    expect(networkIn(`${vpc}${resources}`).toService('F', service).answer).toBe(expected)
  })

  test('a bucket is reached as its service is', () => {
    const bucket = '  B: { Type: AWS::S3::Bucket }\n'
    expect(networkIn(`${vpc}${fn('!Ref Closed')}${bucket}`).between('F', 'B').answer).toBe('no')
    expect(
      networkIn(`${vpc}${fn('!Ref Closed')}${bucket}${gateway('ClosedTable')}`).between('F', 'B').answer,
    ).toBe('yes')
  })
})

describe('to a database', () => {
  const database = (rule: string, subnet = 'Private') => `
  Db: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g, SecurityGroupIngress: [${rule}] } }
  Subnets: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [!Ref ${subnet}] } }
  D: { Type: AWS::RDS::DBInstance, Properties: { DBSubnetGroupName: !Ref Subnets, VPCSecurityGroups: [!Ref Db], PubliclyAccessible: false } }
`
  const port = 'IpProtocol: tcp, FromPort: 5432, ToPort: 5432'
  const narrow = `
  Out: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g, SecurityGroupEgress: [{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }] } }
`
  test.each([
    [
      'from the group',
      `${fn('!Ref Closed')}${database(`{ ${port}, SourceSecurityGroupId: !Ref Open }`)}`,
      'yes',
      'tcp 5432',
    ],
    [
      'from another group',
      `${fn('!Ref Closed')}${database(`{ ${port}, SourceSecurityGroupId: sg-1 }`)}`,
      'no',
      '',
    ],
    [
      'from the subnet',
      `${fn('!Ref Closed')}${database(`{ ${port}, CidrIp: 10.0.2.0/24 }`)}`,
      'yes',
      'tcp 5432',
    ],
    [
      'from a part of the subnet',
      `${fn('!Ref Closed')}${database(`{ ${port}, CidrIp: 10.0.2.0/28 }`)}`,
      'unknown',
      '',
    ],
    ['from elsewhere', `${fn('!Ref Closed')}${database(`{ ${port}, CidrIp: 10.0.1.0/24 }`)}`, 'no', ''],
    [
      'out on another port',
      `${narrow}${fn('!Ref Closed', '!Ref Out')}${database(`{ ${port}, CidrIp: 10.0.0.0/16 }`)}`,
      'no',
      '',
    ],
    [
      'out on the port',
      `${narrow}${fn('!Ref Closed', '!Ref Out')}${database(`{ IpProtocol: "-1", CidrIp: 10.0.0.0/16 }`)}`,
      'yes',
      'tcp 443',
    ],
    [
      'from a network of AWS',
      `  F: { Type: AWS::Lambda::Function }\n${database(`{ ${port}, CidrIp: 0.0.0.0/0 }`)}`,
      'no',
      '',
    ],
    [
      'from subnets that are not known',
      `${fn('!Ref P')}${database(`{ ${port}, CidrIp: 0.0.0.0/0 }`)}`,
      'unknown',
      '',
    ],
  ])('%s', (_what, resources, expected, ports) => {
    const reach = networkIn(`${vpc}${resources}`).between('F', 'D')
    expect([reach.answer, describeTraffic(reach.ports ?? [])]).toEqual([expected, ports])
  })

  const other = `
  Vpc2: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.1.0.0/16 } }
  Far: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc2, CidrBlock: 10.1.0.0/24 } }
`
  const peering = (peer: string) => `
  Peering: { Type: AWS::EC2::VPCPeeringConnection, Properties: { VpcId: !Ref Vpc, PeerVpcId: ${peer} } }
  Over: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref ClosedTable, DestinationCidrBlock: 10.1.0.0/16, VpcPeeringConnectionId: !Ref Peering } }
`
  const transit = `
  Over: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref ClosedTable, DestinationCidrBlock: 10.0.0.0/8, TransitGatewayId: tgw-1 } }
`
  test.each([
    ['without a route', '', 'no'],
    ['over a peering connection', peering('!Ref Vpc2'), 'yes'],
    ['over one to elsewhere', peering('vpc-9'), 'no'],
    ['over a transit gateway', transit, 'unknown'],
  ])('in another VPC %s', (_what, more, expected) => {
    const resources = `${vpc}${other}${fn('!Ref Closed')}${database(`{ ${port}, CidrIp: 10.0.0.0/8 }`, 'Far')}${more}`
    expect(networkIn(resources).between('F', 'D').answer).toBe(expected)
  })
})
