import type { Resource } from '../../workload/index.ts'
import { type EditValue, set } from '../../workload/index.ts'
import { copyOf } from '../bind.ts'
import type { Derived, Recipe, RecipeContext } from './recipe.ts'
import { namesOnly } from './references.ts'

const GROUP = 'AWS::EC2::SecurityGroup'

/**
 * Lets in the addresses of the network in place of all: whoever comes from outside of it needs a public address,
 * which load balancers have for others. Groups of those are left.
 */
export const callersInside: Recipe = (context) => {
  const range = rangeOf(context)
  const isFront = membersOf(context).some(({ type }) => type.includes('LoadBalanc'))
  if (range === undefined || isFront || !context.finding.place.path.endsWith('CidrIp')) return undefined
  return {
    edits: [set(context.finding.place.path, range)],
    check: 'check that nobody calls from outside of the network',
  }
}

/**
 * Lets traffic out to the addresses of the network only, where nothing else is reached anyway: no route of the
 * template leads out of it, and no gateway endpoint, which would have to be named by a prefix list.
 */
export const answersInside: Recipe = (context): Derived | undefined => {
  const { finding, template } = context
  const range = rangeOf(context)
  const leads = [...template.types].some(
    ([id, type]) =>
      type === 'AWS::EC2::Route' ||
      type.includes('TransitGateway') ||
      type === 'AWS::EC2::InternetGateway' ||
      (type === 'AWS::EC2::VPCEndpoint' && template.property(id, 'RouteTableIds') !== undefined),
  )
  if (range === undefined || leads) return undefined
  const check = 'no route leads out of the network in this template: check that none is made elsewhere'
  const { path } = finding.place
  if (path.endsWith('CidrIp')) return { edits: [set(path, range)], check }
  return path === 'SecurityGroupEgress'
    ? { edits: [set(path, [{ IpProtocol: '-1', CidrIp: range }])], check }
    : undefined
}

/** The addresses of the network of a group, where the template has both. */
function rangeOf({ template, logicalId, finding: { resource } }: RecipeContext): EditValue | undefined {
  const own = logicalId ?? ''
  const group = resource.type === GROUP ? own : namesOnly(template.property(own, 'GroupId'))
  const network = namesOnly(template.property(group ?? '', 'VpcId'))
  return template.types.get(network ?? '') === 'AWS::EC2::VPC'
    ? copyOf(template.property(network ?? '', 'CidrBlock'))
    : undefined
}

/** What is in a group, for a rule that of the group beside it. */
function membersOf({ finding: { resource }, graph }: RecipeContext): readonly Resource[] {
  const groups =
    resource.type === GROUP
      ? [resource]
      : graph.edgesFrom(resource.id).flatMap(({ to }) => (to.type === GROUP ? [to] : []))
  return groups.flatMap(({ id }) => graph.referrersOf(id))
}
