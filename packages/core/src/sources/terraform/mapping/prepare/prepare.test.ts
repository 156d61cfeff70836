import { describe, expect, test } from 'vitest'
import type { MapValue, Value } from '../../../../workload/index.ts'
import type { TerraformResource } from '../../resource.ts'
import { gatewayTarget, memoryStrategy } from './agentcore.ts'
import { methodSettings } from './api-gateway.ts'
import { changeBlocks, isGiven, itemsOf, knownBlocks } from './arguments.ts'
import { notifications } from './bucket-notification.ts'
import { policyAttachment } from './iam.ts'
import { blockDevices } from './instance.ts'
import { qualifiedFunction } from './lambda.ts'
import { withoutZeroRetention } from './log-group.ts'
import { flowLog, gatewayAttachment, networkAcl, routes } from './network.ts'
import { securityGroup, securityGroupRules } from './security-group.ts'
import { withPolicy } from './with-policy.ts'

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain }

/** A text `?x` is not known, and a map with `if` is a choice. */
function toValue(plain: Plain): Value {
  if (plain === null) return { kind: 'absent' }
  if (isList(plain)) return { kind: 'list', items: plain.map(toValue) }
  if (typeof plain === 'object') return choiceOf(plain) ?? mapOf(plain)
  if (typeof plain === 'string' && plain.startsWith('?'))
    return { kind: 'unresolved', symbol: { id: plain.slice(1) }, reason: 'parameter' }
  return { kind: 'scalar', value: plain }
}

const isList = (plain: Plain): plain is readonly Plain[] => Array.isArray(plain)

function choiceOf({
  if: test,
  then,
  else: otherwise,
}: {
  readonly [name: string]: Plain
}): Value | undefined {
  if (typeof test !== 'string' || then === undefined || otherwise === undefined) return undefined
  const condition = { kind: 'opaque', symbol: test } as const
  return { kind: 'choice', condition, then: toValue(then), else: toValue(otherwise) }
}

function mapOf(plain: { readonly [name: string]: Plain }): MapValue {
  return { kind: 'map', entries: new Map(Object.entries(plain).map(([name, each]) => [name, toValue(each)])) }
}

function plainOf(value: Value): unknown {
  if (value.kind === 'scalar') return value.value
  if (value.kind === 'unresolved') return `?${value.symbol.id}`
  if (value.kind === 'list') return value.items.map(plainOf)
  if (value.kind === 'map') return Object.fromEntries([...value.entries].map(([k, v]) => [k, plainOf(v)]))
  if (value.kind === 'choice') return { if: true, then: plainOf(value.then), else: plainOf(value.else) }
  return null
}

type Row = readonly [what: string, given: { readonly [name: string]: Plain }, is: unknown]

function checkAll(prepare: (attributes: MapValue) => MapValue, rows: readonly Row[]): void {
  test.each(rows)('%s', (_, given, is) => {
    expect(plainOf(prepare(mapOf(given)))).toEqual(is)
  })
}

const resource = (attributes: { readonly [name: string]: Plain }): TerraformResource => ({
  address: 'a.b',
  type: 'a',
  mode: 'managed',
  attributes: mapOf(attributes),
  scope: { partition: toValue('?p'), account: toValue('?a'), region: toValue('?r') },
})

function checkParts(
  prepare: (resource: TerraformResource) => readonly TerraformResource[],
  rows: readonly Row[],
): void {
  test.each(rows)('%s', (_, given, is) => {
    const parts = prepare(resource(given))
    expect(parts.map(({ address, type, attributes }) => [address, type, plainOf(attributes)])).toEqual(is)
  })
}

describe('a target of a gateway', () => {
  const credentials = (given: { readonly [name: string]: Plain }) => ({
    credential_provider_configuration: [given],
  })
  const payload = (given: { readonly [name: string]: Plain }) => ({
    target_configuration: [{ mcp: [{ lambda: [{ arn: 'f', tool_schema: [{ inline_payload: [given] }] }] }] }],
  })
  const text = { type: 'string' }
  checkAll(gatewayTarget, [
    ['without either', { name: 'n' }, { name: 'n' }],
    [
      'uses the role of the gateway',
      credentials({ gateway_iam_role: {} }),
      credentials({ credential_provider_type: 'GATEWAY_IAM_ROLE' }),
    ],
    [
      'uses the role of the gateway in a plan, that has all blocks',
      credentials({ gateway_iam_role: [{}], api_key: [], oauth: [] }),
      credentials({ credential_provider_type: 'GATEWAY_IAM_ROLE', api_key: [], oauth: [] }),
    ],
    [
      'uses a key',
      credentials({ api_key: [{ provider_arn: 'p' }] }),
      credentials({ api_key: [{ provider_arn: 'p' }], credential_provider_type: 'API_KEY' }),
    ],
    [
      'uses OAuth beside an empty list of keys',
      credentials({ api_key: [], oauth: [{ provider_arn: 'p' }] }),
      credentials({ api_key: [], oauth: [{ provider_arn: 'p' }], credential_provider_type: 'OAUTH' }),
    ],
    ['says nothing of credentials', credentials({ other: 1 }), credentials({ other: 1 })],
    [
      'has credentials that are not known',
      { credential_provider_configuration: '?x' },
      { credential_provider_configuration: '?x' },
    ],
    [
      'has a schema with properties',
      payload({
        name: 't',
        input_schema: [
          {
            type: 'object',
            description: 'd',
            property: [
              { name: 'a', type: 'string', required: true },
              { name: 'b', type: 'array', required: false, items: [text] },
            ],
          },
        ],
      }),
      payload({
        name: 't',
        input_schema: {
          type: 'object',
          description: 'd',
          properties: { a: text, b: { type: 'array', items: text } },
          required: ['a'],
        },
      }),
    ],
    [
      'has a schema of what comes out',
      payload({
        output_schema: [text],
        input_schema: [{ type: 'object', property: [{ name: '?n', type: 'string' }] }],
      }),
      payload({ output_schema: text, input_schema: { type: 'object', properties: {} } }),
    ],
    ['has a schema that is not known', payload({ input_schema: '?x' }), payload({ input_schema: '?x' })],
    [
      'has no lambda',
      { target_configuration: [{ mcp: [{ open_api_schema: 'x' }] }] },
      { target_configuration: [{ mcp: [{ open_api_schema: 'x' }] }] },
    ],
  ])

  test('has a schema of a depth', () => {
    let schema: { readonly [name: string]: Plain } = text
    for (let depth = 0; depth < 12; depth++) schema = { type: 'object', property: [{ name: 'a', ...schema }] }
    const found = JSON.stringify(plainOf(gatewayTarget(mapOf(payload({ input_schema: [schema] })))))
    expect(found.split('properties')).toHaveLength(9)
    let items: { readonly [name: string]: Plain } = text
    for (let depth = 0; depth < 12; depth++) items = { type: 'array', items: [items] }
    expect(
      JSON.stringify(plainOf(gatewayTarget(mapOf(payload({ input_schema: [items] }))))).split('items'),
    ).toHaveLength(9)
  })
})

describe('a strategy of a memory', () => {
  const own = { name: 'n', description: 'd', namespaces: ['x'] }
  checkAll(memoryStrategy, [
    [
      'of a known type',
      { memory_id: 'm', type: 'SEMANTIC', ...own },
      { memory_id: 'm', semantic_memory_strategy: own },
    ],
    ['that sums up', { type: 'SUMMARIZATION', name: 'n' }, { summary_memory_strategy: { name: 'n' } }],
    [
      'of likings',
      { type: 'USER_PREFERENCE', name: 'n' },
      { user_preference_memory_strategy: { name: 'n' } },
    ],
    ['of another type', { type: 'NEW', name: 'n' }, { type: 'NEW', name: 'n' }],
    ['of a type that is not known', { type: '?t', name: 'n' }, { type: '?t', name: 'n' }],
    [
      'that is configured',
      { type: 'CUSTOM', configuration: [{ type: 'SEMANTIC_OVERRIDE', extraction: { model_id: 'm' } }] },
      { custom_memory_strategy: { configuration: { semantic_override: { extraction: { model_id: 'm' } } } } },
    ],
    [
      'that is configured in a way that is not known',
      { type: 'CUSTOM', configuration: [{ type: '?t', extraction: 1 }] },
      { custom_memory_strategy: { configuration: { type: '?t', extraction: 1 } } },
    ],
  ])
})

describe('settings of methods', () => {
  checkAll(methodSettings, [
    ['for all', { method_path: '*/*' }, { method_path: '*/*', resource_path: '/*', http_method: '*' }],
    [
      'for one',
      { method_path: 'a/b/GET' },
      { method_path: 'a/b/GET', resource_path: '/a/b', http_method: 'GET' },
    ],
    [
      'without a slash',
      { method_path: 'GET' },
      { method_path: 'GET', resource_path: '/', http_method: 'GET' },
    ],
    ['that are not known', { method_path: '?m' }, { method_path: '?m' }],
  ])
})

describe('notifications of a bucket', () => {
  checkAll(notifications, [
    [
      'one for each event',
      { queue: [{ queue_arn: 'q', events: ['a', 'b'] }], topic: { topic_arn: 't', events: ['c'] } },
      {
        queue: [
          { queue_arn: 'q', event: 'a' },
          { queue_arn: 'q', event: 'b' },
        ],
        topic: [{ topic_arn: 't', event: 'c' }],
      },
    ],
    [
      'of events that are not known',
      { lambda_function: [{ events: '?e' }] },
      { lambda_function: [{ event: '?e' }] },
    ],
    ['none', { bucket: 'b', queue: [] }, { bucket: 'b', queue: [] }],
  ])
})

describe('disks of an instance', () => {
  checkAll(blockDevices, [
    ['none', { ami: 'a' }, { ami: 'a' }],
    [
      'of both kinds',
      {
        root_block_device: [{ encrypted: true, tags: {} }],
        ebs_block_device: [{ device_name: '/dev/b', no_device: false, volume_size: 1 }],
      },
      {
        block_device_mappings: [
          { ebs: { encrypted: true } },
          { device_name: '/dev/b', ebs: { volume_size: 1 } },
        ],
      },
    ],
    ['that are not known', { ebs_block_device: '?d' }, { ebs_block_device: '?d' }],
  ])
})

describe('how long logs are kept', () => {
  checkAll(withoutZeroRetention, [
    ['for ever', { name: 'n', retention_in_days: 0 }, { name: 'n' }],
    ['for ever, as text', { retention_in_days: '0' }, {}],
    ['for days', { retention_in_days: 7 }, { retention_in_days: 7 }],
    ['for a time that is not known', { retention_in_days: '?d' }, { retention_in_days: '?d' }],
    ['not said', { name: 'n' }, { name: 'n' }],
  ])
})

describe('what a permission is about', () => {
  const either = { if: 'c', then: 'live', else: 'test' }
  checkAll(qualifiedFunction, [
    ['a function', { function_name: 'chat' }, { function_name: 'chat' }],
    [
      'no more than a function',
      { function_name: 'chat', qualifier: '' },
      { function_name: 'chat', qualifier: '' },
    ],
    ['an alias', { function_name: 'chat', qualifier: 'live' }, { function_name: 'chat:live' }],
    [
      'one of two aliases',
      { function_name: 'chat', qualifier: either },
      { function_name: 'chat', qualifier: { if: true, then: 'live', else: 'test' } },
    ],
  ])
})

describe('what a flow log watches', () => {
  checkAll(flowLog, [
    ['a network', { vpc_id: 'v' }, { vpc_id: 'v', resource_id: 'v', resource_type: 'VPC' }],
    [
      'a subnet',
      { vpc_id: null, subnet_id: '?s' },
      { vpc_id: null, subnet_id: '?s', resource_id: '?s', resource_type: 'Subnet' },
    ],
    [
      'an interface',
      { vpc_id: '', eni_id: 'e' },
      { vpc_id: '', eni_id: 'e', resource_id: 'e', resource_type: 'NetworkInterface' },
    ],
    ['nothing', { name: 'n' }, { name: 'n' }],
  ])
})

describe('a policy attached to several', () => {
  checkParts(policyAttachment, [
    [
      'roles, users and groups',
      { roles: ['r', 's'], users: ['u'], groups: '?g', policy_arn: 'p' },
      [['a.b', 'a', { policy_arn: 'p', role: ['r', 's', 'u', '?g'] }]],
    ],
    ['nobody', { roles: [], policy_arn: 'p' }, [['a.b', 'a', { policy_arn: 'p', role: [] }]]],
  ])
})

describe('routes in their table', () => {
  checkParts(routes, [
    ['none', { vpc_id: 'v' }, [['a.b', 'a', { vpc_id: 'v' }]]],
    [
      'some',
      { vpc_id: 'v', route: [{ cidr_block: '0.0.0.0/0', gateway_id: 'g' }, { ipv6_cidr_block: '::/0' }] },
      [
        ['a.b', 'a', { vpc_id: 'v' }],
        [
          'a.b/route[0]',
          'aws_route',
          { gateway_id: 'g', route_table_id: '?a.b.id', destination_cidr_block: '0.0.0.0/0' },
        ],
        ['a.b/route[1]', 'aws_route', { route_table_id: '?a.b.id', destination_ipv6_cidr_block: '::/0' }],
      ],
    ],
  ])
})

describe('a gateway of a network', () => {
  checkParts(gatewayAttachment, [
    ['by itself', { tags: {} }, [['a.b', 'a', { tags: {} }]]],
    [
      'attached',
      { vpc_id: 'v' },
      [
        ['a.b', 'a', { vpc_id: 'v' }],
        [
          'a.b/attachment',
          'aws_internet_gateway_attachment',
          { internet_gateway_id: '?a.b.id', vpc_id: 'v' },
        ],
      ],
    ],
  ])
})

describe('a list of rules of a network', () => {
  checkParts(networkAcl, [
    [
      'with rules and subnets',
      {
        vpc_id: 'v',
        ingress: [{ rule_no: 1, action: 'allow', protocol: '-1' }],
        egress: { rule_no: 2, action: 'deny' },
        subnet_ids: ['s', 't'],
      },
      [
        ['a.b', 'a', { vpc_id: 'v' }],
        [
          'a.b/ingress[0]',
          'aws_network_acl_rule',
          { protocol: '-1', network_acl_id: '?a.b.id', egress: false, rule_number: 1, rule_action: 'allow' },
        ],
        [
          'a.b/egress[0]',
          'aws_network_acl_rule',
          { network_acl_id: '?a.b.id', egress: true, rule_number: 2, rule_action: 'deny' },
        ],
        ['a.b/subnet[0]', 'aws_network_acl_association', { network_acl_id: '?a.b.id', subnet_id: 's' }],
        ['a.b/subnet[1]', 'aws_network_acl_association', { network_acl_id: '?a.b.id', subnet_id: 't' }],
      ],
    ],
  ])
})

describe('a policy in its resource', () => {
  checkParts(withPolicy('aws_p', 'arn_of', 'arn'), [
    ['none', { name: 'n', policy: '' }, [['a.b', 'a', { name: 'n', policy: '' }]]],
    [
      'one',
      { name: 'n', policy: '?p' },
      [
        ['a.b', 'a', { name: 'n' }],
        ['a.b/policy', 'aws_p', { arn_of: '?a.b.arn', policy: '?p' }],
      ],
    ],
  ])
})

describe('rules of a security group', () => {
  const group = (attributes: MapValue) => securityGroup(attributes, resource({}))
  checkAll(group, [
    ['none, and so nothing goes out', {}, { egress: [] }],
    ['an empty list', { ingress: [], egress: [] }, { egress: [] }],
    [
      'one for each peer',
      {
        ingress: [
          {
            protocol: 'TCP',
            from_port: 1,
            to_port: 2,
            description: 'd',
            cidr_blocks: ['c'],
            ipv6_cidr_blocks: ['6'],
            prefix_list_ids: ['p'],
            security_groups: ['s'],
            self: true,
          },
        ],
      },
      {
        ingress: [
          ['cidr_ip', 'c'],
          ['cidr_ipv6', '6'],
          ['source_prefix_list_id', 'p'],
          ['source_security_group_id', 's'],
          ['source_security_group_id', '?a.b.id'],
        ].map(([name = '', peer]) => ({
          ip_protocol: 'TCP',
          from_port: 1,
          to_port: 2,
          description: 'd',
          [name]: peer,
        })),
        egress: [],
      },
    ],
    [
      'outwards, of all protocols and so all ports',
      {
        egress: [
          {
            protocol: 'all',
            from_port: 0,
            to_port: 0,
            prefix_list_ids: '?p',
            security_groups: ['s'],
            self: 'true',
          },
        ],
      },
      {
        egress: [
          { ip_protocol: '-1', destination_prefix_list_id: '?p' },
          { ip_protocol: '-1', destination_security_group_id: 's' },
          { ip_protocol: '-1', destination_security_group_id: '?a.b.id' },
        ],
      },
    ],
    [
      'of a protocol by number, and not to itself',
      { ingress: { protocol: 6, from_port: 0, cidr_blocks: ['c'], self: false } },
      { ingress: [{ ip_protocol: '6', from_port: 0, cidr_ip: 'c' }], egress: [] },
    ],
    ['that are not known', { ingress: '?i', egress: '?e' }, { ingress: '?i', egress: '?e' }],
  ])
})

describe('a rule beside its security group', () => {
  const ingress = 'aws_vpc_security_group_ingress_rule'
  const egress = 'aws_vpc_security_group_egress_rule'
  checkParts(securityGroupRules, [
    [
      'for several',
      { type: 'ingress', security_group_id: 'g', protocol: '-1', from_port: 0, cidr_blocks: ['c', 'd'] },
      [
        ['a.b', ingress, { ip_protocol: '-1', cidr_ip: 'c', security_group_id: 'g' }],
        ['a.b/2', ingress, { ip_protocol: '-1', cidr_ip: 'd', security_group_id: 'g' }],
      ],
    ],
    [
      'for another group',
      { type: 'egress', security_group_id: 'g', protocol: 'tcp', source_security_group_id: '?s' },
      [['a.b', egress, { ip_protocol: 'tcp', destination_security_group_id: '?s', security_group_id: 'g' }]],
    ],
    [
      'for the group itself',
      { type: 'ingress', security_group_id: 'g', protocol: '?p', from_port: 1, self: true },
      [
        [
          'a.b',
          ingress,
          { ip_protocol: '?p', from_port: 1, source_security_group_id: 'g', security_group_id: 'g' },
        ],
      ],
    ],
    [
      'for nobody that is known',
      { type: 'egress', security_group_id: 'g', protocol: 'tcp', cidr_blocks: [] },
      [['a.b', egress, { ip_protocol: 'tcp', security_group_id: 'g' }]],
    ],
  ])
})

describe('blocks', () => {
  const twice = (block: MapValue) => [block, mapOf({ n: 2 })]
  test.each<readonly [Plain, unknown]>([
    [{ n: 1 }, [{ n: 1 }, { n: 2 }]],
    [
      [{ n: 1 }, '?x'],
      [{ n: 1 }, { n: 2 }, '?x'],
    ],
    [
      { if: 'c', then: [{ n: 1 }], else: [] },
      { if: true, then: [{ n: 1 }, { n: 2 }], else: [] },
    ],
    [
      [{ if: 'c', then: { n: 1 }, else: null }],
      [
        { if: true, then: { n: 1 }, else: null },
        { if: true, then: { n: 2 }, else: null },
      ],
    ],
    [
      [{ if: 'c', then: '?x', else: { n: 1 } }],
      [
        { if: true, then: '?x', else: { n: 1 } },
        { if: true, then: null, else: { n: 2 } },
      ],
    ],
    ['text', 'text'],
    ['?x', '?x'],
    [null, null],
  ])('%j are changed', (given, is) => {
    expect(plainOf(changeBlocks(toValue(given), twice))).toEqual(is)
  })

  test.each<readonly [Plain, boolean, number, number]>([
    [null, false, 0, 0],
    ['', false, 0, 0],
    [0, true, 1, 0],
    ['?x', true, 1, 0],
    [[], false, 0, 0],
    [[{}, '?x'], true, 2, 1],
    [{}, true, 1, 1],
  ])('%j is given: %s', (plain, given, items, blocks) => {
    const value = toValue(plain)
    expect(isGiven(value)).toBe(given)
    expect(itemsOf(value)).toHaveLength(items)
    expect(knownBlocks(value)).toHaveLength(blocks)
  })

  test('that are not written are nothing', () => {
    expect([isGiven(undefined), itemsOf(undefined), knownBlocks(undefined)]).toEqual([false, [], []])
  })
})
