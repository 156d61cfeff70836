import { networkOf } from '../../network/index.ts'
import type { Graph } from '../../relations/index.ts'
import { type Edit, type EditValue, type Resource, set } from '../../workload/index.ts'
import { writtenValue } from '../copy.ts'
import { isList } from '../print-value.ts'
import type { Template } from '../template.ts'
import type { Recipe, RecipeContext } from './recipe.ts'

/** Where types name their subnets and security groups. */
const NETWORKS: Readonly<Record<string, readonly [subnets: string, groups: string]>> = {
  'AWS::Lambda::Function': ['VpcConfig.SubnetIds', 'VpcConfig.SecurityGroupIds'],
  'AWS::SageMaker::Model': ['VpcConfig.Subnets', 'VpcConfig.SecurityGroupIds'],
  'AWS::SageMaker::Domain': ['SubnetIds', 'DefaultUserSettings.SecurityGroups'],
  'AWS::SageMaker::NotebookInstance': ['SubnetId', 'SecurityGroupIds'],
  'AWS::BedrockAgentCore::Runtime': [
    'NetworkConfiguration.NetworkModeConfig.Subnets',
    'NetworkConfiguration.NetworkModeConfig.SecurityGroups',
  ],
  'AWS::BedrockAgentCore::BrowserCustom': [
    'NetworkConfiguration.VpcConfig.Subnets',
    'NetworkConfiguration.VpcConfig.SecurityGroups',
  ],
  'AWS::BedrockAgentCore::CodeInterpreterCustom': [
    'NetworkConfiguration.VpcConfig.Subnets',
    'NetworkConfiguration.VpcConfig.SecurityGroups',
  ],
}

type Network = { readonly subnets: EditValue; readonly groups: EditValue }

/**
 * The network in which something else of the template runs already: private subnets with a way out, and the
 * security groups that go with them. Of several networks none is chosen.
 */
export const privateNetwork: Recipe = (context) => {
  const { template } = context
  const found = [...template.types].flatMap(([id, type]) => {
    const paths = NETWORKS[type]
    const user = paths && userOf(context, id)
    if (paths === undefined || user === undefined || !isPrivate(user, context.graph)) return []
    return networkAt(template, id, paths) ?? []
  })
  const [network, ...others] = distinct(found)
  if (network === undefined || others.length > 0) return undefined
  return {
    edits: editsFor(context, network),
    check: 'check that what it calls is reached from the private subnets',
  }
}

function editsFor({ finding, logicalId }: RecipeContext, { subnets, groups }: Network): readonly Edit[] {
  const { resource, place } = finding
  const parent = place.path.slice(0, -'Subnets'.length)
  // A definition takes single values only.
  const list = logicalId === undefined ? firstOf(subnets) : subnets
  if (place.path.endsWith('.Subnets'))
    return [set(place.path, list), set(`${parent}SecurityGroupIds`, groups)]
  const paths = NETWORKS[resource.type]
  return paths === undefined ? [] : [set(place.path, 'VPC'), set(paths[0], subnets), set(paths[1], groups)]
}

/** What a parameter or output lists is taken one by one; a private subnet is enough for a job. */
const firstOf = (subnets: EditValue): EditValue =>
  typeof subnets === 'object' && isList(subnets) ? subnets : [{ 'Fn::Select': ['0', subnets] }]

/** The resource of a logical id in the folder of the judged one. */
function userOf({ finding: { resource }, graph }: RecipeContext, logicalId: string): Resource | undefined {
  const { unit, address } = resource
  const folders = address.split('/').slice(0, -1)
  // A job has one folder more: its state machine.
  const places = [folders, folders.slice(0, -1)].map((folder) => [...folder, logicalId].join('/'))
  return places.flatMap((place) => graph.resource(`${unit}#${place}`) ?? [])[0]
}

/** Whether its subnets are known, have no internet gateway, and reach Amazon S3 or the internet all the same. */
function isPrivate(user: Resource, graph: Graph): boolean {
  const subnets = graph.edgesFrom(user.id).flatMap(({ to }) => (to.type === 'AWS::EC2::Subnet' ? [to] : []))
  if (subnets.length === 0 || subnets.some((subnet) => leadsOut(subnet, graph))) return false
  const network = networkOf(graph, graph)
  return network.toService(user.id, 's3').answer !== 'no' || network.toInternet(user.id).answer !== 'no'
}

function leadsOut(subnet: Resource, graph: Graph): boolean {
  const tables = graph
    .referrersOf(subnet.id)
    .filter(({ type }) => type === 'AWS::EC2::SubnetRouteTableAssociation')
    .flatMap(({ id }) => graph.edgesFrom(id).map(({ to }) => to))
    .filter(({ type }) => type === 'AWS::EC2::RouteTable')
  // A subnet whose table is not known may lead anywhere.
  if (tables.length === 0) return true
  const routes = tables.flatMap(({ id }) => graph.referrersOf(id))
  return routes.some(({ id }) =>
    graph.edgesFrom(id).some(({ to }) => to.type === 'AWS::EC2::InternetGateway'),
  )
}

function networkAt(
  template: Template,
  id: string,
  [subnetPath, groupPath]: readonly [string, string],
): Network | undefined {
  const subnets = writtenValue(template.property(id, ...subnetPath.split('.')))
  const groups = writtenValue(template.property(id, ...groupPath.split('.')))
  if (subnets === undefined || groups === undefined) return undefined
  return { subnets: subnetPath.endsWith('SubnetId') ? [subnets] : subnets, groups }
}

const distinct = (networks: readonly Network[]): readonly Network[] => [
  ...new Map(networks.map((one) => [JSON.stringify(one), one])).values(),
]
