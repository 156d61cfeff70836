import { expect, test } from 'vitest'
import { decide } from '../decide/decide.ts'
import { compileWorld } from '../engine/compiled-world.ts'
import { whoCan } from '../engine/engine.ts'
import { readPolicyText } from '../language/read.ts'
import type { BucketAccess } from './bucket.ts'
import { bucketPolicy } from './bucket.ts'

const open = readPolicyText(
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Sid: 'Open', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' },
  }),
  'resource',
).policy
const callers = [
  { kind: 'anonymous' },
  { kind: 'user', arn: 'arn:aws:iam::444455556666:user/far' },
  { kind: 'user', arn: 'arn:aws:iam::111122223333:user/near' },
] as const
const object = 'arn:aws:s3:::b/x'
const bucket: BucketAccess = { arn: 'arn:aws:s3:::b', owner: '111122223333', policy: open }
const s3All = readPolicyText(
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}',
  'identity',
).policy

test.each([
  [{}, [0, 1, 2], [0, 1, 2]],
  [{ publicAccessBlock: { restrictPublicBuckets: true } }, [2], [2]],
  [{ publicAccessBlock: 'unknown' }, [2], [0, 1, 2]],
  [{ owner: 'unknown', publicAccessBlock: { restrictPublicBuckets: true } }, [], [0, 1, 2]],
] as const)('a matrix counts the settings in: %j', (settings, must, may) => {
  const policy = bucketPolicy({ ...bucket, ...settings })
  const compiled = compileWorld({
    principals: callers.map((caller) => ({ caller, identity: [s3All] })),
    resources: [{ arn: object, account: '111122223333', policy }],
    context: { keys: new Map(), others: 'absent' },
  })
  expect(whoCan(compiled, 's3:GetObject', 0)).toEqual({ must, may })
})

test('a decision names the setting that decides', () => {
  const resource = bucketPolicy({ ...bucket, publicAccessBlock: { restrictPublicBuckets: true } })
  const request = { caller: callers[0], action: 's3:GetObject', resource: object }
  const { denial, deciding } = decide(request, { resource })
  expect(denial).toBe('explicit')
  expect(deciding.map(({ statement }) => statement.id)).toEqual(['RestrictPublicBuckets'])
})

test('a policy that was not seen stays so', () => {
  expect(bucketPolicy({ ...bucket, policy: 'unknown', publicAccessBlock: { blockPublicAcls: true } })).toBe(
    'unknown',
  )
})

test('a policy of which it is open whether it is public may be restricted', () => {
  const { policy } = readPolicyText(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::${aws:username}/*',
      },
    }),
    'resource',
  )
  const effective = bucketPolicy({ ...bucket, policy, publicAccessBlock: { restrictPublicBuckets: true } })
  const added = effective === 'unknown' ? [] : effective.statements.slice(1)
  expect(added).toMatchObject([{ id: 'RestrictPublicBuckets', conditions: [{}, {}, { kind: 'opaque' }] }])
})
