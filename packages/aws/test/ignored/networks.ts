import { IDENTITY, type Ignored, NO_PROPERTY, STATE, TOLD_BESIDE, WHEN } from './reasons.ts'

/** Members that become no property, of networks, and of APIs that stand before functions. */
export const ignoredOfNetworks: Ignored = {
  'AWS::ApiGateway::Deployment': {
    [WHEN]: ['createdDate'],
    [TOLD_BESIDE]: ['apiSummary'],
  },
  'AWS::ApiGateway::Method': {
    [NO_PROPERTY]: ['methodIntegration.tlsConfig'],
  },
  'AWS::ApiGateway::Resource': {
    [TOLD_BESIDE]: ['path', 'resourceMethods'],
  },
  'AWS::ApiGateway::RestApi': {
    [WHEN]: ['createdDate'],
    [STATE]: ['warnings', 'apiStatus', 'apiStatusMessage'],
  },
  'AWS::ApiGateway::Stage': {
    [TOLD_BESIDE]: ['webAclArn'],
    [WHEN]: ['createdDate', 'lastUpdatedDate'],
    [STATE]: ['cacheClusterStatus'],
    [NO_PROPERTY]: [
      'methodSettings.k.requireAuthorizationForCacheControl',
      'methodSettings.k.unauthorizedCacheControlHeaderStrategy',
    ],
  },
  'AWS::ApiGateway::UsagePlan': {
    [NO_PROPERTY]: ['productCode'],
  },
  'AWS::ApiGatewayV2::Api': {
    [IDENTITY]: ['ApiEndpoint'],
    [WHEN]: ['CreatedDate'],
    [STATE]: ['ImportInfo', 'Warnings'],
    [NO_PROPERTY]: ['ApiGatewayManaged'],
  },
  'AWS::ApiGatewayV2::Deployment': {
    [WHEN]: ['AutoDeployed', 'CreatedDate'],
    [STATE]: ['DeploymentStatus', 'DeploymentStatusMessage'],
  },
  'AWS::ApiGatewayV2::Integration': {
    [WHEN]: ['IntegrationResponseSelectionExpression'],
    [NO_PROPERTY]: ['ApiGatewayManaged'],
  },
  'AWS::ApiGatewayV2::Route': {
    [NO_PROPERTY]: ['ApiGatewayManaged'],
  },
  'AWS::ApiGatewayV2::Stage': {
    [WHEN]: ['CreatedDate'],
    [STATE]: ['LastDeploymentStatusMessage'],
    [NO_PROPERTY]: ['ApiGatewayManaged'],
  },
  'AWS::EC2::FlowLog': {
    [IDENTITY]: ['FlowLogId'],
  },
  'AWS::EC2::InternetGateway': {
    [TOLD_BESIDE]: ['Attachments'],
    [IDENTITY]: ['InternetGatewayId', 'OwnerId'],
  },
  'AWS::EC2::NatGateway': {
    [NO_PROPERTY]: [
      'NatGatewayAddresses[].NetworkInterfaceId',
      'NatGatewayAddresses[].PublicIp',
      'NatGatewayAddresses[].AssociationId',
      'NatGatewayAddresses[].IsPrimary',
      'NatGatewayAddresses[].AvailabilityZone',
      'NatGatewayAddresses[].AvailabilityZoneId',
      'ProvisionedBandwidth',
      'AutoScalingIps',
      'AutoProvisionZones',
      'AttachedAppliances',
    ],
    [IDENTITY]: ['NatGatewayId', 'RouteTableId'],
  },
  'AWS::EC2::NetworkAcl': {
    [TOLD_BESIDE]: ['Associations', 'Entries'],
    [NO_PROPERTY]: ['IsDefault'],
    [IDENTITY]: ['NetworkAclId', 'OwnerId'],
  },
  'AWS::EC2::Route': {
    [IDENTITY]: ['InstanceOwnerId'],
    [NO_PROPERTY]: ['Origin', 'IpAddress'],
  },
  'AWS::EC2::RouteTable': {
    [TOLD_BESIDE]: ['Associations', 'Routes'],
    [NO_PROPERTY]: ['PropagatingVgws'],
    [IDENTITY]: ['RouteTableId', 'OwnerId'],
  },
  'AWS::EC2::SecurityGroup': {
    [IDENTITY]: ['GroupId', 'SecurityGroupArn', 'OwnerId'],
    [NO_PROPERTY]: [
      'IpPermissionsEgress[].UserIdGroupPairs[].UserId',
      'IpPermissionsEgress[].UserIdGroupPairs[].GroupName',
      'IpPermissionsEgress[].UserIdGroupPairs[].VpcId',
      'IpPermissionsEgress[].UserIdGroupPairs[].VpcPeeringConnectionId',
      'IpPermissions[].UserIdGroupPairs[].GroupName',
      'IpPermissions[].UserIdGroupPairs[].VpcId',
      'IpPermissions[].UserIdGroupPairs[].VpcPeeringConnectionId',
    ],
  },
  'AWS::EC2::Subnet': {
    [NO_PROPERTY]: [
      'MapCustomerOwnedIpOnLaunch',
      'CustomerOwnedIpv4Pool',
      'Ipv6CidrBlockAssociationSet[].AssociationId',
      'Ipv6CidrBlockAssociationSet[].Ipv6AddressAttribute',
      'Ipv6CidrBlockAssociationSet[].IpSource',
      'BlockPublicAccessStates',
      'Type',
      'AvailableIpAddressCount',
      'DefaultForAz',
    ],
    [IDENTITY]: ['OwnerId', 'SubnetArn', 'SubnetId'],
  },
  'AWS::EC2::SubnetNetworkAclAssociation': {
    [IDENTITY]: ['NetworkAclAssociationId'],
  },
  'AWS::EC2::SubnetRouteTableAssociation': {
    [NO_PROPERTY]: ['Main', 'PublicIpv4Pool'],
    [IDENTITY]: ['RouteTableAssociationId', 'GatewayId'],
  },
  'AWS::EC2::VPC': {
    [IDENTITY]: ['OwnerId', 'DhcpOptionsId'],
    [NO_PROPERTY]: [
      'Ipv6CidrBlockAssociationSet',
      'CidrBlockAssociationSet',
      'IsDefault',
      'EncryptionControl',
      'BlockPublicAccessStates',
      'VpcId',
    ],
  },
  'AWS::EC2::VPCEndpoint': {
    [NO_PROPERTY]: [
      'VpcEndpointId',
      'Groups[].GroupName',
      'RequesterManaged',
      'DnsEntries',
      'Ipv4Prefixes',
      'Ipv6Prefixes',
      'PayerResponsibilities',
    ],
    [IDENTITY]: ['NetworkInterfaceIds', 'OwnerId'],
  },
  'AWS::WAFv2::WebACL': {
    [IDENTITY]: ['LockToken', 'LabelNamespace'],
    [TOLD_BESIDE]: ['Rules[].Statement'],
    [STATE]: ['Capacity'],
    [NO_PROPERTY]: [
      'PreProcessFirewallManagerRuleGroups',
      'PostProcessFirewallManagerRuleGroups',
      'ManagedByFirewallManager',
      'RetrofittedByFirewallManager',
    ],
  },
}
