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
    ['*ab*b', 'xab', false],
    ['*ab*b', 'xabb', true],
    ['*a?*b', 'xab', false],
    ['*a?*b', 'xabb', true],
    ['*a?*c?*', 'a1c2', true],
    ['*a?*c?*', 'ac', false],
    ['x*a?b?c', 'xza1b2c', true],
    ['x*a?b?c', 'xza1b22c', false],
    ['a*a', 'a', false],
    ['*??*', 'a', false],
    ['*??*', 'ab', true],
    [`*${'a'.repeat(40)}?b*`, `b${'a'.repeat(41)}bb`, true],
    [`*${'a'.repeat(40)}?b*`, `b${'a'.repeat(40)}bb`, true],
    [`*${'a'.repeat(40)}?b*`, `b${'a'.repeat(40)}b`, false],
    [`*${'a'.repeat(31)}?*`, `${'a'.repeat(31)}?`, true],
    [`*${'a'.repeat(32)}?*`, 'a'.repeat(32), false],
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
    ["h/${aws:username, 'a'}", "h/${aws:username, 'b'}", undefined],
    ["h/${aws:username, 'a'}", 'h/${aws:username,a}', true],
    ['*?', ['x', bucket], true],
    ['?*?', ['x', bucket], undefined],
    [['?', bucket, '*'], ['x', bucket, 'y'], true],
    [[bucket, '?*'], [bucket, 'y'], true],
    [['*?', bucket], ['?*', bucket], true],
    [[bucket, bucket], [bucket], undefined],
    [['x', bucket], 'x?', undefined],
    [['x', bucket, 'y'], 'x', false],
    [['x', bucket], ['x', bucket, '*'], undefined],
    ['a*b', ['a', bucket], undefined],
  ]
  test.each(cases)('%j holds %j: %s', (outer, inner, expected) => {
    expect(matchPattern(compile(outer), compile(inner))).toBe(expected)
  })
})

const patternText = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '*'), maxLength: 7 })

/** All words of at most `length` of the letters. */
function wordsOver(letters: readonly string[], length: number): readonly string[] {
  if (length === 0) return ['']
  const shorter = wordsOver(letters, length - 1)
  const longest = shorter.filter((word) => word.length === length - 1)
  return [...shorter, ...longest.flatMap((word) => letters.map((letter) => word + letter))]
}

/** All texts over a, b and one further letter up to a length: enough to decide short patterns. */
const texts = wordsOver(['a', 'b', 'c'], 6)

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

  test('containment and disjointness agree with all short texts', () => {
    const patterns = wordsOver(['a', 'b', '*', '?'], 3).map(compile)
    const members = patterns.map((pattern) => texts.map((text) => matchText(pattern, text) === true))
    const wrong: string[] = []
    for (const [i, { symbols: outer, text: left }] of patterns.entries()) {
      for (const [j, { symbols: inner, text: right }] of patterns.entries()) {
        const within = members[j]?.every((is, index) => !is || members[i]?.[index] === true)
        const apart = members[j]?.every((is, index) => !is || members[i]?.[index] === false)
        if (contains(outer, inner) !== within) wrong.push(`${left} contains ${right}`)
        if (disjoint(outer, inner) !== apart) wrong.push(`${left} is disjoint from ${right}`)
      }
    }
    expect(wrong).toEqual([])
  })

  const short = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), minLength: 3, maxLength: 4 })
  test('containment and disjointness agree with all texts of some length', () => {
    fc.assert(
      fc.property(short, short, (outer, inner) => {
        const members = texts.filter((text) => matchText(compile(inner), text) === true)
        const shared = members.filter((text) => matchText(compile(outer), text) === true)
        const [a, b] = [compile(outer).symbols, compile(inner).symbols]
        expect(contains(a, b)).toBe(shared.length === members.length)
        expect(disjoint(a, b)).toBe(shared.length === 0)
      }),
      { numRuns: runs(300) },
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
