import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../test/runs.ts'
import type { Text } from '../language/node.ts'
import type { Truth } from '../language/truth.ts'
import { contains, disjoint } from './algebra.ts'
import type { Pattern } from './pattern.ts'
import { actionRules, compilePattern, matchPattern, matchText } from './pattern.ts'

const resourceRules = { wildcards: true, variables: true, foldCase: false }
const compile = (text: Text) => compilePattern(text, resourceRules)
const bucket = { id: 'Bucket' }

describe('a pattern against a text', () => {
  const cases: readonly [Text, string, Truth][] = [
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/x/y', true],
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/', true],
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::b', false],
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::B/x', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a?c', 'abbc', false],
    ['*a?b*a?b', 'xa1bxa2b', true],
    ['*a?b*a?b', 'xa1b2b', false],
    ['*ab*', 'aab', true],
    ['ab*ba', 'aba', false],
    ['', '', true],
    ['', 'a', false],
    ['a${*}b', 'a*b', true],
    ['a${*}b', 'axb', false],
    ['a${$}b${?}', 'a$b?', true],
    ['a${open', 'a${open', true],
    [['arn:aws:s3:::', bucket, '/*'], 'arn:aws:s3:::b/x', undefined],
    [['arn:aws:s3:::', bucket, '/*'], 'arn:aws:sqs:::b/x', false],
    ['home/${aws:username}/*', 'home/ann/x', undefined],
    ['home/${aws:username}/*', 'work/ann/x', false],
  ]
  test.each(cases)('%j against %s is %s', (pattern, text, expected) => {
    expect(matchText(compile(pattern), text)).toBe(expected)
  })

  test('an action ignores case and takes `${` as text', () => {
    expect(matchText(compilePattern('S3:Get*', actionRules), 's3:getobject')).toBe(true)
    expect(matchText(compilePattern('s3:${x}', actionRules), 's3:${x}')).toBe(true)
  })
})

describe('a pattern against a pattern', () => {
  const cases: readonly [Text, Text, Truth][] = [
    ['*', 'a*b?', true],
    ['a*', 'ab*', true],
    ['ab*', 'a*', undefined],
    ['a*', 'b*', false],
    ['*a', 'b*', undefined],
    ['?*', '*a*', true],
    ['*?', '?*', true],
    ['??', '?', false],
    ['a?', 'a*', undefined],
    [['x', bucket], ['x', bucket], true],
    [['x', bucket, '*'], ['x', bucket, '/y'], true],
    [['x', bucket], ['x', { id: 'Other' }], undefined],
    [['x', bucket], ['y', bucket], false],
    ['x*', ['x', bucket, 'y'], true],
    ['x?y', ['x', bucket, 'y'], undefined],
    ['h/${aws:username}/*', 'h/${aws:UserName}/a', true],
    ["h/${aws:username, 'a'}", 'h/${aws:username}', undefined],
  ]
  test.each(cases)('%j holds %j: %s', (outer, inner, expected) => {
    expect(matchPattern(compile(outer), compile(inner))).toBe(expected)
  })
})

const patternText = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '*'), maxLength: 7 })

/** All texts over a, b and one further letter up to a length: enough to decide short patterns. */
const texts = [''].concat(
  ...Array.from({ length: 6 }, (_, n) =>
    Array.from({ length: 3 ** (n + 1) }, (_unused, index) =>
      Array.from({ length: n + 1 }, (_u, place) => 'abc'[Math.floor(index / 3 ** place) % 3]).join(''),
    ),
  ),
)

function slowMatch(pattern: string, text: string): boolean {
  const [head] = pattern
  if (head === undefined) return text === ''
  if (head === '*')
    return slowMatch(pattern.slice(1), text) || (text !== '' && slowMatch(pattern, text.slice(1)))
  return text !== '' && (head === '?' || head === text[0]) && slowMatch(pattern.slice(1), text.slice(1))
}

describe('laws', () => {
  test('matching agrees with the definition', () => {
    fc.assert(
      fc.property(
        patternText,
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 }),
        (pattern, text) => {
          expect(matchText(compile(pattern), text)).toBe(slowMatch(pattern, text))
        },
      ),
      { numRuns: runs(2000) },
    )
  })

  const short = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 })
  test('containment and disjointness agree with all short texts', () => {
    fc.assert(
      fc.property(short, short, (outer, inner) => {
        const members = texts.filter((text) => matchText(compile(inner), text) === true)
        const shared = members.filter((text) => matchText(compile(outer), text) === true)
        const [a, b] = [compile(outer).symbols, compile(inner).symbols]
        expect(contains(a, b)).toBe(shared.length === members.length)
        expect(disjoint(a, b)).toBe(shared.length === 0)
      }),
      { numRuns: runs(600) },
    )
  })

  test('an answer holds for everything that a hole may be', () => {
    const part = fc.constantFrom('a', 'b', '*', '?', 'H', 'K')
    const fill = (text: string, h: string, k: string) => text.replaceAll('H', h).replaceAll('K', k)
    const holed = (text: string): Pattern =>
      compile([...text].map((c) => (c === 'H' || c === 'K' ? { id: c } : c)))
    fc.assert(
      fc.property(
        fc.string({ unit: part, maxLength: 5 }),
        fc.string({ unit: part, maxLength: 5 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 2 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 2 }),
        (outer, inner, h, k) => {
          const verdict = matchPattern(holed(outer), holed(inner))
          const full = matchPattern(compile(fill(outer, h, k)), compile(fill(inner, h, k)))
          if (verdict !== undefined) expect(full).toBe(verdict)
        },
      ),
      { numRuns: runs(3000) },
    )
  })
})

test('no pattern of the largest size backtracks', () => {
  const text = 'a'.repeat(2048)
  for (const pattern of [
    'a*'.repeat(3072),
    `*${'a?'.repeat(500)}b*`,
    `*${'a'.repeat(1000)}b`,
    '*?a'.repeat(2000),
  ]) {
    expect(matchText(compile(pattern), `${text}c`)).toBe(false)
  }
})
