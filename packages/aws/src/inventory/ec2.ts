import { isObject, type Json, type JsonObject, listOf, textAt } from '../shape/json.ts'
import type { Entry } from './entry.ts'

const arn = (kind: string, id: string): string => `arn:{partition}:ec2:{region}:{account}:${kind}/{${id}}`

/** A reply has one permission for several sources, CloudFormation one rule for each. */
function rulesOf(permissions: Json | undefined, side: 'Source' | 'Destination'): readonly Json[] {
  return listOf(permissions).flatMap((permission) => {
    if (!isObject(permission)) return []
    const { IpProtocol, FromPort, ToPort } = permission
    const base: JsonObject = {
      IpProtocol: IpProtocol ?? '-1',
      ...(FromPort !== undefined && { FromPort }),
      ...(ToPort !== undefined && { ToPort }),
    }
    const of = (list: string, members: (item: JsonObject) => JsonObject): readonly Json[] =>
      listOf(permission[list])
        .filter(isObject)
        .map((item) => ({
          ...base,
          ...members(item),
          ...(item['Description'] !== undefined && { Description: item['Description'] }),
        }))
    return [
      ...of('IpRanges', (item) => ({ CidrIp: item['CidrIp'] ?? '' })),
      ...of('Ipv6Ranges', (item) => ({ CidrIpv6: item['CidrIpv6'] ?? '' })),
      ...of('PrefixListIds', (item) => ({ [`${side}PrefixListId`]: item['PrefixListId'] ?? '' })),
      ...of('UserIdGroupPairs', (item) => ({
        [`${side}SecurityGroupId`]: item['GroupId'] ?? '',
        ...(side === 'Source' &&
          item['UserId'] !== undefined && { SourceSecurityGroupOwnerId: item['UserId'] }),
      })),
    ]
  })
}

function adaptGroup(reply: JsonObject): JsonObject {
  return {
    ...reply,
    GroupDescription: reply['Description'] ?? '',
    SecurityGroupIngress: rulesOf(reply['IpPermissions'], 'Source'),
    SecurityGroupEgress: rulesOf(reply['IpPermissionsEgress'], 'Destination'),
  }
}

const allocated = 'a request for addresses; the addresses it gave are told instead'

/** The network, from Amazon EC2. */
export const ec2: readonly Entry[] = [
  {
    type: 'AWS::EC2::VPC',
    service: 'ec2',
    list: { operation: 'DescribeVpcs', items: 'Vpcs' },
    satellites: [
      {
        operation: 'DescribeVpcAttribute',
        input: { VpcId: 'VpcId', Attribute: '=enableDnsHostnames' },
        from: 'EnableDnsHostnames.Value',
        into: 'EnableDnsHostnames',
      },
      {
        operation: 'DescribeVpcAttribute',
        input: { VpcId: 'VpcId', Attribute: '=enableDnsSupport' },
        from: 'EnableDnsSupport.Value',
        into: 'EnableDnsSupport',
      },
    ],
    arn: arn('vpc', 'VpcId'),
    names: ['VpcId'],
    unreadable: {
      Ipv4IpamPoolId: allocated,
      Ipv4NetmaskLength: allocated,
      VpcEncryptionControl: 'encryption controls of networks are not read',
    },
  },
  {
    type: 'AWS::EC2::Subnet',
    service: 'ec2',
    list: { operation: 'DescribeSubnets', items: 'Subnets' },
    arn: 'SubnetArn',
    names: ['SubnetId'],
    renames: {
      Ipv6CidrBlock: 'Ipv6CidrBlock',
      'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord': 'EnableResourceNameDnsAAAARecord',
    },
    adapt: (reply) => {
      const [first] = listOf(reply['Ipv6CidrBlockAssociationSet'])
      const block = isObject(first) ? first['Ipv6CidrBlock'] : undefined
      return block === undefined ? reply : { ...reply, Ipv6CidrBlock: block }
    },
    unreadable: {
      Ipv4IpamPoolId: allocated,
      Ipv4NetmaskLength: allocated,
      Ipv6IpamPoolId: allocated,
      Ipv6NetmaskLength: allocated,
    },
  },
  {
    type: 'AWS::EC2::RouteTable',
    service: 'ec2',
    list: { operation: 'DescribeRouteTables', items: 'RouteTables' },
    arn: arn('route-table', 'RouteTableId'),
    names: ['RouteTableId'],
  },
  {
    type: 'AWS::EC2::Route',
    service: 'ec2',
    list: { operation: 'DescribeRouteTables', items: 'RouteTables', each: 'Routes' },
    // Every table has the local route; no template writes it.
    skip: (item) => item['GatewayId'] === 'local',
    arn: '{parent.RouteTableId}/route/{DestinationCidrBlock}{DestinationIpv6CidrBlock}{DestinationPrefixListId}',
    renames: { RouteTableId: 'parent.RouteTableId' },
    adapt: (reply) => {
      const { GatewayId, ...rest } = reply
      return textAt(reply, 'GatewayId')?.startsWith('vpce-') === true
        ? { ...rest, VpcEndpointId: GatewayId ?? '' }
        : reply
    },
  },
  {
    type: 'AWS::EC2::SubnetRouteTableAssociation',
    service: 'ec2',
    list: { operation: 'DescribeRouteTables', items: 'RouteTables', each: 'Associations' },
    skip: (item) => item['SubnetId'] === undefined,
    arn: '{RouteTableAssociationId}',
  },
  {
    type: 'AWS::EC2::SecurityGroup',
    service: 'ec2',
    holds: ['AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'],
    list: { operation: 'DescribeSecurityGroups', items: 'SecurityGroups' },
    arn: 'SecurityGroupArn',
    names: ['GroupId', 'GroupName'],
    adapt: adaptGroup,
  },
  {
    type: 'AWS::EC2::NetworkAcl',
    service: 'ec2',
    list: { operation: 'DescribeNetworkAcls', items: 'NetworkAcls' },
    arn: arn('network-acl', 'NetworkAclId'),
    names: ['NetworkAclId'],
  },
  {
    type: 'AWS::EC2::NetworkAclEntry',
    service: 'ec2',
    list: { operation: 'DescribeNetworkAcls', items: 'NetworkAcls', each: 'Entries' },
    // The last rule of every list, which nobody can write: deny what is left.
    skip: (item) => Number(item['RuleNumber']) >= 32767,
    arn: '{parent.NetworkAclId}/entry/{Egress}/{RuleNumber}',
    renames: { NetworkAclId: 'parent.NetworkAclId', Icmp: 'IcmpTypeCode' },
    adapt: (reply) => ({ ...reply, Egress: reply['Egress'] === true }),
  },
  {
    type: 'AWS::EC2::SubnetNetworkAclAssociation',
    service: 'ec2',
    list: { operation: 'DescribeNetworkAcls', items: 'NetworkAcls', each: 'Associations' },
    arn: '{NetworkAclAssociationId}',
  },
  {
    type: 'AWS::EC2::VPCEndpoint',
    service: 'ec2',
    list: { operation: 'DescribeVpcEndpoints', items: 'VpcEndpoints' },
    arn: arn('vpc-endpoint', 'VpcEndpointId'),
    names: ['VpcEndpointId'],
    adapt: (reply) => ({
      ...reply,
      SecurityGroupIds: listOf(reply['Groups']).flatMap((group): Json[] =>
        isObject(group) ? [group['GroupId'] ?? ''] : [],
      ),
    }),
  },
  {
    type: 'AWS::EC2::FlowLog',
    service: 'ec2',
    list: { operation: 'DescribeFlowLogs', items: 'FlowLogs' },
    arn: arn('vpc-flow-log', 'FlowLogId'),
    names: ['FlowLogId'],
    adapt: (reply) => ({ ...reply, ResourceType: resourceType(textAt(reply, 'ResourceId') ?? '') }),
  },
  {
    type: 'AWS::EC2::NatGateway',
    service: 'ec2',
    list: { operation: 'DescribeNatGateways', items: 'NatGateways' },
    skip: (item) => item['State'] === 'deleted' || item['State'] === 'failed',
    arn: arn('natgateway', 'NatGatewayId'),
    names: ['NatGatewayId'],
    renames: { PrivateIpAddress: 'PrivateIp' },
    adapt: (reply) => {
      const [first] = listOf(reply['NatGatewayAddresses'])
      return isObject(first) ? { ...first, ...reply } : reply
    },
    unreadable: {
      AvailabilityZoneAddresses: 'addresses beside the first are not read',
      MaxDrainDurationSeconds: 'a choice at the time of a change, kept nowhere',
      SecondaryAllocationIds: 'addresses beside the first are not read',
      SecondaryPrivateIpAddressCount: 'addresses beside the first are not read',
      SecondaryPrivateIpAddresses: 'addresses beside the first are not read',
    },
  },
  {
    type: 'AWS::EC2::InternetGateway',
    service: 'ec2',
    list: { operation: 'DescribeInternetGateways', items: 'InternetGateways' },
    arn: arn('internet-gateway', 'InternetGatewayId'),
    names: ['InternetGatewayId'],
  },
  {
    type: 'AWS::EC2::VPCGatewayAttachment',
    service: 'ec2',
    list: { operation: 'DescribeInternetGateways', items: 'InternetGateways', each: 'Attachments' },
    arn: '{parent.InternetGatewayId}/attachment/{VpcId}',
    renames: { InternetGatewayId: 'parent.InternetGatewayId' },
    unreadable: { VpnGatewayId: 'gateways of private networks are not read' },
  },
]

/** Replies leave out what kind of thing is recorded; its identifier tells. */
function resourceType(id: string): string {
  if (id.startsWith('vpc-')) return 'VPC'
  if (id.startsWith('subnet-')) return 'Subnet'
  return id.startsWith('tgw-attach-')
    ? 'TransitGatewayAttachment'
    : id.startsWith('tgw-')
      ? 'TransitGateway'
      : 'NetworkInterface'
}
