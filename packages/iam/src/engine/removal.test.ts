import { describe, expect, test } from 'vitest'
import type { Policy, PolicyKind, Statement } from '../language/policy.ts'
import { readPolicyText } from '../language/read.ts'
import type { Truth } from '../language/truth.ts'
import { effectOfRemoving } from './removal.ts'
import type { AccessWorld, PrincipalEntry } from './world.ts'

const { policy } = readPolicyText(
  `{"Version":"2012-10-17","Statement":[
    {"Sid":"All","Effect":"Allow","Action":"s3:*","Resource":"*"},
    {"Sid":"Again","Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::a/*"},
    {"Sid":"No","Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::b/*"}]}`,
  'identity',
)
const world: AccessWorld = {
  principals: ['ann', 'bob'].map((name) => ({
    caller: { kind: 'user', arn: `arn:aws:iam::111122223333:user/${name}` },
    identity: [policy],
  })),
  resources: ['a', 'b', 'c'].map((name) => ({ arn: `arn:aws:s3:::${name}/x`, account: '111122223333' })),
}

function statement(id: string): Statement {
  const found = policy.statements.find((item) => item.id === id)
  if (found === undefined) throw new Error(`no statement ${id}`)
  return found
}

test.each([
  [
    'All',
    [
      [0, 2, true, false],
      [1, 2, true, false],
    ],
  ],
  ['Again', []],
  [
    'No',
    [
      [0, 1, false, true],
      [1, 1, false, true],
    ],
  ],
] as const)('without %s', (id, expected) => {
  const cells = effectOfRemoving(world, statement(id), 's3:GetObject')
  expect(cells.map(({ principal, resource, before, after }) => [principal, resource, before, after])).toEqual(
    expected,
  )
})

describe('a statement is taken out wherever it stands', () => {
  const own = '111122223333'
  const read = (kind: PolicyKind, ...statements: object[]) =>
    readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement: statements }), kind).policy
  const allow = { Sid: 'Allow', Effect: 'Allow', Action: '*', Resource: '*' }
  const here = { ...allow, Sid: 'Here' }
  const full = read('identity', allow)
  const role = { kind: 'role', arn: `arn:aws:iam::${own}:role/a`, session: 's' } as const
  const bucket = { arn: 'arn:aws:s3:::a/x', account: own }
  const denied = { ...here, Effect: 'Deny', Action: 's3:*', Principal: '*' }
  const one = (more: Partial<PrincipalEntry>): AccessWorld => ({
    principals: [{ caller: role, identity: [full], ...more }],
    resources: [bucket],
  })
  const other = one({}).principals
  const cases: readonly [string, Policy, (policy: Policy) => AccessWorld, Truth, Truth][] = [
    ['identity', read('identity', here), (p) => one({ identity: [p] }), true, false],
    ['boundary', read('boundary', here), (p) => one({ boundary: p }), true, false],
    ['session', read('session', here), (p) => one({ session: [p] }), true, false],
    ['SCP', read('scp', here), (p) => one({ scps: [[full], [p]] }), true, false],
    [
      'resource',
      read('resource', { ...here, Principal: { AWS: role.arn } }),
      (p) => ({ principals: [{ caller: role }], resources: [{ ...bucket, policy: p }] }),
      true,
      false,
    ],
    [
      'RCP',
      read('rcp', denied),
      (p) => ({ principals: other, resources: [{ ...bucket, rcps: [[p]] }] }),
      false,
      true,
    ],
    [
      'endpoint',
      read('endpoint', { ...here, Principal: '*' }),
      (p) => ({ ...one({}), endpoint: { policy: p, type: 'interface' } }),
      true,
      false,
    ],
    [
      'one of a policy that others share',
      read('identity', { ...here, Effect: 'Deny' }),
      (p) => one({ identity: [full, p], boundary: full, session: [full] }),
      false,
      true,
    ],
  ]
  test.each(cases)('%s', (_name, policy, worldOf, before, after) => {
    const [statement] = policy.statements
    if (statement === undefined) throw new Error('a statement was expected')
    expect(effectOfRemoving(worldOf(policy), statement, 's3:GetObject')).toEqual([
      { principal: 0, resource: 0, before, after },
    ])
    expect(effectOfRemoving(one({}), statement, 's3:GetObject')).toEqual([])
  })

  test('beside what was not seen', () => {
    const [statement] = read('identity', here).statements
    if (statement === undefined) throw new Error('a statement was expected')
    const boundary = { ...full, statements: [statement] }
    const unseen = { identity: 'unknown', session: 'unknown', scps: 'unknown' } as const
    const effect = effectOfRemoving(
      {
        principals: [{ caller: role, ...unseen, boundary }],
        resources: [{ ...bucket, rcps: 'unknown' }],
        endpoint: 'unknown',
      },
      statement,
      's3:GetObject',
    )
    expect(effect).toEqual([{ principal: 0, resource: 0, before: undefined, after: false }])
  })
})
