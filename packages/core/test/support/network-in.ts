import { type Network, networkOf } from '../../src/network/index.ts'
import { graphOf } from './view-of.ts'

/** The network of a template, given only the text under `Resources:`; ids are addresses in `t.yaml`. */
export function networkIn(resources: string): Network {
  const parameters =
    'Parameters: { P: { Type: String }, L: { Type: CommaDelimitedList }, C: { Type: String } }\nConditions: { Is: !Equals [!Ref C, yes] }'
  const graph = graphOf({ 't.yaml': `${parameters}\nResources:\n${resources}` })
  const network = networkOf(graph, graph)
  const id = (address: string): string => `t.yaml#${address}`
  return {
    fromInternet: (address) => network.fromInternet(id(address)),
    toInternet: (address) => network.toInternet(id(address)),
    between: (from, to) => network.between(id(from), id(to)),
    toService: (address, service, passes) => network.toService(id(address), service, passes),
  }
}

/**
 * A VPC with a public subnet, a private one behind a NAT gateway, and one without a way out. Each line can be
 * replaced by a test, so that twins differ in one fact.
 */
export const vpc = `
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Gateway: { Type: AWS::EC2::InternetGateway }
  Public: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, MapPublicIpOnLaunch: true } }
  Private: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 } }
  Closed: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24 } }
  PublicTable: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  PrivateTable: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  ClosedTable: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  PublicTo: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Public, RouteTableId: !Ref PublicTable } }
  PrivateTo: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Private, RouteTableId: !Ref PrivateTable } }
  ClosedTo: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Closed, RouteTableId: !Ref ClosedTable } }
  PublicRoute: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref PublicTable, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway } }
  Nat: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref Public } }
  PrivateRoute: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref PrivateTable, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Nat } }
  Open: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g, VpcId: !Ref Vpc } }
`
