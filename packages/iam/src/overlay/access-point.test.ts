import { expect, test } from 'vitest'
import type { Text } from '../language/node.ts'
import { accessPointNeeds, decideThroughAccessPoint } from './access-point.ts'
import { decideCollectionUse } from './collection.ts'
import { statementsOf, withStatements } from './statements.ts'

const caller = { kind: 'role', arn: 'arn:aws:iam::111122223333:role/app' } as const

test('both authorizations of a request through an access point are shown', () => {
  const arn = 'arn:aws:s3:eu-west-1:111122223333:accesspoint/p'
  const { outcome, parts } = decideThroughAccessPoint(
    { caller, action: 's3:GetObject', resource: `${arn}/object/a/b` },
    { identity: 'unknown' },
    { arn, bucket: { arn: 'arn:aws:s3:::data', owner: '444455556666' } },
  )
  expect(outcome).toBe('denied')
  expect(parts.map(({ request, decision }) => [request.resource, decision.outcome])).toEqual([
    [`${arn}/object/a/b`, 'unknown'],
    ['arn:aws:s3:::data/a/b', 'denied'],
  ])
  expect(parts[1]?.request.context?.keys.get('s3:dataaccesspointarn')).toEqual({
    kind: 'known',
    values: [arn],
  })
})

const object = { id: 'Object' }
const point = 'arn:aws:s3:eu-west-1:111122223333:accesspoint/p'
const anything = ['arn:aws:s3:::data', { id: 'what is behind the access point' }]
test.each<[Text, Text]>([
  [point, 'arn:aws:s3:::data'],
  [`${point}/object/*`, 'arn:aws:s3:::data/*'],
  [
    [`${point}/object/a/`, object],
    ['arn:aws:s3:::data/a/', object],
  ],
  [`${point}/*`, anything],
  [[point, object], anything],
  [[object, '/object/a'], anything],
])('behind %j is %j', (resource, behind) => {
  const [, need] = accessPointNeeds(
    { caller, action: 's3:GetObject', resource },
    {},
    { arn: point, bucket: { arn: 'arn:aws:s3:::data', owner: '111122223333' } },
  )
  expect(need?.request.resource).toEqual(behind)
})

test.each([
  ['111122223333', 'denied'],
  ['444455556666', 'allowed'],
  ['unknown', 'unknown'],
] as const)('a bucket of %s: with permission for its access point alone, %s', (owner, expected) => {
  const identity = statementsOf('identity', [{ Effect: 'Allow', Action: '*', Resource: `${point}*` }])
  const open = statementsOf('resource', [
    { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: '*', Resource: '*' },
  ])
  const { parts } = decideThroughAccessPoint(
    { caller, action: 's3:GetObject', resource: `${point}/object/a` },
    { identity: [{ kind: 'identity', version: '2012-10-17', statements: identity }] },
    { arn: point, bucket: { arn: 'arn:aws:s3:::data', owner, policy: withStatements(undefined, open) } },
  )
  expect(parts.map(({ decision }) => decision.outcome)).toEqual(['allowed', expected])
})

test('a use of a collection shows IAM, the data access policy and the network policy', () => {
  const { outcome, parts } = decideCollectionUse(
    { caller, permission: 'aoss:ReadDocument', index: 'a' },
    { identity: 'unknown' },
    {
      arn: 'arn:aws:aoss:eu-west-1:111122223333:collection/c1',
      name: 'docs',
      dataAccess: [{ principals: [caller.arn], resources: ['index/docs/*'], permissions: ['aoss:*'] }],
      network: [{ resources: ['collection/*'], fromPublic: true }],
    },
  )
  expect(outcome).toBe('unknown')
  expect(parts.map(({ request, decision }) => [request.action, decision.outcome])).toEqual([
    ['aoss:APIAccessAll', 'unknown'],
    ['aoss:ReadDocument', 'allowed'],
    ['aoss:APIAccessAll', 'allowed'],
  ])
})
