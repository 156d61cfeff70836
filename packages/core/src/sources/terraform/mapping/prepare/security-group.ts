import type { MapValue, Value } from '../../../../workload/index.ts'
import { scalar } from '../../../values/make-value.ts'
import type { TerraformResource } from '../../resource.ts'
import { argumentsOf, changeBlocks, isGiven, itemsOf, part, referenceTo, withArguments } from './arguments.ts'

/** Whom a rule is for: arguments of Terraform, each a list, by the name for one of its items. */
const peers: readonly (readonly [from: string, ingress: string, egress: string])[] = [
  ['cidr_blocks', 'cidr_ip', 'cidr_ip'],
  ['ipv6_cidr_blocks', 'cidr_ipv6', 'cidr_ipv6'],
  ['prefix_list_ids', 'source_prefix_list_id', 'destination_prefix_list_id'],
  ['security_groups', 'source_security_group_id', 'destination_security_group_id'],
]

type Direction = 'ingress' | 'egress'

/** One rule for each peer, as CloudFormation writes them. */
function rulesOf(block: MapValue, direction: Direction, self: Value): readonly MapValue[] {
  const common = commonOf(block)
  const found = peers.flatMap(([from, ingress, egress]) =>
    itemsOf(block.entries.get(from)).map(
      (item) => [direction === 'ingress' ? ingress : egress, item] as const,
    ),
  )
  const own = block.entries.get('self')
  if (own?.kind === 'scalar' && String(own.value) === 'true') {
    found.push([direction === 'ingress' ? 'source_security_group_id' : 'destination_security_group_id', self])
  }
  return found.map(([name, item]) =>
    argumentsOf([...common, [name, item]], item.at === undefined ? block : item),
  )
}

function commonOf(block: MapValue): readonly (readonly [string, Value | undefined])[] {
  const protocol = protocolOf(block.entries.get('protocol'))
  const isAll = protocol?.kind === 'scalar' && protocol.value === '-1'
  const port = (name: string): Value | undefined => (isAll ? undefined : block.entries.get(name))
  return [
    ['ip_protocol', protocol],
    ['from_port', port('from_port')],
    ['to_port', port('to_port')],
    ['description', block.entries.get('description')],
  ]
}

function protocolOf(value: Value | undefined): Value | undefined {
  if (value?.kind !== 'scalar') return value
  return String(value.value).toLowerCase() === 'all'
    ? { ...value, value: '-1' }
    : { ...value, value: String(value.value) }
}

/**
 * The rules that stand in a group, one for each peer.
 *
 * Terraform takes away the rule of a new group that lets everything out, so that a group without rules of its own
 * has an empty list: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group
 */
export function securityGroup(attributes: MapValue, resource: TerraformResource): MapValue {
  const self = referenceTo(resource, 'id')
  const list = (direction: Direction): Value | undefined => {
    const rules = attributes.entries.get(direction)
    return isGiven(rules) ? changeBlocks(rules, (block) => rulesOf(block, direction, self)) : undefined
  }
  const none: Value = { kind: 'list', items: [], ...(resource.at !== undefined && { at: resource.at }) }
  return withArguments(attributes, { ingress: list('ingress'), egress: list('egress') ?? none })
}

/** A rule that stands beside its group: one for each peer, of the type for its direction. */
export function securityGroupRules(resource: TerraformResource): readonly TerraformResource[] {
  const { attributes } = resource
  const direction = attributes.entries.get('type')
  const way = direction?.kind === 'scalar' && direction.value === 'egress' ? 'egress' : 'ingress'
  const group = attributes.entries.get('security_group_id') ?? scalar('', resource.at)
  const peer = attributes.entries.get('source_security_group_id')
  const block = isGiven(peer)
    ? withArguments(attributes, { security_groups: { kind: 'list', items: [peer] } })
    : attributes
  const rules = rulesOf(block, way, group)
  const type = `aws_vpc_security_group_${way}_rule`
  const named = (rules.length === 0 ? [argumentsOf(commonOf(block), block)] : rules).map((rule) =>
    withArguments(rule, { security_group_id: group }),
  )
  return named.map((rule, index) =>
    index === 0 ? { ...resource, type, attributes: rule } : part(resource, String(index + 1), type, rule),
  )
}
