import type { RelationRule } from '../rule.ts'
import { attaches, belongs, key, logGroup, mentions, network, role, rulesOf, securityGroup } from './row.ts'

const vpc = 'AWS::EC2::VPC'
const subnet = 'AWS::EC2::Subnet'
const group = 'AWS::EC2::SecurityGroup'
const table = 'AWS::EC2::RouteTable'
const acl = 'AWS::EC2::NetworkAcl'

/** How the parts of a network hang together. */
export const networkRules: readonly RelationRule[] = [
  ...rulesOf(subnet, [attaches('VpcId', vpc, 'network')]),
  ...rulesOf('AWS::EC2::VPCCidrBlock', [belongs('VpcId', vpc)]),
  ...rulesOf(group, [
    attaches('VpcId', vpc, 'network'),
    mentions('SecurityGroupIngress[].SourceSecurityGroupId', group),
    mentions('SecurityGroupEgress[].DestinationSecurityGroupId', group),
  ]),
  ...rulesOf('AWS::EC2::SecurityGroupIngress', [
    belongs('GroupId', group),
    mentions('SourceSecurityGroupId', group),
  ]),
  ...rulesOf('AWS::EC2::SecurityGroupEgress', [
    belongs('GroupId', group),
    mentions('DestinationSecurityGroupId', group),
  ]),
  ...rulesOf('AWS::EC2::SecurityGroupVpcAssociation', [
    belongs('GroupId', group),
    attaches('VpcId', vpc, 'network'),
  ]),
  ...rulesOf(table, [mentions('VpcId', vpc)]),
  ...rulesOf('AWS::EC2::SubnetRouteTableAssociation', [
    belongs('SubnetId', subnet),
    attaches('RouteTableId', table, 'network'),
  ]),
  ...rulesOf('AWS::EC2::GatewayRouteTableAssociation', [
    mentions('GatewayId', 'AWS::EC2::InternetGateway'),
    attaches('RouteTableId', table, 'network'),
  ]),
  ...rulesOf('AWS::EC2::Route', [
    belongs('RouteTableId', table),
    attaches('GatewayId', ['AWS::EC2::InternetGateway', 'AWS::EC2::VPNGateway'], 'network'),
    attaches('NatGatewayId', 'AWS::EC2::NatGateway', 'network'),
    attaches('EgressOnlyInternetGatewayId', 'AWS::EC2::EgressOnlyInternetGateway', 'network'),
    attaches('TransitGatewayId', 'AWS::EC2::TransitGateway', 'network'),
    attaches('VpcPeeringConnectionId', 'AWS::EC2::VPCPeeringConnection', 'network'),
    mentions('VpcEndpointId', 'AWS::EC2::VPCEndpoint'),
    mentions('NetworkInterfaceId', 'AWS::EC2::NetworkInterface'),
    mentions('InstanceId', 'AWS::EC2::Instance'),
  ]),
  ...rulesOf('AWS::EC2::VPCGatewayAttachment', [
    belongs('VpcId', vpc),
    attaches('InternetGatewayId', 'AWS::EC2::InternetGateway', 'network'),
    attaches('VpnGatewayId', 'AWS::EC2::VPNGateway', 'network'),
  ]),
  ...rulesOf('AWS::EC2::EgressOnlyInternetGateway', [belongs('VpcId', vpc)]),
  ...rulesOf('AWS::EC2::NatGateway', [mentions('SubnetId', subnet)]),
  ...rulesOf('AWS::EC2::VPCPeeringConnection', [belongs('VpcId', vpc), mentions('PeerVpcId', vpc)]),
  ...rulesOf('AWS::EC2::TransitGatewayAttachment', [
    belongs('VpcId', vpc),
    attaches('TransitGatewayId', 'AWS::EC2::TransitGateway', 'network'),
    mentions('SubnetIds[]', subnet),
  ]),
  ...rulesOf('AWS::EC2::TransitGatewayVpcAttachment', [
    belongs('VpcId', vpc),
    attaches('TransitGatewayId', 'AWS::EC2::TransitGateway', 'network'),
    mentions('SubnetIds[]', subnet),
  ]),
  ...rulesOf('AWS::EC2::VPCEndpoint', [
    belongs('VpcId', vpc),
    securityGroup('SecurityGroupIds[]'),
    mentions('SubnetIds[]', subnet),
    mentions('RouteTableIds[]', table),
  ]),
  ...rulesOf(acl, [mentions('VpcId', vpc)]),
  ...rulesOf('AWS::EC2::NetworkAclEntry', [belongs('NetworkAclId', acl)]),
  ...rulesOf('AWS::EC2::SubnetNetworkAclAssociation', [
    belongs('SubnetId', subnet),
    attaches('NetworkAclId', acl, 'network'),
  ]),
  ...rulesOf('AWS::EC2::FlowLog', [
    belongs('ResourceId', [vpc, subnet, 'AWS::EC2::NetworkInterface', 'AWS::EC2::TransitGateway']),
    logGroup('LogGroupName'),
    attaches('LogDestination', 'AWS::S3::Bucket', undefined, 's3-arn'),
    attaches('LogDestination', ['AWS::Logs::LogGroup', 'AWS::KinesisFirehose::DeliveryStream']),
    role('DeliverLogsPermissionArn'),
  ]),
  ...rulesOf('AWS::EC2::NetworkInterface', network('SubnetId', 'GroupSet[]')),
  ...rulesOf('AWS::EC2::Instance', [
    attaches('IamInstanceProfile', 'AWS::IAM::InstanceProfile', undefined, 'name'),
    ...network('SubnetId', 'SecurityGroupIds[]'),
    ...network('NetworkInterfaces[].SubnetId', 'NetworkInterfaces[].GroupSet[]'),
    attaches('LaunchTemplate.LaunchTemplateId', 'AWS::EC2::LaunchTemplate'),
    key('BlockDeviceMappings[].Ebs.KmsKeyId'),
  ]),
  ...rulesOf('AWS::EC2::LaunchTemplate', [
    attaches('LaunchTemplateData.IamInstanceProfile.Arn', 'AWS::IAM::InstanceProfile'),
    attaches('LaunchTemplateData.IamInstanceProfile.Name', 'AWS::IAM::InstanceProfile', undefined, 'name'),
    securityGroup('LaunchTemplateData.SecurityGroupIds[]'),
    ...network(
      'LaunchTemplateData.NetworkInterfaces[].SubnetId',
      'LaunchTemplateData.NetworkInterfaces[].Groups[]',
    ),
    key('LaunchTemplateData.BlockDeviceMappings[].Ebs.KmsKeyId'),
  ]),
  ...rulesOf('AWS::EC2::Volume', [key('KmsKeyId')]),
  ...rulesOf('AWS::EC2::EIPAssociation', [belongs('InstanceId', 'AWS::EC2::Instance')]),
  ...rulesOf('AWS::AutoScaling::AutoScalingGroup', [
    attaches('LaunchTemplate.LaunchTemplateId', 'AWS::EC2::LaunchTemplate'),
    attaches('LaunchConfigurationName', 'AWS::AutoScaling::LaunchConfiguration', undefined, 'name'),
    ...network('VPCZoneIdentifier[]'),
  ]),
  ...rulesOf('AWS::AutoScaling::LaunchConfiguration', [
    attaches('IamInstanceProfile', 'AWS::IAM::InstanceProfile', undefined, 'name'),
    securityGroup('SecurityGroups[]'),
  ]),
  ...rulesOf('AWS::ElasticLoadBalancingV2::LoadBalancer', network('Subnets[]', 'SecurityGroups[]')),
  ...rulesOf('AWS::ElasticLoadBalancingV2::Listener', [
    belongs('DefaultActions[].TargetGroupArn', 'AWS::ElasticLoadBalancingV2::TargetGroup'),
    belongs(
      'DefaultActions[].ForwardConfig.TargetGroups[].TargetGroupArn',
      'AWS::ElasticLoadBalancingV2::TargetGroup',
    ),
    attaches('LoadBalancerArn', 'AWS::ElasticLoadBalancingV2::LoadBalancer', 'network'),
  ]),
  ...rulesOf('AWS::ElasticLoadBalancingV2::ListenerRule', [
    belongs('Actions[].TargetGroupArn', 'AWS::ElasticLoadBalancingV2::TargetGroup'),
    attaches('ListenerArn', 'AWS::ElasticLoadBalancingV2::Listener', 'network'),
  ]),
  ...rulesOf('AWS::ElasticLoadBalancingV2::TargetGroup', [
    belongs('Targets[].Id', ['AWS::Lambda::Function', 'AWS::EC2::Instance']),
    mentions('VpcId', vpc),
  ]),
]
