import { describe, expect, test } from 'vitest'
import type { Text } from '../language/node.ts'
import type { Truth } from '../language/truth.ts'
import { accountInArn, arnFields, components, matchArn } from './arn.ts'
import { compilePattern } from './pattern.ts'

const compile = (text: Text) => compilePattern(text, { wildcards: true, variables: false, foldCase: false })
const plain = (text: Text) => compilePattern(text, { wildcards: false, variables: false, foldCase: false })
const hole = { id: 'Hole' }

describe('ARNs compared by component', () => {
  const cases: readonly [Text, Text, Truth][] = [
    ['arn:aws:s3:::b*', 'arn:aws:s3:::bucket', true],
    ['arn:aws:s3:::b*', 'arn:aws:s3:::other', false],
    ['arn:aws:*:::b', 'arn:aws:s3:::b', true],
    ['arn:aws:*:b', 'arn:aws:s3:::b', false],
    ['arn:aws:logs:*:1:g:*', 'arn:aws:logs:x:1:g:a:b', true],
    ['arn:*:*:*:*:*', 'arn:aws:s3:::b', true],
    ['arn:*:*:*:*:*', 'arn:aws:s3::b', false],
    ['*', 'arn:aws:s3:::b', undefined],
    ['*', 'b', false],
    ['arn:*', 'arn:aws:s3:::b', false],
    // A hole may hold colons, unless what is around it rules that out.
    [['arn:aws:s3:', hole], 'arn:aws:s3:::b', undefined],
    [['arn:aws:sqs:', hole], 'arn:aws:s3:::b', false],
    ['arn:aws:s3:::b', ['arn:aws:s3:', hole], undefined],
    ['arn:aws:sqs:::b', ['arn:aws:s3:', hole], false],
    [['arn:aws:s3:::', hole], 'arn:aws:s3:::b', undefined],
    [['arn:', hole, ':s3:::b'], 'arn:aws:s3:::b', undefined],
    [['arn:', hole, ':s3:::b'], 'arn:aws:sqs:::b', false],
    [['arn:', hole], ['arn:', hole], undefined],
  ]
  test.each(cases)('%j against %j is %s', (pattern, given, expected) => {
    expect(matchArn(compile(pattern), plain(given))).toBe(expected)
  })
})

test('the six components, the last with all that follows', () => {
  const texts = (text: Text) => components(compile(text))?.map((part) => part.text)
  expect(texts('arn:a*:s?::1:r:x:y')).toEqual(['arn', 'a*', 's?', '', '1', 'r:x:y'])
  expect(texts(['arn:', hole, 'x:s3:::', hole, ':'])).toEqual(['arn', '${Hole}x', 's3', '', '', '${Hole}:'])
  expect(texts(':::::')).toEqual(['', '', '', '', '', ''])
  expect(texts('::::')).toBeUndefined()
  expect(texts(['arn:', hole])).toBeUndefined()
})

const owned: readonly [Text, string | undefined][] = [
  ['arn:aws:sqs:x:111122223333:q', '111122223333'],
  ['arn:aws:sqs:x:11112222333:q', undefined],
  ['arn:aws:sqs:x:1111222233334:q', undefined],
  ['arn:aws:s3:::b', undefined],
  ['*', undefined],
  [['arn:aws:sqs:x:111122223333:', hole], '111122223333'],
  [['arn:aws:sqs:', { id: 'AWS::Region' }, ':111122223333:q'], '111122223333'],
  [['arn:aws:s3:::', hole], undefined],
  ['arn:aws:s3:::b/*', undefined],
  ['arn:aws:sqs:x:111122223333', '111122223333'],
  ['arn:aws:sqs:x', undefined],
  [['arn:aws:sqs:x:', { id: 'AWS::AccountId' }, ':q'], 'unknown'],
  [['arn:aws:sqs:x:1111', hole, ':q'], 'unknown'],
  [['arn:aws:sqs:x:111122223333', hole], 'unknown'],
  [['arn:aws:sqs:', hole], 'unknown'],
  [[hole, ':x:111122223333:q'], 'unknown'],
  [[hole], 'unknown'],
  ['arn:aws:sqs:x:*:q', 'unknown'],
  ['arn:aws:sqs:x:11112222333?:q', 'unknown'],
]
test.each(owned)('%j is owned by %s', (arn, account) => {
  expect(accountInArn(arn)).toBe(account)
})

test('a hole is one part, whatever it is called', () => {
  expect(arnFields(['arn:', { id: 'AWS::Partition' }, ':s3:::', hole, ':x'])).toEqual([
    'arn',
    '*',
    's3',
    '',
    '',
    '*',
    'x',
  ])
})
