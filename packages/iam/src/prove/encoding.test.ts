import { describe, expect, test } from 'vitest'
import type { KnownClause } from '../condition/clause.ts'
import { readPolicyText } from '../language/read.ts'
import { actionRules, compilePattern } from '../pattern/pattern.ts'
import { Encoding } from './encoding.ts'
import type { Proposition } from './proposition.ts'
import { conjunction, disjunction, negation } from './proposition.ts'

function clause(operator: string, key: string, value: string): Proposition {
  const Statement = {
    Effect: 'Allow',
    Action: '*',
    Resource: '*',
    Condition: { [operator]: { [key]: value } },
  }
  const { policy } = readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement }), 'identity')
  const found = policy.statements[0]?.conditions.find((item): item is KnownClause => item.kind === 'clause')
  if (found === undefined) throw new Error('a clause was expected')
  return { kind: 'clause', clause: found }
}

const action = (text: string): Proposition => ({ kind: 'action', pattern: compilePattern(text, actionRules) })
const resource = (text: string): Proposition => ({
  kind: 'resource',
  pattern: compilePattern(text, actionRules),
})
const missing = (key: string): Proposition => ({ kind: 'missing', key })
const open = (id: string): Proposition => ({ kind: 'open', id })
const constant = (value: boolean): Proposition => ({ kind: 'constant', value })
const named = (...truths: (boolean | undefined)[]): Proposition => ({
  kind: 'principal',
  named: new Map(truths.entries()),
  id: 'p',
})
const both = (...parts: Proposition[]) => conjunction(parts)
const either = (...parts: Proposition[]) => disjunction(parts)
const not = negation

/** Is there an assignment, for so many candidates, before any theory is asked? */
function possible(proposition: Proposition, candidates = 1): boolean | undefined {
  const encoding = new Encoding(candidates)
  encoding.require(proposition)
  encoding.addAxioms()
  return encoding.solver.solve(1000)
}

describe('what the axioms decide without a search for texts', () => {
  const cases: readonly [string, Proposition, boolean][] = [
    ['a constant', constant(true), true],
    ['another constant', constant(false), false],
    ['both constants', both(constant(true), not(constant(false))), true],
    ['no part of a conjunction', both(), true],
    ['no part of a disjunction', either(), false],
    ['one of two', either(constant(false), action('s3:*')), true],
    ['a thing and its opposite', both(open('a'), not(open('a'))), false],
    ['two things', both(open('a'), not(open('b'))), true],
    ['actions apart', both(action('s3:*'), action('sqs:*')), false],
    ['actions apart, the other way', both(action('sqs:*'), action('s3:*')), false],
    ['neither of two actions', both(not(action('s3:*')), not(action('sqs:*'))), true],
    ['a narrower action without the wider', both(action('s3:Get*'), not(action('s3:*'))), false],
    ['the same, read the other way', both(not(action('s3:*')), action('s3:Get*')), false],
    ['a wider action without the narrower', both(action('s3:*'), not(action('s3:Get*'))), true],
    ['the same, read the other way round', both(not(action('s3:Get*')), action('s3:*')), true],
    ['actions that overlap', both(action('s3:Get*'), action('s3:*Object')), true],
    ['an action and a resource', both(action('s3:*'), resource('sqs:*')), true],
    ['resources apart', both(resource('arn:a'), resource('arn:b')), false],
    ['an action written twice', both(action('s3:*'), not(action('S3:*'))), false],
    ['a comparison without its key', both(clause('StringEquals', 'k', 'v'), missing('k')), false],
    ['a comparison without another key', both(clause('StringEquals', 'k', 'v'), missing('j')), true],
    ['a comparison with its key', both(clause('StringEquals', 'k', 'v'), not(missing('k'))), true],
    ['neither comparison nor key', both(not(clause('StringEquals', 'k', 'v')), missing('k')), true],
    ['any of a set without its key', both(clause('ForAnyValue:StringEquals', 'k', 'v'), missing('k')), false],
    ['all of a set without its key', both(clause('ForAllValues:StringEquals', 'k', 'v'), missing('k')), true],
    [
      'a comparison and its opposite',
      both(clause('StringEquals', 'k', 'v'), not(clause('StringEquals', 'K', 'v'))),
      false,
    ],
    [
      'comparisons of any and of all',
      both(clause('ForAnyValue:StringEquals', 'k', 'v'), not(clause('ForAllValues:StringEquals', 'k', 'v'))),
      true,
    ],
    [
      'a comparison and one that fits a missing key',
      both(not(clause('StringEquals', 'k', 'v')), clause('StringEqualsIfExists', 'k', 'v')),
      true,
    ],
    ['a candidate that is named', named(true), true],
    ['a candidate that is not named', named(false), false],
    ['a candidate that may be named', named(undefined), true],
    ['one that may be named, and is not', both(named(undefined), not(named(undefined))), false],
  ]
  test.each(cases)('%s', (_name, proposition, expected) => {
    expect(possible(proposition)).toBe(expected)
  })

  test('one candidate asks, and no more', () => {
    const first = { ...named(true, false), id: 'first' } as Proposition
    const second = { ...named(false, true), id: 'second' } as Proposition
    expect(possible(both(first, second), 2)).toBe(false)
    expect(possible(both(not(first), not(second)), 2)).toBe(false)
    expect(possible(both(not(first), not(second)), 3)).toBe(true)
    const encoding = new Encoding(2)
    encoding.require(second)
    expect(encoding.solver.solve(100)).toBe(true)
    expect(encoding.candidate()).toBe(1)
    expect(new Set([encoding.selector(0), encoding.selector(1)]).size).toBe(2)
  })

  test('the plainest candidate is tried first', () => {
    const encoding = new Encoding(5)
    encoding.require(action('s3:*'))
    expect(encoding.solver.solve(100)).toBe(true)
    expect(encoding.candidate()).toBe(0)
  })
})

describe('the truth of a proposition rests on', () => {
  const first = clause('StringEquals', 'k', 'v')
  const cases: readonly [string, Proposition, readonly [Proposition['kind'], boolean][]][] = [
    ['an atom', action('s3:*'), [['action', true]]],
    ['the opposite of an atom', not(action('s3:*')), [['action', false]]],
    [
      'all parts',
      both(action('s3:*'), not(missing('k'))),
      [
        ['action', true],
        ['missing', false],
      ],
    ],
    [
      'what needs no theory, of parts that hold',
      either(both(action('s3:*')), first, action('s3:*'), constant(true)),
      [],
    ],
    [
      'an action rather than a comparison',
      both(either(first, action('s3:*')), first),
      [
        ['action', true],
        ['clause', true],
      ],
    ],
    ['what is needed anyway', both(first, either(action('s3:*'), first)), [['clause', true]]],
    ['no part of a constant', both(constant(true), named(true), open('a')), []],
    [
      'every part of what must not hold',
      not(either(action('s3:*'), first)),
      [
        ['action', false],
        ['clause', false],
      ],
    ],
  ]
  test.each(cases)('%s', (_name, proposition, expected) => {
    const encoding = new Encoding(1)
    encoding.require(proposition)
    // Where there is a choice, all of it holds.
    for (const atom of [action('s3:*'), first]) if (possible(both(proposition, atom))) encoding.require(atom)
    for (const atom of [action('s3:*'), first])
      if (!possible(both(proposition, atom))) encoding.require(not(atom))
    encoding.addAxioms()
    expect(encoding.solver.solve(1000)).toBe(true)
    const support = encoding.support(proposition)
    expect(support.map(({ atom, positive }) => [atom.kind, positive])).toEqual(expected)
  })
})
