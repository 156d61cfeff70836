import { describe, expect, test } from 'vitest'
import { textOf } from '../language/node.ts'
import type { Caller } from './caller.ts'
import { contextOf } from './context.ts'
import type { AccessRequest } from './request.ts'

const account = '111122223333'
const user: Caller = { kind: 'user', arn: `arn:aws:iam::${account}:user/team/ann` }
const role: Caller = { kind: 'role', arn: `arn:aws:iam::${account}:role/app` }

/** What the context says of each key: its values, `absent`, or nothing. */
function facts(request: Partial<AccessRequest>): Readonly<Record<string, unknown>> {
  const { keys } = contextOf({ caller: role, action: 's3:GetObject', resource: '*', ...request })
  return Object.fromEntries(
    [...keys].map(([key, value]) => [
      key,
      value.kind === 'known' ? value.values.map(textOf).join() : value.kind,
    ]),
  )
}

describe('what follows from the caller', () => {
  const nobody = {
    'aws:principalisawsservice': 'absent',
    'aws:principalaccount': 'absent',
    'aws:principalorgid': 'absent',
    'aws:principalorgpaths': 'absent',
    'aws:principalservicename': 'absent',
    'aws:principalservicenameslist': 'absent',
    'aws:principalarn': 'absent',
    'aws:username': 'absent',
    'aws:assumedroot': 'absent',
  }
  const root = {
    'aws:principalisawsservice': 'false',
    'aws:principalaccount': account,
    'aws:principalservicename': 'absent',
    'aws:principalservicenameslist': 'absent',
    'aws:username': 'absent',
  }
  const somebody = { ...root, 'aws:assumedroot': 'absent' }
  const { 'aws:principalservicenameslist': _names, ...service } = nobody
  const federated = `arn:aws:sts::${account}:federated-user/bob`
  const cases: readonly [Caller, object][] = [
    [
      { kind: 'root', account },
      { ...root, 'aws:principalarn': `arn:aws:iam::${account}:root`, 'aws:principaltype': 'Account' },
    ],
    [user, { ...somebody, 'aws:principalarn': user.arn, 'aws:principaltype': 'User', 'aws:username': 'ann' }],
    [role, { ...somebody, 'aws:principalarn': role.arn, 'aws:principaltype': 'AssumedRole' }],
    [
      { kind: 'federated-user', arn: federated, parent: user.arn },
      { ...somebody, 'aws:principalarn': federated, 'aws:principaltype': 'FederatedUser' },
    ],
    [
      { kind: 'service', service: 's3.amazonaws.com' },
      { ...service, 'aws:principalisawsservice': 'true', 'aws:principalservicename': 's3.amazonaws.com' },
    ],
    [
      { kind: 'anonymous' },
      {
        ...nobody,
        'aws:principalaccount': 'anonymous',
        'aws:principaltype': 'Anonymous',
        'aws:userid': 'anonymous',
      },
    ],
    [{ kind: 'oauth' }, nobody],
    [{ kind: 'identity-provider', provider: 'accounts.google.com' }, nobody],
  ]
  test.each(cases)('%j', (caller, expected) => {
    expect(facts({ caller })).toEqual(expected)
  })
})

describe('what follows from the way of the request', () => {
  const direct = {
    'aws:viaawsservice': 'false',
    'aws:calledvia': 'absent',
    'aws:calledviafirst': 'absent',
    'aws:calledvialast': 'absent',
  }
  const cases: readonly [AccessRequest['path'], string, object][] = [
    [
      'public',
      's3:GetObject',
      {
        ...direct,
        'aws:sourcevpc': 'absent',
        'aws:sourcevpcarn': 'absent',
        'aws:sourcevpce': 'absent',
        'aws:vpcsourceip': 'absent',
        'aws:vpceaccount': 'absent',
        'aws:vpceorgid': 'absent',
        'aws:vpceorgpaths': 'absent',
      },
    ],
    ['endpoint', 's3:GetObject', { ...direct, 'aws:sourceip': 'absent' }],
    ['service', 's3:GetObject', { 'aws:viaawsservice': 'true' }],
    [undefined, 's3:GetObject', {}],
    [
      'endpoint',
      'KMS:Decrypt',
      { ...direct, 'aws:sourceip': 'absent', 'kms:calleraccount': account, 'kms:viaservice': 'absent' },
    ],
    ['service', 'kms:Decrypt', { 'aws:viaawsservice': 'true', 'kms:calleraccount': account }],
    [undefined, 'kms:Decrypt', { 'kms:calleraccount': account }],
  ]
  test.each(cases)('%s, %s', (path, action, expected) => {
    const caller = facts({})
    expect(facts({ action, ...(path && { path }) })).toEqual({ ...caller, ...expected })
  })

  test('a key is not asked of whoever has no account', () => {
    expect(facts({ caller: { kind: 'anonymous' }, action: 'kms:Decrypt' })).not.toHaveProperty(
      'kms:calleraccount',
    )
  })
})

test('what the request says comes first, whatever its case, and the owner of the resource is known', () => {
  const context = {
    keys: new Map([['AWS:PrincipalArn', { kind: 'known', values: ['other'] } as const]]),
    others: 'absent',
  } as const
  expect(facts({ context, resourceAccount: '444455556666' })).toMatchObject({
    'aws:principalarn': 'other',
    'aws:resourceaccount': '444455556666',
  })
  expect(facts({})).not.toHaveProperty('aws:resourceaccount')
  const request = { caller: role, action: 's3:GetObject', resource: '*' }
  expect(contextOf(request).others).toBe('unknown')
  expect(contextOf({ ...request, context }).others).toBe('absent')
})
