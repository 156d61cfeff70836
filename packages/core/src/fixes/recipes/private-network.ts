import { networkOf } from '../../network/index.ts'
import type { Graph } from '../../relations/index.ts'
import { isApiOnly } from '../../schema/index.ts'
import { type Edit, type EditValue, type Resource, set } from '../../workload/index.ts'
import { writtenValue } from '../copy.ts'
import type { PlannedChange } from '../plan.ts'
import { isList } from '../print-value.ts'
import { type Template, templateOf } from '../template.ts'
import { interfaceRights } from './interface-rights.ts'
import type { Derived, Recipe, RecipeContext } from './recipe.ts'
import { idOf } from './role-in.ts'

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
  const own = networkIn(context.template, folderOf(context), context.graph)
  if (own === 'several') return undefined
  const handed = own === undefined ? fromParent(context) : undefined
  const network = own ?? handed?.network
  const rights = interfaceRights(context)
  if (network === undefined || rights === undefined) return undefined
  return {
    edits: editsFor(context, network),
    ...(handed && { elsewhere: handed.changes }),
    ...rights,
    check: 'check that what it calls is reached from the private subnets',
  }
}

/** The network in which the resources of a template run, where it is one. */
function networkIn(template: Template, folder: string, graph: Graph): Network | 'several' | undefined {
  const found = [...template.types].flatMap(([id, type]) => {
    const paths = NETWORKS[type]
    const user = graph.resource(`${folder}${id}`)
    return paths === undefined || user === undefined || !isPrivate(user, graph)
      ? []
      : (networkAt(template, id, paths) ?? [])
  })
  const [network, ...others] = distinct(found)
  return others.length > 0 ? 'several' : network
}

const SUBNETS = 'PrivateSubnetIds'
const GROUPS = 'PrivateSecurityGroupIds'

/** Hands the network of the stack around into a nested one, by parameters that it gets. */
function fromParent({
  finding: { resource },
  template,
  graph,
  files,
  logicalId,
}: RecipeContext):
  | { readonly network: Network; readonly changes: NonNullable<Derived['elsewhere']> }
  | undefined {
  const stack = resource.address.split('/').slice(0, -1)
  const id = stack.pop()
  if (logicalId === undefined || id === undefined || template.takes(SUBNETS) || template.takes(GROUPS))
    return undefined
  const around = `${resource.unit}#${stack.map((name) => `${name}/`).join('')}`
  const unit = graph.units.find((one) => one.id === resource.unit)
  const inParent = unit?.resources.find((one) => one.id === `${around}${idOf(one)}` && one.at !== undefined)
  const file = inParent?.at?.file
  // A template that several stacks use would ask all of them for its parameters.
  const isShared = unit?.resources.some(
    (one) => one.at?.file === template.file && one.id !== `${around}${id}/${idOf(one)}` && !isJob(one),
  )
  if (file === undefined || file === template.file || isShared !== false) return undefined
  const parent = templateOf(file, files.read(file) ?? '')
  const network = networkIn(parent, around, graph)
  if (parent.types.get(id) !== STACK || network === undefined || network === 'several') return undefined
  const handIn = (name: string, value: EditValue): PlannedChange => ({
    file,
    change: { kind: 'set', path: ['Resources', id, 'Properties', 'Parameters', name], value: joined(value) },
  })
  const take = (name: string, type: string): PlannedChange => ({
    file: template.file,
    change: { kind: 'set', path: ['Parameters', name], value: { Type: `List<${type}>` } },
  })
  return {
    network: { subnets: { Ref: SUBNETS }, groups: { Ref: GROUPS } },
    changes: [
      take(SUBNETS, 'AWS::EC2::Subnet::Id'),
      take(GROUPS, 'AWS::EC2::SecurityGroup::Id'),
      { ...handIn(SUBNETS, network.subnets), resource: `${around}${id}` },
      handIn(GROUPS, network.groups),
    ],
  }
}

const STACK = 'AWS::CloudFormation::Stack'

const isJob = ({ type }: Resource): boolean => isApiOnly(type)

/** Stacks are handed texts: a list as its items with commas between. */
function joined(value: EditValue): EditValue {
  const split = typeof value === 'object' && !isList(value) ? value['Fn::Split'] : undefined
  if (split !== undefined && typeof split === 'object' && isList(split) && split[0] === ',')
    return split[1] ?? ''
  const [only, ...others] = typeof value === 'object' && isList(value) ? value : []
  return only !== undefined && others.length === 0 ? only : { 'Fn::Join': [',', value] }
}

/** What the ids of the resources of the template begin with. */
function folderOf({ finding: { resource }, logicalId }: RecipeContext): string {
  // A job stands in one folder more: its state machine.
  const folders = resource.address.split('/').slice(0, logicalId === undefined ? -2 : -1)
  return `${resource.unit}#${folders.map((name) => `${name}/`).join('')}`
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
