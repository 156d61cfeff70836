import { describe, expect, test } from 'vitest'
import { cells, reference } from '../../test/cells.ts'
import type { Context } from '../condition/context.ts'
import type { Caller } from '../decide/caller.ts'
import { accountOf } from '../decide/caller.ts'
import type { Policy, PolicyKind } from '../language/policy.ts'
import { readPolicyText } from '../language/read.ts'
import { compileWorld } from './compiled-world.ts'
import { explainCell, whatCan, whoCan } from './engine.ts'
import type { AccessWorld, PrincipalEntry, ResourceEntry } from './world.ts'

const own = '111122223333'
const other = '444455556666'
const iam = (rest: string, account = own) => `arn:aws:iam::${account}:${rest}`

function policy(kind: PolicyKind, ...statements: object[]): Policy {
  const Statement = statements.map((statement, index) => ({
    Sid: `S${index}`,
    Action: '*',
    Resource: '*',
    ...statement,
  }))
  return readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement }), kind).policy
}

const allow = (more: object = {}) => ({ Effect: 'Allow', ...more })
const deny = (more: object = {}) => ({ Effect: 'Deny', ...more })
const when = (operator: string, key: string, value: string | readonly string[]) => ({
  Condition: { [operator]: { [key]: value } },
})

const callers: readonly Caller[] = [
  { kind: 'root', account: own },
  { kind: 'root', account: other },
  { kind: 'user', arn: iam('user/ann') },
  { kind: 'user', arn: iam('user/bob', other) },
  { kind: 'role', arn: iam('role/app'), session: 's' },
  { kind: 'role', arn: iam('role/app'), session: 't' },
  { kind: 'role', arn: iam('role/aws-service-role/x'), serviceLinked: true },
  { kind: 'federated-user', arn: `arn:aws:sts::${own}:federated-user/eve`, parent: iam('user/ann') },
  { kind: 'service', service: 'sns.amazonaws.com' },
  { kind: 'identity-provider', provider: 'accounts.google.com' },
  { kind: 'anonymous' },
  { kind: 'oauth' },
]

const full = policy('identity', allow())
const identities: readonly PrincipalEntry['identity'][] = [
  [full],
  [],
  'unknown',
  [
    policy(
      'identity',
      allow({ Resource: 'arn:aws:s3:::${aws:username}/*' }),
      allow({ Action: 'kms:*', Resource: `arn:aws:kms:*:${own}:*` }),
    ),
  ],
  [
    policy(
      'identity',
      allow({ Resource: 'arn:aws:s3:::${aws:ResourceAccount}/*' }),
      allow(when('StringEquals', 'aws:ResourceAccount', other)),
    ),
  ],
  [
    policy(
      'identity',
      allow(when('StringEquals', 'aws:PrincipalAccount', own)),
      deny(when('StringEquals', 'aws:ResourceAccount', '${aws:PrincipalAccount}')),
    ),
  ],
  [full, policy('identity', deny({ Action: 's3:*', NotResource: 'arn:aws:s3:::a/*' }))],
  [
    policy(
      'identity',
      allow({ NotAction: 's3:*' }),
      allow({ ...when('Bool', 'aws:SecureTransport', 'true') }),
    ),
  ],
]
const limits: readonly Omit<PrincipalEntry, 'caller' | 'identity'>[] = [
  {},
  { boundary: full },
  { boundary: 'unknown' },
  { boundary: policy('boundary', allow({ Action: 's3:*' })), session: [full] },
  { session: [policy('session', allow({ Action: ['kms:*', 'sts:*'] }))] },
  {
    session: 'unknown',
    scps: [
      [full],
      [policy('scp', allow({ Action: 's3:*' }), deny(when('ArnLike', 'aws:PrincipalArn', iam('user/*'))))],
    ],
  },
  { scps: 'unknown' },
]

/** Each caller with each identity and with each limit; who has no account has no policies. */
const principals: readonly PrincipalEntry[] = callers.flatMap((caller): PrincipalEntry[] =>
  accountOf(caller) === undefined
    ? [{ caller, identity: [full] }]
    : [
        ...identities.map((identity) => ({ caller, ...(identity && { identity }) })),
        ...limits.map((limit) => ({ caller, identity: [full], ...limit })),
      ],
)

const names = [
  '*',
  { AWS: own },
  { AWS: iam('user/ann') },
  { AWS: iam('role/app') },
  { AWS: `arn:aws:sts::${own}:assumed-role/app/s` },
  { AWS: `arn:aws:sts::${own}:federated-user/eve` },
  { Service: 'sns.amazonaws.com' },
  { Federated: 'accounts.google.com' },
  { AWS: [other, iam('user/bob', other)] },
]

/** A key, a bucket or a role: the policies are the same, the rules are not. */
function resources(arnOf: (name: string) => string): readonly ResourceEntry[] {
  const arn = arnOf('a')
  const with_ = (...statements: object[]): ResourceEntry => ({
    arn,
    account: own,
    policy: policy('resource', ...statements),
  })
  return [
    { arn },
    { arn: arnOf('b'), account: own },
    { arn: arnOf(own), account: other },
    { arn: arnOf('ann'), account: own, policy: 'unknown' },
    ...names.map((Principal) => with_(allow({ Principal }))),
    ...names.map((Principal) => with_(allow({ Principal: '*' }), deny({ Principal }))),
    with_(
      allow({ Principal: '*' }),
      deny({
        NotPrincipal: {
          AWS: [own, iam('user/ann'), iam('role/app'), `arn:aws:sts::${own}:assumed-role/app/s`],
        },
      }),
    ),
    with_(allow({ NotPrincipal: { AWS: [own] } })),
    with_(allow({ Principal: '*', ...when('StringEquals', 'aws:PrincipalAccount', own) })),
    with_(
      allow({ Principal: '*', ...when('StringEquals', 'aws:ResourceAccount', '${aws:PrincipalAccount}') }),
    ),
    with_(
      allow({ Principal: '*', Resource: arnOf('${aws:username}') }),
      allow({ Principal: { AWS: other }, Resource: arnOf('z') }),
    ),
    { ...with_(allow({ Principal: { AWS: other } })), account: other },
    {
      arn,
      account: own,
      rcps: [
        [policy('rcp', deny({ Principal: '*', ...when('StringNotEquals', 'aws:PrincipalAccount', own) }))],
      ],
    },
    { ...with_(allow({ Principal: '*' })), rcps: 'unknown' },
    {
      arn,
      account: own,
      grants: [
        { id: 'g', grantee: iam('role/app'), operations: ['Decrypt'] },
        {
          id: 'h',
          grantee: iam('user/bob', other),
          operations: ['Decrypt'],
          encryptionContext: { match: 'subset', pairs: { a: '1' } },
        },
      ],
    },
    { ...with_(allow({ Principal: { AWS: own } })), grants: 'unknown' },
  ]
}

const accounts = policy('endpoint', allow({ Principal: { AWS: [own, other] } }))
const endpoints: readonly NonNullable<AccessWorld['endpoint']>[] = [
  'unknown',
  { policy: accounts, type: 'gateway' },
  { policy: accounts, type: 'interface' },
  {
    policy: policy('endpoint', allow({ Principal: '*' }), deny({ Principal: { AWS: iam('role/app') } })),
    type: 'interface',
  },
  { policy: policy('endpoint', deny({ Principal: '*' })), type: 'gateway' },
]
const context: Context = {
  keys: new Map([
    ['aws:securetransport', { kind: 'known', values: ['true'] }],
    ['kms:encryptioncontext:a', { kind: 'known', values: ['1'] }],
  ]),
  others: 'absent',
}

describe('every kind of caller, policy and resource', () => {
  const kinds: readonly [string, (name: string) => string][] = [
    ['s3:GetObject', (name) => `arn:aws:s3:::${name}/x`],
    ['kms:Decrypt', (name) => `arn:aws:kms:eu-west-1:${own}:key/${name}`],
    ['kms:ListAliases', (name) => `arn:aws:kms:eu-west-1:${own}:alias/${name}`],
    ['sts:AssumeRole', (name) => iam(`role/${name}`)],
    ['sns:Publish', (name) => `arn:aws:sns:eu-west-1:${other}:${name}`],
  ]
  const worldOf = (arnOf: (name: string) => string, more: Partial<AccessWorld>): AccessWorld => ({
    principals,
    resources: resources(arnOf),
    ...more,
  })
  const worlds: readonly (readonly [string, AccessWorld])[] = [
    ...kinds.map(([action, arnOf]) => [action, worldOf(arnOf, { context })] as const),
    ...kinds.slice(0, 2).map(([action, arnOf]) => [action, worldOf(arnOf, {})] as const),
    ...endpoints.map((endpoint) => {
      return ['s3:GetObject', worldOf((name) => `arn:aws:s3:::${name}/x`, { endpoint, context })] as const
    }),
  ]
  test.each(worlds)('%s', (action, world) => {
    const compiled = compileWorld(world)
    const wrong = cells(compiled, action).flatMap((row, principal) =>
      row.flatMap((cell, resource) => {
        const expected = reference(world, action, principal, resource)
        return cell === expected ? [] : [{ principal: world.principals[principal], resource, cell, expected }]
      }),
    )
    expect(wrong).toEqual([])
  })

  test.each(worlds)('%s, explained', (action, world) => {
    const compiled = compileWorld(world)
    for (let principal = 0; principal < principals.length; principal += 9) {
      for (const [resource] of world.resources.entries()) {
        const expected = reference(world, action, principal, resource)
        const { outcome } = explainCell(compiled, action, principal, resource) ?? {}
        if (expected !== undefined) expect(outcome).toBe(expected ? 'allowed' : 'denied')
        else expect(outcome).not.toBe('allowed')
      }
    }
  })

  test('who and what is not there can do nothing', () => {
    const compiled = compileWorld({
      principals: [{ caller: callers[2] ?? { kind: 'anonymous' }, identity: [full] }],
      resources: [{ arn: 'arn:aws:s3:::a/x', account: own }],
    })
    expect(whoCan(compiled, 's3:GetObject', 0)).toEqual({ must: [0], may: [0] })
    expect(whoCan(compiled, 's3:GetObject', 1)).toEqual({ must: [], may: [] })
    expect(whatCan(compiled, 0, ['s3:GetObject'])).toEqual([{ action: 's3:GetObject', must: [0], may: [0] }])
    expect(whatCan(compiled, 1, ['s3:GetObject'])).toEqual([])
    expect(explainCell(compiled, 's3:GetObject', 0, 1)).toBeUndefined()
    expect(explainCell(compiled, 's3:GetObject', 1, 0)).toBeUndefined()
    const nothing = compileWorld({
      principals: [{ caller: { kind: 'anonymous' } }],
      resources: [{ arn: 'arn:aws:s3:::a/x' }],
    })
    expect(whatCan(nothing, 0, ['s3:GetObject'])).toEqual([])
  })
})
