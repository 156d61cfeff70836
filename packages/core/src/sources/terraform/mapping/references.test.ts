import { describe, expect, test } from 'vitest'
import type { UnresolvedPart, Value } from '../../../workload/index.ts'
import type { TerraformResource } from '../resource.ts'
import { type Addresses, translate } from './references.ts'

const scalar = (value: string): Value => ({ kind: 'scalar', value })
const open = (id: string): Value => ({ kind: 'unresolved', symbol: { id }, reason: 'environment' })
const known = { partition: scalar('aws'), account: scalar('111122223333'), region: scalar('eu-west-1') }
const unknown = {
  partition: open('AWS::Partition'),
  account: open('AWS::AccountId'),
  region: open('AWS::Region'),
}

/** `aws_x.y.attribute` as a hole. */
function hole(id: string): UnresolvedPart {
  const cut = id.lastIndexOf('.')
  const target = { address: id.slice(0, cut), attribute: id.slice(cut + 1) }
  return { kind: 'unresolved', symbol: { id, target }, reason: 'reference' }
}

const managed = (address: string): TerraformResource => ({
  address,
  type: address.slice(0, address.indexOf('.')),
  mode: 'managed',
  attributes: { kind: 'map', entries: new Map() },
  scope: unknown,
})
const resources = new Map(
  ['aws_iam_role.r', 'aws_s3_bucket.b', 'aws_s3_bucket_versioning.v', 'aws_route53_record.n'].map(
    (address) => [address, managed(address)] as const,
  ),
)
const addresses: Addresses = {
  find: (address) => resources.get(address),
  foldedInto: (address) => (address === 'aws_s3_bucket_versioning.v' ? 'aws_s3_bucket.b' : undefined),
}

describe('data sources that say where something is deployed', () => {
  test.each([
    ['data.aws_caller_identity.me.account_id', '111122223333', 'AWS::AccountId'],
    ['data.aws_caller_identity.me.id', '111122223333', 'AWS::AccountId'],
    ['data.aws_region.here.name', 'eu-west-1', 'AWS::Region'],
    ['data.aws_region.here.region', 'eu-west-1', 'AWS::Region'],
    ['data.aws_region.here.id', 'eu-west-1', 'AWS::Region'],
    ['data.aws_partition.p.partition', 'aws', 'AWS::Partition'],
    ['module.m["a"].data.aws_region.here[0].name', 'eu-west-1', 'AWS::Region'],
  ])('%s', (id, value, pseudo) => {
    expect(translate(hole(id), addresses, known)).toStrictEqual(scalar(value))
    expect(translate(hole(id), addresses, unknown)).toMatchObject({
      kind: 'unresolved',
      symbol: { id: pseudo },
      reason: 'environment',
    })
  })

  test('the suffix of domains is not the partition', () => {
    expect(translate(hole('data.aws_partition.p.dns_suffix'), addresses, known)).toMatchObject({
      symbol: { id: 'AWS::URLSuffix' },
    })
  })

  test('what would settle it is kept', () => {
    const settle = 'say the region'
    const text = (part: UnresolvedPart): Value => ({ kind: 'text', parts: ['in ', part] })
    const part = hole('data.aws_region.here.name')
    expect(translate(text({ ...part, settle }), addresses, unknown)).toStrictEqual({
      kind: 'text',
      parts: ['in ', { kind: 'unresolved', symbol: { id: 'AWS::Region' }, reason: 'environment', settle }],
    })
    expect(translate(text(part), addresses, unknown)).toStrictEqual({
      kind: 'text',
      parts: ['in ', { kind: 'unresolved', symbol: { id: 'AWS::Region' }, reason: 'environment' }],
    })
  })

  test('what becomes known is one text with what is beside it', () => {
    const role = hole('aws_iam_role.r.name')
    const parts = [
      'arn:',
      hole('data.aws_partition.p.partition'),
      ':iam::',
      hole('data.aws_caller_identity.me.id'),
    ]
    expect(translate({ kind: 'text', parts }, addresses, known)).toStrictEqual(
      scalar('arn:aws:iam::111122223333'),
    )
    expect(translate({ kind: 'text', parts: [...parts, ':', role, '/x'] }, addresses, known)).toMatchObject({
      kind: 'text',
      parts: ['arn:aws:iam::111122223333:', { symbol: { id: 'aws_iam_role.r.Ref' } }, '/x'],
    })
  })
})

describe('what is no resource of the unit stays as it is', () => {
  test.each([
    'data.aws_ami.a.id',
    'data.aws_region.here.description',
    'data.constructor.x.name',
    'data.aws_region.here.there.name',
    'aws_iam_role.other.arn',
    'aws_route53_record.n.fqdn',
  ])('%s', (id) => {
    expect(translate(hole(id), addresses, known)).toStrictEqual(hole(id))
  })

  test('a symbol without a target', () => {
    expect(translate(open('var.x'), addresses, known)).toStrictEqual(open('var.x'))
  })

  test('a resource of another unit', () => {
    const { symbol, ...rest } = hole('aws_iam_role.r.arn')
    const other: Value = {
      ...rest,
      symbol: {
        id: symbol.id,
        target: { address: 'aws_iam_role.r', attribute: 'arn', unit: 'network' },
      },
    }
    expect(translate(other, addresses, known)).toStrictEqual(other)
  })
})

describe('what a satellite says of itself leads to its host', () => {
  test.each([
    ['id', 'aws_s3_bucket.b.Ref'],
    ['bucket', 'aws_s3_bucket.b.Ref'],
    ['expected_bucket_owner', 'aws_s3_bucket_versioning.v.expected_bucket_owner'],
  ])('%s', (attribute, id) => {
    expect(translate(hole(`aws_s3_bucket_versioning.v.${attribute}`), addresses, known)).toStrictEqual({
      kind: 'unresolved',
      symbol: { id, target: { address: 'aws_s3_bucket.b', attribute: 'Ref' } },
      reason: 'reference',
    })
  })
})

describe('references at any depth', () => {
  const arn = hole('aws_iam_role.r.arn')
  const choice = (then: Value, otherwise: Value): Value => ({
    kind: 'choice',
    condition: { kind: 'opaque', symbol: 'c' },
    then,
    else: otherwise,
  })
  const wraps: readonly [string, (inner: Value) => Value, (value: Value) => Value | undefined][] = [
    [
      'lists',
      (inner) => ({ kind: 'list', items: [inner] }),
      (value) => (value.kind === 'list' ? value.items[0] : undefined),
    ],
    [
      'maps',
      (inner) => ({ kind: 'map', entries: new Map([['k', inner]]) }),
      (value) => (value.kind === 'map' ? value.entries.get('k') : undefined),
    ],
    [
      'the first of a choice',
      (inner) => choice(inner, scalar('x')),
      (value) => (value.kind === 'choice' ? value.then : undefined),
    ],
    [
      'the second of a choice',
      (inner) => choice(scalar('x'), inner),
      (value) => (value.kind === 'choice' ? value.else : undefined),
    ],
  ]
  const idBelow = (levels: number, [, wrap, unwrap]: (typeof wraps)[number]): string | undefined => {
    let value: Value = arn
    for (let level = 0; level < levels; level += 1) value = wrap(value)
    let at: Value | undefined = translate(value, addresses, known)
    for (let level = 0; level < levels && at !== undefined; level += 1) at = unwrap(at)
    return at?.kind === 'unresolved' ? at.symbol.id : undefined
  }

  test.each(wraps)('%s', (...wrapping) => {
    expect(idBelow(1, wrapping)).toBe('aws_iam_role.r.Arn')
    expect(idBelow(400, wrapping)).toBe('aws_iam_role.r.Arn')
    expect(idBelow(401, wrapping)).toBe('aws_iam_role.r.arn')
  })
})
