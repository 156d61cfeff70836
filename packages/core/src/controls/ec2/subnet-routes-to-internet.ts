import { anyOf, type Judgement, negate, type ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** Passes when a route does not lead to an internet gateway: it names another kind of gateway, or none. */
function leadsElsewhere(route: ResourceView): Judgement {
  const gateway = route.at('GatewayId')
  const { views } = route.targets(gateway, 'AWS::EC2::InternetGateway')
  return views.length > 0
    ? gateway.judge(false, `\`${gateway.path.shown}\` is an internet gateway`)
    : anyOf(gateway.isUnset(), negate(gateway.startsWith('igw-')))
}

export const control: Control = {
  id: 'ec2/subnet-routes-to-internet',
  title: 'Subnet of the workload has a route to an internet gateway',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EC2::Subnet',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'In such a subnet a public address is all that is missing for the internet to reach a notebook, an endpoint or a data store, and for data to leave without a NAT gateway in between.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0049'],
  },
  evaluate: (subnet) =>
    subnet
      .companions('AWS::EC2::SubnetRouteTableAssociation')
      .views.flatMap(
        (association) => association.targets(association.at('RouteTableId'), 'AWS::EC2::RouteTable').views,
      )
      .flatMap((table) => table.companions('AWS::EC2::Route').views)
      .map((route) => leadsElsewhere(route)),
  remedy: [
    advise(
      'send what the subnet needs from outside through a NAT gateway or an endpoint, and take this route away',
    ),
  ],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        VpcConfig:
          SecurityGroupIds: [sg-1]
          Subnets:
            - !Ref Exposed
            - !Ref Maybe
            - !Ref Private
    Gateway:
      Type: AWS::EC2::InternetGateway
    Exposed:
      Type: AWS::EC2::Subnet
      Properties: { VpcId: vpc-1, CidrBlock: 10.0.0.0/24 }
    PublicTable:
      Type: AWS::EC2::RouteTable
      Properties: { VpcId: vpc-1 }
    PublicTableOfExposed:
      Type: AWS::EC2::SubnetRouteTableAssociation
      Properties: { SubnetId: !Ref Exposed, RouteTableId: !Ref PublicTable }
    ToInternet:
      Type: AWS::EC2::Route
      Properties:
        RouteTableId: !Ref PublicTable
        DestinationCidrBlock: 0.0.0.0/0
        GatewayId: !Ref Gateway # fail
    ToInternetByVersion6:
      Type: AWS::EC2::Route
      Properties:
        RouteTableId: !Ref PublicTable
        DestinationIpv6CidrBlock: ::/0
        GatewayId: igw-0123456789abcdef0 # fail
    Maybe:
      Type: AWS::EC2::Subnet
      Properties: { VpcId: vpc-1, CidrBlock: 10.0.1.0/24 }
    MaybeTable:
      Type: AWS::EC2::RouteTable
      Properties: { VpcId: vpc-1 }
    MaybeTableOfMaybe:
      Type: AWS::EC2::SubnetRouteTableAssociation
      Properties: { SubnetId: !Ref Maybe, RouteTableId: !Ref MaybeTable }
    ToSomewhere:
      Type: AWS::EC2::Route
      Properties:
        RouteTableId: !Ref MaybeTable
        DestinationCidrBlock: 0.0.0.0/0
        GatewayId: !Ref GatewayOfVpc # unknown
    Private:
      Type: AWS::EC2::Subnet
      Properties: { VpcId: vpc-1, CidrBlock: 10.0.2.0/24 }
    PrivateTable:
      Type: AWS::EC2::RouteTable
      Properties: { VpcId: vpc-1 }
    PrivateTableOfPrivate:
      Type: AWS::EC2::SubnetRouteTableAssociation
      Properties: { SubnetId: !Ref Private, RouteTableId: !Ref PrivateTable }
    ToNat:
      Type: AWS::EC2::Route # pass
      Properties: { RouteTableId: !Ref PrivateTable, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1 }
    ToOffice:
      Type: AWS::EC2::Route # pass
      Properties: { RouteTableId: !Ref PrivateTable, DestinationCidrBlock: 10.9.0.0/16, GatewayId: vgw-1 }
  `,
}
