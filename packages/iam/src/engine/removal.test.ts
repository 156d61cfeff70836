import { expect, test } from 'vitest'
import type { Statement } from '../language/policy.ts'
import { readPolicyText } from '../language/read.ts'
import { effectOfRemoving } from './removal.ts'
import type { AccessWorld } from './world.ts'

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
