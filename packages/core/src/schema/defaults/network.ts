import { type DefaultRow, of, type TypeDefaults } from './row.ts'

const metadata = (at: string): readonly DefaultRow[] => [
  { path: `${at}.HttpTokens`, depends: 'the image, and the setting of the account' },
  { path: `${at}.HttpEndpoint`, default: 'enabled' },
  { path: `${at}.HttpPutResponseHopLimit`, default: 1 },
]

const ebs = 'the default encryption of Amazon EBS in the account'

/** Networks and what stands in them. */
export const networkDefaults: readonly TypeDefaults[] = [
  of('AWS::EC2::VPC', [
    { path: 'EnableDnsSupport', default: true },
    {
      path: 'EnableDnsHostnames',
      default: false,
      source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html',
    },
    { path: 'InstanceTenancy', default: 'default' },
    { path: 'VpcEncryptionControl', none: 'traffic is not required to be encrypted' },
  ]),
  of('AWS::EC2::Subnet', [
    { path: 'MapPublicIpOnLaunch', default: false },
    { path: 'AssignIpv6AddressOnCreation', default: false },
  ]),
  of('AWS::EC2::VPCEndpoint', [
    { path: 'PolicyDocument', none: 'full access to the service' },
    { path: 'VpcEndpointType', default: 'Gateway' },
    {
      path: 'PrivateDnsEnabled',
      default: false,
      source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
    },
    { path: 'SecurityGroupIds', none: 'the default security group of the VPC' },
    { path: 'SubnetIds', none: 'no subnet' },
    { path: 'RouteTableIds', none: 'no route table' },
  ]),
  of('AWS::EC2::SecurityGroup', [
    { path: 'SecurityGroupIngress', none: 'nothing may come in, except by rules of their own' },
    {
      path: 'SecurityGroupEgress',
      none: 'everything may go out, to any address',
      source:
        'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-egress.html',
    },
    { path: 'VpcId', none: 'the default VPC' },
    ...['SecurityGroupIngress[]', 'SecurityGroupEgress[]'].flatMap((rule): DefaultRow[] => [
      { path: `${rule}.CidrIp`, none: 'no IPv4 range' },
      { path: `${rule}.CidrIpv6`, none: 'no IPv6 range' },
      { path: `${rule}.FromPort`, none: 'every port' },
      { path: `${rule}.ToPort`, none: 'every port' },
      { path: `${rule}.Description`, none: 'no description' },
    ]),
    { path: 'SecurityGroupIngress[].SourceSecurityGroupId', none: 'no group' },
    { path: 'SecurityGroupIngress[].SourcePrefixListId', none: 'no prefix list' },
    { path: 'SecurityGroupEgress[].DestinationSecurityGroupId', none: 'no group' },
    { path: 'SecurityGroupEgress[].DestinationPrefixListId', none: 'no prefix list' },
  ]),
  ...['SecurityGroupIngress', 'SecurityGroupEgress'].map((type) =>
    of(`AWS::EC2::${type}`, [
      { path: 'CidrIp', none: 'no IPv4 range' },
      { path: 'CidrIpv6', none: 'no IPv6 range' },
      { path: 'FromPort', none: 'every port' },
      { path: 'ToPort', none: 'every port' },
      type === 'SecurityGroupIngress'
        ? { path: 'SourceSecurityGroupId', none: 'no group' }
        : { path: 'DestinationSecurityGroupId', none: 'no group' },
    ]),
  ),
  of('AWS::EC2::NetworkAclEntry', [
    { path: 'Egress', default: false },
    { path: 'CidrBlock', none: 'no IPv4 range' },
    { path: 'Ipv6CidrBlock', none: 'no IPv6 range' },
    { path: 'PortRange', none: 'every port' },
    { path: 'PortRange.From', none: 'every port' },
    { path: 'PortRange.To', none: 'every port' },
  ]),
  of('AWS::EC2::FlowLog', [
    { path: 'TrafficType', none: 'required unless the resource is a transit gateway' },
    { path: 'LogDestinationType', default: 'cloud-watch-logs' },
    { path: 'MaxAggregationInterval', default: 600 },
  ]),
  of('AWS::EC2::Route', [{ path: 'GatewayId', none: 'another kind of target' }]),
  of('AWS::EC2::NatGateway', [{ path: 'ConnectivityType', default: 'public' }]),
  of('AWS::EC2::Instance', [
    ...metadata('MetadataOptions'),
    { path: 'IamInstanceProfile', none: 'the instance has no role' },
    { path: 'SecurityGroupIds', none: 'the default security group of the VPC' },
    { path: 'NetworkInterfaces[].AssociatePublicIpAddress', depends: 'the subnet' },
    { path: 'BlockDeviceMappings[].Ebs.Encrypted', depends: ebs },
    { path: 'BlockDeviceMappings[].Ebs.KmsKeyId', none: 'the default key of Amazon EBS' },
    { path: 'Monitoring', default: false },
    { path: 'SourceDestCheck', default: true },
    { path: 'UserData', none: 'no user data' },
    { path: 'KeyName', none: 'no key pair' },
  ]),
  of('AWS::EC2::LaunchTemplate', [
    ...metadata('LaunchTemplateData.MetadataOptions'),
    { path: 'LaunchTemplateData.BlockDeviceMappings[].Ebs.Encrypted', depends: ebs },
    { path: 'LaunchTemplateData.IamInstanceProfile', none: 'the instances have no role' },
    { path: 'LaunchTemplateData.UserData', none: 'no user data' },
  ]),
  of('AWS::EC2::Volume', [
    { path: 'Encrypted', depends: ebs },
    { path: 'KmsKeyId', none: 'the default key of Amazon EBS' },
  ]),
  of('AWS::EC2::TransitGateway', [
    { path: 'AutoAcceptSharedAttachments', default: 'disable' },
    { path: 'DefaultRouteTableAssociation', default: 'enable' },
    { path: 'DefaultRouteTablePropagation', default: 'enable' },
  ]),
  of('AWS::ElasticLoadBalancingV2::LoadBalancer', [
    { path: 'Scheme', default: 'internet-facing' },
    { path: 'LoadBalancerAttributes', none: 'no access logs, no deletion protection' },
    { path: 'SecurityGroups', none: 'the default security group of the VPC' },
  ]),
  of('AWS::ElasticLoadBalancingV2::Listener', [
    { path: 'Certificates', none: 'no certificate' },
    { path: 'SslPolicy', none: 'the default policy of the service' },
    { path: 'MutualAuthentication', none: 'clients need no certificate' },
  ]),
]
