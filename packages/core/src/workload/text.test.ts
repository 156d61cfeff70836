import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalText,
  joinPieces,
  splitText,
  textContains,
  textEndsWith,
  textEquals,
  textStartsWith,
} from './text.ts'
import type { UnresolvedPart, Value } from './value.ts'

const hole = (id: string): UnresolvedPart => ({ kind: 'unresolved', symbol: { id }, reason: 'parameter' })
const text = (...parts: readonly (string | UnresolvedPart)[]): Value => ({ kind: 'text', parts })
const scalar = (value: string): Value => ({ kind: 'scalar', value })
const service = text('com.amazonaws.', hole('AWS::Region'), '.s3')

describe('matching on the literal parts', () => {
  test.each([
    [textEndsWith(service, '.s3'), true],
    [textEndsWith(service, 's3'), true],
    [textEndsWith(service, '.sts'), false],
    [textEndsWith(service, 'us-east-1.s3'), undefined],
    [textStartsWith(service, 'com.'), true],
    [textStartsWith(service, 'com.amazonaws.us'), undefined],
    [textStartsWith(service, 'org.'), false],
    [textContains(service, 'amazonaws'), true],
    [textContains(service, 'us-east-1'), undefined],
    [textContains(scalar('abc'), 'x'), false],
    [textEquals(service, 'com.amazonaws.us-east-1.s3'), undefined],
    [textEquals(service, 'com.amazonaws.us-east-1.sts'), false],
    [textEquals(text('a', hole('x'), 'a'), 'a'), false],
    [textEquals(scalar('a'), 'a'), true],
    [textEquals(scalar('a'), 'b'), false],
    [textEquals(hole('x'), 'anything'), undefined],
    [textStartsWith(scalar('a'), 'ab'), false],
    [textEndsWith(scalar('b'), 'ab'), false],
    [textEquals({ kind: 'absent' }, ''), false],
  ])('%#', (found, expected) => {
    expect(found).toBe(expected)
  })
})

test('a match is sound for whatever the holes turn out to be', () => {
  const part = fc.oneof(fc.stringMatching(/^[ab]{0,3}$/), fc.constantFrom(hole('x'), hole('y')))
  const fill = fc.stringMatching(/^[ab]{0,3}$/)
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fill, fill, fill, (parts, x, y, probe) => {
      const filled = parts
        .map((one) => (typeof one === 'string' ? one : one.symbol.id === 'x' ? x : y))
        .join('')
      const value = joinPieces(parts, { kind: 'absent' })
      const agrees = (truth: boolean | undefined, fact: boolean): boolean =>
        truth === undefined || truth === fact
      return (
        agrees(textEquals(value, probe), filled === probe) &&
        agrees(textStartsWith(value, probe), filled.startsWith(probe)) &&
        agrees(textEndsWith(value, probe), filled.endsWith(probe)) &&
        agrees(textContains(value, probe), filled.includes(probe))
      )
    }),
  )
})

test('splitting and joining keep holes', () => {
  const uri = text('s3://train-', hole('AWS::AccountId'), '/data/x')
  const [, rest] = splitText(uri, '://') ?? []
  const bucket = rest && splitText(joinPieces(rest, uri), '/')?.[0]
  expect(bucket && canonicalText(joinPieces(bucket, uri))).toBe('train-${AWS::AccountId}')
})
