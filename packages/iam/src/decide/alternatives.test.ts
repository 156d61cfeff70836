import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../test/runs.ts'
import type { KnownClause } from '../condition/clause.ts'
import { readPolicyText } from '../language/read.ts'
import type { Alternative } from './alternatives.ts'
import { alternativesOf } from './alternatives.ts'
import type { Formula } from './formula.ts'
import { all, atom, negate, no, some, yes } from './formula.ts'

/** The atom of one condition, `{ operator: { key: value } }`. */
function clause(operator: string, key: string, value: string | readonly string[]): Formula {
  const Statement = {
    Effect: 'Allow',
    Action: '*',
    Resource: '*',
    Condition: { [operator]: { [key]: value } },
  }
  const { policy } = readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement }), 'identity')
  const found = policy.statements[0]?.conditions.find((item): item is KnownClause => item.kind === 'clause')
  if (found === undefined) throw new Error('a clause was expected')
  return atom({ kind: 'clause', clause: found })
}

const open = (what: string) => atom({ kind: 'missing', what })
const [a, b, c] = [open('a'), open('b'), open('c')]

/** As a person would write them: `a !b` for each alternative. */
function written(alternatives: readonly Alternative[] | undefined): readonly string[] | undefined {
  return alternatives?.map((literals) =>
    literals
      .map(({ requirement, positive }) => {
        const name =
          requirement.kind === 'other'
            ? 'what' in requirement.atom && requirement.atom.what
            : requirement.kind === 'missing'
              ? `missing(${requirement.key})`
              : `${requirement.clause.operator}(${requirement.clause.key})`
        return `${positive ? '' : '!'}${name}`
      })
      .sort()
      .join(' '),
  )
}

describe('alternatives', () => {
  const equals = clause('StringEquals', 'k', 'v')
  const cases: readonly [string, Formula, readonly string[]][] = [
    ['always', yes, ['']],
    ['never', no, []],
    ['one', a, ['a']],
    ['not one', negate(a), ['!a']],
    ['two together', all([a, b]), ['a b']],
    ['one of two', some([a, b]), ['a', 'b']],
    ['not both', negate(all([a, b])), ['!a', '!b']],
    ['neither', negate(some([a, b])), ['!a !b']],
    ['a contradiction', all([a, negate(a)]), []],
    ['what always holds', some([a, negate(a)]), ['']],
    ['the longer is implied', some([all([a, b]), a]), ['a']],
    ['an opposite that adds nothing', some([a, all([negate(a), b])]), ['a', 'b']],
    ['the same but for one sign', some([all([a, b]), all([a, negate(b)])]), ['a']],
    ['different for two signs', some([all([a, b]), all([negate(a), negate(b)])]), ['a b', '!a !b']],
    ['one of three, with another', all([some([a, b]), c]), ['a c', 'b c']],
    ['a negated comparison', clause('StringNotEquals', 'k', 'v'), ['!StringEquals(k)']],
    ['a comparison and its negation', all([equals, clause('StringNotEquals', 'K', 'v')]), []],
    ['ArnEquals is ArnLike', some([clause('ArnEquals', 'k', 'a'), clause('ArnNotLike', 'k', 'a')]), ['']],
    ['a missing key fits', clause('StringEqualsIfExists', 'k', 'v'), ['missing(k)', 'StringEquals(k)']],
    ['a missing key fits anyway', clause('StringNotEqualsIfExists', 'k', 'v'), ['!StringEquals(k)']],
    [
      'neither missing nor equal',
      negate(clause('StringEqualsIfExists', 'k', 'v')),
      ['!StringEquals(k) !missing(k)'],
    ],
    [
      'values in another order',
      some([clause('StringEquals', 'k', ['b', 'a', 'c']), clause('StringNotEquals', 'k', ['c', 'b', 'a'])]),
      [''],
    ],
    [
      'other values',
      some([clause('StringEquals', 'k', ['b', 'a']), clause('StringNotEquals', 'k', ['b', 'c'])]),
      ['StringEquals(k)', '!StringEquals(k)'],
    ],
    ['Null of both', clause('Null', 'k', ['true', 'false']), ['Null(k)']],
    ['Null of a set', clause('ForAllValues:Null', 'k', 'true'), ['Null(k)']],
    ['a comparison with true', clause('Bool', 'k', 'true'), ['Bool(k)']],
    ['a set compared with true', clause('ForAllValues:Bool', 'k', 'true'), ['Bool(k)']],
    ['a comparison that must not hold', negate(clause('Null', 'k', 'false')), ['missing(k)']],
    ['a negated set', clause('ForAllValues:StringNotEquals', 'k', 'v'), ['StringNotEquals(k)']],
    [
      'missing and compared unless missing, with any of a set',
      all([clause('Null', 'k', 'true'), clause('ForAnyValue:StringEqualsIfExists', 'k', 'v')]),
      ['StringEquals(k) missing(k)'],
    ],
    [
      'missing and what Null does not say',
      all([clause('Null', 'k', 'true'), clause('Null', 'k', 'x')]),
      ['Null(k) missing(k)'],
    ],
    ['a key that must be missing', clause('Null', 'k', 'true'), ['missing(k)']],
    ['a key that must be there', clause('Null', 'k', 'False'), ['!missing(k)']],
    ['what Null does not say', clause('Null', 'k', 'maybe'), ['Null(k)']],
    ['missing and compared', all([clause('Null', 'k', 'true'), equals]), []],
    ['there and compared', all([clause('Null', 'k', 'false'), equals]), ['StringEquals(k)']],
    [
      'missing and compared with all of a set',
      all([clause('Null', 'k', 'true'), clause('ForAllValues:StringEquals', 'k', 'v')]),
      ['StringEquals(k) missing(k)'],
    ],
    [
      'missing and compared with one of a set',
      all([clause('Null', 'k', 'true'), clause('ForAnyValue:StringEquals', 'k', 'v')]),
      [],
    ],
    [
      'missing and not equal',
      all([clause('Null', 'k', 'true'), negate(equals)]),
      ['!StringEquals(k) missing(k)'],
    ],
    ['another key missing', all([clause('Null', 'j', 'true'), equals]), ['StringEquals(k) missing(j)']],
  ]
  test.each(cases)('%s', (_name, formula, expected) => {
    expect(written(alternativesOf(formula))).toEqual(expected)
  })

  test('are none when they are too many', () => {
    const pairs = (count: number) =>
      all(Array.from({ length: count }, (_, index) => some([open(`x${index}`), open(`y${index}`)])))
    expect(alternativesOf(pairs(6))?.length).toBe(64)
    expect(alternativesOf(pairs(7))).toBeUndefined()
    expect(alternativesOf(some([pairs(6), open('z')]))).toBeUndefined()
    expect(alternativesOf(some(Array.from({ length: 64 }, (_, i) => open(`${i}`))))?.length).toBe(64)
  })
})

test.each([
  ['a', 'b', 'c'],
  ['a', 'c', 'b'],
  ['b', 'a', 'c'],
  ['b', 'c', 'a'],
  ['c', 'a', 'b'],
  ['c', 'b', 'a'],
  ['c', 'b', 'a', 'b'],
])('the order of values does not count: %s %s %s', (...values) => {
  const sorted = clause('StringEquals', 'k', values.length === 3 ? ['a', 'b', 'c'] : ['a', 'b', 'b', 'c'])
  expect(alternativesOf(all([clause('StringEquals', 'k', values), negate(sorted)]))).toEqual([])
})

const names = ['a', 'b', 'c', 'd']
const { formula: anyFormula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...names.map(open), yes, no),
    fc.array(tie('formula'), { maxLength: 3 }).map(all),
    fc.array(tie('formula'), { maxLength: 3 }).map(some),
    tie('formula').map(negate),
  ),
}))

function holds(formula: Formula, given: ReadonlySet<string>): boolean {
  switch (formula.kind) {
    case 'constant':
      return formula.value
    case 'atom':
      return 'what' in formula.atom && given.has(formula.atom.what)
    case 'not':
      return !holds(formula.of, given)
    case 'and':
      return formula.parts.every((part) => holds(part, given))
    case 'or':
      return formula.parts.some((part) => holds(part, given))
  }
}

test('alternatives hold when their formula does, and none can be left out', () => {
  const everyCase = Array.from({ length: 16 }, (_, bits) => new Set(names.filter((_n, i) => (bits >> i) & 1)))
  fc.assert(
    fc.property(anyFormula, (formula) => {
      const alternatives = alternativesOf(formula) ?? []
      const formulas = alternatives.map((literals) =>
        all(
          literals.map(({ requirement, positive }) => {
            const one = requirement.kind === 'other' ? atom(requirement.atom) : no
            return positive ? one : negate(one)
          }),
        ),
      )
      for (const given of everyCase) expect(holds(some(formulas), given)).toBe(holds(formula, given))
      for (const [i, one] of formulas.entries()) {
        for (const [j, other] of formulas.entries()) {
          if (i !== j) expect(everyCase.some((given) => holds(one, given) && !holds(other, given))).toBe(true)
        }
      }
    }),
    { numRuns: runs(1000) },
  )
})
