import {
  isList,
  objectsOf,
  partAt,
  pluck,
  present,
  type Recorded,
  type RecordedObject,
  textAt,
} from '../recorded.ts'
import type { Beside, Item, Shape } from './shape.ts'

type Side = 'Source' | 'Destination'

/** A record has one permission for several sources, CloudFormation one rule for each. */
function rulesOf(permissions: Recorded | undefined, side: Side): Recorded | undefined {
  if (!isList(permissions)) return permissions
  return objectsOf(permissions).flatMap((permission) => {
    const base = {
      IpProtocol: permission['ipProtocol'] ?? '-1',
      FromPort: permission['fromPort'] ?? null,
      ToPort: permission['toPort'] ?? null,
    }
    return peersOf(permission, side).map((peer) => ({ ...base, ...peer }))
  })
}

/** Who is let in or out; `ipRanges` are the same addresses as `ipv4Ranges`, without their descriptions. */
function peersOf(permission: RecordedObject, side: Side): readonly RecordedObject[] {
  const named = isList(permission['ipv4Ranges']) ? permission['ipv4Ranges'] : undefined
  const bare = isList(permission['ipRanges']) ? permission['ipRanges'].map((cidrIp) => ({ cidrIp })) : []
  return [
    ...objectsOf(named ?? bare).map((one) => peer(one, { CidrIp: one['cidrIp'] })),
    ...objectsOf(permission['ipv6Ranges']).map((one) => peer(one, { CidrIpv6: one['cidrIpv6'] })),
    ...objectsOf(permission['prefixListIds']).map((one) =>
      peer(one, { [`${side}PrefixListId`]: one['prefixListId'] }),
    ),
    ...objectsOf(permission['userIdGroupPairs']).map((one) =>
      peer(one, {
        [`${side}SecurityGroupId`]: one['groupId'],
        ...(side === 'Source' && { SourceSecurityGroupOwnerId: one['userId'] }),
      }),
    ),
  ]
}

const peer = (
  one: RecordedObject,
  members: Readonly<Record<string, Recorded | undefined>>,
): RecordedObject => ({
  ...present(members),
  Description: one['description'] ?? null,
})

/** The resources that a list of the record stands for, where it was recorded. */
function beside(
  type: string,
  list: string,
  make: (one: RecordedObject, item: Item) => { readonly key: string; readonly record: RecordedObject } | [],
): Beside {
  return {
    type,
    of: (item) => {
      const recorded = item.record[list]
      return isList(recorded) ? objectsOf(recorded).flatMap((one) => make(one, item)) : undefined
    },
  }
}

const text = (record: RecordedObject, member: string): string => textAt(record, member) ?? ''

/** Every table has the local route; no template writes it. */
const route = beside('AWS::EC2::Route', 'routes', (one, { record }) => {
  const { gatewayId = null, ...rest } = one
  if (gatewayId === 'local') return []
  const isEndpoint = typeof gatewayId === 'string' && gatewayId.startsWith('vpce-')
  const to =
    text(one, 'destinationCidrBlock') ||
    text(one, 'destinationIpv6CidrBlock') ||
    text(one, 'destinationPrefixListId')
  const RouteTableId = record['routeTableId'] ?? null
  const gateway = isEndpoint ? { VpcEndpointId: gatewayId } : { GatewayId: gatewayId }
  return { key: `route/${to}`, record: { ...rest, ...gateway, RouteTableId } }
})

const association = beside('AWS::EC2::SubnetRouteTableAssociation', 'associations', (one) =>
  textAt(one, 'subnetId') === undefined
    ? []
    : {
        key: `association/${text(one, 'routeTableAssociationId')}`,
        record: { SubnetId: one['subnetId'] ?? null, RouteTableId: one['routeTableId'] ?? null },
      },
)

/** The last rule of every list, which nobody can write, denies what is left. */
const LAST_RULE = 32767

const aclEntry = beside('AWS::EC2::NetworkAclEntry', 'entries', (one, { record }) => {
  const number = one['ruleNumber']
  if (typeof number !== 'number' || number >= LAST_RULE) return []
  return {
    key: `entry/${one['egress'] === true}/${number}`,
    record: {
      ...one,
      Egress: one['egress'] === true,
      Icmp: one['icmpTypeCode'] ?? null,
      NetworkAclId: record['networkAclId'] ?? null,
    },
  }
})

const aclAssociation = beside('AWS::EC2::SubnetNetworkAclAssociation', 'associations', (one) => ({
  key: `association/${text(one, 'networkAclAssociationId')}`,
  record: { SubnetId: one['subnetId'] ?? null, NetworkAclId: one['networkAclId'] ?? null },
}))

const attachment = beside('AWS::EC2::VPCGatewayAttachment', 'attachments', (one, { record }) => ({
  key: `attachment/${text(one, 'vpcId')}`,
  record: { VpcId: one['vpcId'] ?? null, InternetGatewayId: record['internetGatewayId'] ?? null },
}))

const firstOf = (list: Recorded | undefined, member: string): Recorded | undefined =>
  partAt(objectsOf(list)[0], member)

/** A profile is named by its ARN where CloudFormation wants the name. */
function instanceProfile(record: RecordedObject): Recorded | undefined {
  const arn = partAt(record, 'iamInstanceProfile.arn')
  return typeof arn === 'string' ? arn.replace(/^.*\//, '') : arn
}

const isEnabled = (state: Recorded | undefined): Recorded | undefined =>
  typeof state === 'string' ? state === 'enabled' : state

function interfacesOf(list: Recorded | undefined): Recorded | undefined {
  if (!isList(list)) return list
  return objectsOf(list).map((one) =>
    present({
      DeviceIndex: partAt(one, 'attachment.deviceIndex'),
      SubnetId: one['subnetId'],
      GroupSet: pluck(one['groups'], 'groupId'),
      AssociatePublicIpAddress: textAt(one, 'association.publicIp') !== undefined,
    }),
  )
}

function flowLogTarget(id: string): string {
  if (id.startsWith('vpc-')) return 'VPC'
  return id.startsWith('subnet-') ? 'Subnet' : 'NetworkInterface'
}

/** The network and its machines, from Amazon EC2. */
export const network: readonly Shape[] = [
  { recorded: 'AWS::EC2::VPC' },
  {
    recorded: 'AWS::EC2::Subnet',
    adapt: ({ record }) =>
      present({
        ...record,
        Ipv6CidrBlock: firstOf(record['ipv6CidrBlockAssociationSet'], 'ipv6CidrBlock'),
      }),
  },
  {
    recorded: 'AWS::EC2::SecurityGroup',
    adapt: ({ record }) =>
      present({
        ...record,
        GroupDescription: record['description'],
        SecurityGroupIngress: rulesOf(record['ipPermissions'], 'Source'),
        SecurityGroupEgress: rulesOf(record['ipPermissionsEgress'], 'Destination'),
      }),
    whole: ['SecurityGroupIngress', 'SecurityGroupEgress'],
    holds: {
      types: ['AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'],
      when: ({ record }) => isList(record['ipPermissions']) && isList(record['ipPermissionsEgress']),
    },
  },
  { recorded: 'AWS::EC2::RouteTable', beside: [route, association] },
  { recorded: 'AWS::EC2::NetworkAcl', beside: [aclEntry, aclAssociation] },
  { recorded: 'AWS::EC2::InternetGateway', beside: [attachment] },
  {
    recorded: 'AWS::EC2::EgressOnlyInternetGateway',
    adapt: ({ record }) => present({ ...record, VpcId: firstOf(record['attachments'], 'vpcId') }),
  },
  {
    recorded: 'AWS::EC2::NatGateway',
    adapt: ({ record }) =>
      present({
        ...record,
        AllocationId: firstOf(record['natGatewayAddresses'], 'allocationId'),
        PrivateIpAddress: firstOf(record['natGatewayAddresses'], 'privateIp'),
      }),
  },
  {
    recorded: 'AWS::EC2::VPCEndpoint',
    adapt: ({ record }) => present({ ...record, SecurityGroupIds: pluck(record['groups'], 'groupId') }),
  },
  {
    recorded: 'AWS::EC2::VPCPeeringConnection',
    adapt: ({ record }) =>
      present({
        ...record,
        VpcId: partAt(record, 'requesterVpcInfo.vpcId'),
        PeerVpcId: partAt(record, 'accepterVpcInfo.vpcId'),
        PeerOwnerId: partAt(record, 'accepterVpcInfo.ownerId'),
        PeerRegion: partAt(record, 'accepterVpcInfo.region'),
      }),
  },
  {
    recorded: 'AWS::EC2::FlowLog',
    adapt: ({ record }) =>
      present({
        ...record,
        ResourceType:
          typeof record['resourceId'] === 'string' ? flowLogTarget(record['resourceId']) : undefined,
      }),
  },
  {
    recorded: 'AWS::EC2::Instance',
    adapt: ({ record }) =>
      present({
        ...record,
        IamInstanceProfile: instanceProfile(record),
        SecurityGroupIds: pluck(record['securityGroups'], 'groupId'),
        SecurityGroups: pluck(record['securityGroups'], 'groupName'),
        NetworkInterfaces: interfacesOf(record['networkInterfaces']),
        Monitoring: isEnabled(partAt(record, 'monitoring.state')),
        Tenancy: partAt(record, 'placement.tenancy'),
      }),
  },
  {
    recorded: 'AWS::EC2::NetworkInterface',
    adapt: ({ record }) => present({ ...record, GroupSet: pluck(record['groups'], 'groupId') }),
  },
  { recorded: 'AWS::EC2::Volume' },
]
