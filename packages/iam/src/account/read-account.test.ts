import { expect, test } from 'vitest'
import { compileWorld } from '../engine/compiled-world.ts'
import { accessRows } from '../engine/engine.ts'
import type { PrincipalEntry } from '../engine/world.ts'
import { readAccount } from './read-account.ts'

const account = '111122223333'
const allow = (Action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
})
const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' }],
}
const managed = `arn:aws:iam::${account}:policy/read`

const details = {
  UserDetailList: [
    { Arn: `arn:aws:iam::${account}:user/ann`, GroupList: ['readers'], UserPolicyList: [] },
    { Arn: `arn:aws:iam::${account}:user/bob`, GroupList: ['no-such-group'] },
  ],
  GroupDetailList: [
    { GroupName: 'readers', AttachedManagedPolicies: [{ PolicyArn: managed }], GroupPolicyList: [] },
  ],
  RoleDetailList: [
    {
      Arn: `arn:aws:iam::${account}:role/app`,
      Path: '/',
      AssumeRolePolicyDocument: trust,
      RolePolicyList: [
        { PolicyName: 'inline', PolicyDocument: encodeURIComponent(JSON.stringify(allow('s3:*'))) },
      ],
      AttachedManagedPolicies: [],
      PermissionsBoundary: { PermissionsBoundaryArn: managed },
    },
    {
      Arn: `arn:aws:iam::${account}:role/aws-service-role/x`,
      Path: '/aws-service-role/',
      AssumeRolePolicyDocument: trust,
      AttachedManagedPolicies: [{ PolicyArn: 'arn:aws:iam::aws:policy/Unseen' }],
    },
  ],
  Policies: [
    {
      Arn: managed,
      PolicyVersionList: [
        { IsDefaultVersion: true, Document: allow('s3:Get*') },
        { IsDefaultVersion: false, Document: allow('*') },
      ],
    },
  ],
}

test('reads users with their groups, roles with boundaries, and what is not there as unknown', () => {
  const { principals, roles, diagnostics } = readAccount(JSON.stringify(details))
  expect(diagnostics).toEqual([])
  expect(roles.map(({ arn }) => arn)).toEqual([
    `arn:aws:iam::${account}:role/app`,
    `arn:aws:iam::${account}:role/aws-service-role/x`,
  ])
  const world = compileWorld({ principals, resources: [{ arn: 'arn:aws:s3:::data/a', account }] })
  const answers = (action: string) => [...accessRows(world, action)].map(({ must, may }) => [must[0], may[0]])
  expect(answers('s3:GetObject')).toEqual([
    [1, 1],
    [0, 1],
    [1, 1],
    [0, 1],
  ])
  expect(answers('s3:PutObject')).toEqual([
    [0, 0],
    [0, 1],
    [0, 0],
    [0, 1],
  ])
  expect(principals[3]?.caller).toMatchObject({ serviceLinked: true })
})

const shapes: readonly [string, number, readonly string[]][] = [
  ['', 0, ['not-account-details']],
  ['[]', 0, ['not-account-details']],
  ['[{"RoleDetailList": []}]', 0, ['not-account-details']],
  ['{}', 0, ['not-account-details']],
  ['null', 0, ['not-account-details']],
  ['{"UserDetailList": []}', 0, []],
  ['{"RoleDetailList": []}', 0, []],
  ['{"RoleDetailList": 5}', 0, []],
  ['{"UserDetailList": [{}, "x", null, []]}', 1, []],
]
test.each(shapes)('%s has %d principals, and diagnostics %j', (text, count, codes) => {
  const { principals, diagnostics } = readAccount(text)
  expect(principals.length).toBe(count)
  expect(diagnostics.map(({ code }) => code)).toEqual(codes)
})

/** The first principal of an account with one user or role. */
function only(details: object): PrincipalEntry | undefined {
  return readAccount(JSON.stringify({ UserDetailList: [], ...details })).principals[0]
}

const unseen = { AttachedManagedPolicies: [{ PolicyArn: managed }] }

test('what cannot be seen is unknown', () => {
  const user = (more: object) => ({ UserDetailList: [{ Arn: `arn:aws:iam::${account}:user/ann`, ...more }] })
  expect(only(user({}))).toMatchObject({ identity: [] })
  expect(only(user({}))?.boundary).toBeUndefined()
  expect(only(user(unseen))?.identity).toBe('unknown')
  expect(only(user({ UserPolicyList: [{ PolicyDocument: allow('*') }], ...unseen }))?.identity).toBe(
    'unknown',
  )
  expect(only(user({ GroupList: ['g'] }))?.identity).toBe('unknown')
  const group = { GroupDetailList: [{ GroupName: 'g', ...unseen }] }
  expect(only({ ...user({ GroupList: ['g'] }), ...group })?.identity).toBe('unknown')
  const boundary = { PermissionsBoundary: { PermissionsBoundaryArn: managed } }
  expect(only(user(boundary))?.boundary).toBe('unknown')
  const old = { Policies: [{ Arn: managed, PolicyVersionList: [{ Document: allow('*') }] }] }
  expect(only({ ...user({ ...unseen, ...boundary }), ...old })).toMatchObject({
    identity: 'unknown',
    boundary: 'unknown',
  })
})

test('a role is linked to a service by the begin of its path', () => {
  const role = (Path: string) => ({ RoleDetailList: [{ Arn: `arn:aws:iam::${account}:role/a`, Path }] })
  expect(only(role('/aws-service-role/lex.amazonaws.com/'))?.caller).toHaveProperty('serviceLinked', true)
  expect(only(role('/team/aws-service-role/'))?.caller).not.toHaveProperty('serviceLinked')
})

test('a text that is no policy is reported, whatever its encoding', () => {
  for (const PolicyDocument of ['%7B%', '{', 5, undefined]) {
    const { principals, diagnostics } = readAccount(
      JSON.stringify({ UserDetailList: [{ UserPolicyList: [{ PolicyDocument }] }] }),
    )
    expect(principals.length).toBe(1)
    expect(diagnostics.length).toBeGreaterThan(0)
  }
})
