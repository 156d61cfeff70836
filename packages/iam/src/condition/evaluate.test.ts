import { describe, expect, test } from 'vitest'
import type { Text } from '../language/node.ts'
import { readPolicyText } from '../language/read.ts'
import type { Truth } from '../language/truth.ts'
import { conditionHolds } from '../reference/condition.ts'
import type { Context, ContextValue } from './context.ts'
import { evaluateClauses } from './evaluate.ts'

type Given = Text | readonly string[] | undefined | 'unknown'

/** Evaluates `{ operator: { Key: values } }` where the request says `given` of the key. */
function evaluate(
  operator: string,
  values: unknown,
  given: ContextValue,
  more: Record<string, string> = {},
): Truth {
  const statement = {
    Effect: 'Allow',
    Action: '*',
    Resource: '*',
    Condition: { [operator]: { Key: values } },
  }
  const { policy } = readPolicyText(
    JSON.stringify({ Version: '2012-10-17', Statement: statement }),
    'identity',
  )
  const others = Object.entries(more).map(
    ([key, value]) => [key, { kind: 'known', values: [value] }] as const,
  )
  const context: Context = {
    keys: new Map<string, ContextValue>([['key', given], ...others]),
    others: 'absent',
  }
  const clauses = policy.statements[0]?.conditions ?? []
  const truth = evaluateClauses(clauses, context)
  const plain = given.kind !== 'known' || given.values.every((text) => typeof text === 'string')
  if (plain) expect(conditionHolds(clauses, context)).toBe(truth)
  return truth
}

const absent: ContextValue = { kind: 'absent' }
const unknown: ContextValue = { kind: 'unknown' }
const is = (...values: Text[]): ContextValue => ({ kind: 'known', values })

describe('a key with one value', () => {
  const cases: readonly [string, unknown, Given, Truth][] = [
    ['StringEquals', 'a', 'a', true],
    ['StringEquals', 'a', 'A', false],
    ['StringEquals', ['x', 'a'], 'a', true],
    ['StringEquals', 'a*', 'ab', false],
    ['StringEquals', 'a*', 'a*', true],
    ['StringNotEquals', ['a', 'b'], 'b', false],
    ['StringNotEquals', ['a', 'b'], 'c', true],
    ['StringEqualsIgnoreCase', 'aB', 'Ab', true],
    ['StringNotEqualsIgnoreCase', 'aB', 'Ab', false],
    ['StringLike', 'a*c?', 'a/b/cd', true],
    ['StringLike', 'A*', 'ab', false],
    ['StringNotLike', 'a*', 'ab', false],
    ['stringlike', 'a*', 'ab', true],
    ['NumericEquals', '5', '5.0', true],
    ['NumericEquals', 5, '5', true],
    ['NumericNotEquals', '5', '6', true],
    ['NumericLessThan', '10', '9', true],
    ['NumericLessThan', '10', '10', false],
    ['NumericLessThanEquals', '10', '10', true],
    ['NumericGreaterThan', '10', '11', true],
    ['NumericGreaterThanEquals', '10', '9', false],
    ['NumericGreaterThanEquals', '10', '10', true],
    ['NumericGreaterThanEquals', '10', '11', true],
    ['NumericGreaterThan', '10', '10', false],
    ['NumericEquals', '5', 'five', false],
    ['NumericEquals', 'five', '5', undefined],
    ['DateGreaterThan', '2020-01-01T00:00:00Z', '2023-11-14T22:13:20Z', true],
    ['DateEquals', '1700000000', '2023-11-14T22:13:20Z', true],
    ['DateLessThan', '2020-01-01', '1700000000', false],
    ['DateEquals', '2023-11-14T23:13:20+01:00', '1700000000', true],
    ['DateNotEquals', '2023-11-14', '2023-11-15', true],
    ['DateGreaterThanEquals', '2023', '2023-01-01', true],
    ['DateLessThanEquals', '2023-02', '2023-02-01T00:00:00.001Z', false],
    ['Bool', 'true', 'TRUE', true],
    ['Bool', true, 'true', true],
    ['Bool', 'false', 'true', false],
    ['BinaryEquals', 'QmluYXJ5', 'QmluYXJ5', true],
    ['BinaryEquals', 'QQ==', 'QR==', true],
    ['BinaryEquals', 'QQ==', 'Qg==', false],
    ['IpAddress', '10.0.0.0/8', '10.255.0.1', true],
    ['IpAddress', '10.0.0.0/8', '11.0.0.1', false],
    ['IpAddress', '203.0.113.7', '203.0.113.7', true],
    ['IpAddress', '2001:db8::/32', '2001:DB8:0:1::9', true],
    ['IpAddress', '0.0.0.0/0', '2001:db8::1', false],
    ['IpAddress', '::/0', '10.0.0.1', false],
    ['NotIpAddress', '10.0.0.0/8', '11.0.0.1', true],
    ['IpAddress', '10.0.0.0/33', '10.0.0.1', undefined],
    ['ArnLike', 'arn:aws:s3:::b*', 'arn:aws:s3:::bucket', true],
    ['ArnLike', 'arn:aws:s3:::B*', 'arn:aws:s3:::Bucket', true],
    ['ArnLike', 'arn:aws:s3:::b*', 'arn:aws:s3:::Bucket', false],
    ['IpAddress', '10.0.0.0/8', 'somewhere', false],
    ['IpAddress', '10.0.0.0/8', [{ id: 'H' }], undefined],
    ['IpAddress', 'somewhere', 'somewhere', undefined],
    ['ArnEquals', 'arn:aws:s3:::b*', 'arn:aws:s3:::bucket', true],
    ['ArnLike', 'arn:aws:*:role/x', 'arn:aws:iam::123456789012:role/x', false],
    ['StringLike', 'arn:aws:*:role/x', 'arn:aws:iam::123456789012:role/x', true],
    ['ArnLike', 'arn:aws:iam::*:role/x', 'arn:aws:iam::123456789012:role/x', true],
    ['ArnLike', 'arn:*:*:*:*:*', 'not-an-arn', false],
    ['ArnLike', 'arn:aws:s3', 'arn:aws:s3:::b', false],
    ['ArnLike', 'not-an-arn', 'not-an-arn', false],
    ['ArnLike', 'arn:aws:s3:::a:b*c', 'arn:aws:s3:::a:b:c', true],
    ['ArnLike', 'arn:aws:s3:::a:b*c', 'arn:aws:s3:::a:d:c', false],
    ['NumericLessThanEquals', '10', '11', false],
    ['NumericLessThanEquals', '10', '9', true],
    ['DateGreaterThanEquals', '2024', '2025-01-01', true],
    ['DateLessThanEquals', '2024', '2023-01-01', true],
    ['NumericEquals', '${*}', '5', undefined],
    ['ArnNotLike', 'arn:aws:s3:::b*', 'not-an-arn', true],
    ['ArnLike', 'arn:aws:logs:*:1:log-group:*', 'arn:aws:logs:eu-west-1:1:log-group:a:b', true],
    ['Null', 'true', 'x', false],
    ['Null', 'false', 'x', true],
    ['Null', ['true', 'false'], 'x', true],
    ['StringLike', 'a*', [{ id: 'H' }], undefined],
    ['StringLike', 'a*', ['a', { id: 'H' }], true],
    ['StringLike', 'a*', ['b', { id: 'H' }], false],
    ['NumericEquals', '5', [{ id: 'H' }], undefined],
  ] as const
  test.each(cases)('%s %j of %j is %s', (operator, values, given, expected) => {
    expect(evaluate(operator, values, is(given as Text))).toBe(expected)
  })
})

describe('a missing key', () => {
  const cases: readonly [string, Truth][] = [
    ['StringEquals', false],
    ['StringNotEquals', true],
    ['ArnNotLike', true],
    ['NotIpAddress', true],
    ['Bool', false],
    ['StringEqualsIfExists', true],
    ['StringNotEqualsIfExists', true],
    ['ForAllValues:StringEquals', true],
    ['ForAllValues:StringNotEquals', true],
    ['ForAnyValue:StringEquals', false],
    ['ForAnyValue:StringNotEquals', false],
    ['ForAnyValue:StringEqualsIfExists', undefined],
  ]
  test.each(cases)('%s is %s', (operator, expected) => {
    expect(evaluate(operator, 'true', absent)).toBe(expected)
    expect(evaluate(operator, 'true', is())).toBe(expected)
  })

  test('Null sees it', () => {
    expect(evaluate('Null', 'true', absent)).toBe(true)
    expect(evaluate('Null', 'false', absent)).toBe(false)
    expect(evaluate('Null', 'maybe', absent)).toBeUndefined()
  })
})

test.each(['StringEquals', 'StringNotEquals', 'Null', 'ForAllValues:StringLike', 'ForAnyValue:Bool'])(
  '%s of an unknown key is unknown',
  (operator) => {
    expect(evaluate(operator, 'true', unknown)).toBeUndefined()
  },
)

describe('a key with several values', () => {
  const cases: readonly [string, unknown, readonly string[], Truth][] = [
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], true],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], false],
    ['ForAllValues:StringNotEquals', ['a'], ['b', 'c'], true],
    ['ForAllValues:StringEquals', ['a'], [''], true],
    ['ForAnyValue:StringEquals', ['a'], ['x', 'a'], true],
    ['ForAnyValue:StringEquals', ['a'], ['x', 'y'], false],
    ['ForAnyValue:StringNotEquals', ['a'], ['a', 'b'], true],
    ['ForAnyValue:StringNotEquals', ['a'], ['a'], false],
    ['StringEquals', ['a'], ['a', 'b'], undefined],
  ]
  test.each(cases)('%s %j of %j is %s', (operator, values, given, expected) => {
    expect(evaluate(operator, values, is(...given))).toBe(expected)
  })
})

describe('policy variables in values', () => {
  const name = '${aws:username}'
  test('take the value of the request, as plain text', () => {
    expect(evaluate('StringEquals', name, is('ann'), { 'aws:username': 'ann' })).toBe(true)
    expect(evaluate('StringLike', `${name}*`, is('annex'), { 'aws:username': 'ann' })).toBe(true)
    expect(evaluate('StringLike', name, is('ann'), { 'aws:username': '*' })).toBe(false)
  })

  test('without a value match nothing, or the default', () => {
    expect(evaluate('StringEquals', name, is('ann'))).toBe(false)
    expect(evaluate('StringNotEquals', name, is('ann'))).toBe(true)
    expect(evaluate('StringEquals', "${aws:username, 'ann'}", is('ann'))).toBe(true)
  })

  test('in an ARN may be any part of it', () => {
    const arn = 'arn:aws:s3:::b'
    expect(evaluate('ArnLike', '${arn}', is(arn), { arn })).toBe(true)
    expect(evaluate('ArnLike', 'arn:aws:${part}:::b', is(arn), { part: 's3' })).toBe(true)
    expect(evaluate('ArnLike', 'arn:aws:${part}:::b', is(arn), { part: 'sqs' })).toBe(false)
    expect(evaluate('ArnLike', 'arn:${part}', is(arn))).toBe(false)
  })

  test('are plain text to numeric operators', () => {
    expect(evaluate('NumericEquals', '${n}', is('5'), { n: '5' })).toBeUndefined()
  })
})
