import { describe, expect, test } from 'vitest'
import type { Text } from '../language/node.ts'
import type { PrincipalKind, PrincipalType } from './principal.ts'
import { readPrincipal } from './principal.ts'

const account = { id: 'AWS::AccountId' }

const cases: readonly [PrincipalType, Text, PrincipalKind, string | undefined][] = [
  ['AWS', '*', 'anyone', undefined],
  ['AWS', '123456789012', 'account', '123456789012'],
  ['AWS', 'arn:aws:iam::123456789012:root', 'account', '123456789012'],
  ['AWS', ['arn:aws:iam::', account, ':root'], 'account', undefined],
  ['AWS', 'arn:aws-cn:iam::123456789012:user/team/ann', 'user', '123456789012'],
  ['AWS', 'arn:aws:iam::123456789012:role/app', 'role', '123456789012'],
  ['AWS', ['arn:aws:iam::123456789012:role/', { id: 'Name' }], 'role', '123456789012'],
  ['AWS', ['arn:aws:iam::', account, ':role/app'], 'role', undefined],
  ['AWS', 'arn:aws:sts::123456789012:assumed-role/app/session', 'role-session', '123456789012'],
  ['AWS', 'arn:aws:sts::123456789012:federated-user/bob', 'federated-user', '123456789012'],
  ['AWS', 'AROAEXAMPLEID1234567', 'deleted', undefined],
  ['AWS', 'AIDAEXAMPLEID1234567', 'deleted', undefined],
  ['AWS', [{ id: 'Role.Arn' }], 'unknown', undefined],
  ['AWS', ['123456789012', { id: 'Rest' }], 'unknown', undefined],
  ['AWS', ['AROA', { id: 'Rest' }], 'unknown', undefined],
  ['AWS', 'arn:aws:iam::123456789012:role/*', 'unknown', '123456789012'],
  ['AWS', 'arn:aws:iam::123456789012:role/a?p', 'unknown', '123456789012'],
  ['AWS', 'arn:aws:iam::12345678901*:role/app', 'unknown', undefined],
  ['AWS', 'arn:aws:iam::123456789012:group/g', 'unknown', '123456789012'],
  ['AWS', 'arn:aws:sts::123456789012:root', 'unknown', '123456789012'],
  ['AWS', 'arn:aws:sts::123456789012:user/ann', 'unknown', '123456789012'],
  ['AWS', 'arn:aws:iam::123456789012:assumed-role/app/s', 'unknown', '123456789012'],
  ['AWS', 'urn:aws:iam::123456789012:root', 'unknown', undefined],
  ['AWS', 'arn:aws:iam::123456789012', 'unknown', undefined],
  ['AWS', '12345678901', 'unknown', undefined],
  ['AWS', '1234567890123', 'unknown', undefined],
  ['AWS', 'XAROAEXAMPLEID', 'unknown', undefined],
  ['AWS', 'arn:aws:s3:::bucket', 'unknown', undefined],
  ['Service', 'sagemaker.amazonaws.com', 'service', undefined],
  ['Service', ['logs.', { id: 'AWS::Region' }, '.amazonaws.com'], 'service', undefined],
  ['Service', '*', 'unknown', undefined],
  ['Federated', 'cognito-identity.amazonaws.com', 'federated', undefined],
  ['Federated', '*', 'unknown', undefined],
  [
    'CanonicalUser',
    '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be',
    'canonical-user',
    undefined,
  ],
]

test.each(cases)('%s %j is %s', (type, text, kind, own) => {
  expect(readPrincipal(type, text)).toStrictEqual({
    kind,
    text,
    ...(own === undefined ? {} : { account: own }),
  })
})

describe('the place of a principal', () => {
  const at = { line: 1, column: 2, endLine: 1, endColumn: 3 }
  test.each(cases.map(([type, text, kind]) => [type, text, kind] as const))('%s %j', (type, text, kind) => {
    expect(readPrincipal(type, text, at)).toMatchObject({ kind, at })
  })
})
