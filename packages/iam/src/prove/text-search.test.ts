import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../test/runs.ts'
import { matchArn } from '../pattern/arn.ts'
import { compilePattern, matchText } from '../pattern/pattern.ts'
import type { TextDemand } from './text-search.ts'
import { findText } from './text-search.ts'

type Mode = TextDemand['mode']

function demand(text: string, mode: Mode = 'exact'): TextDemand {
  return {
    pattern: compilePattern(text, { wildcards: true, variables: false, foldCase: mode === 'fold' }),
    mode,
  }
}

/** Does the text meet the demand, by the matching of patterns? */
function meets({ pattern, mode }: TextDemand, text: string): boolean {
  if (mode === 'arn') {
    return (
      matchArn(pattern, compilePattern(text, { wildcards: false, variables: false, foldCase: false })) ===
      true
    )
  }
  return matchText(pattern, mode === 'fold' ? text.toLowerCase() : text) === true
}

/** What was found, and that it is right. */
function found(groups: readonly (readonly TextDemand[])[], unwanted: readonly TextDemand[]): string {
  const search = findText(groups, unwanted)
  if (typeof search === 'string') return search
  for (const group of groups) expect(group.some((one) => meets(one, search.text))).toBe(true)
  for (const one of unwanted) expect(meets(one, search.text)).toBe(false)
  return 'text'
}

describe('a text that matches', () => {
  const all = (...texts: string[]) => texts.map((text) => [demand(text)])
  const none = (...texts: string[]) => texts.map((text) => demand(text))
  const arn = (text: string) => demand(text, 'arn')
  const fold = (text: string) => demand(text, 'fold')
  const cases: readonly [string, readonly (readonly TextDemand[])[], readonly TextDemand[], string][] = [
    ['nothing in particular', [], [], 'text'],
    ['no group at all, and not the empty text', [], none(''), 'text'],
    ['everything but everything', all('*'), none('*'), 'none'],
    ['all of two', all('a*', '*b'), [], 'text'],
    ['two that exclude each other', all('a*', 'b*'), [], 'none'],
    [
      'one of each group',
      [
        [demand('a'), demand('b')],
        [demand('b'), demand('c')],
      ],
      [],
      'text',
    ],
    ['one of each group, in vain', [[demand('a'), demand('b')], [demand('c')]], [], 'none'],
    ['a group of nothing', [[]], [], 'none'],
    ['a pattern without its words', all('a*'), none('a', 'a?', 'a??'), 'text'],
    ['one letter that is not named', all('?'), none('x', 'X', '0', '-'), 'text'],
    [
      'one letter when all common ones are named',
      all('?'),
      none(...'xzqjkvwybfghmpuldnctrsiaoe0123456789-_'),
      'text',
    ],
    [
      'one letter when rare ones are named too',
      all('?'),
      none(...'xzqjkvwybfghmpuldnctrsiaoe0123456789-_', '\u4e00'),
      'text',
    ],
    ['in any case', [[fold('aB')]], [], 'text'],
    ['in another case', [[fold('ab')]], none('ab'), 'text'],
    ['in no other case', [[demand('AB')]], [fold('ab')], 'none'],
    ['an ARN', [[arn('arn:aws:s3:::b*')]], none('arn:aws:s3:::b'), 'text'],
    ['an ARN by parts', [[arn('arn:*:s3:::b')], [demand('arn:aws:s3:::b')]], [], 'text'],
    [
      'an ARN whose star would cross a colon',
      [[arn('arn:*:::b:c')], [demand('arn:aws:s3:::b:c')]],
      [],
      'none',
    ],
    ['an ARN whose mark would be a colon', [[arn('arn:a?:s3:::b')], [demand('arn:a::s3:::b')]], [], 'none'],
    [
      'an ARN whose last part has colons',
      [[arn('arn:aws:s3:::b*')], [demand('arn:aws:s3:::b:c:d')]],
      [],
      'text',
    ],
    [
      'an ARN whose last mark is a colon',
      [[arn('arn:aws:s3:::b?c')], [demand('arn:aws:s3:::b:c')]],
      [],
      'text',
    ],
    ['what is no ARN', [[arn('arn:aws:s3')]], [], 'none'],
    ['not what is no ARN', all('a'), [arn('*')], 'text'],
    [
      'an ARN of a part with a colon not wanted',
      [[demand('arn:aws:s3:::b')]],
      [arn('arn:aws:*:*:*:b')],
      'none',
    ],
  ]
  test.each(cases)('%s', (_name, groups, unwanted, expected) => {
    expect(found(groups, unwanted)).toBe(expected)
  })

  test('is a shortest one', () => {
    const search = findText([[demand('*a*')], [demand('*b*')]], [])
    expect(typeof search === 'string' ? search : search.text).toMatch(/^(ab|ba)$/)
    expect(findText([[demand('a*')]], none('a'))).toEqual({ text: 'ax' })
  })

  test('is not searched without end', () => {
    const apart = Array.from({ length: 18 }, (_, index) => demand(`*a${'?'.repeat(index)}b*`))
    expect(findText([[demand(`*${'?'.repeat(40)}`)], ...apart.map((one) => [one])], [demand('*')])).toBe(
      'gave-up',
    )
  })
})

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 })

test('there is none only if no short text matches', () => {
  const texts = ['']
  for (const text of texts) if (text.length < 5) texts.push(...['a', 'b', 'c'].map((letter) => text + letter))
  fc.assert(
    fc.property(
      fc.array(fc.array(pattern, { maxLength: 2 }), { maxLength: 2 }),
      fc.array(pattern, { maxLength: 3 }),
      (groups, others) => {
        const wanted = groups.map((group) => group.map((text) => demand(text)))
        const unwanted = others.map((text) => demand(text))
        const exists = texts.some(
          (text) =>
            wanted.every((group) => group.some((one) => meets(one, text))) &&
            !unwanted.some((one) => meets(one, text)),
        )
        const outcome = found(wanted, unwanted)
        expect(outcome === 'text' || outcome === 'none').toBe(true)
        if (exists) expect(outcome).toBe('text')
      },
    ),
    { numRuns: runs(300) },
  )
})
