import { describe, expect, test } from 'vitest'
import type { PolicyKind } from '../language/policy.ts'
import { readPolicyText } from '../language/read.ts'
import { decidePassRole, decideTogether } from './together.ts'

const own = '111122223333'
const caller = { kind: 'role', arn: `arn:aws:iam::${own}:role/app`, session: 's' } as const
const role = `arn:aws:iam::${own}:role/ml`
const service = 'sagemaker.amazonaws.com'

function policy(kind: PolicyKind, statement: object) {
  return readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement: statement }), kind).policy
}

const pass = {
  Effect: 'Allow',
  Action: 'iam:PassRole',
  Resource: role,
  Condition: { StringEquals: { 'iam:PassedToService': service } },
}
const trust = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }

describe('passing a role', () => {
  const cases: readonly [string, object, object, string, string][] = [
    ['both sides', pass, trust, service, 'allowed'],
    ['another service', pass, trust, 'lambda.amazonaws.com', 'denied'],
    [
      'a role that the service cannot assume',
      pass,
      { ...trust, Principal: { Service: 'ec2.amazonaws.com' } },
      service,
      'denied',
    ],
    ['another role', { ...pass, Resource: `${role}-2` }, trust, service, 'denied'],
    [
      'trust for the account',
      pass,
      { ...trust, Condition: { StringEquals: { 'aws:SourceAccount': own } } },
      service,
      'allowed',
    ],
    [
      'trust for another account',
      pass,
      { ...trust, Condition: { StringEquals: { 'aws:SourceAccount': '444455556666' } } },
      service,
      'denied',
    ],
    [
      'trust for a source that is not known',
      pass,
      { ...trust, Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:sagemaker:*:${own}:*` } } },
      service,
      'conditional',
    ],
  ]
  test.each(cases)('%s', (_name, statement, trusting, to, expected) => {
    const { outcome, parts } = decidePassRole(
      { caller, role, service: to },
      { identity: [policy('identity', statement)] },
      policy('trust', trusting),
    )
    expect(outcome).toBe(expected)
    expect(parts.map(({ request }) => request.action)).toEqual(['iam:PassRole', 'sts:AssumeRole'])
  })

  test('a role of another account, or one whose trust was not seen', () => {
    const identity = [policy('identity', { ...pass, Resource: '*' })]
    const far = { caller, role: 'arn:aws:iam::444455556666:role/ml', service }
    expect(decidePassRole(far, { identity }, policy('trust', trust)).outcome).toBe('denied')
    expect(decidePassRole({ caller, role, service }, { identity }, 'unknown').outcome).toBe('unknown')
  })

  test('resource control policies bind the role, and no account is made up for whoever has none', () => {
    const identity = [policy('identity', pass)]
    const source = { ...trust, Condition: { StringEquals: { 'aws:SourceAccount': own } } }
    const denied = { Effect: 'Deny', Principal: '*', Action: 'sts:AssumeRole', Resource: '*' }
    const rcps = [[policy('rcp', denied)]]
    const trusting = policy('trust', source)
    expect(decidePassRole({ caller, role, service }, { identity }, trusting).outcome).toBe('allowed')
    expect(decidePassRole({ caller, role, service }, { identity, rcps }, trusting).outcome).toBe('denied')
    const [, assuming] = decidePassRole({ caller: { kind: 'oauth' }, role, service }, {}, trusting).parts
    expect(assuming?.decision.outcome).toBe('conditional')
  })
})

test('a call is allowed when all that it needs is', () => {
  const need = (action: string) => ({
    request: { caller, action, resource: '*' },
    policies: { identity: [policy('identity', { Effect: 'Allow', Action: 's3:*', Resource: '*' })] },
  })
  expect(decideTogether([need('s3:GetObject'), need('s3:ListBucket')]).outcome).toBe('allowed')
  expect(decideTogether([need('s3:GetObject'), need('kms:Decrypt')]).outcome).toBe('denied')
  expect(decideTogether([]).outcome).toBe('allowed')
})
