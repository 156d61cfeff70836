import { describe, expect, test } from 'vitest'
import type { Json } from '../../test/conformance.ts'
import { nodeOf } from '../../test/conformance.ts'
import type { Policy } from '../language/policy.ts'
import { readPolicy } from '../language/read.ts'
import { checkAccessNotGranted, checkNoNewAccess } from './new-access.ts'
import type { Proof } from './proof.ts'

type More = Readonly<Record<string, Json>>

/** A policy of one statement, with `<<Name>>` for a hole. */
function read(more: More, Version: Json = '2012-10-17'): readonly Policy[] {
  const Statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...more }
  return [readPolicy(nodeOf({ Version, Statement }), 'identity').policy]
}

const when = (operator: string, key: string, value: Json): More => ({
  Condition: { [operator]: { [key]: value } },
})

describe('what cannot be interpreted is the same only where it is written alike', () => {
  const cases: readonly [string, More, More, Proof['outcome']][] = [
    ['operators that nobody knows', when('Foo', 'a', 'x'), when('Bar', 'b', 'y'), 'undecided'],
    ['one operator that nobody knows, twice', when('Foo', 'a', 'x'), when('Foo', 'a', 'x'), 'undecided'],
    [
      'variables',
      when('StringEquals', 'k', '${aws:username}'),
      when('StringEquals', 'k', '${aws:userid}'),
      'undecided',
    ],
    [
      'one variable',
      when('StringEquals', 'k', '${aws:username}'),
      when('StringEquals', 'k', '${aws:username}'),
      'proven',
    ],
    [
      'one variable in another case',
      when('StringEquals', 'K', '${AWS:username}'),
      when('StringEquals', 'k', '${aws:username}'),
      'proven',
    ],
    [
      'one variable of two keys',
      when('StringEquals', 'k', '${aws:username}'),
      when('StringEquals', 'j', '${aws:username}'),
      'undecided',
    ],
    [
      'one variable with two operators',
      when('StringEquals', 'k', '${aws:username}'),
      when('StringLike', 'k', '${aws:username}'),
      'undecided',
    ],
    [
      'one variable of any and of all',
      when('ForAnyValue:StringEquals', 'k', '${aws:username}'),
      when('ForAllValues:StringEquals', 'k', '${aws:username}'),
      'refuted',
    ],
    [
      'one variable, or a missing key',
      when('StringEquals', 'k', '${aws:username}'),
      when('StringEqualsIfExists', 'k', '${aws:username}'),
      'refuted',
    ],
    [
      'a variable among values',
      when('StringEquals', 'k', ['a', '${aws:username}']),
      when('StringEquals', 'k', ['b', '${aws:username}']),
      'undecided',
    ],
    [
      'Null of all values, which always holds',
      when('ForAllValues:Null', 'k', 'true'),
      when('ForAllValues:Null', 'j', 'false'),
      'proven',
    ],
    [
      'Null of any value, which never does',
      when('ForAnyValue:Null', 'k', 'true'),
      when('ForAllValues:Null', 'k', 'true'),
      'refuted',
    ],
    ['holes', { Resource: 'arn:aws:s3:::<<A>>/*' }, { Resource: 'arn:aws:s3:::<<B>>/*' }, 'undecided'],
    ['one hole', { Resource: 'arn:aws:s3:::<<A>>/*' }, { Resource: 'arn:aws:s3:::<<A>>/*' }, 'proven'],
    ['resources that were not read', { Resource: 5 }, { Resource: 6 }, 'undecided'],
    ['actions that were not read', { Action: 5 }, { Action: 5 }, 'undecided'],
    ['effects that are not known', { Effect: 'x' }, { Effect: 'y' }, 'undecided'],
    ['ARNs that are too short', { Resource: 'arn:aws:s3*' }, { Resource: 'arn:aws:s4*' }, 'undecided'],
    ['one ARN that is too short', { Resource: 'arn:aws:s3*' }, { Resource: 'arn:aws:s3*' }, 'proven'],
    ['what is wider than a hole', { Resource: '*' }, { Resource: 'arn:aws:s3:::<<B>>/*' }, 'proven'],
    ['a key that is asked to be there', when('Null', 'K', 'true'), when('Null', 'k', 'true'), 'proven'],
    [
      'a key that is asked to be there, and not',
      when('Null', 'k', 'true'),
      when('Null', 'k', 'false'),
      'refuted',
    ],
  ]
  test.each(cases)('%s', (_name, old, now, expected) => {
    expect(checkNoNewAccess(read(old), read(now)).outcome).toBe(expected)
  })

  test('a policy is no more than itself, whatever it holds', () => {
    for (const more of [when('Foo', 'a', 'x'), { Resource: 5 }, { Effect: 'x' }, { Action: '<<A>>' }]) {
      const policy = read(more)
      expect(checkNoNewAccess(policy, policy).outcome).toBe('proven')
    }
  })

  test('texts of a version that is not known', () => {
    const unclear = (Resource: string) => read({ Resource }, '<<Version>>')
    expect(checkNoNewAccess(unclear('arn:aws:s3:::${a}'), unclear('arn:aws:s3:::${b}')).outcome).toBe(
      'undecided',
    )
  })
})

describe('what is asked of one policy', () => {
  const cases: readonly [string, More, readonly string[], readonly string[], Proof['outcome']][] = [
    ['a hole that may be it', { Resource: 'arn:aws:s3:::<<B>>/*' }, ['s3:*'], ['*'], 'undecided'],
    [
      'an action that a hole does not change',
      { Resource: 'arn:aws:s3:::<<B>>/*' },
      ['sqs:*'],
      ['*'],
      'proven',
    ],
    ['an effect that is not known', { Effect: 'x' }, ['s3:*'], ['*'], 'undecided'],
    ['a condition that is not known', when('Foo', 'a', 'x'), ['s3:*'], ['*'], 'undecided'],
    ['an ARN that is too short', { Resource: 'arn:aws:s3*' }, ['s3:*'], ['*'], 'undecided'],
    ['a star', { Resource: '*' }, ['s3:*'], ['arn:aws:s3:::b/*'], 'refuted'],
    ['an action in another case', {}, ['S3:getOBJECT'], ['*'], 'refuted'],
    ['a resource in another case', { Resource: 'arn:aws:s3:::B' }, ['s3:*'], ['arn:aws:s3:::b'], 'proven'],
    ['another action', {}, ['s3:PutObject', 'sqs:*'], ['*'], 'proven'],
    ['one of two actions', {}, ['s3:PutObject', 's3:Get*'], ['*'], 'refuted'],
    ['no action at all', {}, [], ['*'], 'proven'],
  ]
  test.each(cases)('%s', (_name, more, actions, resources, expected) => {
    const proof = checkAccessNotGranted(read(more), actions, resources)
    expect(proof.outcome).toBe(expected)
    if (proof.outcome === 'undecided') expect(proof.reason).toContain('not known')
  })
})
