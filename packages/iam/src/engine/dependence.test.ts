import { expect, test } from 'vitest'
import { readPolicyText } from '../language/read.ts'
import { hangsOnCaller, hangsOnOwner } from './dependence.ts'

function of(parts: object) {
  const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...parts }
  const text = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  const [read] = readPolicyText(text, 'identity').policy.statements
  if (read === undefined) throw new Error('no statement')
  return { caller: hangsOnCaller(read), owner: hangsOnOwner(read) }
}

const when = (operator: string, key: string, ...values: readonly string[]) => ({
  Condition: { [operator]: { [key]: values } },
})

test.each<readonly [string, object, { caller: boolean; owner: boolean }]>([
  ['nothing', {}, { caller: false, owner: false }],
  ['a key of the request', when('Bool', 'aws:SecureTransport', 'true'), { caller: false, owner: false }],
  ['a key of the caller', when('StringEquals', 'aws:PrincipalAccount', '1'), { caller: true, owner: false }],
  ['a key of the resource', when('StringEquals', 'aws:ResourceAccount', '1'), { caller: false, owner: true }],
  [
    'one value of several',
    when('StringLike', 's3:prefix', 'shared/*', 'home/${aws:username}/*'),
    { caller: true, owner: false },
  ],
  [
    'one key of several',
    { Condition: { Bool: { 'aws:SecureTransport': 'true' }, StringEquals: { 'aws:username': 'ann' } } },
    { caller: true, owner: false },
  ],
  [
    'one resource of several',
    { Resource: ['arn:aws:s3:::shared/*', 'arn:aws:s3:::home/${aws:username}/*'] },
    { caller: true, owner: false },
  ],
  [
    'a variable of the request',
    { Resource: 'arn:aws:s3:::x/${s3:prefix}/*' },
    { caller: false, owner: false },
  ],
])('whether a statement hangs on who asks and on whose it is: %s', (_what, parts, expected) => {
  expect(of(parts)).toEqual(expected)
})
