import { expect, test } from 'vitest'
import { decideThroughAccessPoint } from './access-point.ts'
import { decideCollectionUse } from './collection.ts'

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
