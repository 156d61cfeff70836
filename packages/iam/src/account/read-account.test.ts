import { expect, test } from 'vitest'
import { compileWorld } from '../engine/compiled-world.ts'
import { accessRows } from '../engine/engine.ts'
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

test.each([
  '',
  '[]',
  '{}',
  '{"RoleDetailList": 5}',
  'null',
  '{"RoleDetailList": [{"Arn": 1, "AttachedManagedPolicies": [null]}]}',
])('%j never throws', (text) => {
  const { principals, diagnostics } = readAccount(text)
  expect(principals.length + diagnostics.length).toBeGreaterThanOrEqual(0)
})
